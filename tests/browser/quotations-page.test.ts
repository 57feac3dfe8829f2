import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, optionsPages } from './harness/options-pages.ts';

const open = optionsPages();
const place = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

describe('the list of all quotations', () => {
  test('is narrowed to who said them, by keyboard; the address says so, and Back undoes it', async () => {
    const page = await open('#/quotations');
    await page.getByText('3 quotations, latest first').waitFor();
    await page.getByRole('button', { name: 'Said by anybody' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Quoted most:').waitFor();
    await page.keyboard.type('alex');
    await page.getByText('On record:').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toContain('Alex Example');
    await page.keyboard.press('Enter');
    await page.getByText('1 quotation', { exact: true }).waitFor();
    expect(await place(page)).toBe('#/quotations?other=person:alex-example');
    await expect.poll(() => focused(page)).toContain('Said by Alex Example');
    expect(await page.locator('tbody .who-cell').allTextContents()).toEqual(['Alex Example']);
    await page.goBack();
    await page.getByText('3 quotations, latest first').waitFor();
    await page.getByRole('button', { name: 'Said by anybody' }).waitFor();
  });

  test('opens narrowed as its address says, also with more, and is had whole again', async () => {
    const page = await open('#/quotations?other=person:alex-example&kind=own');
    await page.getByText('No quotation fits all of this.').waitFor();
    await page.getByLabel('Own or reported words').selectOption('Reported only (1)');
    await page.getByText('1 quotation', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Said by Alex Example' }).click();
    await page.getByRole('button', { name: 'Anybody', exact: true }).click();
    await expect.poll(() => place(page)).toBe('#/quotations?kind=reported');
  });
});

test('a list of which nothing is on record says what will be there, and leads to where it comes from', async () => {
  for (const [list, words] of [
    ['people', 'Nobody is on record yet.'],
    ['countries', 'No country is on record yet.'],
    ['quotations', 'No quotation is on record yet.'],
  ] as const) {
    const page = await open(`#/${list}`, 'empty');
    await page.getByText(words).waitFor();
    await page.getByRole('link', { name: 'add articles' }).click();
    await page.getByText('Nothing kept yet.').waitFor();
    await page.close();
    const full = await open(`#/${list}`);
    await full.getByRole('table').first().waitFor();
    expect(await full.getByText(words).count()).toBe(0);
    await full.close();
  }
});
