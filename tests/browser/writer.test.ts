import { describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { killMany } from './harness/kills.ts';
import { inBrowsers } from './harness/session.ts';

const KILLS = 20;
const SEED = 20261128;
/** What Firefox says of a transaction whose context was ended, as it is here on purpose. */
const ABORTED = 'An IndexedDB transaction that was not yet complete has been aborted due to page navigation.';

describe('the writer', () => {
  inBrowsers((session) => {
    test('answers two pages and an update that ask at once', async () => {
      const { driver } = session();
      const [one, two, update] = [await openAsking(driver), await openAsking(driver), await openAsking(driver)];
      await one.ask('reset', { at: new Date().toISOString() });
      const before = (await one.seen()).articles;
      const at = new Date().toISOString();
      await one.restore(25, at);
      await two.begin('keepText', { text: 'A text of two. “It rains,” said Mina Sample.', at });
      await update.begin('upkeep', null);
      expect(await two.answer()).toMatchObject({ held: false });
      expect(await update.answer()).toBe(null);
      await two.begin('keepText', {
        text: 'A text of two. “It rains,” said Mina Sample.',
        at: new Date().toISOString(),
      });
      expect(await two.answer(), 'it is held by now').toMatchObject({ held: true });
      expect(await one.answer()).toMatchObject({ added: 25 });
      const { articles, wrong } = await one.seen();
      expect({ articles, wrong }).toEqual({ articles: before + 26, wrong: [] });
      expect(await two.seen()).toMatchObject({ articles, wrong: [] });
      await one.ask('reset', { at: new Date().toISOString() });
      for (const { page } of [one, two, update]) await page.close();
    });

    test(`whatever of it is killed, ${KILLS} times: nothing is lost, and nothing is half`, {
      timeout: 300_000,
    }, async () => {
      const killed = await killMany(session(), KILLS, SEED);
      expect(killed).toHaveLength(KILLS);
      const errors = await session().driver.ownErrors();
      expect(errors.filter((error) => !error.includes(ABORTED))).toEqual([]);
    });
  });
});
