import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

/** From a wide window to a phone's; a zoom of 200 % is a window half as wide: 960 px and 640 px. */
const WIDTHS = [1280, 1000, 960, 761, 640, 400];

/** What is wider than its place, in words: of a table the columns at its end, and of the page whatever it is. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [...document.querySelectorAll('.wrap')].filter((one) => one.scrollWidth > one.clientWidth);
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...wide.map((one) => `${one.getAttribute('aria-label')}: ${one.scrollWidth} in ${one.clientWidth} px`),
      ...(scrollWidth > clientWidth ? [`the page: ${scrollWidth} in ${clientWidth} px`] : []),
    ];
  });

describe('nothing is cut in a window of any width', () => {
  test.each([
    ['', 'normal', '5 articles'],
    ['#/people', 'normal', '5 people'],
    ['#/countries', 'normal', '2 countries'],
    ['#/quotations', 'normal', '3 quotations'],
    ['#/corrections', 'corrected', '4 corrections'],
    ['#/quotations?speaker=person:alex-example', 'normal', 'Named with'],
    ['#/article/article:0000000000000001', 'normal', 'The dining car'],
    ['#/search?q=the', 'normal', 'quotations'],
    ['#/settings', 'normal', 'Mark names'],
    ['', 'blocked', 'The record cannot be opened'],
  ])('%s %s', async (place, stage, words) => {
    const page = await open(place, stage);
    await page.getByText(words).first().waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await cut(page), `at ${width} px`).toEqual([]);
    }
  });

  test.each([1280, 800, 761, 700, 640, 400])(
    'the list of a button at %d px is over what it belongs to',
    async (width) => {
      const page = await open('#/quotations?speaker=person:tom-weller', 'normal', { width });
      await page.getByRole('button', { name: 'More about Tom Weller' }).click();
      const list = await page.getByRole('group', { name: 'What else can be corrected' }).boundingBox();
      const main = await page.getByRole('main').boundingBox();
      if (!list || !main) throw new Error('not in the page');
      expect(list.x).toBeGreaterThanOrEqual(main.x);
      expect(list.x + list.width).toBeLessThanOrEqual(main.x + main.width);
    },
  );

  test('and what is cut is seen', async () => {
    const page = await open();
    await page.getByText('5 articles').waitFor();
    await page.addStyleTag({ content: '.table { min-width: 1500px }' });
    expect(await cut(page)).toEqual([expect.stringMatching(/^Articles: 15\d\d in/)]);
  });
});
