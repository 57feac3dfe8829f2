import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FuzzTarget, fuzz } from '../../fuzz/fuzzing.ts';
import { TARGETS } from '../../fuzz/targets.ts';

/** The same inputs on each run, so that a change is what breaks it. `npm run soak` takes others, and a million of them. */
const SEED = 17;
const INPUTS = 1_500;
/** A slow machine tries fewer. */
const MOST_MS = 3_000;
/** Fewer would be a run that does nothing. */
const LEAST_INPUTS = 1;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.doUnmock('../../../src/background/writer-connection.ts');
  vi.doUnmock('../../../src/background/open-dataset.ts');
});

describe('hostile inputs do no harm to', () => {
  test.each(Object.keys(TARGETS))('%s', { timeout: 60_000 }, async (name) => {
    const tried = await TARGETS[name]?.(SEED, { inputs: INPUTS, ms: MOST_MS });
    expect(tried).toBeGreaterThanOrEqual(LEAST_INPUTS);
  });
});

describe('a fault', () => {
  const planted: FuzzTarget<number> = {
    name: 'a planted fault',
    found: [],
    make: (r) => r.below(100),
    check: (number) => {
      if (number === 42) throw new Error('forty-two');
    },
  };

  test('is found, and says by which seed it is made again', async () => {
    await expect(fuzz(planted, SEED, { inputs: 2_000, ms: 5_000 })).rejects.toThrow(
      /seed 17 \(random\(-?\d+\)\).*forty-two/s,
    );
  });

  test('that was found before is found first', async () => {
    await expect(fuzz({ ...planted, found: [42] }, SEED, { inputs: 0, ms: 0 })).rejects.toThrow(
      'of those found before',
    );
  });
});
