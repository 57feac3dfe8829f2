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
  const at = new Set(starts);
  let more = 0;
  return paragraphs.map((number, i) => {
    if (at.has(i) && i > 0 && paragraphs[i - 1] === number) more++;
    return number + more;
  });
}

/** For every paragraph, 1 where nearly every word has a capital (a headline), so that a capital says nothing. */
export function headlineParagraphs(words: Words, paragraphs: Int32Array): Uint8Array {
  const count = (paragraphs[paragraphs.length - 1] ?? -1) + 1;
  const capital = new Int32Array(count);
  const long = new Int32Array(count);
  /** Tables and lists of names have numbers, brackets and commas; they are no headlines. */
  const listed = new Uint8Array(count);
  for (let i = 0; i < words.length; i++) {
    const { shape, text } = words.type(i);
    if (shape === 'number' || text === '(' || text === ',') listed[paragraphs[i] ?? 0] = 1;
    if (text.length < 4 || (shape !== 'lower' && shape !== 'capital' && shape !== 'caps')) continue;
    const n = paragraphs[i] ?? 0;
    long[n] = (long[n] ?? 0) + 1;
    if (shape !== 'lower') capital[n] = (capital[n] ?? 0) + 1;
  }
  return Uint8Array.from(capital, (n, i) => {
    const all = long[i] ?? 0;
    return all >= 4 && all <= 40 && n >= all * 0.8 && (listed[i] === 0 || i === 0) ? 1 : 0;
  });
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
