import { describe, expect, test } from 'vitest';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const focusedRow = ({ page }: Tab): Promise<number> =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('tr');
    return row ? [...(row.parentElement?.children ?? [])].indexOf(row) : -1;
  });

describe('the lists', () => {
  inBrowsers((session) => {
    test('are sorted, selected whole and left as they were, and their columns stay as chosen', async () => {
      const { driver } = session();
      const options = await driver.openOwn('options.html#/quotations');
      await options.shows('latest first');
      const { page } = options;
      const press = async (selector: string) => {
        await page.focus(selector);
        await page.keyboard.press('Enter');
      };
      await press('th[aria-sort] button');
      await options.shows('earliest first');
      // From the table into its rows, selecting on the way.
      await page.focus('.wrap');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press(' ');
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.up('Shift');
      await options.shows('2 selected');
      expect(await focusedRow(options)).toBe(1);
      await press('.tools.picked > .act:not(.push)');
      await options.shows('All ');
      await press('.tools.picked > .act.push');
      await press('.drop > button');
      await page.focus('.drop-list input');
      await page.keyboard.press(' ');
      await expect
        .poll(() => page.$$eval('.table thead th', (heads) => heads.map((one) => one.textContent)))
        .not.toContain('Speaker');
      await page.reload();
      await options.shows('earliest first');
      await expect
        .poll(() => page.$$eval('.table thead th', (heads) => heads.map((one) => one.textContent)))
        .not.toContain('Speaker');
      await page.close();
    });

    test('articles are narrowed by a word, deleted, and brought back', async () => {
      const options = await session().driver.openOwn('options.html#/articles');
      await options.shows('determined to do positive');
      const { page } = options;
      const rows = () => page.$$eval('tbody tr', ({ length }) => length);
      await page.type('.narrow', 'nowhere');
      await options.shows('No article has all of “nowhere”.');
      await page.focus('.narrow');
      for (const _ of 'nowhere') await page.keyboard.press('Backspace');
      await page.type('.narrow', 'determ');
      await expect.poll(rows).toBe(1);
      await page.focus('tbody input');
      await page.keyboard.press(' ');
      await options.shows('1 selected');
      await page.focus('.btn.danger');
      await page.keyboard.press('Enter');
      await options.shows('1 article and');
      await expect.poll(rows).toBe(0);
      await page.focus('.tools.told > .btn');
      await page.keyboard.press('Enter');
      await options.shows('1 article brought back.');
      await expect.poll(rows).toBe(1);
      await page.close();
    });
  });
});
