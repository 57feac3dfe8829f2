import { keptOpen } from '../dataset/read/kept-open.ts';
import { askWriter } from './writer.ts';

/** The dataset, to be read. */
export const dataset = keptOpen(() => askWriter('prepare', null));
