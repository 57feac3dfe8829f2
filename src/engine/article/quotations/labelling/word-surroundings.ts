import { byteAt } from '../../../item-at.ts';
import { Tag } from '../../../text/part-of-speech.ts';
import { type AnnotatedArticle, endOf, quotedAt } from '../annotated-article.ts';
import type { Cue } from '../find-cues.ts';
import { PHRASE_TYPES } from '../noun-phrases.ts';
import type { WordCodes } from './word-codes.ts';

/**
 * What stands around each word in its sentence: the nearest cues, the breaks (commas, "and") since the cue, and the quotation marks
 * that the word is in. One value per word of the article. A word outside all sentences keeps the initial values.
 */
export interface Surroundings {
  /** 0 outside marks, else 1 + the word's position in its stretch and the stretch's form, in one number; see `markedStretchCodes`. */
  readonly mark: Int32Array;
  /** Tags of the word before the stretch and of the two words after it, in one number; 0 outside marks. */
  readonly markEdges: Int32Array;
  /** Word index of the last cue before the word and of the first cue after it, in its sentence; -1 for none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /**
   * The code of the last break (a comma with the word after it, "and", "as") since the left cue, or since the sentence's start.
   */
  readonly break: Uint8Array;
  /** Words since that break, at most 15, and commas since the left cue, at most 3. */
  readonly sinceBreak: Uint8Array;
  readonly commas: Uint8Array;
  /** Words since the sentence's start and until its end, at most 15. */
  readonly sinceStart: Uint8Array;
  readonly untilEnd: Uint8Array;
}

export function emptySurroundings(article: AnnotatedArticle): Surroundings {
  const { length } = article.words;
  return {
    mark: new Int32Array(length),
    markEdges: new Int32Array(length),
    left: new Int32Array(length).fill(-1),
    right: new Int32Array(length).fill(-1),
    break: new Uint8Array(length),
    sinceBreak: new Uint8Array(length),
    commas: new Uint8Array(length),
    sinceStart: new Uint8Array(length),
    untilEnd: new Uint8Array(length),
  };
}

/** Fills in the values of one sentence, words `from` to `to` (exclusive). Returns the words that may be cues, in order. */
export function fillSurroundings(
  article: AnnotatedArticle,
  codes: WordCodes,
  into: Surroundings,
  from: number,
  to: number,
): number[] {
  const cues: number[] = [];
  let cue = -1;
  let commas = 0;
  let lastBreak = 0;
  let since = 0;
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(article, i);
    into.left[i] = cue;
    if (quoted) {
      const end = Math.min(endOf(quoted), to - 1);
      const stretch = markedStretchCodes(article, codes, quoted.open, end, from, to);
      for (let k = i; k <= end; k++) {
        into.mark[k] = stretch.state + place(k, quoted.first, quoted.last);
        into.markEdges[k] = stretch.edges;
        into.left[k] = cue;
        into.break[k] = lastBreak;
        into.sinceBreak[k] = Math.min(15, since + k - i);
        into.commas[k] = commas;
      }
      since += end - i + 1;
      i = end;
      continue;
    }
    const tag = byteAt(codes.tag, i);
    const next = codes.tag[i + 1] ?? 0;
    const found = breakAt(tag, next);
    if (found) {
      lastBreak = found;
      since = 0;
      if (tag === Tag.comma) commas = Math.min(3, commas + 1);
    } else since++;
    into.break[i] = lastBreak;
    into.sinceBreak[i] = Math.min(15, since);
    into.commas[i] = commas;
    if (tag >= Tag.cueFirst || tag === Tag.according) {
      cues.push(i);
      cue = i;
      commas = 0;
      lastBreak = 0;
      since = 0;
    }
  }
  let right = -1;
  for (let i = from; i < to; i++) {
    into.sinceStart[i] = Math.min(15, i - from);
    into.untilEnd[i] = Math.min(15, to - 1 - i);
  }
  for (let i = to - 1, n = cues.length - 1; i >= from; i--) {
    into.right[i] = right;
    if (cues[n] === i) {
      right = i;
      n--;
    }
  }
  return cues;
}

/** The code of a break: 0 for none, 1–7 for a mark or a word, 8 and more for a comma, by the word after it. */
function breakAt(tag: number, next: number): number {
  if (tag === Tag.comma) {
    if (next === Tag.which) return 8;
    if (next === Tag.who) return 9;
    if (next === Tag.and) return 10;
    if (next === Tag.but) return 11;
    if (next === Tag.as) return 12;
    if (next === Tag.while || next === Tag.because) return 13;
    if (next === Tag.ing || (next >= Tag.cueFirst && (next - Tag.cueFirst) % 5 === 4)) return 14;
    if (next === Tag.subjectPronoun || next === Tag.person) return 15;
    if (next === Tag.preposition) return 16;
    if (next === Tag.determiner || next === Tag.possessive) return 17;
    if (next === Tag.capital) return 18;
    if (next === Tag.adverb || next === Tag.ly) return 19;
    if (next === Tag.openMark) return 20;
    return 21;
  }
  if (tag === Tag.semicolon) return 1;
  if (tag === Tag.dash) return 2;
  if (tag === Tag.bracket) return 3;
  if (tag === Tag.and) return 4;
  if (tag === Tag.as) return 5;
  if (tag === Tag.while || tag === Tag.because) return 6;
  if (tag === Tag.colon) return 7;
  return 0;
}

/** A word's position in its stretch: 0 the opening mark, 1 the first word, 2 inside, 3 the last word, 4 the closing mark. */
function place(i: number, first: number, last: number): number {
  if (i < first) return 0;
  if (i > last) return 4;
  if (i === first) return 1;
  return i === last ? 3 : 2;
}

/**
 * Two numbers that describe a stretch in quotation marks. `state`: whether the marks are double, the length, the mark it ends with,
 * whether it begins and ends its sentence, whether it begins with a capital. `edges`: the tags just outside it.
 */
function markedStretchCodes(
  { words, marks }: AnnotatedArticle,
  { tag }: WordCodes,
  open: number,
  end: number,
  from: number,
  to: number,
): { state: number; edges: number } {
  const quoted = marks.quoted[marks.at[open] ?? -1];
  if (!quoted) return { state: 1, edges: 0 };
  const length = quoted.last - quoted.first + 1;
  const size = length <= 1 ? 0 : length === 2 ? 1 : length <= 4 ? 2 : length <= 7 ? 3 : length <= 12 ? 4 : 5;
  const final = byteAt(tag, quoted.last);
  const ends =
    final === Tag.comma ? 1 : final === Tag.stop ? 2 : final === Tag.question ? 3 : final <= Tag.otherMark ? 4 : 0;
  const whole = (open === from ? 1 : 0) + (end >= to - 2 ? 2 : 0);
  const capital = words.capital(quoted.first) ? 1 : 0;
  const state = 1 + 5 * (((((quoted.double ? 1 : 0) * 6 + size) * 5 + ends) * 4 + whole) * 2 + capital);
  const before = open > from ? byteAt(tag, open - 1) : Tag.none;
  const after = end + 1 < to ? byteAt(tag, end + 1) : Tag.none;
  const later = after !== Tag.none && end + 2 < to ? byteAt(tag, end + 2) : Tag.none;
  return { state, edges: 1 + (before * 128 + after) * 128 + later };
}

/**
 * The context of each cue as one number, by the cue's word: whether it is negated, modal or an infinitive; the type of its subject,
 * where the rules found one; whether the subject follows the cue; whether a comma or a quotation mark precedes it.
 */
export function cueContexts(
  article: AnnotatedArticle,
  codes: WordCodes,
  cues: readonly number[],
  read: readonly Cue[],
  from: number,
): Map<number, number> {
  const contexts = new Map<number, number>();
  for (const at of cues) {
    let context = 0;
    for (let i = at - 1; i >= from && i > at - 4; i--) {
      const tag = byteAt(codes.tag, i);
      if (tag === Tag.negation) context |= 1;
      else if (tag === Tag.modal) context |= 2;
      else if (tag === Tag.to) context |= 4;
      else if (tag === Tag.be || tag === Tag.have || tag === Tag.auxiliary) context |= 8;
      else if (tag !== Tag.adverb && tag !== Tag.ly) break;
    }
    const cue = read.find((one) => one.first <= at && at <= one.last);
    const subject = cue?.subject ? 1 + PHRASE_TYPES.indexOf(cue.subject.type) : 0;
    const before = cue ? (codes.tag[cue.group.first - 1] ?? 0) : (codes.tag[at - 1] ?? 0);
    const tagged = before === Tag.comma || (cue && quotedAt(article, cue.group.first - 1)) ? 1 : 0;
    contexts.set(at, ((context * 5 + subject) * 2 + tagged) * 2 + (cue?.inverted ? 1 : 0));
  }
  return contexts;
}
