import { describe, expect, it } from 'vitest';
import { marginals } from '../../../src/engine/learned/chain.ts';
import { type ChainRow, floatScores, trainChain } from '../../../src/training/chain.ts';
import {
  type Choice,
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
    return { features: Int32Array.of(0, 2 + Math.floor(next() * 8), ...(right ? [1] : [])), right };
  });
}

const score = (weights: Float64Array, features: Iterable<number>): number =>
  [...features].reduce((sum, f) => sum + (weights[f] ?? 0), 0);

describe('a logistic regression', () => {
  it('learns what was planted, and the same each time', () => {
    const rows = planted(200);
    const weights = trainLogistic(rows, 10, HOW);
    for (const { features, right } of rows) expect(score(weights, features) > 0).toBe(right);
    expect(trainLogistic(rows, 10, HOW)).toEqual(weights);
    expect(trainLogistic(rows, 10, { ...HOW, seed: 4 })).not.toEqual(weights);
  });

  it('heeds a row’s weight', () => {
    const rows = (weight: number): Row[] => [
      { features: Int32Array.of(0), right: true, weight },
      { features: Int32Array.of(0), right: false },
    ];
    const how = { ...HOW, dropout: 0 };
    expect(trainLogistic(rows(3), 1, how)[0]).toBeGreaterThan(trainLogistic(rows(1), 1, how)[0] ?? 0);
  });
});

describe('a ranker', () => {
  it('learns which option was planted, skips choices that teach nothing, and is the same each time', () => {
    const next = random(8);
    const choices: Choice[] = Array.from({ length: 150 }, () => {
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

describe('a chain', () => {
  const LABELS = 3;
  /** Bucket 1 has label 1, which label 2 follows on words that look like any other, until bucket 2. */
  function sequences(count: number): ChainRow[] {
    const next = random(11);
    return Array.from({ length: count }, () => {
      const at = 1 + Math.floor(next() * 3);
      const length = 8;
      const buckets = Int32Array.from({ length }, (_, i) => (i === at ? 1 : i === at + 3 ? 2 : 0));
      const labels = Int8Array.from({ length }, (_, i) => (i === at ? 1 : i > at && i < at + 3 ? 2 : 0));
      return { features: { length, buckets, ends: Int32Array.from({ length }, (_, i) => i + 1) }, labels };
    });
  }

  it('learns labels and how they follow each other, and is the same each time', () => {
    const rows = sequences(60);
    const how = { ...HOW, epochs: 60, rate: 0.5, dropout: 0 };
    const { unary, pairs } = trainChain(rows, 3, LABELS, how);
    for (const { features, labels } of rows) {
      const chances = marginals(floatScores(unary, features, LABELS), pairs.map(Math.exp), LABELS);
      const found = Array.from(labels, (_, i) => {
        const row = [...chances.subarray(i * LABELS, (i + 1) * LABELS)];
        return row.indexOf(Math.max(...row));
      });
      expect(found).toEqual([...labels]);
    }
    expect(trainChain(rows, 3, LABELS, how)).toEqual({ unary, pairs });
  });

  it('learns nothing from words whose label nobody knows', () => {
    const rows = sequences(5).map((row) => ({ ...row, labels: row.labels.map(() => -1) }));
    const { unary, pairs } = trainChain(rows, 3, LABELS, HOW);
    expect([...unary, ...pairs].every((weight) => weight === 0)).toBe(true);
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
