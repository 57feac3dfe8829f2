import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPages, type TestPages } from '../pages/open.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let pages: TestPages;
beforeAll(async () => {
  pages = await openTestPages();
});
afterAll(() => pages.close());

/** What axe finds on a page, in a line each. It enters the open shadow root that the card has on its test page. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

/** Opens a stage, waits for its words, and has axe look in both themes. */
async function clean(address: string, words: string | RegExp, act?: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await pages.open(address, address.startsWith('popup') ? { width: 340, height: 600 } : {});
  await page.getByText(words).first().waitFor();
  await act?.(page);
  // Fades over: axe would measure colours half-way.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${address} in ${colorScheme}`).toEqual([]);
  }
  await page.context().close();
}

describe('the card', () => {
  test.each([
    ['person', 'Nearest this sentence'],
    ['country', 'About it, nearest this sentence'],
    ['nothing', 'Nothing on record yet'],
    ['unquoted', 'No quotations'],
    ['long', 'Nearest this sentence'],
    ['which', 'Which Weller?'],
    ['error', 'The record could not be read.'],
    ['slow', 'Reading the record…'],
  ])('%s', (stage, words) => clean(`card.html?stage=${stage}&keyboard`, words));
});

describe('the popup', () => {
  test.each([
    ['normal', 'On record here'],
    ['empty', 'No people or countries found.'],
    ['off', 'Off on gazette.example.'],
    ['quiet', 'With no names marked, pages are not read.'],
    ['refused', 'The browser doesn’t let'],
    ['unreached', 'On Record is not on this page yet.'],
    ['many', 'Alex Example 59'],
  ])('%s', (stage, words) => clean(`popup.html?stage=${stage}`, words));
});

describe('the options page', () => {
  test.each([
    ['?stage=normal', '5 articles'],
    ['?stage=empty', 'Nothing kept yet.'],
    ['?stage=broken', 'This could not be read.'],
    ['?stage=blocked', 'The record cannot be opened'],
    ['?stage=deleted', 'Bring back 1 deleted article'],
    ['?stage=many', '1–100 of 10,000'],
    ['?stage=normal#/people', 'Vera Muster'],
    ['?stage=normal#/countries', 'Specimen Islands'],
    ['?stage=normal#/quotations', '2 quotations'],
    ['?stage=normal#/quotations?speaker=person:alex-example', 'Named with'],
    ['?stage=normal#/article/article:0000000000000001', 'The dining car has forty seats'],
    ['?stage=normal#/article/article:ffffffffffffffff', 'This article is not in the dataset.'],
    ['?stage=normal#/search?q=train', '1 quotation'],
    ['?stage=normal#/settings', 'Mark names'],
  ])('%s', (place, words) => clean(`options.html${place}`, words));

  test('adding, with something selected', () =>
    clean('options.html?stage=normal', '5 articles', async (page) => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByRole('button', { name: 'Paste text' }).click();
      await page.getByRole('checkbox', { name: 'Select The night train returns' }).check();
    }));

  test('the reset dialog', () =>
    clean('options.html?stage=normal#/settings', 'Mark names', async (page) => {
      await page.getByRole('button', { name: 'Reset…' }).click();
      await page.getByRole('dialog').waitFor();
    }));
});

test('planted faults are caught: in the card’s shadow root, the popup and the options page', async () => {
  const card = await pages.open('card.html?stage=person');
  await card.getByRole('button', { name: 'Close' }).evaluate((button) => button.removeAttribute('aria-label'));
  await card.locator('.label').evaluate((label) => label.setAttribute('style', 'color:#ccc'));
  expect((await violations(card)).map((line) => line.split(':')[0]).sort()).toEqual(['button-name', 'color-contrast']);

  const popup = await pages.open('popup.html?stage=normal');
  await popup.getByRole('switch').evaluate((toggle) => toggle.setAttribute('aria-checked', 'maybe'));
  expect(await violations(popup)).toEqual([expect.stringContaining('aria-valid-attr-value')]);

  const options = await pages.open('options.html?stage=normal');
  await options.getByRole('searchbox').evaluate((field) => {
    field.removeAttribute('aria-label');
    field.removeAttribute('placeholder');
  });
  expect(await violations(options)).toEqual([expect.stringContaining('label')]);
});
