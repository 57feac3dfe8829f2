import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sequence, sameSequences } from '../../../../src/engine/learned/recurrent/same-sequences.ts';

const WORDS = [{}, {}, {}];

/** A text of few words at few kinds of place, cut into sequences. */
const texts = fc
  .array(fc.record({ word: fc.nat({ max: 2 }), place: fc.nat({ max: 1 }) }), { minLength: 1, maxLength: 30 })
  .chain((made) =>
    fc.record({
      words: fc.constant(made.map(({ word }) => WORDS[word] as object)),
      places: fc.constant(made.map(({ place }) => place)),
      sequences: fc
        .uniqueArray(fc.integer({ min: 1, max: made.length }), { maxLength: 12 })
        .map((ends) => [...new Set([...ends, made.length])].sort((a, b) => a - b))
        .map((ends) => ends.map((to, n): Sequence => ({ from: ends[n - 1] ?? 0, to }))),
    }),
  );

test('a copy has the words and places of an earlier sequence; what is distinct and what is a copy are all sequences', () => {
  fc.assert(
    fc.property(texts, ({ words, places, sequences }) => {
      const { distinct, copies } = sameSequences(words, sequences, (a, b) => places[a] === places[b]);
      expect([...distinct, ...copies].map(({ from }) => from).sort((a, b) => a - b)).toEqual(
        sequences.map(({ from }) => from),
      );
      for (const { of, from } of copies) {
        expect(distinct).toContain(of);
        expect(of.from).toBeLessThan(from);
        for (let n = 0; n < of.to - of.from; n++)
          expect([words[from + n], places[from + n]]).toEqual([words[of.from + n], places[of.from + n]]);
      }
    }),
  );
});

test('the same sentence again and again is distinct once', () => {
  const words = Array.from({ length: 3_000 }, (_, n) => WORDS[n % 3] as object);
  const sequences = Array.from({ length: 1_000 }, (_, n): Sequence => ({ from: 3 * n, to: 3 * n + 3 }));
  expect(sameSequences(words, sequences, () => true).distinct).toHaveLength(1);
});

test('the same words at ever other places are compared with few others', () => {
  const words = Array.from({ length: 3_000 }, (_, n) => WORDS[n % 3] as object);
  const sequences = Array.from({ length: 1_000 }, (_, n): Sequence => ({ from: 3 * n, to: 3 * n + 3 }));
  let compared = 0;
  const { distinct } = sameSequences(words, sequences, () => {
    compared++;
    return false;
  });
  expect(distinct).toHaveLength(1_000);
  expect(compared).toBeLessThanOrEqual(4 * 1_000);
});
