import { describe, expect, test } from 'vitest';
import { errorsBesideKills, killMany } from '../browser/harness/kills.ts';
import { inBrowsers } from '../browser/harness/session.ts';

/** So many kills take some minutes; each run has a seed of its own, which a failure names. */
const KILLS = Number(process.env.KILLS ?? 100);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe('the writer', () => {
  inBrowsers((session) => {
    test(`killed ${KILLS} times (seed ${SEED})`, { timeout: KILLS * 15_000 }, async () => {
      const killed = await killMany(session(), KILLS, SEED, { withImport: true });
      const ended = killed.filter(({ hasEnded }) => hasEnded);
      console.log(`${session().browser}: ${ended.length} of ${KILLS} kills ended a writer (seed ${SEED})`);
      expect(ended.length).toBeGreaterThan(KILLS / 3);
      expect(await errorsBesideKills(session().driver)).toEqual([]);
    });
  });
});
