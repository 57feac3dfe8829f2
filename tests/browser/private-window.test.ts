import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const ADDRESS = 'http://lantern-news.test/quiet';
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The quiet island | Lantern News</title>
<link rel="icon" href="data:,"></head><body><main><article><h1>The quiet island</h1>
<p>The smallest island has had no boat for a week, and nobody there has asked for one, the harbour office said on Monday.</p>
<p>“We have bread and books,” said Theodora Wintergreen, who runs its only shop. “The boat may come when it likes.”</p>
<p>The next one is to sail on Friday, with letters, oil and a doctor, who comes once a month in any weather.</p>
</article></main></body></html>`;

/** How many articles are on record, as the sidebar counts them. */
const held = ({ page }: Tab): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.side a[href="#/articles"] .num')?.textContent ?? null);

describe('a page in a private window', () => {
  inBrowsers((session) => {
    test('is kept only after the reader was asked, and was told where the text goes', async () => {
      const { driver, server } = session();
      server.page(ADDRESS, PAGE);
      await driver.openPrivate(ADDRESS);
      const asking = await driver.openOwn('options.html#/articles');
      await until('the page in the private window', () =>
        asking.page.evaluate(async (url) => {
          const tabs = await chrome.tabs.query({});
          return tabs.some((tab) => tab.url === url && tab.status === 'complete' && tab.incognito);
        }, ADDRESS),
      );
      const before = await until('the count of articles', () => held(asking));

      const popup = await popupAbout(session(), ADDRESS);
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Keep from a private window?');
      await popup.shows('The text is stored in this browser, on this computer, until you delete it. Nothing is sent.');
      await popup.click('::-p-text(Don’t keep it)');
      await popup.shows('Keep this article');
      expect(await held(asking), 'nothing is kept').toBe(before);

      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Keep from a private window?');
      await popup.click('::-p-aria([name="Keep it"])');
      await popup.shows('Kept.');
      await until('one more article', async () => Number(await held(asking)) === Number(before) + 1);
      expect(server.requests.filter((asked) => asked.includes('quiet'))).toHaveLength(1);
      await popup.page.close();
      await asking.page.close();
    });
  });
});
