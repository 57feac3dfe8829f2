import { mix } from '../../learned/hash.ts';
import type { HashList } from './hash-list.ts';
import { type SpanScores, spanIndex } from './segmenting.ts';
import { LONGEST_NAME, type SpanFeatures } from './span-features.ts';
import { LONGEST_STRETCH, type Stretch } from './stretches.ts';
import { Feature } from './word-signs.ts';

/**
 * What the first reading made of each word all over the article: how often it is in a name, and where in it. The second
 * reading learns from it, so that what is clear in one place decides where it is not. A stretch's own share is left out of
 * what it is told.
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
    single: new Float64Array(LONGEST_STRETCH + 8),
    first: new Float64Array(LONGEST_STRETCH + 8),
    inner: new Float64Array(LONGEST_STRETCH + 8),
    last: new Float64Array(LONGEST_STRETCH + 8),
  };

  /** `shares` are the first reading's, of all stretches one after the other. */
  constructor(features: SpanFeatures, stretches: readonly Stretch[], shares: SpanScores) {
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
      from += pieces.length * LONGEST_NAME;
      for (let k = 0; k < pieces.length; k++) {
        const key = forms[pieces[k] as number] as number;
        this.#all[key] = (this.#all[key] ?? 0) + 1;
        this.#single[key] = (this.#single[key] ?? 0) + (this.#own.single[k] ?? 0);
        this.#first[key] = (this.#first[key] ?? 0) + (this.#own.first[k] ?? 0);
        this.#inner[key] = (this.#inner[key] ?? 0) + (this.#own.inner[k] ?? 0);
        this.#last[key] = (this.#last[key] ?? 0) + (this.#own.last[k] ?? 0);
      }
    }
  }

  /** Makes ready for questions about a stretch of `n` words, whose shares begin at `from`. */
  about(n: number, from: number): void {
    const { single, first, inner, last } = this.#own;
    const share = this.#shares;
    for (let k = 0; k < n; k++) {
      single[k] = share[from + spanIndex(k, k)] ?? 0;
      first[k] = 0;
      inner[k] = 0;
      last[k] = 0;
    }
    for (let a = 0; a < n; a++)
      for (let b = a + 1; b < Math.min(n, a + LONGEST_NAME); b++) {
        const p = share[from + spanIndex(a, b)] ?? 0;
        if (p < 0.01) continue;
        first[a] = (first[a] ?? 0) + p;
        last[b] = (last[b] ?? 0) + p;
        for (let k = a + 1; k < b; k++) inner[k] = (inner[k] ?? 0) + p;
      }
  }

  /** Of a word of the stretch asked about. */
  word({ pieces }: Stretch, k: number, out: HashList): void {
    const key = this.#forms[pieces[k] as number] as number;
    const own = this.#own;
    const others = Math.round((this.#all[key] ?? 1) - 1);
    const single = (this.#single[key] ?? 0) - (own.single[k] ?? 0);
    const first = (this.#first[key] ?? 0) - (own.first[k] ?? 0);
    const inner = (this.#inner[key] ?? 0) - (own.inner[k] ?? 0);
    const last = (this.#last[key] ?? 0) - (own.last[k] ?? 0);
    const mine = (own.single[k] ?? 0) + (own.first[k] ?? 0) + (own.inner[k] ?? 0) + (own.last[k] ?? 0);
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

  /** Of a span as a whole; its stretch's shares begin at `from`. */
  whole(a: number, b: number, from: number, out: HashList): void {
    const p = this.#shares[from + spanIndex(a, b)] ?? 0;
    out.add(mix(Feature.outcome, mix(200, p > 0.99 ? 12 : p < 0.01 ? -1 : Math.round(p * 10))));
    out.add(mix(Feature.outcome, mix(201 + Math.min(b - a, 2), Math.round(p * 5))));
  }
}

const step = (sum: number): number => (sum < 0.15 ? 0 : sum < 0.5 ? 1 : sum < 0.85 ? 2 : sum < 1.7 ? 3 : 4);
