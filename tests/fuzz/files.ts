import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import type { Random } from '../bench/random.ts';
import { encoded, itemsOf, page, STORY, utf16 } from '../unit/import/import-tools.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileText, mutatedBytes } from './hostile-values.ts';

interface GivenBytes {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

const TABLE = `title,date,text\n"A, ""quoted"" title",2026-03-01,"${STORY}"\nAnother,,"${STORY}\n${STORY}"\n`;
const LINES = `${JSON.stringify({ id: 1, title: 'One', text: STORY })}\n${JSON.stringify({ url: 'https://a.example/', html: page() })}\n`;
const MAIL = `From: The Paper <news@paper.example>\nSubject: =?utf-8?Q?The_bridge?=\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n${STORY}\n--b
Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(page()).toString('base64')}\n--b--\n`;
const MARKDOWN = `---\ntitle: The bridge\ndate: 2026-03-01\n---\n\n# The bridge\n\n${STORY}\n\n> ${STORY}\n`;

async function zip(): Promise<Uint8Array<ArrayBuffer>> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  await writer.add('a/story.txt', new TextReader(STORY));
  await writer.add('a/table.csv', new TextReader(TABLE));
  await writer.add('a/page.html', new TextReader(page()));
  return Uint8Array.from(await writer.close());
}

/** Files of each kind as they should be, which are broken from there. */
async function wholeFiles(): Promise<readonly GivenBytes[]> {
  return [
    { path: 'all.zip', bytes: await zip() },
    { path: 'story.txt', bytes: utf8(STORY) },
    { path: 'story.txt', bytes: utf16(STORY, true, true) },
    { path: 'story.txt', bytes: utf16(STORY, false, false) },
    { path: 'story.txt', bytes: encoded(STORY, 'windows-1252') },
    { path: 'story.txt.gz', bytes: Uint8Array.from(gzipSync(STORY)) },
    { path: 'story.md', bytes: utf8(MARKDOWN) },
    { path: 'page.html', bytes: utf8(page('<meta charset="windows-1251">')) },
    { path: 'page.html.gz', bytes: Uint8Array.from(gzipSync(page())) },
    { path: 'table.csv', bytes: utf8(TABLE) },
    { path: 'table.tsv', bytes: utf8(TABLE.replaceAll(',', '\t')) },
    { path: 'lines.jsonl', bytes: utf8(LINES) },
    { path: 'list.json', bytes: utf8(JSON.stringify([{ text: STORY }, { text: STORY, date: '2026' }])) },
    { path: 'letter.eml', bytes: utf8(MAIL) },
    { path: 'saved.mhtml', bytes: utf8(MAIL.replace('alternative', 'related')) },
  ];
}

/** Within so many ms a small file is read on a busy machine: far more than it takes. */
const MOST_MS = 10_000;

/** The importer: whatever a file is, it gives articles or failures in words, and never throws. */
export async function filesTarget(): Promise<FuzzTarget<GivenBytes>> {
  const whole = await wholeFiles();
  return {
    name: 'the importer',
    found: [],
    make(r: Random) {
      const { path, bytes } = r.pick(whole);
      // Sometimes it is not the kind of file that its name says.
      const named = r.below(8) === 0 ? r.pick(whole).path : path;
      if (r.below(12) === 0) return { path: named, bytes: utf8(hostileText(r)) };
      return { path: named, bytes: mutatedBytes(r, bytes) };
    },
    async check({ path, bytes }) {
      const begun = performance.now();
      for (const item of await itemsOf({ path, blob: new Blob([bytes]) })) {
        if (item.kind === 'failure' && !/\w/.test(item.why)) throw new Error('A failure without words.');
        if (item.kind === 'article' && item.text.trim() === '') throw new Error('An article without words.');
      }
      const took = performance.now() - begun;
      if (took > MOST_MS) throw new Error(`${Math.round(took)} ms for ${bytes.length} bytes.`);
    },
  };
}
