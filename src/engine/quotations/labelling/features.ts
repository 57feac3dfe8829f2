import { mix } from '../../learned/hash.ts';
import type { Surroundings } from './surroundings.ts';
import type { WordCodes } from './word-codes.ts';

/** All that a word's features are made of. Arrays are by word of the article. */
export interface Sight {
  readonly codes: WordCodes;
  readonly around: Surroundings;
  /** How each possible cue looks (`cueLooks`), 0 elsewhere. */
  readonly look: Int32Array;
  /** What the rules make of the word: 0 nothing, else the rule and kind of the content it is in, or cue or subject. */
  readonly rule: Uint8Array;
  /** How the sentence looks, and the one before: its first tag, marks, cues, what the rules found. */
  readonly sentence: Int32Array;
}

/** The most features a word has. */
export const MOST_FEATURES = 40;

/** `bucket(mix(template, value), bits)`, written out: this is the innermost loop of reading. */
function slot(template: number, value: number, shift: number): number {
  let hash = Math.imul(template, 0x9e3779b1) ^ value;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) >>> shift;
}

const distance = (d: number): number => (d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 22 ? 8 : 9);

/** Appends the buckets of a word's features to `out` at `at`; gives the place after the last. `bits`: of the table. */
export function wordFeatures(sight: Sight, i: number, bits: number, out: Int32Array, at: number): number {
  const { codes, around, look, rule, sentence } = sight;
  const { word, stem, ending, tag } = codes;
  const w0 = word[i] as number;
  const w1 = word[i + 1] ?? 1;
  const w_1 = word[i - 1] ?? 2;
  const t0 = tag[i] as number;
  const t1 = tag[i + 1] ?? 0;
  const t_1 = tag[i - 1] ?? 0;
  const t_2 = tag[i - 2] ?? 0;
  const r0 = rule[i] as number;
  const r1 = rule[i + 1] ?? 0;
  const r_1 = rule[i - 1] ?? 0;
  const mark = around.mark[i] as number;
  const edges = around.markEdges[i] as number;
  const inMarks = mark > 0 ? 1 : 0;
  const left = around.left[i] as number;
  const right = around.right[i] as number;
  const fromLeft = left < 0 ? 0 : distance(i - left);
  const toRight = right < 0 ? 0 : distance(right - i);
  const leftStem = left < 0 ? 0 : (stem[left] as number);
  const rightStem = right < 0 ? 0 : (stem[right] as number);
  const leftTag = left < 0 ? 0 : (tag[left] as number);
  const rightTag = right < 0 ? 0 : (tag[right] as number);
  const leftLook = left < 0 ? 0 : (look[left] as number);
  const rightLook = right < 0 ? 0 : (look[right] as number);
  const leftNext = left < 0 ? 0 : (tag[left + 1] ?? 0);
  const broken = around.break[i] as number;
  const since = around.sinceBreak[i] as number;
  const commas = around.commas[i] as number;
  const s = sentence[i] as number;
  const shift = 32 - bits;
  let n = at;
  out[n++] = slot(1, w0, shift);
  out[n++] = slot(2, w_1, shift);
  out[n++] = slot(3, w1, shift);
  out[n++] = slot(6, mix(w_1, w0), shift);
  out[n++] = slot(7, mix(w0, w1), shift);
  out[n++] = slot(8, stem[i] as number, shift);
  out[n++] = slot(9, ending[i] as number, shift);
  out[n++] = slot(10, t0 | (inMarks << 8), shift);
  out[n++] = slot(11, (t_1 << 8) | t0, shift);
  out[n++] = slot(12, (t0 << 8) | t1, shift);
  out[n++] = slot(13, (((t_2 << 8) | t_1) << 8) | t0, shift);
  out[n++] = slot(15, (((t_1 << 8) | t0) << 8) | t1, shift);
  out[n++] = slot(16, mark, shift);
  out[n++] = slot(17, (mark === 0 ? 0 : 1 + ((mark - 1) % 5)) * 256 + t0, shift);
  out[n++] = slot(18, mix(edges >> 7, mark === 0 ? 0 : 1 + ((mark - 1) % 5)), shift);
  out[n++] = slot(19, mix(edges, s & 255), shift);
  out[n++] = slot(20, mix(leftStem, inMarks), shift);
  out[n++] = slot(21, mix(leftStem, fromLeft * 2 + inMarks), shift);
  out[n++] = slot(22, mix(leftTag, fromLeft * 128 + leftNext), shift);
  out[n++] = slot(23, mix(leftStem, leftNext), shift);
  out[n++] = slot(25, (broken * 16 + since) * 2 + inMarks, shift);
  out[n++] = slot(26, mix(leftLook, leftTag * 16 + fromLeft), shift);
  out[n++] = slot(27, mix(leftStem, leftLook), shift);
  out[n++] = slot(28, mix(rightStem, toRight * 2 + inMarks), shift);
  out[n++] = slot(30, mix(rightLook, rightTag * 128 + leftTag), shift);
  out[n++] = slot(32, mix(leftTag, (broken * 16 + since) * 128 + t0), shift);
  out[n++] = slot(33, r0, shift);
  out[n++] = slot(34, (((r_1 << 8) | r0) << 8) | r1, shift);
  out[n++] = slot(35, (r0 << 8) | t0, shift);
  out[n++] = slot(41, mix(leftStem, (broken + 32) * 2 + (commas > 0 ? 1 : 0)), shift);
  out[n++] = slot(42, mix(w0, fromLeft <= 3 ? leftStem : 0), shift);
  out[n++] = slot(44, mix(t_1, mix(t0, mix(t1, leftTag))), shift);
  const start = around.sinceStart[i] as number;
  const end = around.untilEnd[i] as number;
  out[n++] = slot(45, mix(rightLook, Math.min(start, 6) * 2 + (left < 0 ? 1 : 0)), shift);
  out[n++] = slot(46, mix(leftTag, Math.min(end, 6) * 256 + t0), shift);
  out[n++] = slot(47, mix(leftTag, ((broken * 4 + Math.min(since, 3)) * 256 + t0) * 256 + t1), shift);
  return n;
}
