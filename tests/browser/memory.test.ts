import { describe, expect, test } from 'vitest';
import { bareExtension } from '../bench/bare-extension.ts';
import { heapOf } from '../bench/heap.ts';
import { planted } from './harness/builds.ts';
import { launch } from './harness/launch.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/sample.html`;
const MB = 1_000_000;
/** What places a card stays with the page once it has come, and the cards asked for; so much at most, in bytes. */
const GIVEN_BACK = 500_000;

async function heapOfPage({ page }: Tab): Promise<number> {
  const session = await page.createCDPSession();
  const bytes = await heapOf(session);
  await session.detach();
  return bytes;
}

/** What the extension adds to a tab whose names are painted and in which no card was opened, in bytes. */
async function addedToTab({ driver, server }: Session): Promise<number> {
  const tab = await driver.open(PAGE);
  await tab.mention('Sergey Lavrov');
  const bare = await launch('chromium', { extension: bareExtension(), proxyPort: server.port, headless: true });
  try {
    return (await heapOfPage(tab)) - (await heapOfPage(await bare.open(PAGE)));
  } finally {
    await bare.close();
  }
}

/** What is left in a tab when its article was read for a card, and the card was closed again, in bytes. */
async function addedByReading({ driver, server }: Session): Promise<number> {
  const own = await driver.openOwn('options.html');
  await own.page.evaluate(() => chrome.storage.local.remove('settings'));
  await own.page.close();
  const url = `${GAZETTE}/read.html`;
  const around =
    'The ferry will sail again from Monday, after nine weeks in which fishing boats alone served the islands.';
  const said = '“We waited for the crane,” said Sergey Lavrov, who had come for the day.';
  server.page(
    url,
    `<!doctype html><title>The ferry</title><article><h1>The ferry sails</h1>${`<p>${around}</p><p>${said}</p>`.repeat(8)}</article>`,
  );
  const tab = await driver.open(url);
  await tab.mention('Sergey Lavrov');
  const without = await heapOfPage(tab);
  await tab.hover('Sergey Lavrov');
  await tab.cardWith('On this page');
  await tab.leave();
  await tab.noCard();
  return (await heapOfPage(tab)) - without;
}

/** What an open card adds to its tab, and what of that is left when it was closed again, in bytes. */
async function addedByCard({ driver }: Session): Promise<{ open: number; left: number }> {
  // What the page's own article says is held for as long as the page is there: the test after this one has that.
  const own = await driver.openOwn('options.html');
  await own.page.evaluate(() => chrome.storage.local.set({ settings: { readsPages: false } }));
  await own.page.close();
  const tab = await driver.open(PAGE);
  await tab.mention('Sergey Lavrov');
  const without = await heapOfPage(tab);
  await tab.hover('Sergey Lavrov');
  await tab.cardWith('Foreign Minister of Russia');
  const open = (await heapOfPage(tab)) - without;
  await tab.leave();
  await tab.noCard();
  // Of the frame itself the browser takes leave a moment later.
  let left = 0;
  await until('the card’s memory to be given back', async () => {
    left = (await heapOfPage(tab)) - without;
    return left < GIVEN_BACK;
  }).catch(() => {});
  return { open, left };
}

describe('memory', () => {
  inBrowsers(
    (session) => {
      test('a tab has less than 1 MB more with the extension', async () => {
        const added = await addedToTab(session());
        expect(added).toBeGreaterThan(0);
        expect(added).toBeLessThan(MB);
      });

      test('a card has at most 3 MB more while it is open, and gives it back', async () => {
        const { open, left } = await addedByCard(session());
        expect(open).toBeGreaterThan(100_000);
        expect(open).toBeLessThan(3 * MB);
        expect(left).toBeLessThan(GIVEN_BACK);
      });

      test('the article of a page that was read is held in less than 1.5 MB', async () => {
        const added = await addedByReading(session());
        expect(added).toBeGreaterThan(0);
        expect(added).toBeLessThan(1.5 * MB);
      });

      test('the background has less than 60 MB', async () => {
        await session().driver.open(PAGE);
        expect(await heapOf(await session().driver.backgroundSession())).toBeLessThan(60 * MB);
      });
    },
    { browsers: ['chromium'] },
  );
});

describe('planted', () => {
  const inTab = 'globalThis.held = Array.from({ length: 100_000 }, (_, n) => [n]);';
  const inCard = 'globalThis.held = Array.from({ length: 100_000 }, (_, n) => [n]);';
  // The page's script outlives the card, and so does what it holds.
  const kept = 'globalThis.held = Array.from({ length: 40_000 }, (_, n) => [n]);';
  const inBackground = 'globalThis.held = new Uint8Array(70_000_000);';
  inBrowsers(
    (session) => {
      test('a content script that holds more is seen', async () => {
        expect(await addedToTab(session())).toBeGreaterThan(MB);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'content.js', inTab) },
  );
  inBrowsers(
    (session) => {
      test('a card that holds more is seen, and gives that back as well', async () => {
        const { open, left } = await addedByCard(session());
        expect(open).toBeGreaterThan(3 * MB);
        expect(left).toBeLessThan(GIVEN_BACK);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'card.js', inCard) },
  );
  inBrowsers(
    (session) => {
      test('what a card leaves behind is seen', async () => {
        expect((await addedByCard(session())).left).toBeGreaterThan(GIVEN_BACK);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'card-frame.js', kept) },
  );
  inBrowsers(
    (session) => {
      test('a background that holds an array of bytes is seen', async () => {
        await session().driver.open(PAGE);
        expect(await heapOf(await session().driver.backgroundSession())).toBeGreaterThan(60 * MB);
      });
    },
    { browsers: ['chromium'], extension: () => planted('chromium', 'background.js', inBackground) },
  );
});
