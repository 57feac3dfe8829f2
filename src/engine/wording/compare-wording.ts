import { WORDING_LANGUAGE } from '../languages/wording.ts';
import type { Span } from '../types.ts';
import { alignWords, type MatchedWords } from './align-words.ts';
import type { SpokenText, SpokenWord } from './spoken-words.ts';

/** How the words of one quotation compare with those of another that has the same statement. */
export interface WordingComparison {
  /** How many words the two have in common, in their order, and how many of these say something of the subject. */
  readonly words: number;
  readonly contentWords: number;
  /** What the first has and the second has not, in its text; and the other way round. Both are empty where the words are the same. */
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

/**
 * Two texts that differ are versions of one statement only if they share so much: else somebody has said something alike on
 * another day. The numbers were chosen on one half of the pairs of docs/accuracy.md and measured on the other.
 */
const MIN_WORDS = 5;
const MIN_CONTENT_WORDS = 4;
/** Of words that say little by themselves, so many are enough. */
const MANY_WORDS = 10;
const MIN_CONTENT_OF_MANY = 2;
const MIN_SHARE = 0.65;
const MIN_CONTENT_SHARE = 0.55;
const MAX_DIFFERENCES = 4;
/** Texts that do not differ are the same statement with fewer words in common, or where all of the shorter is in the longer. */
const MIN_SAME_CONTENT_WORDS = 3;
/** Words of a quotation that are compared: a longer one is a speech. */
const MAX_WORDS = 400;

/**
 * Compares the wording of two quotations. Not a difference: punctuation, capitals, spelling, numbers in words; what the text says is
 * left out or put in ("…", brackets); a shorter cut of the same sentence, unless that turns its sense; whole sentences between.
 * @returns null where the two are not the same statement
 */
export function compareWording(here: SpokenText, there: SpokenText): WordingComparison | null {
  const [a, b] = [cut(here), cut(there)];
  const matched = alignWords(a.words, b.words);
  const [first, last] = [matched[0], matched.at(-1)];
  if (!first || !last) return null;
  const contentWords = matched.filter((pair) => a.words[pair.here]?.isContent).length;
  const differences = [
    ...atBeginning(a, b, first),
    ...matched.slice(1).flatMap((pair, n) => between(a, b, matched[n] ?? first, pair)),
    ...atEnd(a, b, last),
  ];
  const result = {
    words: matched.length,
    contentWords,
    here: spansOf(
      a,
      differences.map((one) => one.here),
    ),
    there: spansOf(
      b,
      differences.map((one) => one.there),
    ),
  };
  if (differences.length === 0) {
    const isWhole = matched.length === Math.min(a.words.length, b.words.length);
    return contentWords >= MIN_SAME_CONTENT_WORDS || isWhole ? result : null;
  }
  // A cut that turns the sense leaves all words as they are, however much it leaves out.
  const changes = differences.filter(({ isCut }) => !isCut);
  const different = sum(changes, (one) => Math.max(length(one.here), length(one.there)));
  const content = sum(changes, (one) => Math.max(contentIn(a, one.here), contentIn(b, one.there)));
  const isEnough =
    contentWords >= (changes.length > 0 ? MIN_CONTENT_WORDS : MIN_SAME_CONTENT_WORDS) ||
    (matched.length >= MANY_WORDS && contentWords >= MIN_CONTENT_OF_MANY);
  const isOne =
    matched.length >= MIN_WORDS &&
    isEnough &&
    differences.length <= MAX_DIFFERENCES &&
    matched.length / (matched.length + different) >= MIN_SHARE &&
    contentWords / (contentWords + content) >= MIN_CONTENT_SHARE;
  return isOne ? result : null;
}

/** A difference, as ranges of words of both texts. `isCut`: what one text leaves out at the end, so that the sense turns. */
interface Difference {
  readonly here: Span;
  readonly there: Span;
  readonly isCut: boolean;
}

const length = ({ start, end }: Span): number => end - start;
const sum = (all: readonly Difference[], of: (one: Difference) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
const contentIn = ({ words }: SpokenText, { start, end }: Span): number =>
  words.slice(start, end).filter(({ isContent }) => isContent).length;

function cut(text: SpokenText): SpokenText {
  return text.words.length <= MAX_WORDS ? text : { words: text.words.slice(0, MAX_WORDS), hasGapAtEnd: true };
}

/** The differences between two matched words that follow each other. */
function between(a: SpokenText, b: SpokenText, from: MatchedWords, to: MatchedWords): Difference[] {
  const here = { start: from.here + 1, end: to.here };
  const there = { start: from.there + 1, end: to.there };
  const words = { here: wordsOf(a, here), there: wordsOf(b, there) };
  if (words.here.length === 0 && words.there.length === 0) return [];
  const hasGapHere = a.words.slice(here.start, here.end + 1).some(({ isAfterGap }) => isAfterGap);
  const hasGapThere = b.words.slice(there.start, there.end + 1).some(({ isAfterGap }) => isAfterGap);
  // A gap in one text stands for any words of the other.
  const isOpenHere = words.here.length > 0 && !hasGapThere;
  const isOpenThere = words.there.length > 0 && !hasGapHere;
  if (!isOpenHere && !isOpenThere) return [];
  if (isSameSaid(keysOf(words.here), keysOf(words.there))) return [];
  if (words.here.length === 0 && isUnsaid(b, there)) return [];
  if (words.there.length === 0 && isUnsaid(a, here)) return [];
  return [{ here, there, isCut: false }];
}

/** Whether two stretches are the same but for how they are written: together or apart, short or in full. */
const isSameSaid = (a: string, b: string): boolean =>
  a === b || WORDING_LANGUAGE.isShortFor(a, b) || WORDING_LANGUAGE.isShortFor(b, a);

const keysOf = (words: readonly SpokenWord[]): string => words.map(({ key }) => key).join('');

/** Whether words may be missing in the other text without a sign: whole sentences, and what was said twice in a row. */
function isUnsaid({ words }: SpokenText, { start, end }: Span): boolean {
  if (words[start]?.beginsSentence && words[end]?.beginsSentence) return true;
  const said = keysOf(words.slice(start, end));
  return (
    keysOf(words.slice(end, end + end - start)) === said || keysOf(words.slice(start - (end - start), start)) === said
  );
}

function atBeginning(a: SpokenText, b: SpokenText, first: MatchedWords): Difference[] {
  const here = { start: beginOf(a, first.here), end: first.here };
  const there = { start: beginOf(b, first.there), end: first.there };
  if (isAfterGap(a, first.here) || isAfterGap(b, first.there)) return [];
  return atEdge(a, b, here, there, (words) => WORDING_LANGUAGE.turnsBefore(words));
}

function atEnd(a: SpokenText, b: SpokenText, last: MatchedWords): Difference[] {
  const here = { start: last.here + 1, end: endOf(a, last.here + 1) };
  const there = { start: last.there + 1, end: endOf(b, last.there + 1) };
  if (isBeforeGap(a, here.start) || isBeforeGap(b, there.start)) return [];
  const left = a.words.slice(beginOf(a, last.here), last.here + 1);
  return atEdge(a, b, here, there, (words) => WORDING_LANGUAGE.turnsAfter(words, left));
}

/** What is before the first, or after the last, of the words in common, within their sentences. */
function atEdge(
  a: SpokenText,
  b: SpokenText,
  here: Span,
  there: Span,
  turns: (words: readonly SpokenWord[]) => boolean,
): Difference[] {
  const rest = withoutCommonEnds(a, b, here, there);
  const [ofHere, ofThere] = [wordsOf(a, rest.here), wordsOf(b, rest.there)];
  if (isSameSaid(keysOf(ofHere), keysOf(ofThere))) return [];
  const isCut = (ofHere.length === 0 || ofThere.length === 0) && length(rest.here) === length(here);
  if (!isCut) return [{ ...rest, isCut: false }];
  return turns(ofHere) || turns(ofThere) ? [{ ...rest, isCut: true }] : [];
}

/** Two stretches without the words that both begin with, or end with. */
function withoutCommonEnds(a: SpokenText, b: SpokenText, here: Span, there: Span): { here: Span; there: Span } {
  const most = Math.min(length(here), length(there));
  let before = 0;
  while (before < most && a.words[here.start + before]?.key === b.words[there.start + before]?.key) before++;
  let after = 0;
  while (before + after < most && a.words[here.end - after - 1]?.key === b.words[there.end - after - 1]?.key) after++;
  const inner = ({ start, end }: Span): Span => ({ start: start + before, end: end - after });
  return { here: inner(here), there: inner(there) };
}

const wordsOf = ({ words }: SpokenText, { start, end }: Span): readonly SpokenWord[] => words.slice(start, end);

const isAfterGap = ({ words }: SpokenText, at: number): boolean => words[at]?.isAfterGap ?? false;
const isBeforeGap = ({ words, hasGapAtEnd }: SpokenText, at: number): boolean =>
  at < words.length ? (words[at]?.isAfterGap ?? false) : hasGapAtEnd;

/** Where the sentence of a word begins, or what follows a gap in it. */
function beginOf({ words }: SpokenText, at: number): number {
  let start = at;
  while (start > 0 && !words[start]?.beginsSentence && !words[start]?.isAfterGap) start--;
  return start;
}

/** Where the sentence of a word ends, or what is before a gap in it. */
function endOf({ words }: SpokenText, at: number): number {
  let end = at;
  while (end < words.length && !words[end]?.beginsSentence && !words[end]?.isAfterGap) end++;
  return end;
}

/** Ranges of words as stretches of their text. */
const spansOf = ({ words }: SpokenText, ranges: readonly Span[]): Span[] =>
  ranges.flatMap(({ start, end }) => {
    const [first, last] = [words[start], words[end - 1]];
    return start < end && first && last ? [{ start: first.start, end: last.end }] : [];
  });
