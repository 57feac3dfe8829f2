import { Tag } from '../../../text/part-of-speech.ts';
import { Gap } from '../../../text/words.ts';
import { type AnnotatedArticle, endOf } from '../annotated-article.ts';
import type { RuleFindings } from '../attribution-rules.ts';
import type { LabellingInput } from './labelling-input.ts';

/**
 * The tagger's input for an article: the values of each word's features that depend on its position, and the sequences to read.
 */
export interface TaggerInput {
  /**
   * Writes the values of a word's PLACE_FEATURES into `into`, from index `at` on. Computed when asked for: for a long text,
   * storing them for all words would take more memory than the text.
   */
  place(word: number, into: Int32Array, at: number): void;
  /** The end of each sequence (word index, exclusive). The sequences together cover the whole article. */
  readonly ends: readonly number[];
}

/** Prepares an article for the tagger. Linear in its length. */
export function taggerInput(article: AnnotatedArticle, ruled: RuleFindings, input: LabellingInput): TaggerInput {
  const { codes, surroundings, cueContext, rule } = input;
  const found = foundBySentence(article, ruled);
  const marks = markPlaces(article);
  const cueCode = (at: number): number => (at < 0 ? 0 : 1 + Math.max(0, (codes.tag[at] ?? 0) - Tag.according));
  const place = (i: number, into: Int32Array, start: number): void => {
    const left = surroundings.left[i] ?? -1;
    const right = surroundings.right[i] ?? -1;
    let at = start;
    into[at++] = codes.tag[i] ?? 0;
    into[at++] = rule[i] ?? 0;
    into[at++] = marks.place[i] ?? 0;
    into[at++] = marks.since[i] ?? 0;
    into[at++] = marks.until[i] ?? 0;
    into[at++] = marks.length[i] ?? 0;
    into[at++] = step(surroundings.sinceStart[i] ?? 0);
    into[at++] = step(surroundings.untilEnd[i] ?? 0);
    into[at++] = edge(article, i);
    into[at++] = cueCode(left);
    into[at++] = step(left < 0 ? -1 : i - left);
    into[at++] = cueCode(right);
    into[at++] = step(right < 0 ? -1 : right - i);
    into[at++] = cueContext[i] ?? 0;
    into[at++] = found[i] ?? 0;
  };
  return { place, ends: sequenceEnds(article) };
}

/** How many quotations the rules found in a word's sentence, plus 4 times those in the sentence before; at most 3 each. */
function foundBySentence(article: AnnotatedArticle, ruled: RuleFindings): Uint8Array {
  const found = new Uint8Array(article.words.length);
  let before = 0;
  for (const [n, { from, to }] of article.sentences.entries()) {
    const here = Math.min(3, ruled.perSentence[n]?.candidates.length ?? 0);
    found.fill(before * 4 + here, from, to);
    before = here;
  }
  return found;
}

/** Quantizes a distance into 16 steps, finer for short ones; 0 stands for none (-1). */
const step = (distance: number): number => {
  if (distance < 0) return 0;
  if (distance <= 6) return 1 + distance;
  if (distance <= 8) return 8;
  if (distance <= 11) return 9;
  if (distance <= 15) return 10;
  if (distance <= 22) return 11;
  if (distance <= 32) return 12;
  if (distance <= 50) return 13;
  return distance <= 80 ? 14 : 15;
};

/** The kind of gap before a word (`Gap`), plus 4 in the first paragraph, which is often a headline. */
const edge = ({ words, paragraphs }: AnnotatedArticle, i: number): number =>
  Math.min(Gap.blankLine, words.gap(i)) + (paragraphs[i] === 0 ? 4 : 0);

interface MarkPlaces {
  /** 0 outside, 1 an opening mark, 2 inside, 3 a closing mark; plus 4 for single marks. */
  readonly place: Uint8Array;
  /** Steps since the paragraph's last quotation mark and until its next one. */
  readonly since: Uint8Array;
  readonly until: Uint8Array;
  /** The length, in steps, of the words in marks; 0 outside. */
  readonly length: Uint8Array;
}

function markPlaces(article: AnnotatedArticle): MarkPlaces {
  const { marks, paragraphs } = article;
  const count = article.words.length;
  const place = new Uint8Array(count);
  const since = new Uint8Array(count);
  const until = new Uint8Array(count);
  const length = new Uint8Array(count);
  for (const one of marks.quoted) {
    const more = one.double ? 0 : 4;
    const end = endOf(one);
    place.fill(2 + more, one.open, end + 1);
    place[one.open] = 1 + more;
    if (one.close >= 0) place[one.close] = 3 + more;
    length.fill(step(one.last - one.first + 1), one.open, end + 1);
  }
  const isMark = (i: number): boolean => ((place[i] ?? 0) & 3) === 1 || ((place[i] ?? 0) & 3) === 3;
  for (let i = 0, last = -1; i < count; i++) {
    if (i > 0 && paragraphs[i] !== paragraphs[i - 1]) last = -1;
    if (isMark(i)) last = i;
    if (last >= 0) since[i] = step(i - last);
  }
  for (let i = count - 1, next = -1; i >= 0; i--) {
    if (i + 1 < count && paragraphs[i] !== paragraphs[i + 1]) next = -1;
    if (next >= 0) until[i] = step(next - i);
    if (isMark(i)) next = i;
  }
  return { place, since, until, length };
}

/** A sequence ends with a paragraph if it has this many words. */
const ENOUGH_WORDS = 70;
/**
 * A sequence never has more words than this: it then ends with a sentence or within one, so that time stays linear without
 * paragraphs.
 */
export const MAX_SEQUENCE_WORDS = 200;

function sequenceEnds({ words, paragraphs, sentences }: AnnotatedArticle): number[] {
  const starts = new Uint8Array(words.length + 1);
  for (const { from } of sentences) starts[from] = 1;
  const ends: number[] = [];
  let from = 0;
  let paragraph = -1;
  let sentence = -1;
  for (let i = 1; i <= words.length; i++) {
    const atEnd = i === words.length;
    if (atEnd || paragraphs[i] !== paragraphs[i - 1]) paragraph = i;
    if (starts[i]) sentence = i;
    if (!atEnd && i - from < MAX_SEQUENCE_WORDS && (paragraph !== i || i - from < ENOUGH_WORDS)) continue;
    const end = i === paragraph ? i : paragraph > from ? paragraph : sentence > from ? sentence : i;
    ends.push(end);
    from = end;
  }
  return ends;
}
