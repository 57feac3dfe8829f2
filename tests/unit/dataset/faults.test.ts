import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, test } from 'vitest';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { keepText } from '../../../src/worker/keep-text.ts';
import { FAULTS } from '../../faults/planted-faults.ts';
import { runFaults } from '../../faults/run-faults.ts';
import { type FaultTrials, faultTrials } from '../../faults/try-fault.ts';
import type { Work } from '../../faults/works.ts';
import { addressOf, at, makeWorld, story } from '../../faults/world.ts';

// Faults at random moments of everything that writes. `npm run soak` tries many more; docs/reliability.md has the figures.

/** Each work has its turn. */
const COUNT = 23;
const COUNT_WITH_OTHER = 8;
const SEED = 17;

let trials: FaultTrials;
beforeAll(async () => {
  trials = faultTrials(await makeWorld());
}, 60_000);

describe.each(FAULTS)('%s', (kind) => {
  test('at any moment: nothing is lost, nothing is half, and what failed says so', async () => {
    const tried = await runFaults(trials, { kind, count: COUNT, seed: SEED, withOther: false });
    expect(tried.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(tried.filter(({ struck }) => struck).length).toBeGreaterThan(COUNT / 4);
  });

  test('at any moment while another tab asks for something', async () => {
    const tried = await runFaults(trials, { kind, count: COUNT_WITH_OTHER, seed: SEED + 1, withOther: true });
    expect(tried.flatMap(({ wrong }) => wrong)).toEqual([]);
  });
});

describe('planted: the law is broken by', () => {
  const keep = { text: story(60), facts: { url: addressOf(60) }, at: at(400) };
  const inTwo: Work = {
    name: 'what writes in two transactions',
    async run({ db }) {
      const { id } = await keepText(db, keep);
      await write(db, ['log'], (tx) =>
        tx.objectStore('log').add({ entries: [{ kind: 'kept', article: id, at: at(401) }] }),
      );
    },
  };
  const silent: Work = {
    name: 'what does not say that it failed',
    run: ({ db }) => keepText(db, keep).catch(() => {}),
  };
  const wordless: Work = {
    name: 'what says it in no words',
    run: ({ db }) =>
      keepText(db, keep).catch(() => {
        throw new TypeError("Cannot read properties of undefined (reading 'id')");
      }),
  };
  test.each([
    { work: inTwo, kind: 'killed', words: 'neither that of before nor of after' },
    { work: inTwo, kind: 'failing', words: 'stored although the reader was told that it is not' },
    { work: silent, kind: 'full', words: 'neither that of before nor of after' },
    { work: wordless, kind: 'full', words: 'not said in words' },
  ] as const)('$work.name, $kind', async ({ work, kind, words }) => {
    const wrong: string[] = [];
    const steps = await trials.steps({ work, other: null });
    for (let step = steps; step > 0 && wrong.length === 0; step--)
      wrong.push(...(await trials.try({ work, other: null }, kind, step)).wrong);
    expect(wrong.join('\n')).toContain(words);
  });
});
