import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { builtExtension } from '../browser/harness/builds.ts';
import type { BrowserName, Driver } from '../browser/harness/driver.ts';
import { launch } from '../browser/harness/launch.ts';
import { largestOf } from './extension-process.ts';
import { makeNames } from './names.ts';
import { makeArticle } from './news.ts';
import type { Report } from './report.ts';

/** Quotations in an article. */
const QUOTATIONS = 4;
/** The engine alone is timed on one in so many, spread over all. */
const TIMED_OF = 10;
/** What is wanted: articles a second, and the most memory, in MB. */
const WANTED_PER_SECOND = 300;
const MAX_MB = 300;
const MB = 1_000_000;
/** The page is looked at every 100 ms, the memory once in so many times: that goes through all processes. */
const LOOKS_PER_MEMORY = 10;

/** Articles in a zip, from the choosing of the file to their being on record, beside the engine's own reading. */
export async function importingRows(out: Report, articles: number): Promise<void> {
  const speakers = makeNames(4_000).entries.flatMap(({ alias, use }) => (use === 'full' ? [alias] : []));
  const texts = Array.from({ length: articles }, (_, n) => makeArticle(n, speakers, QUOTATIONS).text);
  const folder = mkdtempSync(join(tmpdir(), 'on-record-importing-'));
  try {
    const zip = join(folder, 'archive.zip');
    writeFileSync(zip, await zipped(texts));
    for (const browser of ['chromium', 'firefox'] as const) await importingIn(out, browser, zip, texts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function importingIn(out: Report, name: BrowserName, zip: string, texts: readonly string[]): Promise<void> {
  const driver = await launch(name, { extension: builtExtension(name), headless: true });
  try {
    const before = engineSpeed(texts);
    const { total, read, added, largest } = await importing(driver, zip);
    const engine = (before + engineSpeed(texts)) / 2;
    out.expect(`${name}, articles imported`, added, texts.length, texts.length);
    out.add({
      name: `${name}, articles imported`,
      value: texts.length / total,
      unit: 'per second',
      peer: 'engine alone',
      peerValue: engine,
      wanted: WANTED_PER_SECOND,
      found: added,
      moreIsBetter: true,
    });
    // What is left of the time without the engine's, as if nothing were read beside the storing.
    const besideReading = Math.max(0.001, total - texts.length / engine);
    out.add({
      name: `${name}, articles imported, the engine’s time left out`,
      value: texts.length / besideReading,
      unit: 'per second',
      peer: null,
      peerValue: null,
      wanted: WANTED_PER_SECOND,
      found: added,
      moreIsBetter: true,
    });
    out.note(
      `${name}: ${texts.length} articles of ${Math.round(texts.join('').length / texts.length)} characters in ${total.toFixed(1)} s, ${read.toFixed(1)} s of it until all were read.`,
    );
    if (largest !== null)
      out.add({
        name: `${name}, most memory of the extension’s process`,
        value: largest / MB,
        unit: 'MB',
        peer: null,
        peerValue: null,
        wanted: MAX_MB,
        found: added,
      });
  } finally {
    await driver.close();
  }
}

/** What an import took: in seconds, and the most memory of the extension's process, in bytes; null where nobody tells. */
interface Imported {
  readonly total: number;
  readonly read: number;
  readonly added: number;
  readonly largest: number | null;
}

/** Chooses the file as a reader does, and waits for the outcome. */
async function importing(driver: Driver, zip: string): Promise<Imported> {
  const { page } = await driver.openOwn('options.html#/articles');
  await page.waitForSelector('table');
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add articles')?.click();
  });
  const input = await page.waitForSelector('input[accept*=".zip"]');
  const begun = performance.now();
  await input?.uploadFile(zip);
  let read = 0;
  let largest: number | null = null;
  for (let looks = 0; ; looks++) {
    // Again and again: Chromium sets the mark of the most memory back now and then.
    const now = looks % LOOKS_PER_MEMORY === 0 ? largestOf(process.pid) : null;
    if (now !== null) largest = Math.max(now, largest ?? 0);
    const said = await page.$eval('main', ({ textContent }) => textContent);
    if (read === 0 && said?.includes('Everything is read')) read = performance.now() - begun;
    const added = /([\d,]+) articles? added/.exec(said ?? '')?.[1];
    if (added) {
      const total = performance.now() - begun;
      return { total: total / 1000, read: (read || total) / 1000, added: Number(added.replace(',', '')), largest };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Articles that the engine alone reads in a second. */
function engineSpeed(texts: readonly string[]): number {
  const some = texts.filter((_, n) => n % TIMED_OF === 0);
  const begun = performance.now();
  for (const text of some) readArticle(text);
  return some.length / ((performance.now() - begun) / 1000);
}

async function zipped(texts: readonly string[]): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [n, text] of texts.entries()) await zip.add(`${n % 100}/${n}.txt`, new TextReader(text));
  return zip.close();
}
