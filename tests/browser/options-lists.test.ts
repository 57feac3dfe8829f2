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

  test('are all selected at once, and dropped again', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.getByText('All 5 selected').waitFor();
    await page.getByRole('checkbox', { name: 'Select Untitled article' }).uncheck();
    await page.getByText('4 of 5 selected').waitFor();
    const all = page.getByRole('checkbox', { name: 'Select all' });
    expect(await all.evaluate((box) => box instanceof HTMLInputElement && box.indeterminate)).toBe(true);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText('5 articles, last kept first').waitFor();
  });
});

describe('a table of many', () => {
  /** The position, from 0, of the row with the focus; -1 where none has it. */
  const position = (page: Page) =>
    page.evaluate(() => Number(document.activeElement?.closest('tbody tr')?.getAttribute('aria-rowindex') ?? 1) - 2);
  /** Of the row with the focus, how much is out of sight, in px. */
  const outOfSight = (page: Page) =>
    page.evaluate(() => {
      const { top = 0, bottom = 0 } = document.activeElement?.closest('tr')?.getBoundingClientRect() ?? {};
      return Math.round(Math.max(0, -top, bottom - innerHeight));
    });
  const rowsInPage = (page: Page) => page.locator('.table tbody tr').count();

  test('is gone through by keyboard, and selected on the way', async () => {
    const page = await open('#/quotations', 'many');
    await page.getByText('10,000 quotations, latest first').waitFor();
    await page.getByRole('region', { name: 'Quotations', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect([await position(page), await focused(page)]).toEqual([0, expect.stringMatching(/^Select “(?!“)/)]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 of 10,000 selected').waitFor();
    expect(await position(page)).toBe(2);
    await page.keyboard.press('PageDown');
    const next = await position(page);
    expect(next).toBeGreaterThan(3);
    for (let steps = 1; steps <= 40; steps++) await page.keyboard.press('ArrowDown');
    expect([await position(page), await outOfSight(page)]).toEqual([next + 40, 0]);
    await page.keyboard.press('End');
    await expect.poll(() => position(page)).toBe(9_999);
    expect(await outOfSight(page)).toBe(0);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => position(page)).toBe(9_998);
    await page.keyboard.press('Control+Home');
    await expect.poll(() => position(page)).toBe(0);
    expect(await outOfSight(page)).toBe(0);
    // What was selected still is, though its rows were not in the page meanwhile.
    await page.getByText('3 of 10,000 selected').waitFor();
    expect(await page.locator('tbody tr.on').count()).toBe(3);
  });

  test('has few rows in the page, as high as all of them, and says which of how many they are', async () => {
    const page = await open('#/articles', 'many');
    await page.getByText('10,000 articles').waitFor();
    const table = page.getByRole('table', { name: 'Articles' });
    const high = await table.evaluate((one) => one.getBoundingClientRect().height);
    for (const part of [0.9, 0.2, 0.5, 0.1]) {
      await page.evaluate((y) => scrollTo(0, y), high * part);
      // Whatever is in sight, from top to bottom, is a row.
      await expect
        .poll(() =>
          page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest('tr')?.ariaRowIndex),
        )
        .toBeTruthy();
      expect(await rowsInPage(page)).toBeLessThan(80);
      const now = await table.evaluate((one) => one.getBoundingClientRect().height);
      expect(Math.abs(now / high - 1)).toBeLessThan(0.05);
    }
    expect(await table.getAttribute('aria-rowcount')).toBe('10001');
    const shown = await page
      .locator('tbody tr[aria-rowindex]')
      .evaluateAll((rows) => rows.map((row) => row.ariaRowIndex));
    expect(shown.map(Number)).toEqual(shown.map((_, n) => Number(shown[0]) + n));
  });

  test('keeps the focus in a row that is scrolled out of sight, and goes on from it', async () => {
    const page = await open('#/articles', 'many');
    await page.getByText('10,000 articles').waitFor();
    await page.locator('tbody tr').nth(3).getByRole('link').focus();
    const name = await focused(page);
    await page.evaluate(() => scrollTo(0, 200_000));
    await expect.poll(() => page.locator('tbody tr').nth(8).getAttribute('aria-rowindex')).not.toBe('10');
    expect([await position(page), await focused(page)]).toEqual([3, name]);
    await page.keyboard.press('ArrowDown');
    expect([await position(page), await outOfSight(page)]).toEqual([4, 0]);
    // In the same cell as before.
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  });

  test('is one stop for Tab, which leads out of it again; and Enter opens the row', async () => {
    const page = await open('#/articles', 'many');
    await page.getByText('10,000 articles').waitFor();
    await page.evaluate(() => scrollTo(0, 100_000));
    await expect.poll(() => page.locator('tbody tr').nth(8).getAttribute('aria-rowindex')).not.toBe('10');
    await page.getByRole('button', { name: 'Kept', exact: true }).focus();
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press('Tab');
    // Into a row that is in sight.
    expect(await focused(page)).toMatch(/^Select Article/);
    expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(200);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await position(page)).toBe(-1);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toMatch(/^Select Article/);
    const title = String(await focused(page)).replace('Select ', '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
  });

  test('stays where it is while rows come before those in sight, and while its columns change', async () => {
    const page = await open('#/articles', 'many');
    await page.getByText('10,000 articles').waitFor();
    await page.evaluate(() => scrollTo(0, 300_000));
    const middle = () =>
      page.evaluate(() => {
        const row = document.elementFromPoint(innerWidth / 2, 400)?.closest('tr');
        return { title: row?.querySelector('th')?.textContent, top: Math.round(row?.getBoundingClientRect().top ?? 0) };
      });
    await expect.poll(async () => (await middle()).title).toBeTruthy();
    const before = await middle();
    await page.evaluate(() => window.addArticles(25));
    await page.getByRole('table').and(page.locator('[aria-rowcount="10026"]')).waitFor();
    expect(await middle()).toEqual(before);
    await page.setViewportSize({ width: 420, height: 800 });
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.table thead')?.getBoundingClientRect().height))
      .toBeTruthy();
    const titles = await page.locator('tbody th').allTextContents();
    expect(titles).toContain(before.title);
  });

  test('begins at its beginning in another order, however far down one was', async () => {
    const page = await open('#/articles', 'many');
    await page.getByText('10,000 articles').waitFor();
    await page.evaluate(() => scrollTo(0, 300_000));
    // The place is kept by now.
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('row');
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    await expect.poll(() => titles(page)).toContain('Article number 1 of many');
    expect(await focused(page)).toBe('Article');
    expect(await page.evaluate(() => scrollY)).toBeLessThan(300);
  });

  test('is selected whole, with what was never shown, but for what is left out again', async () => {
    const page = await open('#/quotations', 'many');
    await page.getByRole('checkbox', { name: 'Select all', exact: true }).check();
    await page.getByText('All 10,000 selected').waitFor();
    await page
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .uncheck();
    await page.getByText('9,999 of 10,000 selected').waitFor();
    await page.getByRole('button', { name: 'Export 9,999 quotations' }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('9,999 quotations saved as CSV').waitFor();
    // Of another list nothing is selected.
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await expect.poll(() => page.getByText('selected', { exact: false }).count()).toBe(0);
  });

  test('is selected from one row to another that was far away, with what was never shown between them', async () => {
    const page = await open('#/quotations', 'many');
    await page.getByText('10,000 quotations').waitFor();
    await page.locator('.table tbody').getByRole('checkbox').nth(1).click();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
    const far = page.locator('.table tbody tr').nth(12);
    await expect.poll(() => far.getAttribute('aria-rowindex')).toMatch(/^\d{4}$/);
    const last = Number(await far.getAttribute('aria-rowindex')) - 2;
    await page
      .locator(`tr[aria-rowindex="${last + 2}"]`)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await page.getByText(`${last.toLocaleString('en')} of 10,000 selected`).waitFor();
  });

  test('is selected by presses on its rows, with Ctrl one by one and with Shift from one to another', async () => {
    const page = await open('#/articles', 'many');
    const date = (nth: number) => page.locator('tbody tr').nth(nth).locator('td.num').first();
    await date(2).click({ modifiers: ['Control'] });
    await page.getByText('1 of 10,000 selected').waitFor();
    await date(5).click({ modifiers: ['Shift'] });
    await page.getByText('4 of 10,000 selected').waitFor();
    await date(3).click({ modifiers: ['Control'] });
    await page.getByText('3 of 10,000 selected').waitFor();
    // A press alone selects nothing: the words of a row can be marked and copied.
    await date(7).click();
    expect(await page.locator('tbody tr.on').count()).toBe(3);
  });

  test('is selected from one click to another with Shift', async () => {
    const page = await open('#/articles', 'many');
    const box = (nth: number) => page.locator('tbody').getByRole('checkbox').nth(nth);
    await box(2).click();
    await box(6).click({ modifiers: ['Shift'] });
    await page.getByText('5 of 10,000 selected').waitFor();
    await box(4).click({ modifiers: ['Shift'] });
    await page.getByText('2 of 10,000 selected').waitFor();
  });
});

test('what is selected is deleted by a key, and Ctrl+Z brings it back; in a field these keys are for the typing', async () => {
  const page = await open();
  const field = page.getByLabel('Narrow the list');
  await page.getByRole('checkbox', { name: 'Select The night train returns' }).focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('Space');
  await page.getByText('1 of 5 selected').waitFor();
  await page.getByRole('searchbox', { name: /^Search/ }).focus();
  await page.keyboard.press('Delete');
  await page.getByRole('checkbox', { name: 'Select The night train returns' }).focus();
  await page.keyboard.press('Delete');
  await page.getByText('1 article and 12 quotations deleted.').waitFor();
  const next = page.getByRole('checkbox', { name: /^Select Harbour bridge/ });
  await expect.poll(() => focused(page)).toMatch(/^Select Harbour bridge/);
  await field.focus();
  await page.keyboard.press('Control+z');
  await next.focus();
  await page.keyboard.press('Control+z');
  await page.getByText('1 article brought back.').waitFor();
  expect(await titles(page)).toHaveLength(5);
  // Where no row is left, or the button that had the focus goes, it is at what is there in its place.
  await next.focus();
  await page.keyboard.press('Control+a');
  await page.getByRole('button', { name: 'Clear selection' }).focus();
  await page.keyboard.press('Delete');
  await page.getByText(/^5 articles and \d+ quotations deleted\.$/).waitFor();
  await expect.poll(() => focused(page)).toBe('Undo');
  await page.keyboard.press('Control+z');
  await page.getByText('5 articles brought back.').waitFor();
  await expect.poll(() => focused(page)).not.toBeNull();
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body');
});

test('articles are narrowed by words, and what is deleted then is what is shown', async () => {
  const page = await open('', 'many');
  await page.getByLabel('Narrow the list').fill('number 1234');
  await page.getByText('1 article', { exact: true }).waitFor();
  await page.locator('tbody').getByRole('checkbox').focus();
  await page.keyboard.press('Control+a');
  await page.getByText('All 1 selected').waitFor();
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByText('No article has all of').waitFor();
  await page.getByLabel('Narrow the list').fill('');
  await page.locator('.table[aria-rowcount="10000"]').waitFor();
});

test('the address says by what a list is narrowed, and a link to the whole list shows all of it', async () => {
  const page = await open('#/articles?source=Outlet+3', 'many');
  await page.getByText('271 articles').waitFor();
  // Word by word: the space after the first one stays.
  await page.getByLabel('Narrow the list').pressSequentially('many 1');
  expect(await page.getByLabel('Narrow the list').inputValue()).toBe('many 1');
  await expect.poll(() => page.url()).toContain('#/articles?words=many+1&source=Outlet+3');
  await expect.poll(async () => (await titles(page)).every((title) => / 1\d* of many/.test(title))).toBe(true);
  // One step of the history, however many letters: back is where one came from.
  await page.getByLabel('Source', { exact: true }).selectOption('Every source');
  await expect.poll(() => page.url()).toMatch(/#\/articles\?words=many\+1$/);
  await page.getByRole('link', { name: /^People/ }).click();
  await page.getByText('5 people').waitFor();
  await page.getByLabel('Narrow the list').fill('mayor');
  await page.getByText('1 person').waitFor();
  await page.goBack();
  await expect.poll(() => page.getByLabel('Narrow the list').inputValue()).toBe('many 1');
  await page.getByRole('link', { name: /^Articles/ }).click();
  await page.getByText('10,000 articles').waitFor();
});

test('a list is as it was when one comes back to it from an article', async () => {
  const page = await open('', 'many');
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await page.getByLabel('Narrow the list').fill('many');
  const inSight = () =>
    page.evaluate(() => {
      const row = document.elementFromPoint(innerWidth / 2, 300)?.closest('tr');
      return {
        title: row?.querySelector('th a')?.textContent ?? '',
        top: Math.round(row?.getBoundingClientRect().top ?? 0),
      };
    });
  await page.evaluate(() => scrollTo(0, 123_456));
  await expect.poll(async () => (await inSight()).title).toBeTruthy();
  const before = await inSight();
  await page.getByRole('link', { name: before.title, exact: true }).click();
  await page.getByRole('heading', { level: 2, name: before.title }).waitFor();
  await page.goBack();
  await expect.poll(async () => (await inSight()).title).toBe(before.title);
  expect(Math.abs((await inSight()).top - before.top)).toBeLessThan(3);
  expect(await page.getByLabel('Narrow the list').inputValue()).toBe('many');
  // Another list begins at its beginning, however far down this one was.
  await page.getByRole('link', { name: /^Quotations/ }).click();
  await page.getByText('10,000 quotations').waitFor();
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
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
