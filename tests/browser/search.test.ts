import { describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

const FERRY = `The ferry to the island

Oskar Windhager, the harbour master, spoke on Monday. “The ferry sails again from Friday on,” Windhager said. A brass lantern was lit on the quay, as it was before the war.`;

describe('a reader who searches', () => {
  inBrowsers((session) => {
    test('finds words of an article’s text as they are typed, a mistyped name, and opens what was found by keyboard', async () => {
      const { driver, browser } = session();
      const writer = await openAsking(driver);
      await writer.ask('keepText', { text: FERRY, at: new Date().toISOString() });
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('The ferry to the island');
      await options.page.waitForSelector('input[type="search"]');
      await options.page.focus('input[type="search"]');
      await options.page.keyboard.type('“brass lant');
      await options.shows('A quotation mark is not closed');
      await options.shows('1 article');
      await options.page.keyboard.type('ern”');
      await options.shows('1 article');
      await until('the marks in the snippet', async () => {
        const marks = await options.page.evaluate(() =>
          [...document.querySelectorAll('.snippet mark')].map(({ textContent }) => textContent),
        );
        return marks.join(' ') === 'brass lantern';
      });
      await options.picture(`search-${browser}`);
      await options.press('ArrowDown');
      await options.press('Enter');
      await options.shows('A brass lantern was lit');
      await expect.poll(() => options.page.evaluate(() => location.hash)).toMatch(/^#\/article\//);
      await options.page.evaluate(() => {
        location.hash = '#/search?q=by:windhagre';
      });
      await options.shows('Oskar Windhager was taken');
      await options.shows('1 quotation');
    });
  });
});
