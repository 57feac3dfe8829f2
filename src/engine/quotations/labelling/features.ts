import { bucket, mix } from '../../learned/hash.ts';
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
export const MOST_FEATURES = 48;

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
  const t2 = tag[i + 2] ?? 0;
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
  let n = at;
  const put = (template: number, value: number): void => {
    out[n++] = bucket(mix(template, value), bits);
  };
  put(1, w0);
  put(2, w_1);
  put(3, w1);
  put(4, word[i - 2] ?? 2);
  put(5, word[i + 2] ?? 1);
  put(6, mix(w_1, w0));
  put(7, mix(w0, w1));
  put(8, stem[i] as number);
  put(9, ending[i] as number);
  put(10, t0 | (inMarks << 8));
  put(11, (t_1 << 8) | t0);
  put(12, (t0 << 8) | t1);
  put(13, (((t_2 << 8) | t_1) << 8) | t0);
  put(14, (((t0 << 8) | t1) << 8) | t2);
  put(15, (((t_1 << 8) | t0) << 8) | t1);
  put(16, mark);
  put(17, (mark === 0 ? 0 : 1 + ((mark - 1) % 5)) * 256 + t0);
  put(18, mix(edges >> 7, mark === 0 ? 0 : 1 + ((mark - 1) % 5)));
  put(19, mix(edges, s & 255));
  put(20, mix(leftStem, inMarks));
  put(21, mix(leftStem, fromLeft * 2 + inMarks));
  put(22, mix(leftTag, fromLeft * 128 + leftNext));
  put(23, mix(leftStem, leftNext));
  put(24, mix(leftTag, (broken * 4 + commas) * 2 + inMarks));
  put(25, (broken * 16 + since) * 2 + inMarks);
  put(26, mix(leftLook, leftTag * 16 + fromLeft));
  put(27, mix(leftStem, leftLook));
  put(28, mix(rightStem, toRight * 2 + inMarks));
  put(29, mix(rightTag, toRight * 512 + rightLook));
  put(30, mix(rightLook, rightTag * 128 + leftTag));
  put(31, mix(rightStem, inMarks * 2 + (left < 0 ? 1 : 0)));
  put(32, mix(leftTag, (broken * 16 + since) * 128 + t0));
  put(33, r0);
  put(34, (((r_1 << 8) | r0) << 8) | r1);
  put(35, (r0 << 8) | t0);
  put(36, mix(leftStem, r0 + 64));
  put(37, mix(r0, (broken * 4 + commas) * 16 + fromLeft));
  put(38, mix(mark, r0));
  put(39, mix(s, inMarks));
  put(40, mix(s, r0));
  put(41, mix(leftStem, (broken + 32) * 2 + (commas > 0 ? 1 : 0)));
  put(42, mix(w0, fromLeft <= 3 ? leftStem : 0));
  put(43, mix(w0, broken * 16 + Math.min(since, 3)));
  put(44, mix(t_1, mix(t0, mix(t1, leftTag))));
  const start = around.sinceStart[i] as number;
  const end = around.untilEnd[i] as number;
  put(45, mix(rightLook, Math.min(start, 6) * 2 + (left < 0 ? 1 : 0)));
  put(46, mix(leftTag, Math.min(end, 6) * 256 + t0));
  put(47, mix(leftTag, ((broken * 4 + Math.min(since, 3)) * 256 + t0) * 256 + t1));
  return n;
}
