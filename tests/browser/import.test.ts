import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdf } from '../unit/import/made-pdf.ts';
import { datasetCounts } from './harness/dataset-counts.ts';
import { inBrowsers } from './harness/session.ts';

// Files are chosen as the reader chooses them, in the real extension: they go by reference to the writer, which stores and reads
// them on its own.

const story = (n: number, who = 'Ada Quill'): string =>
  `The bridge, part ${n}\n\nThe council of Lima voted on Tuesday to rebuild bridge number ${n}. ` +
  `“We have waited ${n} years for this bridge,” said ${who}, the mayor of Lima.`;

const page = (n: number): string =>
  `<!doctype html><title>Part ${n}</title><article><h1>Part ${n}</h1>${story(n)
    .split('\n\n')
    .map((one) => `<p>${one}</p>`)
    .join('')}<p>${story(n + 1000).split('\n\n')[1]}</p></article>`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'on-record-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [path, content] of Object.entries(files))
    await zip.add(path, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content));
  return zip.close();
}

/** Writes files into a folder of this run, and gives their paths. */
function onDisk(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  });
}

/** Looks until something is so: an import takes longer than what other tests wait for. */
async function waitFor(look: () => Promise<boolean>, what: string, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited ${ms / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const text = (tab: Page): Promise<string> => tab.$eval('main', (main) => main.textContent ?? '');
const press = (tab: Page, name: string): Promise<void> =>
  tab.evaluate((label) => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent === label);
    if (!button) throw new Error(`There is no button “${label}”.`);
    button.click();
  }, name);
async function shows(tab: Page, words: string | RegExp): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const now = await text(tab);
    return typeof words === 'string' ? now.includes(words) : words.test(now);
  };
  await waitFor(isThere, `“${words}”`, 90_000).catch(async (error: unknown) => {
    throw new Error(`${error} The page says: ${await text(tab)}`);
  });
}

async function choose(tab: Page, paths: readonly string[]): Promise<void> {
  await tab.waitForSelector('table');
  if (!(await tab.$('input[aria-label="Files"]'))) await press(tab, 'Add articles');
  const input = (await tab.waitForSelector('input[aria-label="Files"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
}

inBrowsers((session) => {
  const open = async (): Promise<Page> => (await session().driver.openOwn('options.html#/articles')).page;

  test('mixed files and a zip, each with what came of it', { timeout: 120_000 }, async () => {
    const paths = onDisk({
      'a.txt': story(1),
      'b.md': `# Heading\n\n${story(2)}`,
      'c.html': page(3),
      'd.jsonl': [4, 5].map((n) => JSON.stringify({ text: story(n), source: 'Lima Post' })).join('\n'),
      'e.txt': '',
      'f.bin': 'x',
      'h.pdf': pdf(
        story(7)
          .split('\n')
          .flatMap((line) => line.match(/.{1,70}(?: |$)/g) ?? ['']),
      ),
      'g.zip': await zipOf({ '../x/6.txt': story(6), 'in.zip': await zipOf({ 'a.txt': 'x' }), '1.txt': story(1) }),
    });
    const tab = await open();
    await choose(tab, paths);
    await shows(tab, '7 articles added. 1 was there already. 3 could not be read.');
    for (const words of [
      'e.txt is empty.',
      'f.bin is of a kind that cannot be imported (.bin).',
      'g.zip › in.zip is a zip in another archive.',
    ])
      expect(await text(tab)).toContain(words);
    await press(tab, 'Take them out again');
    await waitFor(async () => !(await text(tab)).includes('articles added'), 'the outcome to go', 30_000);
    await tab.close();
    expect(await session().driver.ownErrors()).toEqual([]);
  });

  test('it is stopped, asks, and goes on without its tab and through the writer’s end', {
    timeout: 240_000,
  }, async () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`${n}.txt`, story(n + 2000)]));
    const [zip = ''] = onDisk({ 'many.zip': await zipOf(many) });
    let tab = await open();
    const before = await counted(tab);
    await choose(tab, [zip]);
    await shows(tab, /\d+ articles? read/);
    await press(tab, 'Stop');
    await shows(tab, 'read so far?');
    // Nothing of it is shown while it waits, and another tab asks the same.
    expect(await counted(tab)).toBe(before);
    await tab.close();
    tab = await open();
    await shows(tab, 'read so far?');
    await press(tab, 'Go on importing');
    await shows(tab, 'You can close this page');
    await session().driver.killWriter(true);
    await tab.close();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    tab = await open();
    await shows(tab, '1,500 articles added.');
    await waitFor(async () => (await counted(tab)) === before + 1500, 'all of it to be counted', 30_000);
    await press(tab, 'Done');
    await waitFor(async () => !(await text(tab)).includes('articles added'), 'the outcome to go', 30_000);
    await tab.close();
    expect(await session().driver.ownErrors()).toEqual([]);
  });

  test('keeping nothing leaves nothing', { timeout: 120_000 }, async () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`${n}.txt`, story(n + 5000)]));
    const [zip = ''] = onDisk({ 'other.zip': await zipOf(many) });
    const tab = await open();
    const before = await counted(tab);
    await choose(tab, [zip]);
    await shows(tab, /\d+ articles? read/);
    await press(tab, 'Stop');
    await shows(tab, 'read so far?');
    await press(tab, 'Keep nothing');
    await waitFor(async () => !(await text(tab)).includes('read so far?'), 'the question to go', 60_000);
    expect(await counted(tab)).toBe(before);
    expect(await left(tab)).toEqual({ imports: 0, importFiles: 0, importResults: 0, staged: 0, jobs: 0 });
    await tab.close();
  });
});

/** How many articles the dataset counts. */
const counted = async (tab: Page): Promise<number> => (await datasetCounts(tab)).articles;

/** How many rows an import has left in the stores of its own. */
const left = (tab: Page): Promise<Record<string, number>> =>
  tab.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve) => {
        const stores = ['imports', 'importFiles', 'importResults', 'staged', 'jobs'];
        const opening = indexedDB.open('on-record');
        opening.onsuccess = () => {
          const tx = opening.result.transaction(stores);
          const asked = stores.map((store) => [store, tx.objectStore(store).count()] as const);
          tx.oncomplete = () => {
            opening.result.close();
            resolve(Object.fromEntries(asked.map(([store, { result }]) => [store, result])));
          };
        };
      }),
  );
