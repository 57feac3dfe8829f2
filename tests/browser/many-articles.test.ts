import { beforeAll, describe, expect, test } from 'vitest';
import { fillDataset } from '../bench/filled-browser.ts';
import { type Known, madeArticles } from '../bench/made-articles.ts';
import { spreadOf } from '../bench/spread.ts';
import { builtExtension, planted } from './harness/builds.ts';
import type { Driver } from './harness/driver.ts';
import { launch } from './harness/launch.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const FEW = 10;
const MANY = 1_500;
const ASKED = 30;
/** How much longer a card may take with many articles than with few: room for a busy machine around the 1.5 that are wanted. */
const GROWTH = 3;

/** What each card takes its dataset's quotations to be read for: as a card would that ranked them by going through all. */
const SLOW = `chrome.runtime.onMessage.addListener(({ type }) => {
  if (type !== 'card') return;
  const opening = indexedDB.open('on-record');
  opening.onsuccess = () => opening.result.transaction('quotations').objectStore('quotations').getAll();
});`;

/** The middle time of a card, asked for by one of our own pages, in ms; each at a sentence of its own. */
async function cardTime(own: Tab, who: Known, sentence: (n: number) => string, quotations: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < ASKED; n++) {
    const { ms, found } = await own.page.evaluate(
      async (ask) => {
        const begun = performance.now();
        const answer = await chrome.runtime.sendMessage({ type: 'card', ask });
        return { ms: performance.now() - begun, found: answer.reply.quotations.length };
      },
      { entity: who.id, passage: { text: sentence(n), start: 0, end: 1, others: [] } },
    );
    expect(found).toBe(quotations);
    times.push(ms);
  }
  return spreadOf(times).median;
}

/** How many times longer the card of somebody in half of all articles takes with many articles than with few. */
async function growth({ driver }: Session, extension: string): Promise<number> {
  const few: Driver = await launch('chromium', { extension, headless: true });
  try {
    const [ofFew, ofMany] = [madeArticles(FEW), madeArticles(MANY)];
    await fillDataset(few, FEW);
    const [before, after] = [await few.openOwn('options.html'), await driver.openOwn('options.html')];
    const short = await cardTime(before, ofFew.common, (n) => ofFew.sentence(n, ofFew.common.name), 3);
    const long = await cardTime(after, ofMany.common, (n) => ofMany.sentence(n, ofMany.common.name), 3);
    await after.page.close();
    return long / short;
  } finally {
    await few.close();
  }
}

describe('with many articles', () => {
  inBrowsers(
    (session) => {
      beforeAll(async () => void (await fillDataset(session().driver, MANY)));

      test('a card takes about as long as with few', async () => {
        expect(await growth(session(), builtExtension('chromium'))).toBeLessThan(GROWTH);
      });

      test('the card of the rarest name is right', async () => {
        const made = madeArticles(MANY);
        const own = await session().driver.openOwn('options.html');
        await cardTime(own, made.rarest, (n) => made.sentence(n, made.rarest.name), 1);
        await own.page.close();
      });
    },
    { browsers: ['chromium'] },
  );
});

describe('planted', () => {
  const slow = planted('chromium', 'background.js', SLOW);
  inBrowsers(
    (session) => {
      beforeAll(async () => void (await fillDataset(session().driver, MANY)));

      // Its cards take seconds each.
      test('a card that goes through all quotations is seen', { timeout: 180_000 }, async () => {
        expect(await growth(session(), slow)).toBeGreaterThan(GROWTH);
      });
    },
    { browsers: ['chromium'], extension: () => slow },
  );
});
