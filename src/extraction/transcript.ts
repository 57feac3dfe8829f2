/** Finds the transcript of a film or a recording, which is the text of a page that has little else to read. */
import { isLink, isParagraph } from './block-kinds.ts';
import { isElsewhereIn, lengthOf, range, sumOf, sums } from './chosen-blocks.ts';
import { isHidden } from './elements.ts';
import { fold } from './fold.ts';
import { headedBlocks } from './headed-blocks.ts';
import { anyOf } from './languages/index.ts';
import { isElsewhere, wordsOf } from './region-kinds.ts';
import type { PageText } from './text-blocks.ts';
import { holdsTitle } from './title-holders.ts';

/** The blocks of a transcript: from `from` up to, without, `to`. */
export interface Transcript {
  /** The line that heads it; null where its element's name says what it is. */
  readonly heading: number | null;
  readonly from: number;
  readonly to: number;
}

/** UTF-16 units below which a transcript is a line about one. */
const MIN_LENGTH = 200;
/** The longest line that heads one. */
const MAX_HEADING = 60;

const NAMES = /transcript|transkript|transcripcion|trascrizione|transcricao/i;
const HEADS = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${anyOf('transcripts')})[\\s\\p{P}\\p{S}]*$`, 'iu');

/** The part of a page that is hidden until the reader asks for it, and is a transcript by its name; null where there is none. */
export function hiddenTranscript(root: Element): Element | null {
  const named = [...root.querySelectorAll('[class*="trans" i], [id*="trans" i], [class*="tras" i], [id*="tras" i]')];
  return named.find((element) => isNamed(element) && isInHidden(element) && textLength(element) >= MIN_LENGTH) ?? null;
}

const isNamed = (element: Element): boolean =>
  wordsOf(element).some((word) => NAMES.test(word)) && !holdsTitle(element);

function isInHidden(element: Element): boolean {
  for (let one: Element | null = element; one; one = one.parentElement) if (isHidden(one)) return true;
  return false;
}

const textLength = (element: Element): number => (element.textContent ?? '').replace(/\s+/g, ' ').length;

/** The transcript of a page, where there is more of it than of other text that may be the article's; else null. */
export function findTranscript(page: PageText, chosen: ReadonlySet<number>): Transcript | null {
  const { blocks, regions } = page;
  const found: Transcript[] = regions
    .filter(({ element }) => isNamed(element) && !isElsewhere(element))
    .map(({ from, to }) => ({ heading: null, from, to }));
  for (const [n, { text }] of blocks.entries())
    if (text.length <= MAX_HEADING && HEADS.test(fold(text))) {
      const { from, to } = headedBlocks(page, n, (k) => chosen.has(k));
      found.push({ heading: n, from: from + 1, to });
    }
  const upTo = sums(blocks, (block) => (isLink(block) ? 0 : block.text.length));
  const length = ({ from, to }: Transcript): number => sumOf(upTo, from, to);
  const [best] = found.sort((a, b) => length(b) - length(a));
  if (!best || length(best) < MIN_LENGTH) return null;
  let outside = 0;
  for (const n of chosen) {
    const block = blocks[n];
    if (block && (n < best.from || n >= best.to) && isParagraph(block) && !isElsewhere(block.element))
      outside += block.text.length;
  }
  return length(best) > outside ? best : null;
}

const TIMECODE = '\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d+)?';
const TIMECODES = new RegExp(`^${TIMECODE}\\s*[–—-]?\\s+(?=\\S)|\\s*[[(]${TIMECODE}[\\])]`, 'g');

/** What is said, without the times in the film, and with who says it on the same line. */
export const withoutTimecodes = (text: string): string =>
  text
    .replace(TIMECODES, '')
    .trim()
    .replace(/^(\p{Lu}[^\n.!?:]{1,58}?)\s*:?\n/u, '$1: ');

/** A text after a transcript is kept if it is longer than this share of it. */
const AFTER_TRANSCRIPT = 0.3;

/** Chooses a transcript, with what introduces it. */
export function chooseTranscript(
  { blocks }: PageText,
  chosen: Set<number>,
  comments: ReadonlySet<number>,
  { heading, from, to }: Transcript,
): void {
  if (heading !== null) chosen.delete(heading);
  const after = [...chosen].filter((n) => n >= to);
  if (lengthOf(blocks, after) < lengthOf(blocks, range(from, to)) * AFTER_TRANSCRIPT)
    for (const n of after) chosen.delete(n);
  for (const n of [...chosen]) if (isElsewhereIn(blocks, n)) chosen.delete(n);
  for (const n of range(from, to)) if (!comments.has(n)) chosen.add(n);
}
