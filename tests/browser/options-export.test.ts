import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, heard, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();

describe('exporting quotations', () => {
  const saved = (page: Page): Promise<string> => page.evaluate(() => window.saved);

  test('the whole list, by keyboard alone', async () => {
    const page = await open('#/quotations');
    const button = page.getByRole('button', { name: /^Export \d+ quotations$/ });
    await button.focus();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Export as' }).waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toContain('Text');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toContain('JSON Lines');
    await page.keyboard.press('Enter');
    await page.getByText(/^\d+ quotations saved as JSON Lines, among your downloads\.$/).waitFor();
    expect(await focused(page)).toMatch(/^Export/);
    expect(await page.getByRole('group', { name: 'Export as' }).count()).toBe(0);
    expect(await heard(page)).toEqual([expect.stringMatching(/^save on-record-quotations-\d{4}-\d\d-\d\d\.jsonl$/)]);
    const rows = (await saved(page))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows.map(({ kind }) => kind)).toContain('reported');
    expect(rows.find(({ kind }) => kind === 'reported').text).toMatch(/^Reported: /);
  });

  test('its list of formats closes with Escape, and when the focus leaves it', async () => {
    const page = await open('#/quotations');
    const formats = page.getByRole('group', { name: 'Export as' });
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect.poll(() => formats.count()).toBe(0);
    expect(await focused(page)).toMatch(/^Export/);
    await page.keyboard.press('Enter');
    await formats.waitFor();
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => formats.count()).toBe(0);
  });

  test('only those that are selected', async () => {
    const page = await open('#/quotations');
    await page.getByRole('checkbox', { name: /^Select “the city/ }).check();
    await page.getByRole('button', { name: 'Export 1 quotation', exact: true }).click();
    await page.getByRole('button', { name: 'Text' }).click();
    await page.getByText('1 quotation saved as Text, among your downloads.').waitFor();
    expect(await saved(page)).toBe(
      '“will not pay twice for the same seat.” – Speaker not clear. “The night train returns”, Sample Gazette, 6 March 2026. ' +
        'https://gazette.example/night-train\n',
    );
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByRole('button', { name: /^Export \d+ quotations$/ }).waitFor();
  });

  test('a record as it is narrowed, and what a search has found', async () => {
    const page = await open('#/quotations?speaker=person:tom-weller');
    await page.getByLabel('Own or reported words').selectOption('Own words only (2)');
    await page.getByText('2 quotations, latest first').waitFor();
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('saved as CSV').waitFor();
    expect((await heard(page)).at(-1)).toMatch(/^save on-record-tom-weller-.*\.csv$/);
    expect(await saved(page)).not.toContain('Reported');
    await page.getByLabel('Own or reported words').selectOption('Own and reported');
    await page.getByText('3 quotations, latest first').waitFor();
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await expect.poll(() => saved(page)).toContain('Reported');
    const found = await open('#/search?q=train');
    await found.getByRole('button', { name: 'Export 1 quotation' }).click();
    await found.getByRole('button', { name: 'BibTeX' }).click();
    await found.getByText('1 quotation saved as BibTeX').waitFor();
    expect(await saved(found)).toContain('journal = {Sample Gazette}');
  });

  test('is not offered where there are none, and a failure is told', async () => {
    const empty = await open('#/quotations', 'empty');
    await empty.getByText('0 quotations').waitFor();
    expect(await empty.getByRole('button', { name: /^Export/ }).count()).toBe(0);
    const page = await open('#/quotations', 'gaps');
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('button', { name: 'RIS' }).click();
    await page.getByRole('alert').getByText('The file could not be written.').waitFor();
    expect(await heard(page)).toEqual([]);
  });

  test('its list of formats is within a narrow window', async () => {
    const page = await open('#/quotations', 'normal', { width: 400 });
    await page.getByRole('button', { name: /^Export/ }).click();
    const box = await page.getByRole('group', { name: 'Export as' }).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 400).toBe(true);
    await page.keyboard.press('Escape');
    await page
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .check();
    await page.getByRole('button', { name: /^Export 1 / }).click();
    const picked = await page.getByRole('group', { name: 'Export as' }).boundingBox();
    expect(picked && picked.x >= 0 && picked.x + picked.width <= 400).toBe(true);
  });
});
