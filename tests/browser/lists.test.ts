import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { KeyInput } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// The lists of the built extension over some hundred articles, as a reader goes through them: by pointer and by keyboard.

const MADE = 300;
/** With the bundled one. */
const ALL = MADE + 1;

const heading = (label: string): string => `::-p-xpath(//thead//button[normalize-space()="${label}"])`;
const button = (words: string): string => `::-p-xpath(//main//button[normalize-space()="${words}"])`;
const box = (row: number): string => `.table tbody tr:nth-child(${row}) input`;

async function open({ driver }: Session, list: string, words: string): Promise<Tab> {
  const tab = await driver.openOwn(`options.html#/${list}`);
  await tab.shows(words);
  return tab;
}

/** What a column says in each row that is shown. */
const column = ({ page }: Tab, label: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const labels = [...document.querySelectorAll('.table thead tr > *')].map(({ textContent }) => textContent);
    const nth = labels.indexOf(wanted);
    return [...document.querySelectorAll('.table tbody tr[aria-rowindex]')].map(
      (row) => row.children[nth]?.textContent ?? '',
    );
  }, label);

const columns = ({ page }: Tab): Promise<(string | null)[]> =>
  page.evaluate(() => [...document.querySelectorAll('.table thead th')].map(({ textContent }) => textContent));

/** The rows that are selected, of those shown, and the one with the focus; from 0. */
const marked = ({ page }: Tab): Promise<{ selected: number[]; focus: number }> =>
  page.evaluate(() => {
    const rows = [...document.querySelectorAll('.table tbody tr[aria-rowindex]')];
    return {
      selected: rows.flatMap((row, nth) => (row.querySelector('input')?.checked ? [nth] : [])),
      focus: rows.findIndex((row) => row.contains(document.activeElement)),
    };
  });

/** The position, from 0, of the row with the focus. */
const focusAt = ({ page }: Tab): Promise<number> =>
  page.evaluate(() => Number(document.activeElement?.closest('tbody tr')?.getAttribute('aria-rowindex') ?? 1) - 2);

/** The titles of all articles, as they come into view. */
const scrolledThrough = ({ page }: Tab): Promise<string[]> =>
  page.evaluate(async () => {
    const titles: string[] = [];
    for (let y = 0; ; y += innerHeight) {
      scrollTo(0, y);
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      for (const row of document.querySelectorAll('.table tbody tr[aria-rowindex]'))
        titles[Number(row.getAttribute('aria-rowindex')) - 2] = row.querySelector('th')?.textContent ?? '';
      if (y > document.documentElement.scrollHeight) return titles;
    }
  });

async function pressWith({ page }: Tab, held: KeyInput, key: KeyInput): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

const BY_NAME = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const sorted = (names: readonly string[]): string[] => [...names].sort(BY_NAME.compare);

// The steps follow one another in one browser, as a reader's would.
describe('a reader with some hundred articles', () => {
  inBrowsers((session) => {
    beforeAll(async () => {
      const writer = await openAsking(session().driver);
      await writer.restore(MADE, new Date().toISOString());
      await writer.answer();
      await writer.page.close();
    });

    test('sorts them by a column, in either direction, and scrolls through all of them', async () => {
      const list = await open(session(), 'articles', `${ALL} articles, last kept first`);
      await list.click(heading('Article'));
      await list.shows(`${ALL} articles, by title`);
      const first = (await column(list, 'Article'))[0];
      const all = await scrolledThrough(list);
      expect(all).toHaveLength(ALL);
      expect(all).toEqual(sorted(all));
      // In another order, the list begins at its beginning, and the head, which stays in sight, keeps the focus.
      await list.click(heading('Article'));
      await list.shows(`${ALL} articles, by title, from the end`);
      await until('the last article', async () => (await column(list, 'Article'))[0] === all.at(-1));
      expect(await column(list, 'Article')).not.toContain(first);
      await list.page.close();
    });

    test('narrows them by words, selects all that match, deletes them, and has them back', async () => {
      const list = await open(session(), 'articles', `${ALL} articles, last kept first`);
      const source = (await column(list, 'Source')).find((name) => /^Source \d\d$/.test(name)) ?? '';
      expect(source).toMatch(/^Source/);
      await list.click('.narrow');
      await list.page.keyboard.type(source.toLowerCase());
      const found = await until(`only articles of ${source}`, async () => {
        const sources = await column(list, 'Source');
        return sources.length > 0 && sources.every((one) => one === source) && sources.length;
      });
      await list.page.focus(box(1));
      await pressWith(list, 'Control', 'a');
      await list.shows(`All ${found} selected`);
      await list.press('Delete');
      await list.shows(`No article has all of “${source.toLowerCase()}”.`);
      // No row is left that could have the focus.
      await until('Undo to have the focus', () =>
        list.page.evaluate(() => document.activeElement?.textContent?.trim() === 'Undo'),
      );
      await pressWith(list, 'Control', 'z');
      await list.shows(`${found} article${found === 1 ? '' : 's'} brought back.`);
      await until('their rows', async () => (await column(list, 'Source')).length === found);
      await list.page.focus('.narrow');
      await pressWith(list, 'Control', 'a');
      await list.press('Backspace');
      await list.find(`.table[aria-rowcount="${ALL + 1}"]`);
      await list.page.close();
    });

    test('selects from one row to another with Shift, by pointer', async () => {
      const list = await open(session(), 'articles', `${ALL} articles`);
      await list.click(box(3));
      await list.page.keyboard.down('Shift');
      await list.click(box(7));
      await list.page.keyboard.up('Shift');
      await list.shows(`5 of ${ALL} selected`);
      expect((await marked(list)).selected).toEqual([2, 3, 4, 5, 6]);
      await list.page.keyboard.down('Shift');
      await list.click(box(5));
      await list.page.keyboard.up('Shift');
      await list.shows(`2 of ${ALL} selected`);
      expect((await marked(list)).selected).toEqual([5, 6]);
      await list.click(button('Clear selection'));
      await list.shows(`${ALL} articles`);
      expect((await marked(list)).selected).toEqual([]);
      await list.page.close();
    });

    test('goes from row to row by keyboard, to the very last and back, selecting on the way', async () => {
      const list = await open(session(), 'articles', `${ALL} articles`);
      await list.page.focus('section.wrap');
      await list.press('ArrowDown');
      expect((await marked(list)).focus).toBe(0);
      await list.press(' ');
      await pressWith(list, 'Shift', 'ArrowDown');
      await pressWith(list, 'Shift', 'ArrowDown');
      await list.shows(`3 of ${ALL} selected`);
      expect(await marked(list)).toEqual({ selected: [0, 1, 2], focus: 2 });
      await list.press('End');
      await until('the focus in the last row', async () => (await focusAt(list)) === ALL - 1);
      await list.press('PageUp');
      expect(await focusAt(list)).toBeLessThan(ALL - 2);
      await pressWith(list, 'Control', 'Home');
      await until('the focus in the first row', async () => (await focusAt(list)) === 0);
      // What was selected stays so while it is out of sight.
      expect((await marked(list)).selected).toEqual([0, 1, 2]);
      await list.page.close();
    });

    test('comes back from an article to the row that they left', async () => {
      const list = await open(session(), 'articles', `${ALL} articles`);
      await list.page.focus('section.wrap');
      await list.press('ArrowDown');
      await list.press('End');
      await until('the focus in the last row', async () => (await focusAt(list)) === ALL - 1);
      for (let rows = 0; rows < 40; rows++) await list.press('ArrowUp');
      await until('the focus forty rows up', async () => (await focusAt(list)) === ALL - 41);
      const place = () =>
        list.page.evaluate(() => {
          const row =
            document.querySelector('tr:has(:focus)') ?? document.elementFromPoint(innerWidth / 2, 300)?.closest('tr');
          return { row: row?.getAttribute('aria-rowindex'), top: Math.round(row?.getBoundingClientRect().top ?? 0) };
        });
      const before = await place();
      await list.press('Enter');
      await list.find('.kept-text');
      await list.page.goBack();
      await list.find(`tr[aria-rowindex="${before.row}"]`);
      await until('the row where it was', async () => {
        const top = await list.page.$eval(
          `tr[aria-rowindex="${before.row}"]`,
          (row) => row.getBoundingClientRect().top,
        );
        return Math.abs(top - before.top) < 3;
      });
      await list.page.close();
    });

    test('says of two people that they are one, and takes that back', async () => {
      const list = await open(session(), 'people', 'most quotations first');
      const told = await list.page.$eval('.tools [role="status"]', ({ textContent }) => textContent);
      const people = Number.parseInt(told.replace(',', ''), 10);
      await list.click(box(2));
      await list.click(box(4));
      await list.shows(`2 of ${people.toLocaleString('en')} selected`);
      await list.click(button('One person'));
      await list.shows('Corrected: They are one person.');
      const count = (n: number): string => `${n.toLocaleString('en')} people, most quotations first`;
      await list.shows(count(people - 1));
      await list.click('.did ::-p-text(Undo)');
      await list.shows(count(people));
      await list.page.close();
    });

    test('narrows the quotations, selects all of them but one, and exports these', async () => {
      const list = await open(session(), 'quotations', 'latest first');
      await list.page.select('select[aria-label="Source"]', '0');
      const source =
        (await list.page.$eval('select[aria-label="Source"]', (one) => one.selectedOptions[0]?.text)) ?? '';
      const [, name = '', count = ''] = /^(.*) \((\d+)\)$/.exec(source) ?? [];
      await list.shows(`${count} quotations, latest first`);
      const sources = await column(list, 'Source');
      expect(new Set(sources.map((one) => one.replace(/Also at.*/, '')))).toEqual(new Set([name]));
      await list.click(heading('Date'));
      await list.shows(`${count} quotations, earliest first`);
      await list.click('.table thead input');
      await list.shows(`All ${count} selected`);
      await list.click(box(1));
      const rest = Number(count) - 1;
      await list.shows(`${rest} of ${count} selected`);
      await list.click(`[aria-label="Export ${rest} quotations"]`);
      await list.click('[aria-label="Export as"] ::-p-text(CSV)');
      await list.shows(`${rest} quotations saved as CSV`);
      const csv = await until('the file among the downloads', async () => {
        const { downloads } = session();
        const file = readdirSync(downloads).find((one) => one.endsWith('.csv'));
        const content = file ? readFileSync(join(downloads, file), 'utf8') : '';
        return content.length > 0 && content;
      });
      const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
      expect(data).toHaveLength(rest);
      await list.page.close();
    });

    test('narrows the quotations to those of one person, and finds them so by the address', async () => {
      const list = await open(session(), 'quotations', 'latest first');
      // Whom a record is of: others have no link.
      const name = await list.page.$eval('.table .who-cell a', (one) => one.textContent ?? '');
      await list.page.focus('.filters .drop > button');
      await list.press('Enter');
      await list.page.waitForSelector('.speakers input:focus');
      await list.page.keyboard.type(name);
      await list.shows('On record:');
      await list.press('Enter');
      await list.shows(`Said by ${name}`);
      await until('only their quotations', async () => new Set(await column(list, 'Speaker')).size === 1);
      expect(new Set(await column(list, 'Speaker'))).toEqual(new Set([name]));
      const address = await list.page.evaluate(() => location.hash.replace('#/', ''));
      await list.page.close();
      const again = await open(session(), address, `Said by ${name}`);
      await until('the quotations again', async () => (await column(again, 'Speaker')).length > 0);
      expect(new Set(await column(again, 'Speaker'))).toEqual(new Set([name]));
      await again.picture(`narrowed-to-speaker-${session().browser}`);
      await again.page.close();
    });

    test('chooses the columns by keyboard, and finds them so the next time', async () => {
      const list = await open(session(), 'articles', `${ALL} articles`);
      expect(await columns(list)).toEqual(['Article', 'Source', 'Date', 'Quotations', 'Kept']);
      await list.page.focus('.ends .drop > button');
      await list.press('Enter');
      await list.find('.drop-list');
      // The first one is Source, and People the fourth.
      await list.press('ArrowDown');
      await list.press(' ');
      for (let steps = 0; steps < 3; steps++) await list.press('ArrowDown');
      await list.press(' ');
      const chosen = ['Article', 'Date', 'Quotations', 'People', 'Kept'];
      await until('the columns', async () => (await columns(list)).join() === chosen.join());
      await list.press('Escape');
      await list.page.close();
      const again = await open(session(), 'articles', `${ALL} articles`);
      await until('the columns', async () => (await columns(again)).join() === chosen.join());
      await again.page.close();
      expect(await session().driver.ownErrors()).toEqual([]);
    });
  });
});
