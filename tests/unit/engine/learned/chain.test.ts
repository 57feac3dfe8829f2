import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  forwardBackward,
  marginals,
  pairedSteps,
  pairFactors,
  unaryScores,
} from '../../../../src/engine/learned/chain.ts';

/** The chance of each label at each word by adding up all labellings. */
function byEnumeration(scores: Float64Array, pairs: readonly number[], labels: number): number[] {
  const length = scores.length / labels;
  const sums = new Array<number>(scores.length).fill(0);
  let all = 0;
  for (let code = 0; code < labels ** length; code++) {
    const labelling = Array.from({ length }, (_, i) => Math.floor(code / labels ** i) % labels);
    let score = 0;
    for (const [i, label] of labelling.entries()) {
      score += scores[i * labels + label] ?? 0;
      if (i > 0) score += pairs[(labelling[i - 1] ?? 0) * labels + label] ?? 0;
    }
    const weight = Math.exp(score);
    all += weight;
    for (const [i, label] of labelling.entries()) sums[i * labels + label] = (sums[i * labels + label] ?? 0) + weight;
  }
  return sums.map((sum) => sum / all);
}

const score = fc.double({ min: -4, max: 4, noNaN: true });
const chain = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })).chain(([labels, length]) =>
  fc.record({
    labels: fc.constant(labels),
    scores: fc.array(score, { minLength: labels * length, maxLength: labels * length }),
    pairs: fc.array(score, { minLength: labels * labels, maxLength: labels * labels }),
  }),
);

describe('a linear chain', () => {
  it('gives each label the share of all labellings that have it', () => {
    fc.assert(
      fc.property(chain, ({ labels, scores, pairs }) => {
        const given = Float64Array.from(scores);
        const found = marginals(given, Float64Array.from(pairs, Math.exp), labels);
        for (const [i, wanted] of byEnumeration(given, pairs, labels).entries())
          expect(found[i]).toBeCloseTo(wanted, 9);
      }),
    );
  });

  it('overflows nowhere and adds up to one at every word, whatever the scores and the length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.double({ min: 1, max: 800, noNaN: true }), (length, most) => {
        const scores = Float64Array.from({ length: length * 2 }, (_, i) => (i % 3 === 0 ? most : -most));
        const found = marginals(scores, Float64Array.of(1, 0.1, 0.1, 1), 2);
        for (let i = 0; i < found.length; i += 2) expect((found[i] ?? 0) + (found[i + 1] ?? 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 30 },
    );
  });

  it('has nothing to say of no words', () => {
    const { forward, backward } = forwardBackward(new Float64Array(0), Float64Array.of(1), 1);
    expect([forward.length, backward.length]).toEqual([0, 0]);
  });

  it('adds up the weights of each word’s features, label by label', () => {
    const labels = 8;
    const row = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 6 });
    const steps = fc.array(fc.integer({ min: -31, max: 31 }), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), steps, (rows, weights) => {
        const unary = { scale: 0.5, steps: Int8Array.from(weights) };
        let end = 0;
        const ends = Int32Array.from(rows, (features) => (end += features.length));
        const buckets = Int32Array.from(rows.flat());
        const found = unaryScores(
          { labels, unary, paired: pairedSteps(unary), pairs: { scale: 1, steps: new Int8Array(labels * labels) } },
          { length: rows.length, buckets, ends },
        );
        for (const [i, features] of rows.entries())
          for (let l = 0; l < labels; l++)
            expect(found[i * labels + l]).toBeCloseTo(
              features.reduce((sum, bucket) => sum + (weights[bucket * labels + l] ?? 0) * 0.5, 0),
            );
      }),
    );
  });

  it('multiplies by e to the pairs’ weights', () => {
    const factors = pairFactors({ pairs: { scale: 0.5, steps: Int8Array.of(0, 2, -2, 4) } });
    expect([...factors]).toEqual([1, Math.E, 1 / Math.E, Math.E ** 2].map((value) => expect.closeTo(value, 12)));
  });
});
