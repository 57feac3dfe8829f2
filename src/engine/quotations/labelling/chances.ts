import { type ChainModel, marginals, pairFactors, unaryScores } from '../../learned/chain.ts';
import { MOST_FEATURES, type Sight, wordFeatures } from './features.ts';
import { LABELS, Label } from './labels.ts';
import type { Stretch } from './sight.ts';

/** The chance, 0 to 1, that a word is content, and of what kind; or cue, or speaker. By word of the article. */
export interface Chances {
  readonly content: Float32Array;
  readonly direct: Float32Array;
  readonly after: Float32Array;
  readonly unspoken: Float32Array;
  /** That content after its cue begins at the word. */
  readonly first: Float32Array;
  readonly cue: Float32Array;
  readonly speaker: Float32Array;
}

/** log2 of the number of buckets of the chain's features. */
export const CHAIN_BITS = 15;

/** Chances of a text's words where nobody speaks. */
export function noChances(length: number): Chances {
  const zeros = (): Float32Array => new Float32Array(length);
  return {
    content: zeros(),
    direct: zeros(),
    after: zeros(),
    unspoken: zeros(),
    first: zeros(),
    cue: zeros(),
    speaker: zeros(),
  };
}

/** Labels each stretch. Linear in the article's length. */
export function chancesOf(length: number, sight: Sight, stretches: readonly Stretch[], model: ChainModel): Chances {
  const chances = noChances(length);
  const factors = pairFactors(model);
  for (const stretch of stretches) {
    const scores = unaryScores(model, stretchFeatures(sight, stretch));
    setChances(chances, marginals(scores, factors, LABELS), stretch.from);
  }
  return chances;
}

/** Puts a stretch's marginals (at i × LABELS + label, i from 0) into the article's chances, from word `from` on. */
export function setChances(into: Chances, chance: Float64Array, from: number): void {
  const at = (row: number, label: number): number => chance[row + label] as number;
  for (let row = 0, i = from; row < chance.length; row += LABELS, i++) {
    const first = at(row, Label.afterFirst);
    into.direct[i] = at(row, Label.direct);
    into.after[i] = at(row, Label.afterFirst) + at(row, Label.after);
    into.content[i] = first + at(row, Label.direct) + at(row, Label.after) + at(row, Label.before);
    into.unspoken[i] = at(row, Label.unspoken);
    into.first[i] = first;
    into.cue[i] = at(row, Label.cue);
    into.speaker[i] = at(row, Label.speaker);
  }
}

/** The features of a stretch's words, for the chain. */
export function stretchFeatures(
  sight: Sight,
  { from, to }: Stretch,
): { length: number; buckets: Int32Array; ends: Int32Array } {
  const buckets = new Int32Array((to - from) * MOST_FEATURES);
  const ends = new Int32Array(to - from);
  let at = 0;
  for (let i = from; i < to; i++) {
    at = wordFeatures(sight, i, CHAIN_BITS, buckets, at);
    ends[i - from] = at;
  }
  return { length: to - from, buckets: buckets.subarray(0, at), ends };
}
