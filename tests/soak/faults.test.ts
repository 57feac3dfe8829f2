import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { random } from '../bench/random.ts';
import { migration, tryMigration } from '../faults/migration-faults.ts';
import { FAULTS } from '../faults/planted-faults.ts';
import { runFaults } from '../faults/run-faults.ts';
import { faultTrials } from '../faults/try-fault.ts';
import { makeWorld } from '../faults/world.ts';

/** So many of each kind. Each run has a seed of its own, which a failure names. */
const COUNT = Number(process.env.FAULTS ?? 1_000);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** Beside another tab one takes a second on an idle machine, and five on a busy one. */
const TIMEOUT_MS = COUNT * 30_000;

describe(`faults of the database, ${COUNT} of each (seed ${SEED})`, () => {
  const trials = makeWorld().then(faultTrials);

  test.each(FAULTS.flatMap((kind) => [false, true].map((withOther) => ({ kind, withOther }))))(
    '$kind, while another tab asks for something: $withOther',
    { timeout: TIMEOUT_MS },
    async ({ kind, withOther }) => {
      const begun = performance.now();
      const tried = await runFaults(await trials, { kind, count: COUNT, seed: SEED, withOther });
      const struck = tried.filter((one) => one.struck).length;
      const seconds = Math.round((performance.now() - begun) / 1000);
      console.log(
        `${kind}${withOther ? ' beside another tab' : ''}: ${tried.length} faults, ${struck} struck, ${seconds} s`,
      );
      expect(tried.flatMap(({ wrong }) => wrong)).toEqual([]);
    },
  );

  test.each([1, 5])('an update from schema %i that is cut off', { timeout: TIMEOUT_MS }, async (schema) => {
    const whole = await migration(schema);
    const r = random(SEED);
    for (let n = 0; n < COUNT; n++) expect(await tryMigration(whole, 1 + r.below(whole.steps))).toEqual([]);
  });
});
