import { doubleAt, floatAt, intAt, itemAt } from '../../../item-at.ts';
import { mix } from '../../../learned/feature-hash.ts';
import { type CapitalRun, MAX_RUN_WORDS } from './capital-runs.ts';
import type { HashList } from './feature-hashes.ts';
import { type SpanScores, spanIndex } from './semi-markov.ts';
import { MAX_NAME_WORDS, type SpanFeatures } from './span-features.ts';
import { Feature } from './word-features.ts';

/**
 * How often each word is in a name by the first reading of the whole article, and at which place of the name. These are features of
 * the second reading: a name that is clear in one sentence decides a doubtful one elsewhere. When the second reading asks about a
 * run, what the first reading made of that same run is subtracted.
 */
export class Outcomes {
  /** The number of each word's folded form. */
  readonly #forms: Int32Array;
  readonly #all: Float32Array;
  readonly #single: Float32Array;
  readonly #first: Float32Array;
  readonly #inner: Float32Array;
  readonly #last: Float32Array;
  readonly #shares: SpanScores;
  readonly #own = {
    single: new Float64Array(MAX_RUN_WORDS + 8),
    first: new Float64Array(MAX_RUN_WORDS + 8),
    inner: new Float64Array(MAX_RUN_WORDS + 8),
    last: new Float64Array(MAX_RUN_WORDS + 8),
  };

  /** @param shares the probabilities of the first reading (`marginals`), of all runs one after the other */
  constructor(features: SpanFeatures, stretches: readonly CapitalRun[], shares: SpanScores) {
    this.#shares = shares;
    const { at: forms, size: keys } = features.words.forms;
    this.#forms = forms;
    this.#all = new Float32Array(keys);
    this.#single = new Float32Array(keys);
    this.#first = new Float32Array(keys);
    this.#inner = new Float32Array(keys);
    this.#last = new Float32Array(keys);
    let from = 0;
    for (const { pieces } of stretches) {
      this.about(pieces.length, from);
      from += pieces.length * MAX_NAME_WORDS;
      for (let k = 0; k < pieces.length; k++) {
        const key = intAt(forms, itemAt(pieces, k));
        this.#all[key] = floatAt(this.#all, key) + 1;
        this.#single[key] = floatAt(this.#single, key) + doubleAt(this.#own.single, k);
        this.#first[key] = floatAt(this.#first, key) + doubleAt(this.#own.first, k);
        this.#inner[key] = floatAt(this.#inner, key) + doubleAt(this.#own.inner, k);
        this.#last[key] = floatAt(this.#last, key) + doubleAt(this.#own.last, k);
      }
    }
  }

  /** Prepares for questions about a run of `n` words, whose probabilities begin at `from`. Call it before `word`. */
  about(n: number, from: number): void {
    const { single, first, inner, last } = this.#own;
    const share = this.#shares;
    for (let k = 0; k < n; k++) {
      single[k] = doubleAt(share, from + spanIndex(k, k));
      first[k] = 0;
      inner[k] = 0;
      last[k] = 0;
    }
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < Math.min(n, a + MAX_NAME_WORDS); b++) {
        const p = doubleAt(share, from + spanIndex(a, b));
        if (p < 0.01) continue;
        first[a] = doubleAt(first, a) + p;
        last[b] = doubleAt(last, b) + p;
        for (let k = a + 1; k < b; k++) inner[k] = doubleAt(inner, k) + p;
      }
  }

  /** Adds the features of a word of the prepared run. */
  word({ pieces }: CapitalRun, k: number, out: HashList): void {
    const key = intAt(this.#forms, itemAt(pieces, k));
    const own = this.#own;
    const others = Math.round((this.#all[key] ?? 1) - 1);
    const single = floatAt(this.#single, key) - doubleAt(own.single, k);
    const first = floatAt(this.#first, key) - doubleAt(own.first, k);
    const inner = floatAt(this.#inner, key) - doubleAt(own.inner, k);
    const last = floatAt(this.#last, key) - doubleAt(own.last, k);
    const mine = doubleAt(own.single, k) + doubleAt(own.first, k) + doubleAt(own.inner, k) + doubleAt(own.last, k);
    out.add(mix(Feature.outcome, Math.round(mine * 8)));
    if (others <= 0) {
      out.add(mix(Feature.outcome, 100));
      return;
    }
    const all = (single + first + inner + last) / others;
    out.add(mix(Feature.elsewhere, mix(1, mix(Math.round(all * 6), Math.min(others, 3)))));
    out.add(mix(Feature.elsewhere, mix(2, step(single))));
    out.add(mix(Feature.elsewhere, mix(3, step(first))));
    out.add(mix(Feature.elsewhere, mix(4, step(last))));
    out.add(mix(Feature.elsewhere, mix(5, mix(step(first), step(last) * 8 + step(inner)))));
    out.add(mix(Feature.elsewhere, mix(6, mix(Math.round(mine * 4), Math.round(all * 4)))));
  }

  /** Adds the features of a span as a whole. The probabilities of its run begin at `from`. */
  whole(a: number, b: number, from: number, out: HashList): void {
    const p = doubleAt(this.#shares, from + spanIndex(a, b));
    out.add(mix(Feature.outcome, mix(200, p > 0.99 ? 12 : p < 0.01 ? -1 : Math.round(p * 10))));
    out.add(mix(Feature.outcome, mix(201 + Math.min(b - a, 2), Math.round(p * 5))));
  }
}

const step = (sum: number): number => (sum < 0.15 ? 0 : sum < 0.5 ? 1 : sum < 0.85 ? 2 : sum < 1.7 ? 3 : 4);
