import { lazyConnection } from '../dataset/read/lazy-connection.ts';
import { askWriter } from './writer-connection.ts';

/** Opens the dataset for reading, once. Where it is missing or old, the writer prepares it first. */
export const dataset = lazyConnection(() => askWriter('prepare', null));
