import { describe, expect, test } from 'vitest';
import { TARGETS } from '../fuzz/targets.ts';

/** So many inputs for each target; each run has a seed of its own, which a failure names. */
const INPUTS = Number(process.env.INPUTS ?? 200_000);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** No target is tried for longer than this, in ms. */
const MOST_MS = Number(process.env.FUZZ_MINUTES ?? 10) * 60_000;

describe('hostile inputs do no harm to', () => {
  test.each(Object.keys(TARGETS))('%s', { timeout: MOST_MS + 120_000 }, async (name) => {
    const begun = performance.now();
    const tried = (await TARGETS[name]?.(SEED, { inputs: INPUTS, ms: MOST_MS })) ?? 0;
    console.log(`${name}: ${tried} inputs in ${Math.round((performance.now() - begun) / 1000)} s (seed ${SEED})`);
    expect(tried).toBeGreaterThan(0);
  });
});
