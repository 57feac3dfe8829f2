import { openAsBlob, readFileSync } from 'node:fs';
import { parsePage } from '../../src/cli/inputs/parse-page.ts';
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';
import { alikeRows } from '../../src/dataset/model/alike-rows.ts';
import { fullArticle } from '../../src/dataset/model/full-article.ts';
import { readingStamp } from '../../src/dataset/model/reading-stamp.ts';
import { quotationRows, readingRow } from '../../src/dataset/model/stored-rows.ts';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { ENGINE_VERSION } from '../../src/engine/version.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { importItems } from '../../src/import/import-items.ts';

// A process of its own that takes in one input, and prints how long that took and how much memory: `text FILE` reads a text (in
// UTF-16, which may hold anything) and makes what is stored of it; `file FILE` imports a file.

const STORY = '“The bridge holds,” said Ann Lee, the mayor of the town. “Nobody was hurt.” ';
const AT = '2026-05-01T10:00:00.000Z';

async function readText(text: string): Promise<string> {
  const reading = readArticle(text, { language: 'en' });
  const article = await fullArticle(text, {}, reading, 'reader', AT);
  const made = readingStamp(ENGINE_VERSION);
  const rows = [readingRow(article, made), ...quotationRows(article, made), ...Object.values(alikeRows(article, made))];
  return `${rows.length} rows, ${reading.readTo === undefined ? 'whole' : `to ${reading.readTo}`}`;
}

async function importFile(path: string, blob: Blob): Promise<string> {
  let [articles, failures] = [0, 0];
  let why = '';
  const tools = {
    extract: () => (html: string, address: string | null) => extractArticle(parsePage(html), address),
    readPdf: async () => async () => '',
  };
  for await (const item of importItems({ path, blob }, tools)) {
    if (item.kind === 'article') articles++;
    else if (item.kind === 'failure') {
      failures++;
      why ||= item.why;
    }
  }
  return `${articles} articles, ${failures} failures${why && `: ${why}`}`;
}

const [, , what = '', file = ''] = process.argv;
provideFilesFromDisk();
// What a process holds once it has read anything is not the input's.
await readText(STORY.repeat(20));
await importFile('a.html', new Blob([`<p>${STORY.repeat(20)}</p>`]));

const atRest = process.memoryUsage().rss;
const given = what === 'text' ? readFileSync(file, 'utf16le') : await openAsBlob(file);
// The processor's time, not the clock's: the machine may have other work.
const before = process.cpuUsage();
const told = typeof given === 'string' ? await readText(given) : await importFile(file, given);
const { user, system } = process.cpuUsage(before);
const ms = Math.round((user + system) / 1000);
const megabytes = Math.round((process.resourceUsage().maxRSS * 1024 - atRest) / 1e6);
process.stdout.write(JSON.stringify({ ms, megabytes, told }));
