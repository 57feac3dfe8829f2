import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { expectUntouched, inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const ARTICLE = 'http://harbour-news.test/2026/ferry.html';
const OTHER = 'http://elsewhere.test/notes.html';

/** Somebody of whom only this article knows. */
const NAME = 'Odalys Brennick';

/** Paragraphs enough that the page is an article to whoever looks. */
const paragraphs = (said: string): string =>
  [
    `The ferry to the outer islands will sail again from Monday, the harbour office of Port Ellery said, after nine weeks in which the islanders were served by fishing boats alone.`,
    `“${said},” said ${NAME}, the harbour master of Port Ellery. “The hull was mended twice, and twice it failed the test.”`,
    `The company that runs the ferry had promised a new ship by the spring. It has ordered none so far, according to papers that the town council made public last week.`,
    `Passengers with tickets from the last season can use them until the end of the year, the office said, and bicycles travel without charge in the first month.`,
  ]
    .map((text) => `<p>${text}</p>`)
    .join('\n');

const page = (said: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Ferry sails again | Harbour News</title><link rel="icon" href="data:,">
<meta property="og:site_name" content="Harbour News">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry sails again",
"datePublished":"2026-03-06T08:00:00+00:00","author":{"@type":"Person","name":"Ines Falk"}}</script></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<main><article><h1>Ferry sails again</h1>${paragraphs(said)}</article></main>
<footer><p>Harbour News, all rights reserved.</p></footer></body></html>`;

const notes = `<!doctype html><title>Notes</title><link rel="icon" href="data:,"><p>Ask ${NAME} about it.</p>`;

/** What a field of the kept article's details has in it. */
const fieldOf = (popup: Tab, name: string): Promise<string | null> =>
  popup.page.evaluate((end) => document.querySelector<HTMLInputElement>(`input[id$=${end}]`)?.value ?? null, name);

describe('keeping the article that is open', () => {
  inBrowsers((session) => {
    test('from the popup: what was taken is shown, its names are painted at once here and elsewhere, and undo takes all back', async () => {
      const { driver, server, browser } = session();
      server.page(ARTICLE, page('We waited for the steel'));
      server.page(OTHER, notes);
      const tab = await driver.open(ARTICLE);
      const other = await driver.open(OTHER);
      const popup = await popupAbout(session(), ARTICLE);
      await popup.shows('Keep this article');
      expect(await popup.shows('Keep this article')).toMatch(/\d quotations, 1 person\s+4 paragraphs/);
      await popup.picture(`popup-keep-light-${browser}`);
      const asked = server.requests.length;
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Kept.');
      expect(server.requests.slice(asked), 'the page is not asked for again').toEqual([]);
      expect(await fieldOf(popup, 'title')).toBe('Ferry sails again');
      expect(await fieldOf(popup, 'author')).toBe('Ines Falk');
      await popup.picture(`popup-kept-light-${browser}`);
      await other.page.bringToFront();
      await other.mention(NAME);
      await other.hover(NAME);
      await other.cardWith('We waited for the steel');
      await other.leave();
      await tab.page.bringToFront();
      await tab.mention(NAME);
      await expectUntouched(tab);

      await popup.page.bringToFront();
      await popup.click('::-p-text(Undo)');
      await popup.shows('Keep this article');
      await other.page.bringToFront();
      await until('the name to be let go', async () => !(await other.painted()).some((text) => text.includes(NAME)));
    });

    test('kept again with another text it is a new version, and undo brings the one before back', async () => {
      const { driver, server } = session();
      server.page(ARTICLE, page('We waited for the steel'));
      server.page(OTHER, notes);
      const tab = await driver.open(ARTICLE);
      const popup = await popupAbout(session(), ARTICLE);
      await popup.shows('Keep this article');
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Kept.');
      await popup.page.close();

      server.page(ARTICLE, page('We waited for the crew'));
      await tab.page.reload();
      const again = await popupAbout(session(), ARTICLE);
      await again.shows('The text has changed since: 1 quotation in other words.');
      await again.click('::-p-text(Keep this version too)');
      await again.shows('Kept.');
      const other = await driver.open(OTHER);
      await other.mention(NAME);
      await other.hover(NAME);
      await other.cardWith('We waited for the crew');
      await other.leave();
      await again.page.bringToFront();
      await again.click('::-p-text(Undo)');
      await again.shows('The text has changed since:');
    });

    test('by the key, and the toolbar button says so; a page that is no article is told apart', async () => {
      const { driver, server } = session();
      const address = 'http://harbour-news.test/2026/by-key.html';
      const blank = 'http://harbour-news.test/blank.html';
      server.page(address, page('We waited for the tide'));
      server.page(blank, '<!doctype html><title>Nothing</title><link rel="icon" href="data:,"><p>Soon.</p>');
      const tab = await driver.open(address);
      await tab.page.bringToFront();
      await driver.command('keep-article');
      const popup = await popupAbout(session(), address);
      await popup.shows('Kept.');
      const badge = () =>
        popup.page.evaluate(async () => {
          const tab = Number(new URLSearchParams(location.search).get('tab'));
          return chrome.action.getBadgeText({ tabId: tab });
        });
      await until('the badge', async () => (await badge()) === '✓');

      const none = await driver.open(blank);
      await none.page.bringToFront();
      await driver.command('keep-article');
      const other = await popupAbout(session(), blank);
      await other.shows('No article was found on this page.');
    });

    test('from the card of a country with nothing on record', async () => {
      const { driver, server } = session();
      const address = 'http://harbour-news.test/2026/from-card.html';
      server.page(address, page('We waited for Vanuatu').replace('bicycles', 'people from Vanuatu and bicycles'));
      const tab = await driver.open(address);
      await tab.mention('Vanuatu');
      await tab.hover('Vanuatu', 1);
      await tab.cardWith('Nothing on record yet');
      // The card grows when the page's article has been read: a click at that moment would not be acted upon.
      await tab.cardWith('On this page');
      await tab.clickInCard('Keep this article');
      await tab.cardWith('Kept');
      await tab.mention(NAME);
      await tab.press('Escape');
      await tab.leave();
      await expectUntouched(tab);
    });

    test('of a site that is off nothing is read before the reader keeps the page', async () => {
      const { driver, server } = session();
      const address = 'http://quiet-news.test/2026/off.html';
      server.page(address, page('We waited for the morning'));
      await driver.open(address);
      const first = await popupAbout(session(), address);
      await first.shows('quotations');
      await first.click('[role=switch]');
      await first.shows('Off on quiet-news.test.');
      await first.page.close();
      const popup = await popupAbout(session(), address);
      await popup.shows('Off on quiet-news.test.');
      expect(await popup.shows('Keep this article')).not.toMatch(/quotations/);
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Kept.');
      await popup.click('[role=switch]');
    });

    test('a page with a password field asks first', async () => {
      const { driver, server } = session();
      const address = 'http://harbour-news.test/2026/members.html';
      server.page(address, page('We waited').replace('<main>', '<form><input type="password"></form><main>'));
      await driver.open(address);
      const popup = await popupAbout(session(), address);
      await popup.shows('Keep this article');
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('This page has a password field');
      await popup.click('::-p-text(Don’t keep it)');
      await popup.shows('Keep this article');
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Nothing is sent');
      await popup.click('::-p-aria([name="Keep it"])');
      await popup.shows('Kept.');
    });
  });
});
