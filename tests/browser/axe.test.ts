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

/** The rules whose answer a theme can change: it changes colours alone. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page, in a line each. It enters the open shadow root that the card has on its test page.
 * @param rules all where none are named
 */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ path: AXE });
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`));
}

/** Opens a stage, waits for its words, and has axe look in both themes. */
async function clean(address: string, words: string | RegExp, act?: (page: Page) => Promise<unknown>): Promise<void> {
  const page = await pages.open(address, address.startsWith('popup') ? { width: 340, height: 600 } : {});
  await page.getByText(words).first().waitFor();
  await act?.(page);
  // Fades over: axe would measure colours half-way. What moves for as long as something goes on never ends.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState === 'finished' || effect?.getTiming().iterations === Infinity),
  );
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await violations(page), `${address} in light`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page, OF_COLOURS), `${address} in dark`).toEqual([]);
  await page.context().close();
}

describe('the card', () => {
  test.each([
    ['person', 'Nearest this sentence'],
    ['country', 'About it, nearest this sentence'],
    ['nothing', 'Nothing on record yet'],
    ['unquoted', 'No quotations'],
    ['long', 'Nearest this sentence'],
    ['headlined', 'Headline:'],
    ['paired', 'Alex Example'],
    ['which', 'Which Weller?'],
    ['wrong', 'What is wrong?'],
    ['unknown', 'Nothing on record.'],
    ['error', 'The record could not be read.'],
    ['slow', 'Reading the record…'],
    ['here', 'On this page'],
    ['onpage', 'On this page'],
    ['different', 'Different words on record'],
    ['another', 'Another speaker on record'],
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
    ['just-kept', 'Undo'],
    ['kept', 'Kept 3 March'],
    ['changed', 'The text has changed since: 2 quotations in other words, 1 gone.'],
    ['cut', 'The text looks cut short.'],
    ['long', '12,480 quotations'],
    ['no-article', 'No article was found'],
    ['selection', 'Keep the selection'],
    ['page-kept', 'This is page 2 of 4.'],
    ['pdf', 'A PDF can’t be read here.'],
    ['speaking', 'Speaking here'],
    ['lost', 'The browser has lost'],
    ['nearly-full', 'Only 43 MB are free'],
    ['page-off', 'Off on this page.'],
  ])('%s', (stage, words) => clean(`popup.html?stage=${stage}`, words));
});

describe('the welcome page', () => {
  test.each([
    ['normal', 'Rest on a name.'],
    ['none', 'Stored only in this browser.'],
  ])('%s', (stage, words) => clean(`welcome.html?stage=${stage}`, words));
});

describe('the options page', () => {
  test.each([
    ['importing', 'You can close this page'],
    ['stopping', 'Keep nothing'],
    ['finishing', 'Everything is read'],
    ['imported', 'Save the list'],
  ])('an import: %s', (stage, words) => clean(`options.html?stage=${stage}`, words));

  test('what the columns of a table hold, and the form for a pasted text', async () => {
    await clean('options.html?stage=normal', '5 articles', async (page) => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByRole('button', { name: 'Paste text' }).click();
      await page.locator('#paste').waitFor();
    });
    await clean('options.html?stage=normal', '5 articles', async (page) => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      const csv = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('x') };
      await page.getByLabel('Files', { exact: true }).setInputFiles(csv);
      await page.getByText('What do the columns').waitFor();
    });
  });

  test.each([
    ['?stage=normal', '5 articles'],
    ['?stage=empty', 'Nothing kept yet.'],
    ['?stage=broken', 'This could not be read.'],
    ['?stage=blocked', 'The record cannot be opened'],
    ['?stage=deleted', 'Bring back 1 deleted article'],
    ['?stage=many', '10,000 articles'],
    ['?stage=normal#/people', 'Vera Muster'],
    ['?stage=normal#/countries', 'Specimen Islands'],
    ['?stage=normal#/quotations', '3 quotations'],
    ['?stage=normal#/quotations?speaker=person:alex-example', 'Named with'],
    ['?stage=new#/quotations?speaker=person:alex-example', 'New since your last visit'],
    ['?stage=normal#/quotations?about=country:ZZ&during=2025-08&kind=own', 'Its people'],
    ['?stage=normal#/quotations?speaker=person:tom-weller&during=2026-03', 'Drivers trained'],
    ['?stage=empty#/quotations?speaker=person:tom-weller&words=x', 'No quotation fits'],
    ['?stage=empty#/quotations?speaker=person:tom-weller', 'Nothing that they said is on record yet.'],
    ['?stage=normal#/article/article:0000000000000001', 'The dining car has forty seats'],
    ['?stage=normal#/article/article:ffffffffffffffff', 'This article is not on record.'],
    ['?stage=normal#/search', 'How to search'],
    ['?stage=normal#/search?q=train', '1 quotation, 5 articles'],
    ['?stage=many#/search?q=the&in=quotations&page=3', '101–150 of 6,666'],
    ['?stage=normal#/search?q=zebra%20%22before:soon', 'Nothing found.'],
    ['?stage=corrected#/corrections', '4 corrections'],
    ['?stage=normal#/corrections', 'Nothing corrected yet.'],
    ['?stage=normal#/settings', 'Mark names'],
    ['?stage=nearly-full#/settings', 'Only 43 MB are free'],
    ['?stage=folder-gone#/settings', 'Backups are saved in the folder'],
    ['?stage=lost', 'The browser has lost your record.'],
    ['?stage=newer', 'Save what can still be read'],
  ])('%s', (place, words) => clean(`options.html${place}`, words));

  test('what was copied from what a search found', () =>
    clean('options.html?stage=normal#/search?q=signal', '1 quotation', async (page) => {
      await page.getByRole('button', { name: 'Copy' }).click();
      await page.getByText('Quotation copied').waitFor();
    }));

  test('what changed between two versions of an article', () =>
    clean('options.html?stage=normal#/article/article:0000000000000001', '3 versions kept', async (page) => {
      await page.getByText('What changed').first().click();
      await page.getByText('Quotations that are gone').waitFor();
    }));

  test('what is wrong with a quotation, who said it, and what was done', () =>
    clean('options.html?stage=normal#/quotations', '3 quotations', async (page) => {
      await page.getByRole('button', { name: /^Wrong\? the city/ }).click();
      await page.getByRole('heading', { name: 'What is wrong?' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: /^Wrong speaker/ }).click();
      await page.getByRole('textbox', { name: 'Name' }).fill('Ada');
      await page.getByRole('button', { name: 'Ada a new person' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ada a new person' }).click();
      await page.getByText('Corrected: Ada said this.').waitFor();
    }));

  test('adding, with something selected', () =>
    clean('options.html?stage=normal', '5 articles', async (page) => {
      await page.getByRole('button', { name: 'Add articles' }).click();
      await page.getByRole('button', { name: 'Paste text' }).click();
      await page.getByRole('checkbox', { name: 'Select The night train returns' }).check();
    }));

  test('the formats of an export, of a list and of a selection, and what came of it', () =>
    clean('options.html?stage=normal#/quotations', '3 quotations', async (page) => {
      await page.getByRole('button', { name: /^Export/ }).click();
      await page.getByRole('button', { name: 'RIS' }).click();
      await page.getByText('saved as RIS').waitFor();
      await page.getByRole('button', { name: /^Export/ }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('checkbox', { name: 'Select all' }).check();
      await page.getByRole('button', { name: 'Export 3 quotations' }).click();
      await page.getByRole('group', { name: 'Export as' }).waitFor();
    }));

  test('the dialog before the record is begun anew, and why that failed', () =>
    clean('options.html?stage=held', 'The record cannot be opened', async (page) => {
      await page.getByRole('button', { name: 'Start anew…' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Delete it' }).click();
      await page.getByText('Another page of On Record holds this record open.').waitFor();
    }));

  test('people who are selected', () =>
    clean('options.html?stage=normal#/people', '5 people', async (page) => {
      await page.getByRole('checkbox', { name: 'Select Tom Weller' }).check();
      await page.getByText('1 of 5 selected').waitFor();
    }));

  test('the reset dialog', () =>
    clean('options.html?stage=normal#/settings', 'Mark names', async (page) => {
      await page.getByRole('button', { name: 'Reset…' }).click();
      await page.getByRole('dialog').waitFor();
    }));
});

test('the popup’s question before a page with a password field is kept', () =>
  clean('popup.html?stage=password', 'Keep this article', async (page) => {
    await page.getByRole('button', { name: 'Keep this article' }).click();
    await page.getByRole('alertdialog').waitFor();
  }));

test('planted faults are caught: in the card’s shadow root, the popup and the options page', async () => {
  const card = await pages.open('card.html?stage=person');
  await card.getByRole('button', { name: 'Close' }).evaluate((button) => button.removeAttribute('aria-label'));
  await card.locator('.label').evaluate((label) => label.setAttribute('style', 'color:#ccc'));
  expect((await violations(card)).map((line) => line.split(':')[0]).sort()).toEqual(['button-name', 'color-contrast']);

  const popup = await pages.open('popup.html?stage=normal');
  await popup.getByRole('switch').evaluate((toggle) => toggle.setAttribute('aria-checked', 'maybe'));
  expect(await violations(popup)).toEqual([expect.stringContaining('aria-valid-attr-value')]);

  const options = await pages.open('options.html?stage=normal');
  await options.getByRole('searchbox', { name: /^Search/ }).evaluate((field) => {
    field.removeAttribute('aria-label');
    field.removeAttribute('placeholder');
  });
  expect(await violations(options)).toEqual([expect.stringContaining('label')]);
});
