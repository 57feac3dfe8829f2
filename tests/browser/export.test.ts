import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

describe('a reader who exports', () => {
  inBrowsers((session) => {
    test('saves the list of quotations as a table and as lines, by keyboard alone', async () => {
      const { driver, downloads } = session();
      const options = await driver.openOwn('options.html#/quotations');
      await options.shows('latest first');
      const count = await options.page.evaluate(() =>
        Number.parseInt(document.querySelector('.tools [role="status"]')?.textContent ?? '', 10),
      );
      expect(count).toBeGreaterThan(10);

      /** Presses Export, goes to a format with the arrow keys, and waits for its file. */
      const exported = async (format: string, extension: string): Promise<Buffer> => {
        await options.page.focus('::-p-xpath(//button[@aria-expanded and contains(., "Export")])');
        await options.press('Enter');
        await options.page.waitForSelector('[role="group"][aria-label="Export as"]');
        const focused = () => options.page.evaluate(() => document.activeElement?.firstChild?.textContent?.trim());
        for (let steps = 0; (await focused()) !== format && steps < 10; steps++) await options.press('ArrowDown');
        await options.press('Enter');
        await options.shows(`${count} quotations saved as ${format}`);
        return until(`a file of ${format} among the downloads`, async () => {
          const name = readdirSync(downloads).find(
            (file) => file.startsWith('on-record-quotations') && file.endsWith(extension),
          );
          const content = name ? readFileSync(join(downloads, name)) : null;
          return content?.length ? content : null;
        });
      };

      const table = await exported('CSV', '.csv');
      expect([...table.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const rows = Papa.parse<Record<string, string>>(table.toString('utf8'), { header: true, skipEmptyLines: true });
      expect(rows.errors).toEqual([]);
      expect(rows.data).toHaveLength(count);

      const lines = (await exported('JSON Lines', '.jsonl')).toString('utf8').trim().split('\n');
      const quotations = lines.map((line): Record<string, unknown> => JSON.parse(line));
      expect(quotations.map(({ text }) => text)).toEqual(
        rows.data.map(({ Quotation }) => Quotation?.replace(/^'/, '')),
      );
      for (const { text, kind } of quotations)
        expect(/^(Headline: )?Reported: /.test(String(text))).toBe(kind === 'reported');
      expect(quotations.some(({ kind }) => kind === 'reported')).toBe(true);
      expect(quotations.some(({ kind, speaker }) => kind === 'quoted' && speaker === 'Ilham Aliyev')).toBe(true);
      expect(await driver.ownErrors()).toEqual([]);
    });
  });
});
