import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// What the reader may choose for a site or a page, by the popup and by keys; and what they look up that no name marks.

const PAGE = `${GAZETTE}/hand.html`;
const SIBLING = `${GAZETTE}/other.html`;
const ELSEWHERE = 'http://elsewhere.test/hand.html';
const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const UNKNOWN = 'Perpetua Sample';
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="font:18px/30px serif;padding:24px"><p>Here stood ${NAME}, waiting for the ferry.</p><p>So did ${UNKNOWN}.</p>`;

async function openPages({ driver, server }: Session, ...addresses: readonly string[]): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (const address of addresses) {
    server.page(address, HTML);
    const tab = await driver.open(address);
    await tab.mention(NAME);
    tabs.push(tab);
  }
  return tabs;
}

const nothingPainted = (tab: Tab): Promise<unknown> =>
  until('nothing to be painted', async () => (await tab.painted()).length === 0);

/** Selects words of a page, as a double click or a drag does. */
const select = ({ page }: Tab, words: string): Promise<void> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);

describe('for a site or a page alone', () => {
  inBrowsers(
    (session) => {
      test('names are marked otherwise, and the page is left alone, as the popup has it', async () => {
        const [tab, other, elsewhere] = await openPages(session(), PAGE, SIBLING, ELSEWHERE);
        if (!tab || !other || !elsewhere) throw new Error('No pages.');
        const popup = await popupAbout(session(), PAGE);
        await popup.shows(NAME);
        await popup.click('.p-here summary');
        await popup.page.select('.p-here select', 'nothing');
        await popup.shows('With no names marked, pages are not read.');
        await elsewhere.page.bringToFront();
        expect(await elsewhere.painted(), 'another site stays as it was').toEqual([NAME]);
        await tab.page.bringToFront();
        await nothingPainted(tab);
        await tab.leave();
        await tab.hover(NAME);
        await tab.cardWith(SAYS);
        await tab.press('Escape');

        await popup.page.bringToFront();
        await popup.page.select('.p-here select', '');
        await popup.click('.p-here input[type=checkbox]');
        await popup.shows('Off on this page.');
        await tab.page.bringToFront();
        await nothingPainted(tab);
        await other.page.bringToFront();
        await other.mention(NAME);

        await popup.page.bringToFront();
        await popup.click('.p-here input[type=checkbox]');
        await tab.page.bringToFront();
        await tab.mention(NAME);
        await popup.page.close();
      });

      test('it is switched off and on by keys', async () => {
        const { driver } = session();
        const [other, tab] = await openPages(session(), SIBLING, PAGE);
        if (!tab || !other) throw new Error('No pages.');
        await driver.command('switch-page');
        await nothingPainted(tab);
        await other.page.bringToFront();
        await other.mention(NAME);
        await driver.command('switch-site');
        await nothingPainted(other);
        await driver.command('switch-site');
        await other.mention(NAME);
        await tab.page.bringToFront();
        expect(await tab.painted(), 'the page is off still').toEqual([]);
        await driver.command('switch-page');
        await tab.mention(NAME);
        expect(await driver.ownErrors()).toEqual([]);
      });
    },
    { shared: true },
  );
});

describe('the selected words', () => {
  inBrowsers(
    (session) => {
      test('are looked up by key and by the menu: who is on record, and that nobody is', async () => {
        const { driver, browser } = session();
        const [tab] = await openPages(session(), PAGE);
        if (!tab) throw new Error('No page.');
        await select(tab, 'Lavrov');
        await driver.command('look-up-selection');
        await tab.cardWith(SAYS);
        await tab.press('Escape');
        await tab.noCard();

        await select(tab, UNKNOWN);
        await driver.chooseInMenu('look-up-selection');
        const card = await tab.cardWith('Nothing on record.');
        expect(card).toContain(UNKNOWN);
        await tab.picture(`look-up-unknown-${browser}`);
        await until('the card to be seen for long enough', async () => {
          await tab.clickInCard('Search');
          const own = await driver.openOwn('popup.html');
          const isOpen = await own.page.evaluate(async () =>
            (await chrome.tabs.query({})).some(({ url }) => url?.includes('options.html#/search')),
          );
          await own.page.close();
          await tab.page.bringToFront();
          return isOpen;
        });
        const search = await driver.ownTab(/options\.html#\/search\?q=Perpetua%20Sample/);
        await search.page.close();
        await tab.press('Escape');
      });

      test('are looked up where no names are marked; where the site is off, in the search', async () => {
        const { driver } = session();
        const [tab] = await openPages(session(), PAGE);
        if (!tab) throw new Error('No page.');
        await set(session(), { siteMarks: { 'gazette.test': 'nothing' } });
        await tab.page.bringToFront();
        await nothingPainted(tab);
        await select(tab, NAME);
        await driver.command('look-up-selection');
        await tab.cardWith(SAYS);
        await tab.press('Escape');
        await tab.noCard();
        await set(session(), { sitesOff: ['gazette.test'] });
        await tab.page.bringToFront();
        await driver.command('look-up-selection');
        const search = await driver.ownTab(/options\.html#\/search\?q=Sergey%20Lavrov/);
        await search.shows(NAME);
        await search.page.close();
        await set(session(), {});
      });
    },
    { shared: true },
  );
});

/** Has the reader's settings be these. */
async function set({ driver }: Session, settings: object): Promise<void> {
  const own = await driver.openOwn('popup.html');
  await own.page.evaluate((now) => chrome.storage.local.set({ settings: now }), settings);
  await own.page.close();
}

const badgeAt = (own: Tab, address: string): Promise<string> =>
  own.page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return chrome.action.getBadgeText({ tabId: tab?.id ?? -1 });
  }, address);

describe('the number of people on record here', () => {
  inBrowsers(
    (session) => {
      test('is on the toolbar button once the reader wants it, and not before', async () => {
        const { driver } = session();
        const [tab] = await openPages(session(), PAGE);
        if (!tab) throw new Error('No page.');
        const own = await driver.openOwn('options.html#/settings');
        await own.shows('Number on the toolbar button');
        expect(await badgeAt(own, PAGE)).toBe('');
        await own.page.evaluate(() => {
          const row = [...document.querySelectorAll('.set')].find((one) => one.textContent?.includes('Number on the'));
          row?.querySelector('input')?.click();
        });
        const [later] = await openPages(session(), SIBLING);
        await later?.page.bringToFront();
        await until('the number on the button', async () => (await badgeAt(own, SIBLING)) === '1');
        await set(session(), {});
        await own.page.close();
      });
    },
    { shared: true },
  );
});
