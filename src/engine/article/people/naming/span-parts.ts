import { intAt, itemAt } from '../../../item-at.ts';
import { bucket } from '../../../learned/feature-hash.ts';
import type { CapitalRun } from './capital-runs.ts';
import { HashList } from './feature-hashes.ts';
import type { Outcomes } from './first-reading-outcomes.ts';
import { spanIndex } from './semi-markov.ts';
import { MAX_NAME_WORDS, type SpanFeatures } from './span-features.ts';

/** A model of names has 2^MODEL_BITS weights. */
export const MODEL_BITS = 14;

/**
 * The positions of a feature in a name, by number; each position has weights of its own. A word's feature counts for any word of
 * a name and for an only, first, inner or last one. A neighbour's feature counts for all names, and for those of one or of
 * several words.
 */
const PLACES = 11;
const [ANY, SINGLE, FIRST, INNER, LAST, BEFORE, BEFORE_ONE, BEFORE_MORE, AFTER, AFTER_ONE, AFTER_MORE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
const WHOLE = 11;

const SALTS = Int32Array.from({ length: PLACES + 1 }, (_, place) => Math.imul(place + 1, 0x2545f491));

/** The hash of a feature at a place of a name. */
export const placed = (hash: number, place: number): number => hash ^ intAt(SALTS, place);

/** The weight of a feature at a place of a name. */
export const slot = (hash: number, place: number): number => bucket(placed(hash, place), MODEL_BITS);

/** How many parts a stretch of `length` words has; a part's number is at most this. */
export const partCount = (length: number): number => length * (PLACES + MAX_NAME_WORDS);

/** Writes the numbers of the parts that make up a span into `out`, and returns how many there are. */
export function partsOf(length: number, a: number, b: number, out: Int32Array): number {
  const one = a === b;
  let n = 0;
  for (let k = a; k <= b; k++) {
    out[n++] = k * PLACES + ANY;
    out[n++] = k * PLACES + (one ? SINGLE : k === a ? FIRST : k === b ? LAST : INNER);
  }
  out[n++] = a * PLACES + BEFORE;
  out[n++] = a * PLACES + (one ? BEFORE_ONE : BEFORE_MORE);
  out[n++] = b * PLACES + AFTER;
  out[n++] = b * PLACES + (one ? AFTER_ONE : AFTER_MORE);
  out[n++] = length * PLACES + spanIndex(a, b);
  return n;
}

/** Gets the features of each part. Reading sums their weights; training keeps their buckets. */
export type Visit = (part: number, list: HashList, place: number, from: number) => void;

/** Visits all parts of the spans of a capital run. */
export class NameParts {
  readonly #features: SpanFeatures;
  readonly #list = new HashList(160);

  constructor(features: SpanFeatures) {
    this.#features = features;
  }

  /** Visits the parts of the first reading. */
  visit(stretch: CapitalRun, visit: Visit): void {
    const list = this.#list;
    const n = stretch.pieces.length;
    for (let k = 0; k < n; k++) {
      list.clear();
      this.#features.word(stretch, k, list);
      this.#word(n, k, list, visit);
      list.clear();
      this.#features.before(stretch, k, list);
      visit(k * PLACES + BEFORE, list, BEFORE, 0);
      visit(k * PLACES + BEFORE_ONE, list, BEFORE_ONE, list.rare);
      if (k + 1 < n) visit(k * PLACES + BEFORE_MORE, list, BEFORE_MORE, list.rare);
      list.clear();
      this.#features.after(stretch, k, list);
      visit(k * PLACES + AFTER, list, AFTER, 0);
      visit(k * PLACES + AFTER_ONE, list, AFTER_ONE, list.rare);
      if (k > 0) visit(k * PLACES + AFTER_MORE, list, AFTER_MORE, list.rare);
    }
    this.#spans(stretch, (a, b) => {
      list.clear();
      this.#features.whole(stretch, a, b, list);
      visit(n * PLACES + spanIndex(a, b), list, WHOLE, 0);
    });
  }

  /** Visits what the second reading adds: outcomes of the first reading, whose probabilities for this run begin at `from`. */
  visitOutcomes(stretch: CapitalRun, outcomes: Outcomes, from: number, visit: Visit): void {
    const list = this.#list;
    const n = stretch.pieces.length;
    outcomes.about(n, from);
    for (let k = 0; k < n; k++) {
      list.clear();
      outcomes.word(stretch, k, list);
      this.#word(n, k, list, visit);
    }
    this.#spans(stretch, (a, b) => {
      list.clear();
      outcomes.whole(a, b, from, list);
      visit(n * PLACES + spanIndex(a, b), list, WHOLE, 0);
    });
  }

  /** Visits all spans that may be names. */
  #spans({ pieces }: CapitalRun, each: (a: number, b: number) => void): void {
    for (let a = 0; a < pieces.length; a++) {
      if (!this.#features.canBegin(itemAt(pieces, a))) continue;
      for (let b = a; b < Math.min(pieces.length, a + MAX_NAME_WORDS); b++) each(a, b);
    }
  }

  #word(n: number, k: number, list: HashList, visit: Visit): void {
    visit(k * PLACES + ANY, list, ANY, 0);
    visit(k * PLACES + SINGLE, list, SINGLE, list.rare);
    if (n === 1) return;
    if (k + 1 < n) visit(k * PLACES + FIRST, list, FIRST, list.rare);
    if (k > 0) visit(k * PLACES + LAST, list, LAST, list.rare);
    if (k > 0 && k + 1 < n) visit(k * PLACES + INNER, list, INNER, list.rare);
  }
}
