import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPages, type TestPages } from '../pages/open.ts';
import { limitHere } from './harness/limit.ts';

let pages: TestPages;
beforeAll(async () => {
  pages = await openTestPages();
});
afterAll(() => pages.close());

const open = (place = '', stage = 'normal'): Promise<Page> => pages.open(`options.html?stage=${stage}${place}`);
const heard = (page: Page): Promise<string[]> => page.evaluate(() => window.heard);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  );
const titles = (page: Page): Promise<string[]> => page.locator('tbody th a').allTextContents();

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

  test('ten thousand stay quick, a page at a time', async () => {
    const page = await open('', 'many');
    await page.getByText('1–100 of 10,000').waitFor();
    const started = Date.now();
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    await page.getByText('Article number 1 of many').waitFor();
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('101–200 of 10,000').waitFor();
    expect(Date.now() - started).toBeLessThan(limitHere(3_000));
    expect(await focused(page)).toBe('Next');
    expect(await page.locator('tbody tr').count()).toBe(100);
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
  const page = await pages.open('options.html?stage=normal', { width: 400 });
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

describe('adding', () => {
  const file = (name: string, text: string | Buffer) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

  test('files are added, and each that is not says why', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles([
        file('one.txt', 'One new title\nIts text.'),
        file('empty.txt', ''),
        file('again.txt', 'The night train returns\nAgain.'),
        file('odd.txt', 'planted\nOdd.'),
      ]);
    await page.getByText('1 article added. 1 was there already. 2 could not be read.').waitFor();
    for (const words of ['empty.txt is empty.', 'odd.txt could not be read: The reader stopped.'])
      await page.getByText(words).waitFor();
    await expect.poll(() => titles(page)).toContain('One new title');
    await page.getByRole('button', { name: 'Save the list' }).click();
    expect((await heard(page)).some((line) => /^save import .*\.csv/.test(line))).toBe(true);
    await page.getByRole('button', { name: 'Take it out again' }).click();
    await expect.poll(() => titles(page)).not.toContain('One new title');
    await expect.poll(() => focused(page)).toBe('Add articles');
  });

  test('what the columns of a table hold is asked once, with its first rows, by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles([file('export.csv', 'x'), file('more.csv', 'x')]);
    await expect.poll(() => focused(page)).toBe('What do the columns of export.csv hold?');
    await page.getByRole('cell', { name: 'Der Nachtzug kommt zurück' }).waitFor();
    await page.getByRole('button', { name: 'Import' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Choose the column that holds the articles’ text.').waitFor();
    await page.getByLabel('Text (needed)').selectOption('Volltext');
    await page.getByLabel('Title', { exact: true }).selectOption('Überschrift');
    await page.getByRole('button', { name: 'Import' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 article added.').waitFor();
    expect(await heard(page)).toContain(
      'import export.csv, more.csv {"url":"url","text":"Volltext","title":"Überschrift"}',
    );
  });

  test('an import that is stopped asks, and does what it is told', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles([file('long.txt', 'x')]);
    await page.getByText('You can close this page').waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Keep the 3 articles read so far?');
    await page.getByRole('button', { name: 'Go on importing' }).click();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Keep nothing' }).click();
    await expect.poll(() => focused(page)).toBe('Add articles');
    expect((await heard(page)).filter((line) => line.startsWith('answer'))).toEqual(['answer go on', 'answer drop']);
  });

  test('files held over the page are shown where they may be let go', async () => {
    const page = await open();
    await page.getByText('5 articles').waitFor();
    const held = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'a.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('dragover', { dataTransfer: held });
    await page.getByText('Let go to add these').waitFor();
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('dragleave', { dataTransfer: held });
    await expect.poll(() => page.getByText('Let go to add these').count()).toBe(0);
  });

  test('a dropped file is added', async () => {
    const page = await open();
    await page.getByText('5 articles, last kept first').waitFor();
    const dropped = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['A dropped title\nIts text.'], 'dropped.txt', { type: 'text/plain' }));
      const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
      document.querySelector('main')?.dispatchEvent(drop);
      return drop.defaultPrevented;
    });
    expect(dropped, 'the browser does not open the file in the page’s place').toBe(true);
    await expect.poll(() => titles(page)).toContain('A dropped title');
  });

  test('a pasted text is added, by keyboard alone', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Paste text' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('paste');
    await page.keyboard.insertText('A pasted title\nhttps://example.com/a\n2026-03-06\nIts text.');
    // What the text says is in the fields; the source it does not say.
    await expect.poll(() => page.getByLabel('Address').inputValue()).toBe('https://example.com/a');
    expect(await page.getByLabel('Date').inputValue()).toBe('2026-03-06');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('Sample Gazette');
    await page.keyboard.press('Enter');
    await page.getByText('1 article added.').waitFor();
    await expect.poll(() => titles(page)).toContain('A pasted title');
    expect(await page.locator('#paste').count()).toBe(0);
  });

  test('a pasted text that could not be added is not lost', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page.locator('#paste').fill('planted\nIts text.');
    await page.getByRole('button', { name: 'Add this text' }).click();
    await page.getByText('The text could not be added. Nothing was changed; try again.').waitFor();
    expect(await page.locator('#paste').inputValue()).toBe('planted\nIts text.');
  });

  test('dropped files are added wherever on the page they land', async () => {
    const page = await open();
    await page.getByText('5 articles').waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['A dropped title\nIts text.'], 'dropped.txt', { type: 'text/plain' }));
      return transfer;
    });
    await page.getByRole('heading', { name: 'Articles' }).dispatchEvent('drop', { dataTransfer: dropped });
    await expect.poll(() => titles(page)).toContain('A dropped title');
  });
});

test('search finds as it is typed, keeps the focus, and is one step of the history', async () => {
  const page = await open('#/people');
  await page.getByRole('searchbox', { name: /^Search/ }).focus();
  await page.keyboard.type('train', { delay: 20 });
  await page.getByText('1 quotation, 5 articles').waitFor();
  // "trai" finds the same: only then is it what the last letter gave.
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/search?q=train');
  await page.keyboard.type('xyz', { delay: 20 });
  await page.getByText('Nothing found.').waitFor();
  expect(await page.getByRole('searchbox', { name: /^Search/ }).inputValue()).toBe('trainxyz');
  await page.goBack();
  await page.getByText('5 people, most quotations first').waitFor();
});

test('everything that a search finds is reached by keyboard, a page at a time, and the address says where', async () => {
  const page = await open('#/search?q=the', 'many');
  await page.getByText('6,666 quotations, 10,000 articles').waitFor();
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('Sample Gazette');
  await page.keyboard.press('ArrowUp');
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('link', { name: 'All 6,666 quotations' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('1–50 of 6,666').waitFor();
  await page.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('51–100 of 6,666').waitFor();
  expect(await focused(page)).toBe('Next');
  expect(await page.evaluate(() => location.hash)).toBe('#/search?q=the&in=quotations&page=2');
  await page.goBack();
  await page.getByText('1–50 of 6,666').waitFor();
});

test('a quotation leads to its sentence in the kept text, marked, in view and focused', async () => {
  const page = await open('#/quotations');
  await page.getByRole('link', { name: 'Sample Gazette' }).nth(1).click();
  const mark = page.locator('mark');
  await mark.waitFor();
  expect(await mark.textContent()).toBe('the city “will not pay twice for the same seat.”');
  const box = await mark.boundingBox();
  expect(box && box.y > 0 && box.y < 880).toBe(true);
  expect(await focused(page)).toBe('the city “will not pay twice for the same seat.”');
});

test('a place in another version of the text is not guessed at', async () => {
  const page = await open(
    '#/article/article:0000000000000001?quotation=article:0000000000000001@0000000000000000:5-20',
  );
  await page.getByText('The kept text no longer has this quotation.').waitFor();
  expect(await page.locator('mark').count()).toBe(0);
});

test('what changed in a version opens by keyboard, says which words came and went, and fits into 400 px', async () => {
  const page = await open('#/article/article:0000000000000001');
  await page.setViewportSize({ width: 400, height: 800 });
  const newest = page.locator('.version', { hasText: 'shown below' });
  await newest.locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Quotations that are gone').waitFor();
  expect(await newest.locator('ins').first().textContent()).toBe('Added: four');
  expect(await newest.locator('del').first().textContent()).toBe('Removed: three');
  expect(await page.locator('.version').allTextContents()).toEqual([
    expect.stringMatching(/^Kept \d+ March 2026, /),
    expect.stringMatching(/^Kept \d+ March 2026, /),
    'Came with On Record',
  ]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});

test('following a link to another page puts the focus on its heading', async () => {
  const page = await open('#/people');
  await page.getByRole('link', { name: 'Tom Weller' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tom Weller' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Tom Weller');
  expect(await page.title()).toBe('Tom Weller – On Record');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('5 people, most quotations first').waitFor();
  expect(await page.title()).toBe('People – On Record');
});

test.each([
  ['#/quotations?speaker=person:tom-weller', 'Tom Weller', 'People'],
  ['#/quotations?about=country:ZZ', 'Sampleland', 'Countries'],
  ['#/article/article:0000000000000001', 'The night train returns', 'Articles'],
])('%s has %s for its only heading of the page, and the way back above it', async (place, name, back) => {
  const page = await open(place);
  const heading = page.getByRole('heading', { level: 2 });
  await expect.poll(() => heading.allTextContents()).toEqual([expect.stringMatching(new RegExp(`${name}$`))]);
  expect(await heading.evaluate((h2) => getComputedStyle(h2).fontSize)).toBe('22px');
  const up = await page.getByRole('main').getByRole('link', { name: back, exact: true }).boundingBox();
  const box = await heading.boundingBox();
  expect(up && box && up.y + up.height <= box.y).toBe(true);
  expect(up && box && Math.abs(up.x + 8 - box.x), 'on one edge').toBeLessThan(1);
});

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
    const page = await pages.open('options.html?stage=normal#/quotations', { width: 400 });
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

describe('settings', () => {
  test('are saved as they are chosen, by keyboard', async () => {
    const page = await open('#/settings');
    await page.getByRole('radio', { name: 'Dotted' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Turn on again for example.com', exact: true }).click();
    await expect.poll(() => heard(page)).toHaveLength(2);
    await expect.poll(() => focused(page)).toBe('Turn on again for mail.a-rather-long-host-name.example.org');
    expect(await heard(page)).toEqual(['{"marks":"tint"}', expect.not.stringContaining('"example.com"')]);
    await expect.poll(() => page.getByRole('radio', { name: 'Tint' }).isChecked()).toBe(true);
  });

  test('a backup is saved and its day is shown', async () => {
    const page = await open('#/settings');
    await page.getByText('Never saved.').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Save backup' }).click();
    await page.getByText(/^Last saved \d+ \w+\.$/).waitFor();
    expect((await heard(page))[0]).toMatch(/^save on-record-\d{4}-\d\d-\d\d\.json$/);
  });

  test('a backup that some articles are missing in is saved, and says so', async () => {
    const page = await open('#/settings', 'gaps');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('but without 12 articles: their texts are missing here.').waitFor();
    expect((await heard(page))[0]).toMatch(/^save on-record-/);
  });

  test('a file that is no backup is refused in plain words; one that is, is restored', async () => {
    const page = await open('#/settings');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[') });
    await page.getByText('This file is not a backup of On Record. Nothing was changed.').waitFor();
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByText('2 articles restored. 1 was here already. Of 1 an earlier text was kept.').waitFor();
  });

  test('stopping a restoring asks what is to become of what was read', async () => {
    const page = await open('#/settings');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'long.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await page.getByRole('button', { name: 'Stop restoring' }).click();
    await page.getByText('Restoring long.json was stopped. 1 of 2 read, 1 article new.').waitFor();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect.poll(() => heard(page)).toEqual(['keep']);
    await expect.poll(() => page.getByText('was stopped').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('Save backup');
  });

  test('reset says what goes; Escape cancels and the focus returns; Reset resets', async () => {
    const page = await open('#/settings');
    const button = page.getByRole('button', { name: 'Reset…' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Reset On Record?' });
    await dialog.getByText('Deletes 4 articles you kept. 1 bundled article you deleted comes back.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Reset…');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    // Closed and asked for again at once, before the page is told that it was closed.
    await page.evaluate(() => {
      document.querySelector('dialog')?.close();
      if (document.activeElement instanceof HTMLElement) document.activeElement.click();
    });
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByText('What was shipped is back whole').waitFor();
    await page.getByRole('link', { name: /^Articles 1$/ }).waitFor();
    await expect.poll(() => focused(page)).toBe('Reset…');
  });
});

describe('a message does not outlive what it speaks of', () => {
  const NOTE = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('A note from the quay\nIt rained.') };
  /** Adds an article from a file, and deletes it in the list. */
  async function addAndDelete(page: Page, files: (typeof NOTE)[]): Promise<void> {
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page.getByLabel('Files', { exact: true }).setInputFiles(files);
    await page.getByText('1 article added.').waitFor();
    await page.getByRole('button', { name: 'Take it out again' }).waitFor();
    await page.getByRole('checkbox', { name: 'Select A note from the quay' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByText('1 article and 2 quotations deleted.').waitFor();
  }

  test('“added” goes with the article', async () => {
    const page = await open();
    await addAndDelete(page, [NOTE]);
    await expect.poll(() => page.getByText('1 article added.').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Take it out again' }).count()).toBe(0);
    expect(await heard(page)).toContain('answer forget');
  });

  test('what could not be read stays to be seen', async () => {
    const page = await open();
    await addAndDelete(page, [NOTE, { ...NOTE, name: 'empty.txt', buffer: Buffer.from('') }]);
    await page.getByText('It is deleted since. 1 could not be read.').waitFor();
    expect(await page.getByRole('button', { name: 'Take it out again' }).count()).toBe(0);
  });

  test('the outcome of a restoring goes when a backup is saved', async () => {
    const page = await open('#/settings');
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('[') });
    const refused = page.getByText('This file is not a backup of On Record. Nothing was changed.');
    await refused.waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Save backup' }).click();
    await page.getByRole('main').getByText('Backup saved among your downloads.').waitFor();
    expect(await refused.count()).toBe(0);
  });
});

describe('backups', () => {
  test('go into the folder that the reader chooses', async () => {
    const page = await open('#/settings');
    const main = page.getByRole('main');
    await main.getByText('Saved among your downloads.').waitFor();
    await main.getByRole('button', { name: 'Choose a folder' }).click();
    await main.getByText('Saved in the folder Backups of the newsroom.').waitFor();
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('Backup saved in the folder “Backups of the newsroom”.').waitFor();
    await main.getByRole('button', { name: 'Save among the downloads' }).click();
    await main.getByText('Saved among your downloads.').waitFor();
  });

  test('go to the downloads where the folder takes nothing, and that is said', async () => {
    const page = await open('#/settings', 'folder-gone');
    const main = page.getByRole('main');
    await main.getByText('Saved in the folder Backups.').waitFor();
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText('The folder “Backups” could not be written to. Backup saved among your downloads.').waitFor();
    await expect.poll(() => heard(page)).toContainEqual(expect.stringMatching(/^save on-record-.*\.json$/));
  });
});

test('a lost record is said of until a backup is restored, or the reader knows', async () => {
  const page = await open('', 'lost');
  await page.getByText('41 articles that you had kept on 3 March').waitFor();
  await page.getByRole('link', { name: 'Restore a backup' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await page.getByText('2 articles restored.').waitFor();
  await expect.poll(() => page.getByText('The browser has lost your record.').count()).toBe(0);
  const again = await open('', 'lost');
  await again.getByRole('button', { name: 'Don’t show again' }).click();
  await expect.poll(() => again.getByText('The browser has lost your record.').count()).toBe(0);
});

test('what cannot be read says so and can be tried again', async () => {
  const page = await open('', 'broken');
  await page.getByRole('alert').filter({ hasText: 'This could not be read. Nothing was changed.' }).waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
});

describe('a record that cannot be opened', () => {
  test('is a page that says why, has the focus, and can be tried again', async () => {
    const page = await open('', 'blocked');
    await page.getByRole('heading', { name: 'The record cannot be opened' }).waitFor();
    await page.getByRole('alert').filter({ hasText: 'holds this record open' }).waitFor();
    expect(await page.title()).toBe('The record cannot be opened – On Record');
    await expect.poll(() => focused(page)).toBe('Try again');
    expect(await page.locator('tbody').count()).toBe(0);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Try again');
    await page.keyboard.press('Enter');
    await page.getByText('5 articles, last kept first').waitFor();
  });

  test('by a newer version says so wherever one is', async () => {
    const page = await open('#/settings', 'newer');
    await page.getByText('A newer version of On Record has written this record.').waitFor();
    await page.getByRole('button', { name: 'Save what can still be read' }).click();
    await page.getByText('41 articles saved among your downloads, as a backup. 2 texts could not be read.').waitFor();
    expect(await heard(page)).toContainEqual(expect.stringMatching(/^save on-record-rescued-.*\.json$/));
  });

  test('yet is not blank', async () => {
    const page = await open('', 'opening');
    await page.getByText('Opening the record…').waitFor();
  });
});

describe('where the disk is full, that is said of', () => {
  const FULL = 'There is no room left on this disk. Nothing was stored; what was there is still there.';

  test('deleting', async () => {
    const page = await open('', 'full');
    await page.getByRole('checkbox', { name: 'Select The night train returns' }).check();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Clear selection' }).click();
    await page.getByText(FULL).waitFor();
  });

  test('adding', async () => {
    const page = await open('', 'full');
    await page.getByRole('button', { name: 'Add articles' }).click();
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles({ name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('A title\nText.') });
    await page.getByText(FULL).waitFor();
  });

  test('a backup, a restoring and a reset', async () => {
    const page = await open('#/settings', 'full');
    const main = page.getByRole('main');
    await main.getByRole('button', { name: 'Save backup' }).click();
    await main.getByText(FULL).waitFor();
    await page.getByRole('button', { name: 'Reset…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: FULL }).waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await expect.poll(() => page.getByRole('alert').filter({ hasText: FULL }).count()).toBe(2);
  });
});

test('an address that changes while the page is first painted is followed', async () => {
  const page = await open('#/settings');
  await page.addInitScript(() => {
    const rendered = new MutationObserver(() => {
      if (!document.querySelector('nav')) return;
      rendered.disconnect();
      location.hash = '#/articles';
    });
    rendered.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect.poll(() => titles(page)).toHaveLength(5);
});
