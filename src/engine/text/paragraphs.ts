import { intAt } from '../item-at.ts';
import { Gap, type Words } from './words.ts';

/**
 * The number of each word's paragraph, rising from 0. A line break starts a new paragraph. In a text that is wrapped at a width (mail,
 * old wire copy) only an empty line does; and none does that breaks a sentence.
 */
export function paragraphsOf(words: Words): Int32Array {
  const boundary = isWrapped(words) ? Gap.blankLine : Gap.newline;
  const amid = boundary === Gap.newline ? breaksAmid(words) : null;
  const numbers = new Int32Array(words.length);
  let number = -1;
  for (let i = 0; i < words.length; i++) {
    if (i === 0 || (words.gap(i) >= boundary && !amid?.has(i))) number++;
    numbers[i] = number;
  }
  return numbers;
}

/** The least width of a line that breaks amid a sentence, in characters: shorter ones are a table's or a poem's. */
const MIN_BROKEN = 30;

/**
 * The words that begin a line amid a sentence: in small letters, after a line that ends without a mark. Where a text has such lines,
 * names break at line ends too, save in its first line, which is a headline.
 */
function breaksAmid(words: Words): Set<number> {
  const small = new Set<number>();
  const open = new Set<number>();
  let start = 0;
  for (let i = 1; i < words.length; i++) {
    if (words.gap(i) < Gap.newline) continue;
    const width = words.end(i - 1) - words.start(start);
    const first = start === 0;
    start = i;
    const { text } = words.type(i - 1);
    const ends = /^[.?!:;…"”’»)|]$/.test(text) || text === '...';
    if (words.gap(i) !== Gap.newline || ends || width < MIN_BROKEN || width > WIDTH.most) continue;
    if (words.type(i).shape === 'lower' && !words.grammar.webAddress.test(words.lower(i))) small.add(i);
    else if (!first && words.capital(i) && text !== ',') open.add(i);
  }
  if (small.size > 0) for (const at of open) small.add(at);
  return small;
}

/** Numbers the paragraphs anew so that these words also start one. */
export function parted(paragraphs: Int32Array, starts: readonly (number | null)[]): Int32Array {
  const parted = paragraphs.slice();
  for (const start of new Set(starts))
    if (start !== null && start > 0 && paragraphs[start - 1] === paragraphs[start])
      for (let i = start; i < parted.length; i++) parted[i] = intAt(parted, i) + 1;
  return parted;
}

/** Widths at which texts are wrapped, in characters. */
const WIDTH = { least: 40, most: 100 };
/** How much the widths of a wrapped text of a few lines may differ, in characters. */
const RAGGED = 22;

/**
 * Most lines break in the middle of a sentence, at much the same width. A sign is a line that begins small; in a text of a few
 * lines, one such sign among lines that end without a mark is enough, since names and new sentences begin lines too.
 */
function isWrapped(words: Words): boolean {
  let lines = 0;
  let amid = 0;
  let open = 0;
  let narrowest: number = WIDTH.most;
  let widest = 0;
  let start = 0;
  for (let i = 1; i < words.length && lines < 200; i++) {
    if (words.gap(i) < Gap.newline) continue;
    const width = words.end(i - 1) - words.start(start);
    start = i;
    if (words.gap(i) !== Gap.newline) continue;
    lines++;
    if (width < WIDTH.least || width > WIDTH.most || /^[.?!:"”’]$/.test(words.type(i - 1).text)) continue;
    open++;
    narrowest = Math.min(narrowest, width);
    widest = Math.max(widest, width);
    if (words.type(i).shape === 'lower') amid++;
  }
  if (lines >= 4 && amid > lines * 0.4) return true;
  return lines >= 2 && amid > 0 && open > lines * 0.6 && widest - narrowest <= RAGGED;
}
