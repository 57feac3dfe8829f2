import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import { datasetCounts } from './harness/dataset-counts.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { until } from './harness/wait.ts';

// The Workers that read an import's articles for the writer: that they are used, and that an import needs none.

const ARTICLES = 60;
const LINES = Array.from({ length: ARTICLES }, (_, n) =>
  JSON.stringify({
    text: `The council of Lima met again, for meeting ${n}.\n\n“We have waited ${n} years,” said Ada Quill, the mayor of the city.`,
  }),
).join('\n');

let file: string;
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'on-record-readers-')), 'articles.jsonl');
  writeFileSync(file, LINES);
});
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

/** Imports the file. Gives what the readers said meanwhile, and how many quotations came on record. */
async function importFile({ driver }: Session): Promise<{ said: readonly string[]; quotations: number }> {
  const { page } = await driver.openOwn('options.html#/articles');
  await page.waitForSelector('table');
  const before = await datasetCounts(page);
  await page.evaluate(() => {
    const said: unknown[] = [];
    new BroadcastChannel('test of readers').onmessage = ({ data }) => said.push(data);
    Object.assign(window, { said });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add articles')?.click();
  });
  const input = await page.waitForSelector('input[accept*=".zip"]');
  await input?.uploadFile(file);
  const words = () => page.$eval('main', ({ textContent }) => textContent ?? '');
  await until('all to be added', async () => (await words()).includes(`${ARTICLES} articles added.`));
  const said = await page.evaluate(() => JSON.stringify(Reflect.get(window, 'said')));
  const quotations = (await datasetCounts(page)).quotations - before.quotations;
  await page.close();
  return { said: JSON.parse(said), quotations };
}

const STARTED = `new BroadcastChannel('test of readers').postMessage('started');`;

describe('with readers that say that they have started', () => {
  inBrowsers(
    (session) => {
      test('an import of many articles has them read there', async () => {
        const { said, quotations } = await importFile(session());
        expect(said.length).toBeGreaterThan(0);
        expect(quotations).toBe(ARTICLES);
      });
    },
    { extension: (browser) => planted(browser, 'reader.js', STARTED) },
  );
});

describe('with readers that fail', () => {
  inBrowsers(
    (session) => {
      test('an import reads all the same', async () => {
        const { said, quotations } = await importFile(session());
        expect(said.length).toBeGreaterThan(0);
        expect(quotations).toBe(ARTICLES);
      });
    },
    {
      extension: (browser) => planted(browser, 'reader.js', `${STARTED} throw new Error('planted');`),
    },
  );
});
