import { byteAt, doubleAt, intAt, itemAt } from '../../../item-at.ts';
import type { Weights } from '../../../learned/packed-weights.ts';
import { type CapitalRun, MAX_RUN_WORDS } from './capital-runs.ts';
import type { HashList } from './feature-hashes.ts';
import { Outcomes } from './first-reading-outcomes.ts';
import { bestNames, marginals, type SpanScores, spanIndex } from './semi-markov.ts';
import { MAX_NAME_WORDS, type SpanFeatures } from './span-features.ts';
import { NameParts, partCount, partsOf, slot, type Visit } from './span-parts.ts';

/**
 * The weights of both readings in one array: at 2n that of the first reading, at 2n + 1 that of the second. In steps of their
 * scales.
 */
export interface NameModel {
  readonly pairs: Int8Array;
  readonly firstScale: number;
  readonly secondScale: number;
}

export function nameModel(first: Weights, second: Weights): NameModel {
  const pairs = new Int8Array(2 * Math.max(first.steps.length, second.steps.length));
  for (const [i, step] of first.steps.entries()) pairs[2 * i] = step;
  for (const [i, step] of second.steps.entries()) pairs[2 * i + 1] = step;
  return { pairs, firstScale: first.scale, secondScale: second.scale };
}

/** A person's name: the numbers of its first and last word in a capital run. */
export interface FoundName {
  readonly stretch: CapitalRun;
  readonly a: number;
  readonly b: number;
}

/**
 * Finds the names in all capital runs of an article. The second reading knows what the first one made of the same words
 * elsewhere.
 */
export function readNames(features: SpanFeatures, stretches: readonly CapitalRun[], model: NameModel): FoundName[] {
  const parts = new NameParts(features);
  const reader = new Reader(features, model);
  const size = stretches.reduce((sum, { pieces }) => sum + pieces.length, 0) * MAX_NAME_WORDS;
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const shares = new Float64Array(size);
  let from = 0;
  const both: Visit = (part, list, place, since) => reader.addBoth(part, list, place, since);
  for (const stretch of stretches) {
    reader.clear(stretch);
    parts.visit(stretch, both);
    reader.firstScores(stretch, first, from);
    reader.secondScores(stretch, second, from);
    reader.addBeforehand(stretch, second, from);
    marginals(stretch.pieces.length, first, shares, from);
    from += stretch.pieces.length * MAX_NAME_WORDS;
  }
  const outcomes = new Outcomes(features, stretches, shares);
  const found: FoundName[] = [];
  const more: Visit = (part, list, place, since) => reader.addSecond(part, list, place, since);
  from = 0;
  for (const stretch of stretches) {
    const n = stretch.pieces.length;
    if (hopeful(second, from, n)) {
      reader.clear(stretch);
      parts.visitOutcomes(stretch, outcomes, from, more);
      reader.secondScores(stretch, second, from);
      for (const [a, b] of bestNames(n, second, from)) found.push({ stretch, a, b });
    }
    from += n * MAX_NAME_WORDS;
  }
  return found;
}

/** The score of a span that cannot be a name. */
const NEVER = -1000;
/** An upper bound of what the second reading adds to a score, in log-odds. */
const MAX_LIFT = 8;

function hopeful(scores: SpanScores, from: number, length: number): boolean {
  for (let a = 0; a < length; a++)
    for (let b = a; b < Math.min(length, a + MAX_NAME_WORDS); b++)
      if (doubleAt(scores, from + spanIndex(a, b)) > -MAX_LIFT) return true;
  return false;
}

/** Sums the weights of both models over the parts of spans, for one capital run at a time. */
class Reader {
  readonly #features: SpanFeatures;
  /** The weights of both readings side by side, because both are needed at the same time. */
  readonly #pairs: Int8Array;
  readonly #firstScale: number;
  readonly #secondScale: number;
  readonly #first = new Float64Array(partCount(MAX_RUN_WORDS + 3));
  readonly #second = new Float64Array(partCount(MAX_RUN_WORDS + 3));
  readonly #parts = new Int32Array(64);

  constructor(features: SpanFeatures, { pairs, firstScale, secondScale }: NameModel) {
    this.#features = features;
    this.#pairs = pairs;
    this.#firstScale = firstScale;
    this.#secondScale = secondScale;
  }

  clear({ pieces }: CapitalRun): void {
    this.#first.fill(0, 0, partCount(pieces.length));
    this.#second.fill(0, 0, partCount(pieces.length));
  }

  addBoth(part: number, { hashes, length }: HashList, place: number, since: number): void {
    const pairs = this.#pairs;
    let first = 0;
    let second = 0;
    for (let i = since; i < length; i++) {
      const at = 2 * slot(intAt(hashes, i), place);
      first += byteAt(pairs, at);
      second += byteAt(pairs, at + 1);
    }
    this.#first[part] = first;
    this.#second[part] = second;
  }

  addSecond(part: number, { hashes, length }: HashList, place: number, since: number): void {
    const pairs = this.#pairs;
    let second = 0;
    for (let i = since; i < length; i++) second += byteAt(pairs, 2 * slot(intAt(hashes, i), place) + 1);
    this.#second[part] = second;
  }

  /** Adds to the first reading's scores. */
  firstScores(stretch: CapitalRun, scores: SpanScores, from: number): void {
    this.#addScores(stretch, this.#first, this.#firstScale, scores, from);
    this.addBeforehand(stretch, scores, from);
  }

  /** Adds to the second reading's scores. */
  secondScores(stretch: CapitalRun, scores: SpanScores, from: number): void {
    this.#addScores(stretch, this.#second, this.#secondScale, scores, from);
  }

  addBeforehand(stretch: CapitalRun, scores: SpanScores, from: number): void {
    const n = stretch.pieces.length;
    for (let a = 0; a < n; a++)
      for (let b = a; b < Math.min(n, a + MAX_NAME_WORDS); b++) {
        const at = from + spanIndex(a, b);
        scores[at] = doubleAt(scores, at) + this.#features.beforehand(stretch, a, b);
      }
  }

  #addScores({ pieces }: CapitalRun, sums: Float64Array, scale: number, scores: SpanScores, from: number): void {
    const n = pieces.length;
    for (let a = 0; a < n; a++) {
      const can = this.#features.canBegin(itemAt(pieces, a));
      for (let b = a; b < Math.min(n, a + MAX_NAME_WORDS); b++) {
        const at = from + spanIndex(a, b);
        if (!can) {
          scores[at] = NEVER;
          continue;
        }
        const count = partsOf(n, a, b, this.#parts);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += doubleAt(sums, intAt(this.#parts, i));
        scores[at] = doubleAt(scores, at) + sum * scale;
      }
    }
  }
}
