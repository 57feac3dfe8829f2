import { describe, expect, test } from 'vitest';
import type { Act } from './harness/acts.ts';
import { openAsking } from './harness/asking.ts';
import { killBrowser } from './harness/browser-kills.ts';
import { errorsBesideKills, killMany, withKill } from './harness/kills.ts';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

/** Each kind four times, and each act twice. */
const KILLS = 20;
const SEED = 20261128;

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
      // Most kinds of kill end the writer; one that ended with what it was at, or before, is not there to be ended.
      expect(killed.filter(({ hasEnded }) => hasEnded).length).toBeGreaterThan(KILLS / 3);
      expect(await errorsBesideKills(session().driver)).toEqual([]);
    });

    test('planted: a state in between is found', async () => {
      const { driver } = session();
      const tab = await openAsking(driver);
      await tab.ask('reset', { at: new Date().toISOString() });
      const at = new Date().toISOString();
      let isAgain = false;
      const inTwo: Act = {
        name: 'what is only half done before the kill',
        async begin(asking) {
          await asking.ask('keepText', { text: 'A first text. “It rains,” said Mina Sample.', at });
          if (isAgain)
            await asking.begin('keepText', {
              text: 'A second text. “It snows on all of the hills,” said Mina Sample.',
              at,
            });
          isAgain = true;
        },
        after: [],
        reply: expect.anything(),
      };
      await expect(withKill({ driver, tab, beside: null, kept: [] }, inTwo, 'tab', 0, 'planted')).rejects.toThrow(
        'a backup is that of before or that of after',
      );
    });

    test('planted: an article that has lost its text is found', async () => {
      const tab = await openAsking(session().driver);
      expect((await tab.seen()).wrong).toEqual([]);
      expect((await tab.seenWithoutText()).wrong).toEqual([expect.stringContaining('has no text or reading')]);
      await tab.page.close();
    });
  });
});

describe("the browser's own process", () => {
  test.each(['chromium', 'firefox'] as const)(
    'of %s, killed in the middle of a restoring: nothing is lost, and nothing is half',
    { timeout: 120_000 },
    async (name) => {
      expect(await killBrowser(name, 1, SEED)).toBe(1);
    },
  );
});

/** Articles whose restoring is cut off: so many that it is not over before it is, on a slow machine either. */
const CUT_OFF = 200;

describe('the options page', () => {
  inBrowsers((session) => {
    test('that is opened next says that a restoring was cut off, and goes on with it', async () => {
      const { driver } = session();
      const tab = await openAsking(driver);
      await tab.ask('reset', { at: new Date().toISOString() });
      await tab.restore(CUT_OFF, new Date().toISOString());
      await until('a batch to be stored', async () => (await tab.cursor()) > 0);
      // The tab first: it would have the writer go on.
      await tab.page.close();
      await driver.killWriter(true);
      const options = await driver.openOwn('options.html#/settings');
      await options.shows('Restoring made.json was cut off.');
      const read = Number(/(\d+) of \d+ read/.exec(await options.shows(`of ${CUT_OFF} read`))?.[1]);
      expect(read % 20).toBe(0);
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(CUT_OFF);
      const again = await openAsking(driver);
      await again.restore(CUT_OFF, new Date().toISOString());
      expect(await again.answer()).toMatchObject({ stopped: false, added: CUT_OFF });
      expect(await again.seen()).toMatchObject({ articles: CUT_OFF + 1, unfinished: 0, wrong: [] });
      await options.page.close();
      await again.page.close();
    });

    test('that is opened next offers to undo a deletion', async () => {
      const { driver } = session();
      const tab = await openAsking(driver);
      const { ids } = await tab.seen();
      await tab.ask('remove', { ids: ids.slice(0, 30), act: 'an act', at: new Date().toISOString() });
      await tab.page.close();
      const options = await driver.openOwn('options.html#/articles');
      await options.click('::-p-text(Bring back 30 deleted articles)');
      await options.shows('30 articles brought back.');
      await options.page.close();
    });

    test('says so where an earlier version holds the record open, and opens it when that is gone', async () => {
      const { driver, browser } = session();
      const holder = await driver.openOwn('popup.html');
      await driver.killWriter(true);
      await holder.page.evaluate(hold, 1);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('A page of an earlier version of On Record holds this record open.');
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, options);
        await options.picture(`options-blocked-${scheme}-${browser}`);
      }
      await driver.prefer('light', options);
      await holder.page.evaluate(() => Reflect.get(globalThis, 'held').close());
      await options.shows('determined to do positive');
      await options.page.close();
      await holder.page.close();
    });

    test('says so where a newer version has written the record', async () => {
      const { driver, browser } = session();
      const holder = await driver.openOwn('popup.html');
      await driver.killWriter(true);
      await holder.page.evaluate(hold, 1_000);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('A newer version of On Record has written this record.');
      await options.picture(`options-newer-${browser}`);
      await holder.page.evaluate(hold, 1);
      await holder.page.evaluate(() => Reflect.get(globalThis, 'held').close());
      await options.click('::-p-text(Try again)');
      await options.shows('determined to do positive');
      await options.page.close();
      await holder.page.close();
    });
  });
});

/** Runs in a page: puts an empty record of some version in the place of what is there, and holds it open. */
async function hold(version: number): Promise<void> {
  const done = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  Reflect.get(globalThis, 'held')?.close();
  await done(indexedDB.deleteDatabase('on-record'));
  Object.assign(globalThis, { held: await done(indexedDB.open('on-record', version)) });
}
