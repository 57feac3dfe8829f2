import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pairsIn, score } from '../../accuracy/wordings.ts';

const pairs = pairsIn(readFileSync(new URL('../../accuracy/wording-pairs.txt', import.meta.url), 'utf8'));

describe('statements in changed words', () => {
  test.each([true, false])('are told from what is no change (held out: %s)', (isHeldOut) => {
    const half = pairs.filter((pair) => pair.isHeldOut === isHeldOut);
    const { planted, innocent, precision, recall } = score(half);
    expect(Math.min(planted, innocent)).toBeGreaterThanOrEqual(50);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('are of every kind, as many changed as innocent', () => {
    const planted = pairs.filter(({ isPlanted }) => isPlanted);
    expect(planted.length).toBe(pairs.length - planted.length);
    const kinds = new Set(planted.map(({ kind }) => kind));
    for (const kind of ['word dropped', 'negation lost', 'number', 'date', 'unit', 'reworded', 'another speaker'])
      expect(kinds).toContain(kind);
    expect(kinds).toContain('cut, sense turned');
  });
});
