import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, heard, optionsPages, titles } from './harness/options-pages.ts';

const open = optionsPages();

describe('articles', () => {
  test('are sorted by their columns', async () => {
    const page = await open();
    await expect.poll(async () => (await titles(page))[0]).toBe('The night train returns');
    expect((await titles(page)).at(-1)).toBe('What the orchard said to the city');
    await page.getByRole('button', { name: 'Quotations', exact: true }).click();
    await expect.poll(async () => (await titles(page))[0]).toContain('Harbour bridge');
    await page.getByText('5 articles, most quotations first').waitFor();
    expect(await page.locator('[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Quotations', exact: true }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('Untitled article');
  });

  test('are deleted, and brought back by Undo, which has the focus', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: 'Select The night train returns' }).check();
    await page.getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 article and 12 quotations deleted.').waitFor();
    await expect.poll(() => titles(page)).toHaveLength(4);
    await expect.poll(() => focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    await page.getByText('1 article brought back.').waitFor();
    await expect.poll(() => titles(page)).toHaveLength(5);
  });

  test('that were deleted before the page was opened can be brought back', async () => {
    const page = await open('', 'deleted');
    await page.getByText('4 articles, last kept first').waitFor();
    await page.getByRole('button', { name: 'Bring back 1 deleted article' }).click();
    await page.getByText('1 article brought back.').waitFor();
    await expect.poll(() => titles(page)).toHaveLength(5);
  });

  test('all on the page are selected at once, and dropped again', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByText('5 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select Untitled article' }).uncheck();
    await page.getByText('4 selected').waitFor();
    const all = page.getByRole('checkbox', { name: 'Select all on this page' });
    expect(await all.evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(true);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText('5 articles, last kept first').waitFor();
  });
});

describe('a table of many', () => {
  const position = (page: Page) =>
    page.evaluate(() => {
      const row = document.activeElement?.closest('tr');
      return row ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1;
    });

  test('is gone through by keyboard, and selected on the way', async () => {
    const page = await open('#/quotations', 'many');
    await page.getByText('1–100 of 10,000').waitFor();
    await page.getByRole('region', { name: 'Quotations', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect([await position(page), await focused(page)]).toEqual([0, expect.stringMatching(/^Select “/)]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    expect(await position(page)).toBe(2);
    await page.keyboard.press('End');
    expect(await position(page)).toBe(99);
    await page.keyboard.press('ArrowDown');
    await page.getByText('101–200 of 10,000').waitFor();
    await expect.poll(() => position(page)).toBe(0);
    await page.keyboard.press('ArrowUp');
    await page.getByText('1–100 of 10,000').waitFor();
    await expect.poll(() => position(page)).toBe(99);
    await page.keyboard.press('Control+End');
    await page.getByText('9,901–10,000 of 10,000').waitFor();
    await expect.poll(() => position(page)).toBe(99);
    // What was selected on another page still is.
    await page.getByText('3 selected').waitFor();
  });

  test('is selected whole, with what was never shown, but for what is left out again', async () => {
    const page = await open('#/quotations', 'many');
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByText('100 selected').waitFor();
    await page.getByRole('button', { name: 'Select all 10,000' }).click();
    await page.getByText('All 10,000 selected').waitFor();
    await page
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .uncheck();
    await page.getByRole('button', { name: 'Export 9,999 quotations' }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('9,999 quotations saved as CSV').waitFor();
    // Of another list nothing is selected.
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => page.getByText('selected', { exact: false }).count()).toBe(0);
  });

  test('is selected from one click to another with Shift', async () => {
    const page = await open('#/articles', 'many');
    const box = (nth: number) => page.locator('tbody').getByRole('checkbox').nth(nth);
    await box(2).click();
    await box(6).click({ modifiers: ['Shift'] });
    await page.getByText('5 selected').waitFor();
    await box(4).click({ modifiers: ['Shift'] });
    await page.getByText('2 selected').waitFor();
  });
});

test('articles are narrowed by words, and what is deleted then is what is shown', async () => {
  const page = await open('', 'many');
  await page.getByLabel('Narrow the list').fill('number 1234');
  await page.getByText('1 article', { exact: true }).waitFor();
  await page.locator('tbody').getByRole('checkbox').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+a');
  await page.getByText('1 selected').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No article has all of').waitFor();
  await page.getByLabel('Narrow the list').fill('');
  await page.getByText('of 9,999').waitFor();
});

test('a list is as it was when one comes back to it from an article', async () => {
  const page = await open('', 'many');
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await page.getByLabel('Narrow the list').fill('many');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('101–200 of').waitFor();
  const first = (await titles(page))[0];
  await page.locator('tbody th a').first().click();
  await page.getByRole('heading', { level: 2 }).waitFor();
  await page.goBack();
  await page.getByText('101–200 of').waitFor();
  expect((await titles(page))[0]).toBe(first);
  expect(await page.getByLabel('Narrow the list').inputValue()).toBe('many');
});

test('columns are shown and hidden, by keyboard, and stay so', async () => {
  const page = await open('#/quotations');
  const columns = () => page.locator('.table thead th').allTextContents();
  await expect.poll(columns).toEqual(['Quotation', 'Speaker', 'Source', 'Date', 'Correct']);
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  for (const name of ['Speaker', 'Article']) {
    await page.getByRole('checkbox', { name, exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Escape');
  expect(await focused(page)).toContain('Columns');
  await expect.poll(columns).toEqual(['Quotation', 'Source', 'Date', 'Article', 'Correct']);
  expect((await heard(page)).at(-1)).toBe('columns quotations Speaker, Article');
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByText('5 people').waitFor();
  await page.getByRole('link', { name: /^Quotations/ }).click();
  await expect.poll(columns).toEqual(['Quotation', 'Source', 'Date', 'Article', 'Correct']);
});

test('rows that are stacked are a table still, to who has them read out', async () => {
  const page = await open('', 'normal', { width: 400 });
  await page.getByText('5 articles').waitFor();
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const roles = nodes.map(({ role }) => String(role?.value));
  const count = (role: string): number => roles.filter((one) => one === role).length;
  expect({
    tables: count('table'),
    heads: count('columnheader'),
    rows: count('row'),
    names: count('rowheader'),
  }).toEqual({
    tables: 1,
    heads: 5,
    rows: 6,
    names: 5,
  });
});
