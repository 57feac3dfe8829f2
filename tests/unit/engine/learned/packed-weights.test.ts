import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bucket, hashText, mix } from '../../../../src/engine/learned/feature-hash.ts';
import { FeatureList } from '../../../../src/engine/learned/feature-list.ts';
import { packWeights, unpackWeights } from '../../../../src/engine/learned/packed-weights.ts';

const whole = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('hashes', () => {
  it('are whole numbers of 32 bits and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), whole, (text, value) => {
        expect(hashText(text)).toBe(hashText(text) | 0);
        expect(mix(hashText(text), value)).toBe(mix(hashText(text), value) | 0);
      }),
    );
  });

  it('are those of FNV-1a', () => {
    expect([hashText(''), hashText('a'), hashText('foobar')].map((hash) => hash >>> 0)).toEqual([
      0x811c9dc5, 0xe40c292c, 0xbf9cf968,
    ]);
  });

  it('fall into buckets that are there, near enough evenly', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 20 }), (hash, bits) => {
        const found = bucket(hash, bits);
        expect(found >= 0 && found < 2 ** bits).toBe(true);
      }),
    );
    const counts = new Array<number>(64).fill(0);
    for (let n = 0; n < 6400; n++) counts[bucket(mix(3, n), 6)] = (counts[bucket(mix(3, n), 6)] ?? 0) + 1;
    expect(Math.max(...counts)).toBeLessThan(200);
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });

  it('mind the order of two', () => {
    expect(mix(1, 2)).not.toBe(mix(2, 1));
  });
});

describe('packed weights', () => {
  it('come back within half a step, or cut to the most', () => {
    const most = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.double({ min: -12, max: 12, noNaN: true })), most, (values, limit) => {
        const { steps, scale } = unpackWeights(packWeights(values, limit));
        expect(steps.length).toBe(values.length);
        for (const [i, value] of values.entries()) {
          const cut = Math.max(-limit, Math.min(limit, value));
          expect(Math.abs((steps[i] ?? 0) * scale - cut)).toBeLessThanOrEqual(scale / 2 + 1e-9);
        }
      }),
    );
  });

  it('are the same packed again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -31, max: 31 })), (steps) => {
        const packed = packWeights(steps, 31);
        expect([...unpackWeights(packed).steps]).toEqual(steps.map((step) => step + 0));
        expect(packWeights(unpackWeights(packed).steps, 31)).toEqual(packed);
      }),
    );
  });

  it('refuse a character that is no weight', () => {
    expect(() => unpackWeights({ scale: 1, steps: 'A!' })).toThrow(RangeError);
  });
});

describe('a list of features', () => {
  it('scores the sum of their weights, and forgets when emptied', () => {
    const list = new FeatureList(4);
    const weights = { scale: 0.25, steps: Int8Array.from({ length: 16 }, (_, i) => i - 8) };
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(90), whole), { maxLength: 60 }), (features) => {
        list.clear();
        for (const [template, value] of features) list.put(template, value);
        const buckets = [...list.buckets()];
        expect(buckets).toEqual(features.map(([template, value]) => bucket(mix(template, value), 4)));
        expect(list.score(weights)).toBeCloseTo(buckets.reduce((sum, b) => sum + (b - 8) * 0.25, 0));
      }),
    );
  });
});
