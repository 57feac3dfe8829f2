import type { Weights } from '../../learned/weights.ts';
import type { FeatureList } from './feature-list.ts';
import { Outcomes } from './outcomes.ts';
import { NameParts, partCount, partsOf, slot } from './parts.ts';
import { bestNames, marginals, type SpanScores, spanIndex } from './segmenting.ts';
import { LONGEST_NAME, type SpanFeatures } from './span-features.ts';
import { LONGEST_STRETCH, type Stretch } from './stretches.ts';

/** Weights of the first and of the second reading. */
export interface NameModel {
  readonly first: Weights;
  readonly second: Weights;
}

/** A person's name: numbers of the first and last piece in its stretch, and how sure it is, 0 to 1. */
export interface FoundName {
  readonly stretch: Stretch;
  readonly a: number;
  readonly b: number;
  readonly sure: number;
}

/** Reads all stretches twice: by themselves, then knowing what the first reading made of the same words elsewhere. */
export function readNames(features: SpanFeatures, stretches: readonly Stretch[], model: NameModel): FoundName[] {
  const parts = new NameParts(features);
  const first = new Sums(model.first);
  const second = new Sums(model.second);
  const kept: SpanScores[] = [];
  const shares = stretches.map((stretch) => {
    const n = stretch.pieces.length;
    first.clear(n);
    second.clear(n);
    parts.visit(stretch, (part, list, place, from) => {
      first.add(part, list, place, from);
      second.add(part, list, place, from);
    });
    kept.push(second.scores(features, stretch));
    return marginals(n, first.scores(features, stretch));
  });
  const outcomes = new Outcomes(features, stretches, shares);
  return stretches.flatMap((stretch, i) => {
    const n = stretch.pieces.length;
    const share = shares[i];
    const scores = kept[i];
    if (!share || !scores) return [];
    second.clear(n);
    parts.visitOutcomes(stretch, outcomes, share, (part, list, place, from) => second.add(part, list, place, from));
    const more = second.scores(features, stretch);
    for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] ?? 0) + (more[k] ?? 0);
    const names = bestNames(n, scores);
    if (names.length === 0) return [];
    const sure = marginals(n, scores);
    return names.map(([a, b]) => ({ stretch, a, b, sure: sure[spanIndex(a, b)] ?? 0 }));
  });
}

/** Scores that rule a span out. */
const NEVER = -1000;

/** Sums of weights, part by part. */
class Sums {
  readonly #steps: Int8Array;
  readonly #scale: number;
  readonly #sums = new Float64Array(partCount(LONGEST_STRETCH + 3));
  readonly #parts = new Int32Array(64);

  constructor({ steps, scale }: Weights) {
    this.#steps = steps;
    this.#scale = scale;
  }

  clear(length: number): void {
    this.#sums.fill(0, 0, partCount(length));
  }

  add(part: number, { hashes, length }: FeatureList, place: number, from: number): void {
    let sum = 0;
    for (let i = from; i < length; i++) sum += this.#steps[slot(hashes[i] ?? 0, place)] ?? 0;
    this.#sums[part] = sum;
  }

  scores(features: SpanFeatures, { pieces }: Stretch): SpanScores {
    const n = pieces.length;
    const scores = new Float64Array(n * LONGEST_NAME).fill(NEVER);
    for (let a = 0; a < n; a++) {
      if (!features.canBegin(pieces[a] ?? 0)) continue;
      for (let b = a; b < Math.min(n, a + LONGEST_NAME); b++) {
        const count = partsOf(n, a, b, this.#parts);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += this.#sums[this.#parts[i] ?? 0] ?? 0;
        scores[spanIndex(a, b)] = sum * this.#scale;
      }
    }
    return scores;
  }
}
