import type { Locator, Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { focused, optionsPages } from './harness/options-pages.ts';
import { tellCopies } from './harness/told-copies.ts';

const WELLER = '#/quotations?speaker=person:tom-weller';
const openPlace = optionsPages();
const open = (narrowing = '', stage = 'normal'): Promise<Page> => openPlace(`${WELLER}${narrowing}`, stage);
/** What is left of the page's main part beside what is in it, at either side, in px (`options.css`). */
const MAIN_PADDING = 32;

async function boxOf(of: Locator) {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box;
}
/** The row with the focus, as a screen reader counts them. */
const row = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex') ?? null);
const place = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash));

describe('a record', () => {
  test('shows each quotation in its paragraph, under its day, with what can be done with it', async () => {
    const page = await open();
    await page.getByRole('heading', { name: '6 March 2026' }).waitFor();
    const entry = page.locator('figure.entry').first();
    await expect
      .poll(() => entry.locator('blockquote').textContent())
      .toContain('Drivers trained for six weeks. “In Sampleland');
    expect(await entry.locator('.around').allTextContents()).toEqual([
      'Drivers trained for six weeks. ',
      ' said Tom Weller, a driver.',
    ]);
    expect(await entry.getByRole('link', { name: 'Open', exact: true }).getAttribute('href')).toMatch(
      /^https:\/\/gazette\.example\/night-train/,
    );
    await tellCopies(page);
    await entry.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Quotation copied').waitFor();
    expect(await page.title()).toBe('“In Sampleland I learned to point at every signal and say its name”');
    await entry.getByRole('button', { name: 'Cite' }).click();
    await page.getByText('Citation copied').waitFor();
    expect(await page.title()).toContain(
      'Tom Weller, a driver. “The night train returns”, Sample Gazette, 6 March 2026.',
    );
    expect(await page.title()).toContain('Also in Example Courier, November 2025');
  });

  test('counts in its head what has no date and what is new, of the whole record, however it is narrowed', async () => {
    const mayor = '#/quotations?speaker=person:alex-example';
    const page = await openPlace(mayor, 'new');
    const counts = page.locator('.facts .dots').last();
    const whole = ['69 quoted, 40 reported, 2 from headlines', '6 undated', '23 articles', '2 new'];
    await expect.poll(() => counts.locator('> span').allTextContents()).toEqual(whole);
    await page.getByLabel('Own or reported words').selectOption('Reported only (1)');
    await expect.poll(() => place(page)).toBe(`${mayor}&kind=reported`);
    await expect.poll(() => counts.locator('> span').allTextContents()).toEqual(whole);
    // Of what was said about a person nothing is counted as new.
    await page.getByRole('link', { name: 'About 4' }).click();
    await page.getByText('4 quotations about it').waitFor();
    expect(await counts.textContent()).not.toContain('new');
  });

  test('of whom nothing is on record says so, and has nothing to narrow it by', async () => {
    const page = await open('', 'empty');
    await page.getByText('Nothing that they said is on record yet.').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Words in the quotation' }).count()).toBe(0);
    // Narrowed, there is a way back.
    const narrowed = await open('&kind=reported', 'empty');
    await narrowed.getByText('No quotation fits all of this.').waitFor();
    await narrowed.getByRole('link', { name: 'Show all' }).waitFor();
  });

  test('has Edit and Export at the end of its head, beside the name', async () => {
    const page = await open();
    const name = await boxOf(page.getByRole('heading', { name: 'Tom Weller' }));
    const edit = await boxOf(page.getByRole('button', { name: 'Edit' }));
    const exporting = await boxOf(page.getByRole('button', { name: 'Export 3 quotations' }));
    expect(Math.abs(edit.y - exporting.y)).toBeLessThan(1);
    expect(Math.abs(edit.y - name.y)).toBeLessThan(8);
    expect(edit.x).toBeGreaterThan(name.x + 100);
    expect(exporting.x).toBeGreaterThan(edit.x);
    const main = await boxOf(page.getByRole('main'));
    expect(exporting.x + exporting.width).toBeCloseTo(main.x + main.width - MAIN_PADDING, 0);
  });

  test('has what else can be corrected of a person behind one button, from which the keys lead into it', async () => {
    const page = await open();
    const more = page.getByRole('button', { name: 'More about Tom Weller' });
    await more.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('Also somebody else…');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('More about Tom Weller');
  });

  test('is narrowed by kind, source and words; the address says so, and Back undoes it', async () => {
    const page = await open();
    const kind = page.getByLabel('Own or reported words');
    await kind.focus();
    await kind.selectOption('Reported only (1)');
    await page.getByText('1 quotation', { exact: true }).waitFor();
    expect(await place(page)).toBe(`${WELLER}&kind=reported`);
    expect(await focused(page), 'the field keeps the focus').toBe('Own or reported words');
    await page.goBack();
    await page.getByText('3 quotations, latest first').waitFor();
    expect(await kind.inputValue()).toBe('');
    await page.getByLabel('Source').selectOption('Sample Gazette (3)');
    await expect.poll(() => place(page)).toBe(`${WELLER}&source=Sample+Gazette`);
    const words = page.getByRole('searchbox', { name: 'Words in the quotation' });
    await words.fill('second train');
    await words.press('Enter');
    await page.getByText('1 quotation', { exact: true }).waitFor();
    expect(await place(page)).toBe(`${WELLER}&words=second+train&source=Sample+Gazette`);
    expect(await focused(page), 'so does that for words').toBe('Words in the quotation');
    await page.getByRole('link', { name: 'Show all' }).press('Enter');
    await page.getByText('3 quotations, latest first').waitFor();
    expect(await words.inputValue()).toBe('');
    await expect.poll(() => focused(page), { message: 'the link is gone' }).toBe('Quotations');
  });

  test('has single quotations selected, also by keyboard, and exports these alone', async () => {
    const page = await open();
    const box = page.getByRole('checkbox', { name: /^Select “/ });
    await box.first().focus();
    await page.keyboard.press('Space');
    await page.getByText('1 of 3 selected').waitFor();
    await box.last().check();
    await page.getByText('2 of 3 selected').waitFor();
    await page.getByRole('button', { name: 'Export 2 quotations' }).click();
    await page.getByRole('button', { name: 'CSV' }).click();
    await page.getByText('2 quotations saved as CSV').waitFor();
    expect((await page.evaluate(() => window.heard)).at(-1)).toMatch(/^save on-record-tom-weller-selection-/);
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText('3 quotations, latest first').waitFor();
  });

  test('opens as its address says, and says where nothing fits', async () => {
    const page = await open('&words=giraffe&kind=own');
    await page.getByText('No quotation fits all of this.').waitFor();
    expect(await page.getByRole('searchbox', { name: 'Words in the quotation' }).inputValue()).toBe('giraffe');
    expect(await page.getByRole('button', { name: /^Export/ }).count()).toBe(0);
  });

  test('is narrowed to a year and to a month by keyboard, and no longer when these are pressed again', async () => {
    const page = await open();
    const year = page.getByRole('button', { name: '2026, 3 quotations' });
    await year.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => place(page)).toBe(`${WELLER}&during=2026`);
    await expect.poll(() => year.getAttribute('aria-pressed')).toBe('true');
    expect(await focused(page)).toBe('2026, 3 quotations');
    const march = page.getByRole('list', { name: 'Months of 2026' }).getByRole('button');
    await march.click();
    await expect.poll(() => place(page)).toBe(`${WELLER}&during=2026-03`);
    await march.click();
    await expect.poll(() => place(page)).toBe(`${WELLER}&during=2026`);
    await year.click();
    await expect.poll(() => place(page)).toBe(WELLER);
    await page.getByText('As a table').click();
    const rows = page.getByRole('table', { name: 'Quotations by month' }).getByRole('row');
    expect(await rows.allTextContents()).toContain('August 202512');
  });

  test('has ten thousand quotations in one list, gone through by keyboard, and begins anew when it is narrowed', async () => {
    const page = await open('', 'many');
    await page.getByText('10,000 quotations, latest first').waitFor();
    await page.getByRole('region', { name: 'Quotations', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 of 10,000 selected').waitFor();
    await page.keyboard.press('End');
    await expect.poll(() => row(page)).toBe('10001');
    expect(await page.locator('figure.entry').count()).toBeLessThan(80);
    await page.keyboard.press('PageUp');
    await expect.poll(async () => Number(await row(page))).toBeLessThan(10_000);
    // As by the browser's own Back, while a row has the focus: that stays at the list.
    await page.evaluate(() => {
      location.hash += '&kind=reported';
    });
    await page.getByText('3,333 quotations, latest first').waitFor();
    await expect.poll(() => page.locator('tr[aria-rowindex="2"] figure.entry').isVisible()).toBe(true);
    await expect.poll(() => focused(page)).toBe('Quotations');
  });

  test('is sorted the other way round, and selected whole but for one', async () => {
    const page = await open('', 'many');
    await page.getByRole('button', { name: 'Date', exact: true }).click();
    await page.getByText('10,000 quotations, earliest first').waitFor();
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page
      .getByRole('checkbox', { name: /^Select “/ })
      .first()
      .uncheck();
    await page.getByText('9,999 of 10,000 selected').waitFor();
  });

  test('is at the quotation that was left when one comes back to it from its article', async () => {
    const page = await open('', 'many');
    await page.getByText('10,000 quotations, latest first').waitFor();
    await page.evaluate(() => scrollTo(0, 60_000));
    const inSight = () =>
      page.evaluate(() => {
        const at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
        return at?.closest('tr')?.getAttribute('aria-rowindex') ?? null;
      });
    await expect.poll(inSight).toBeTruthy();
    const left = page.locator(`tr[aria-rowindex="${await inSight()}"]`);
    await left.locator('.src-title').hover();
    const { y } = await boxOf(left);
    await left.locator('.src-title').click();
    await page.getByRole('heading', { level: 2, name: 'Article number 1 of many' }).waitFor();
    await page.goBack();
    await left.waitFor();
    await expect.poll(async () => Math.abs((await boxOf(left)).y - y)).toBeLessThan(3);
  });

  test('of nobody any more has no bars and nothing to narrow', async () => {
    const page = await open('', 'empty');
    await page.getByText('Nothing that they said is on record yet.').waitFor();
    expect(await page.getByRole('combobox').count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Quotations by month' }).count()).toBe(0);
  });
});

test('then and now is offered where it is clear who spoke, and leads to the others from the statement that it is of', async () => {
  const page = await open();
  await page.getByText('3 quotations, latest first').waitFor();
  const offered = page.getByRole('link', { name: 'Then and now' });
  const unclear = page.locator('figure.entry', { hasText: 'will not pay twice' });
  expect([await offered.count(), await unclear.getByRole('link', { name: 'Then and now' }).count()]).toEqual([2, 0]);
  await offered.first().click();
  await page.getByText('The statement you came from').waitFor();
  const own = page.locator('figure.entry', { hasText: 'The statement you came from' });
  expect([await offered.count(), await own.getByRole('link', { name: 'Then and now' }).count()]).toEqual([1, 0]);
});

test('the record of a country says who said what of it, and has its people at the side', async () => {
  const page = await openPlace('#/quotations?about=country:ZZ');
  await page.locator('figure.entry').first().getByRole('link', { name: 'Tom Weller' }).waitFor();
  await page.getByLabel('Said by').waitFor();
  const side = page.getByRole('complementary', { name: 'Named with Sampleland' });
  await side.getByRole('heading', { name: 'Its people' }).waitFor();
  await side.getByRole('link', { name: 'Alex Example' }).click();
  await page.getByRole('heading', { level: 2, name: 'Alex Example' }).waitFor();
});
