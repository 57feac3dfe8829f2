import { describe, expect, it } from 'vitest';
import {
  type RankingExample,
  type Row,
  random,
  shuffled,
  type Training,
  trainLogistic,
  trainRanker,
} from '../../../src/training/linear.ts';

const HOW: Training = { epochs: 20, rate: 0.2, dropout: 0.1, decay: 0, seed: 3 };

/** Right where bucket 1 is; bucket 0 is always there, 2 to 9 say nothing. */
function planted(rows: number): Row[] {
  const next = random(5);
  return Array.from({ length: rows }, () => {
    const right = next() < 0.5;
    return { features: Int32Array.of(0, 2 + Math.floor(next() * 8), ...(right ? [1] : [])), right: right ? 1 : 0 };
  });
}

const score = (weights: Float64Array, features: Iterable<number>): number =>
  [...features].reduce((sum, f) => sum + (weights[f] ?? 0), 0);

describe('a logistic regression', () => {
  it('learns what was planted, and the same each time', () => {
    const rows = planted(200);
    const weights = trainLogistic(rows, 10, HOW);
    for (const { features, right } of rows) expect(score(weights, features) > 0).toBe(right === 1);
    expect(trainLogistic(rows, 10, HOW)).toEqual(weights);
    expect(trainLogistic(rows, 10, { ...HOW, seed: 4 })).not.toEqual(weights);
  });

  it('heeds a row’s weight', () => {
    const rows = (weight: number): Row[] => [
      { features: Int32Array.of(0), right: 1, weight },
      { features: Int32Array.of(0), right: 0 },
    ];
    const how = { ...HOW, dropout: 0 };
    expect(trainLogistic(rows(3), 1, how)[0]).toBeGreaterThan(trainLogistic(rows(1), 1, how)[0] ?? 0);
  });
});

describe('a ranker', () => {
  it('learns which option was planted, skips choices that teach nothing, and is the same each time', () => {
    const next = random(8);
    const choices: RankingExample[] = Array.from({ length: 150 }, () => {
      const right = Math.floor(next() * 3);
      const options = [0, 1, 2].map((i) => Int32Array.of(i === right ? 1 : 0, 2 + Math.floor(next() * 6)));
      return { options, right: [right] };
    });
    const weights = trainRanker(choices, 8, HOW);
    for (const { options, right } of choices) {
      const scores = options.map((features) => score(weights, features));
      expect(scores.indexOf(Math.max(...scores))).toBe(right[0]);
    }
    expect(trainRanker([...choices, { options: [Int32Array.of(7)], right: [0] }], 8, HOW)).toEqual(weights);
  });
});

describe('chance', () => {
  it('shuffles every number into place once, repeatably', () => {
    const order = shuffled(50, random(2));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(shuffled(50, random(2))).toEqual(order);
    expect(shuffled(50, random(3))).not.toEqual(order);
  });
});
