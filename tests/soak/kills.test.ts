import { describe, expect, test } from 'vitest';
import { killBrowser } from '../browser/harness/browser-kills.ts';
import { errorsBesideKills, killMany } from '../browser/harness/kills.ts';
import { inBrowsers } from '../browser/harness/session.ts';

/** So many kills take some minutes; each run has a seed of its own, which a failure names. */
const KILLS = Number(process.env.KILLS ?? 100);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe('the writer', () => {
  inBrowsers((session) => {
    test(`killed ${KILLS} times (seed ${SEED})`, { timeout: KILLS * 15_000 }, async () => {
      const killed = await killMany(session(), KILLS, SEED, { asSoak: true });
      const ended = killed.filter(({ hasEnded }) => hasEnded);
      console.log(`${session().browser}: ${ended.length} of ${KILLS} kills ended a writer (seed ${SEED})`);
      expect(ended.length).toBeGreaterThan(KILLS / 3);
      expect(await errorsBesideKills(session().driver)).toEqual([]);
    });
  });
});

/** Each starts a browser anew. */
const PROCESSES = Math.ceil(KILLS / 10);

describe("the browser's own process", () => {
  test.each(['chromium', 'firefox'] as const)(
    `of %s, killed ${PROCESSES} times (seed ${SEED})`,
    { timeout: PROCESSES * 60_000 },
    async (name) => {
      const cutOff = await killBrowser(name, PROCESSES, SEED);
      console.log(`${name}: ${cutOff} of ${PROCESSES} kills of its process cut a restoring off (seed ${SEED})`);
      expect(cutOff).toBeGreaterThan(0);
    },
  );
});
