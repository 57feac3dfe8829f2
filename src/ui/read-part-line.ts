import type { ReadPart } from '../messages/page-article.ts';
import { formatNumber } from './format-number.ts';

/** Says of a text that is too long to be read whole how much of it was. */
export const readPartLine = ({ read, of }: ReadPart): string =>
  `This text is too long to be read whole. Names and quotations are from its first ${formatNumber(read)} characters of ${formatNumber(of)}; the rest is kept as text.`;
