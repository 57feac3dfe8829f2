import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LikeliestLabels } from '../../../../src/engine/learned/recurrent/likeliest-labels.ts';

const LABELS = 3;
/** A sequence may begin with any label; 2 follows only 1 and 2. */
const allowed = (from: number, to: number): boolean => to !== 2 || from > 0;
const numbers = (count: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -50, max: 50 }), { minLength: count, maxLength: count });
const sequences = fc
  .integer({ min: 1, max: 5 })
  .chain((steps) => fc.record({ scores: numbers(steps * LABELS), pairs: numbers(LABELS * LABELS) }));

const total = (path: readonly number[], scores: readonly number[], pairs: readonly number[]): number =>
  path.reduce((sum, label, t) => {
    const before = path[t - 1];
    return sum + (scores[t * LABELS + label] ?? 0) + (before === undefined ? 0 : (pairs[before * LABELS + label] ?? 0));
  }, 0);

function paths(steps: number): number[][] {
  if (steps === 0) return [[]];
  return paths(steps - 1).flatMap((path) =>
    [0, 1, 2].filter((label) => path.length === 0 || allowed(path.at(-1) ?? 0, label)).map((label) => [...path, label]),
  );
}

test('of all labellings that are allowed none is likelier', () => {
  fc.assert(
    fc.property(fc.array(sequences, { minLength: 1, maxLength: 4 }), (made) => {
      for (const { pairs } of made.slice(0, 1)) {
        const likeliest = new LikeliestLabels(LABELS, Float32Array.from(pairs), allowed);
        // One after the other: what is left in the room of one must not be seen in the next.
        for (const { scores } of made) {
          const steps = scores.length / LABELS;
          const best = new Uint8Array(steps);
          likeliest.find(Float32Array.from(scores), 0, LABELS, best);
          const found = [...best];
          expect(found.slice(1).every((label, t) => allowed(found[t] ?? 0, label))).toBe(true);
          const most = Math.max(...paths(steps).map((path) => total(path, scores, pairs)));
          expect(total(found, scores, pairs)).toBe(most);
        }
      }
    }),
  );
});
