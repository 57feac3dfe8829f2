import type { Weights } from '../../learned/weights.ts';
import type { HashList } from './hash-list.ts';
import { Outcomes } from './outcomes.ts';
import { NameParts, partCount, partsOf, slot, type Visit } from './parts.ts';
import { bestNames, marginals, type SpanScores, spanIndex } from './segmenting.ts';
import { LONGEST_NAME, type SpanFeatures } from './span-features.ts';
import { LONGEST_STRETCH, type Stretch } from './stretches.ts';

/** Weights of the first and of the second reading, in turn, as steps of their scales. */
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

/** A person's name: numbers of the first and last piece in its stretch. */
export interface FoundName {
  readonly stretch: Stretch;
  readonly a: number;
  readonly b: number;
}

/** Reads all stretches twice: by themselves, then knowing what the first reading made of the same words elsewhere. */
export function readNames(features: SpanFeatures, stretches: readonly Stretch[], model: NameModel): FoundName[] {
  const parts = new NameParts(features);
  const reader = new Reader(features, model);
  const size = stretches.reduce((sum, { pieces }) => sum + pieces.length, 0) * LONGEST_NAME;
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
    from += stretch.pieces.length * LONGEST_NAME;
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
    from += n * LONGEST_NAME;
  }
  return found;
}

/** Scores that rule a span out. */
const NEVER = -1000;
/** No outcome elsewhere lifts a score by so much. */
const MOST_LIFT = 8;

function hopeful(scores: SpanScores, from: number, length: number): boolean {
  for (let a = 0; a < length; a++)
    for (let b = a; b < Math.min(length, a + LONGEST_NAME); b++)
      if ((scores[from + spanIndex(a, b)] ?? 0) > -MOST_LIFT) return true;
  return false;
}

/** Sums of both models' weights, part by part, for one stretch at a time. */
class Reader {
  readonly #features: SpanFeatures;
  /** A first and a second weight beside each other, since both are wanted at once. */
  readonly #pairs: Int8Array;
  readonly #firstScale: number;
  readonly #secondScale: number;
  readonly #first = new Float64Array(partCount(LONGEST_STRETCH + 3));
  readonly #second = new Float64Array(partCount(LONGEST_STRETCH + 3));
  readonly #parts = new Int32Array(64);

  constructor(features: SpanFeatures, { pairs, firstScale, secondScale }: NameModel) {
    this.#features = features;
    this.#pairs = pairs;
    this.#firstScale = firstScale;
    this.#secondScale = secondScale;
  }

  clear({ pieces }: Stretch): void {
    this.#first.fill(0, 0, partCount(pieces.length));
    this.#second.fill(0, 0, partCount(pieces.length));
  }

  addBoth(part: number, { hashes, length }: HashList, place: number, since: number): void {
    const pairs = this.#pairs;
    let first = 0;
    let second = 0;
    for (let i = since; i < length; i++) {
      const at = 2 * slot(hashes[i] ?? 0, place);
      first += pairs[at] ?? 0;
      second += pairs[at + 1] ?? 0;
    }
    this.#first[part] = first;
    this.#second[part] = second;
  }

  addSecond(part: number, { hashes, length }: HashList, place: number, since: number): void {
    const pairs = this.#pairs;
    let second = 0;
    for (let i = since; i < length; i++) second += pairs[2 * slot(hashes[i] ?? 0, place) + 1] ?? 0;
    this.#second[part] = second;
  }

  /** Adds to the first reading's scores. */
  firstScores(stretch: Stretch, scores: SpanScores, from: number): void {
    this.#addScores(stretch, this.#first, this.#firstScale, scores, from);
    this.addBeforehand(stretch, scores, from);
  }

  /** Adds to the second reading's scores. */
  secondScores(stretch: Stretch, scores: SpanScores, from: number): void {
    this.#addScores(stretch, this.#second, this.#secondScale, scores, from);
  }

  addBeforehand(stretch: Stretch, scores: SpanScores, from: number): void {
    const n = stretch.pieces.length;
    for (let a = 0; a < n; a++)
      for (let b = a; b < Math.min(n, a + LONGEST_NAME); b++) {
        const at = from + spanIndex(a, b);
        scores[at] = (scores[at] ?? 0) + this.#features.beforehand(stretch, a, b);
      }
  }

  #addScores({ pieces }: Stretch, sums: Float64Array, scale: number, scores: SpanScores, from: number): void {
    const n = pieces.length;
    for (let a = 0; a < n; a++) {
      const can = this.#features.canBegin(pieces[a] ?? 0);
      for (let b = a; b < Math.min(n, a + LONGEST_NAME); b++) {
        const at = from + spanIndex(a, b);
        if (!can) {
          scores[at] = NEVER;
          continue;
        }
        const count = partsOf(n, a, b, this.#parts);
        let sum = 0;
        for (let i = 0; i < count; i++) sum += sums[this.#parts[i] ?? 0] ?? 0;
        scores[at] = (scores[at] ?? 0) + sum * scale;
      }
    }
  }
}
