import { describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const PAGE = `${GAZETTE}/ahead.html`;
const START = '<!doctype html><title>A page</title><link rel="icon" href="data:,"><body style="margin:0 40px">';

// The background notes which cards it is asked for where a page of ours can read it.
const NOTING = `{ let noted = Promise.resolve();
  const note = async (ask) => {
    const { asked = [] } = await chrome.storage.local.get('asked');
    await chrome.storage.local.set({ asked: [...asked, ask] });
  };
  chrome.runtime.onMessage.addListener(({ type, ask }) => {
    if (type === 'card') noted = noted.then(() => note(ask));
  });
}`;

interface Asked {
  readonly entity: string;
  readonly passage: { readonly text: string };
}

/** One of our own pages, behind the page that is read: it sees what was asked for and changes settings. */
async function openWatch({ driver }: Session): Promise<Tab> {
  const own = await driver.openOwn('options.html');
  await own.page.evaluate(() => chrome.storage.local.set({ asked: [] }));
  return own;
}

const askedOf = ({ page }: Tab): Promise<Asked[]> =>
  page.evaluate(async () => {
    const { asked } = await chrome.storage.local.get<{ asked: Asked[] }>('asked');
    return asked;
  });

async function mark({ page }: Tab, marks: string): Promise<void> {
  await page.evaluate((chosen) => chrome.storage.local.set({ settings: { marks: chosen } }), marks);
}

async function openPage({ driver, server }: Session, body: string): Promise<Tab> {
  server.page(PAGE, `${START}${body}`);
  return driver.open(PAGE);
}

describe('the cards of the names in view', () => {
  inBrowsers(
    (session) => {
      test('are asked for ahead, so that one opens without another question', async () => {
        const { driver } = session();
        const watch = await openWatch(session());
        const far = '<div style="height:5000px"></div><p>Far below stood Ilham Aliyev.';
        const tab = await openPage(session(), `<p>Here stood Sergey Lavrov.<p>He came from Russia.${far}`);
        await expect
          .poll(async () => (await askedOf(watch)).map(({ entity }) => entity))
          .toEqual(['person:sergey-lavrov', 'country:RU']);
        expect((await askedOf(watch))[0]?.passage.text).toBe('Here stood Sergey Lavrov.');
        // One that has to be woken has the card's script put in, and is asked no more.
        await driver.stopBackground();
        await tab.hover('Sergey Lavrov');
        await tab.cardWith('Foreign Minister of Russia');
        expect(await askedOf(watch)).toHaveLength(2);
        await tab.leave();
        await tab.noCard();
        // What comes into view later is asked for then.
        await tab.place('Ilham Aliyev');
        await expect.poll(async () => (await askedOf(watch)).at(-1)?.entity).toBe('person:ilham-aliyev');
        await watch.page.close();
      });

      test('are no more than can be held, however many there are', async () => {
        const watch = await openWatch(session());
        const lines = Array.from({ length: 90 }, (_, n) => `<p style="margin:0;font:8px/8px serif">Line ${n}, Lavrov.`);
        const tab = await openPage(session(), `<p>Here stood Sergey Lavrov.${lines.join('')}`);
        await expect.poll(async () => (await askedOf(watch)).length, { timeout: 10_000 }).toBe(24);
        await tab.hover('Lavrov', 80);
        await tab.cardWith('Foreign Minister of Russia');
        const asked = await askedOf(watch);
        expect(asked.at(-1)?.passage.text).toBe('Line 79, Lavrov.');
        expect(asked).toHaveLength(25);
        await watch.page.close();
      });

      test('are not asked for where nothing is marked, until one is hovered', async () => {
        const watch = await openWatch(session());
        await mark(watch, 'nothing');
        const tab = await openPage(session(), '<p>Here stood Sergey Lavrov.<p>He came from Russia.');
        await tab.hover('Sergey Lavrov');
        await tab.cardWith('Foreign Minister of Russia');
        expect(await tab.painted()).toEqual([]);
        await eachFrame(tab, async () =>
          expect((await askedOf(watch)).map(({ entity }) => entity)).toEqual(['person:sergey-lavrov']),
        );
        await mark(watch, 'dotted');
        await openPage(session(), '<p>Here stood Sergey Lavrov.<p>He came from Russia.');
        await expect.poll(async () => (await askedOf(watch)).map(({ entity }) => entity)).toContain('country:RU');
        await watch.page.close();
      });
    },
    { extension: (browser) => planted(browser, 'background.js', NOTING) },
  );
});

/** Far longer than a still, idle page takes to ask. */
const LONG_ENOUGH_MS = 2000;

async function eachFrame(tab: Tab, look: () => Promise<void>): Promise<void> {
  const end = Date.now() + LONG_ENOUGH_MS;
  while (Date.now() < end) {
    await look();
    await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}
