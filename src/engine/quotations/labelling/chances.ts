import { type ChainFeatures, type ChainModel, marginals, pairFactors, unaryScores } from '../../learned/chain.ts';
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
  const longest = stretches.reduce((most, { words }) => Math.max(most, words.length), 0);
  const room = new Int32Array(longest * MOST_FEATURES);
  for (const stretch of stretches) {
    const scores = unaryScores(model, stretchFeatures(sight, stretch, room));
    setChances(chances, marginals(scores, factors, LABELS), stretch);
  }
  return chances;
}

/** Puts a stretch's marginals (at n × LABELS + label) into the article's chances; a word left out takes those before it. */
export function setChances(into: Chances, chance: Float64Array, { words, to }: Stretch): void {
  const at = (row: number, label: number): number => chance[row + label] as number;
  for (let n = 0; n < words.length; n++) {
    const row = n * LABELS;
    const first = at(row, Label.afterFirst);
    const direct = at(row, Label.direct);
    const after = first + at(row, Label.after);
    const next = words[n + 1] ?? to;
    for (let i = words[n] as number; i < next; i++) {
      into.direct[i] = direct;
      into.after[i] = after;
      into.content[i] = direct + after + at(row, Label.before);
      into.unspoken[i] = at(row, Label.unspoken);
      into.first[i] = first;
      into.cue[i] = at(row, Label.cue);
      into.speaker[i] = at(row, Label.speaker);
    }
  }
}

/** The features of a stretch's words, for the chain, in `buckets`: room for MOST_FEATURES a word. */
export function stretchFeatures(sight: Sight, { words }: Stretch, buckets: Int32Array): ChainFeatures {
  const ends = new Int32Array(words.length);
  let at = 0;
  for (let n = 0; n < words.length; n++) {
    at = wordFeatures(sight, words[n] as number, CHAIN_BITS, buckets, at);
    ends[n] = at;
  }
  return { length: words.length, buckets, ends };
}
