import { Tag } from '../../text/tags.ts';
import type { Cue } from '../cues.ts';
import { endOf, quotedAt, type Scene } from '../scene.ts';
import type { WordCodes } from './word-codes.ts';

/**
 * What a word's place in its sentence says: the cues on either side, the breaks between, the quotation marks around it.
 * Small numbers and hashes, one for each word of the article; a word in no sentence that is read keeps zeros.
 */
export interface Surroundings {
  /** 0 outside marks, else 1 + what the word is in its stretch and how the stretch looks; see `markState`. */
  readonly mark: Int32Array;
  /** How the stretch begins and what follows it; 0 outside marks. */
  readonly markEdges: Int32Array;
  /** Word index of the last cue before the word in its sentence and the first after it, -1 for none. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The last break (comma with what follows it, "and", "as") since the left cue, or since the sentence's start. */
  readonly break: Uint8Array;
  /** Words since that break, and commas since the left cue, at most 15 and 3. */
  readonly sinceBreak: Uint8Array;
  readonly commas: Uint8Array;
  /** Words since the sentence's start and until its end, at most 15. */
  readonly sinceStart: Uint8Array;
  readonly untilEnd: Uint8Array;
}

export function surroundings(scene: Scene): Surroundings {
  const { length } = scene.words;
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

/** Fills in one sentence, words `from` to `to`. Gives the words that may be cues, in order. */
export function surround(scene: Scene, codes: WordCodes, into: Surroundings, from: number, to: number): number[] {
  const cues: number[] = [];
  let cue = -1;
  let commas = 0;
  let lastBreak = 0;
  let since = 0;
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(scene, i);
    into.left[i] = cue;
    if (quoted) {
      const end = Math.min(endOf(quoted), to - 1);
      const look = markLook(scene, codes, quoted.open, end, from, to);
      for (let k = i; k <= end; k++) {
        into.mark[k] = look.state + place(k, quoted.first, quoted.last);
        into.markEdges[k] = look.edges;
        into.left[k] = cue;
        into.break[k] = lastBreak;
        into.sinceBreak[k] = Math.min(15, since + k - i);
        into.commas[k] = commas;
      }
      since += end - i + 1;
      i = end;
      continue;
    }
    const tag = codes.tag[i] as number;
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

/** A break's number: 0 for none, 1–7 for a mark or word alone, 8 and more for a comma by what follows it. */
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

/** 0 the opening mark, 1 first word, 2 inside, 3 last word, 4 the closing mark. */
function place(i: number, first: number, last: number): number {
  if (i < first) return 0;
  if (i > last) return 4;
  if (i === first) return 1;
  return i === last ? 3 : 2;
}

/** A stretch's look: double or single, how long, how it ends, whether it is its whole sentence; and what is around it. */
function markLook(
  { words, marks }: Scene,
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
  const final = tag[quoted.last] as number;
  const ends =
    final === Tag.comma ? 1 : final === Tag.stop ? 2 : final === Tag.question ? 3 : final <= Tag.otherMark ? 4 : 0;
  const whole = (open === from ? 1 : 0) + (end >= to - 2 ? 2 : 0);
  const capital = words.capital(quoted.first) ? 1 : 0;
  const state = 1 + 5 * (((((quoted.double ? 1 : 0) * 6 + size) * 5 + ends) * 4 + whole) * 2 + capital);
  const before = open > from ? (tag[open - 1] as number) : Tag.none;
  const after = end + 1 < to ? (tag[end + 1] ?? 0) : Tag.none;
  const later = after !== Tag.none && end + 2 < to ? (tag[end + 2] ?? 0) : Tag.none;
  return { state, edges: 1 + (before * 128 + after) * 128 + later };
}

/**
 * How each cue looks, by its word, from what the rules make of it: negated, modal or infinitive; whether a subject was found,
 * of what type, on which side; a comma or mark before it.
 */
export function cueLooks(
  scene: Scene,
  codes: WordCodes,
  cues: readonly number[],
  read: readonly Cue[],
  from: number,
): Map<number, number> {
  const looks = new Map<number, number>();
  for (const at of cues) {
    let context = 0;
    for (let i = at - 1; i >= from && i > at - 4; i--) {
      const tag = codes.tag[i] as number;
      if (tag === Tag.negation) context |= 1;
      else if (tag === Tag.modal) context |= 2;
      else if (tag === Tag.to) context |= 4;
      else if (tag === Tag.be || tag === Tag.have || tag === Tag.auxiliary) context |= 8;
      else if (tag !== Tag.adverb && tag !== Tag.ly) break;
    }
    const cue = read.find((one) => one.first <= at && at <= one.last);
    const subject = cue?.subject ? 1 + ['pronoun', 'name', 'nominal', 'group'].indexOf(cue.subject.type) : 0;
    const before = cue ? (codes.tag[cue.group.first - 1] ?? 0) : (codes.tag[at - 1] ?? 0);
    const tagged = before === Tag.comma || (cue && quotedAt(scene, cue.group.first - 1)) ? 1 : 0;
    looks.set(at, ((context * 5 + subject) * 2 + tagged) * 2 + (cue?.inverted ? 1 : 0));
  }
  return looks;
}
