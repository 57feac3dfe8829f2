import { Gap, type Words } from './words.ts';

/**
 * The number of each word's paragraph, rising from 0. A line break parts paragraphs, unless the text is wrapped at a width
 * (as mail and old wire copy are): then only an empty line does.
 */
export function paragraphsOf(words: Words): Int32Array {
  const boundary = isWrapped(words) ? Gap.blankLine : Gap.newline;
  const numbers = new Int32Array(words.length);
  let number = -1;
  for (let i = 0; i < words.length; i++) {
    if (i === 0 || words.gap(i) >= boundary) number++;
    numbers[i] = number;
  }
  return numbers;
}

/** The same numbering with further paragraphs begun at these words. */
export function parted(paragraphs: Int32Array, starts: readonly (number | null)[]): Int32Array {
  const parted = paragraphs.slice();
  for (const start of new Set(starts))
    if (start !== null && start > 0 && paragraphs[start - 1] === paragraphs[start])
      for (let i = start; i < parted.length; i++) parted[i] = (parted[i] as number) + 1;
  return parted;
}

/** Most lines break in the middle of a sentence, at much the same width. */
function isWrapped(words: Words): boolean {
  let lines = 0;
  let amid = 0;
  let start = 0;
  for (let i = 1; i < words.length && lines < 200; i++) {
    if (words.gap(i) < Gap.newline) continue;
    const width = words.end(i - 1) - words.start(start);
    start = i;
    if (words.gap(i) !== Gap.newline) continue;
    lines++;
    if (width >= 40 && width <= 100 && words.type(i).shape === 'lower' && !/^[.?!:"”’]$/.test(words.type(i - 1).text))
      amid++;
  }
  return lines >= 4 && amid > lines * 0.4;
}
