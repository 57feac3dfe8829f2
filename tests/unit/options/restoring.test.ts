import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { articleId } from '../../../src/dataset/model/ids.ts';
import { packOf, writePack } from '../../../src/dataset/model/pack.ts';
import { listArticles } from '../../../src/dataset/read/articles.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset.ts';
import { openDataset } from '../../../src/dataset/write/open.ts';
import type { Reading } from '../../../src/engine/types.ts';
import type { ReaderClient } from '../../../src/options/reader-client.ts';
import { restorePack, settleJob, untendedJobs } from '../../../src/options/restoring.ts';

/** Locks as the browser has them, as far as they are used: held while the work goes on. */
function fakeLocks() {
  const held = new Set<string>();
  return {
    async request<T>(name: string, work: () => Promise<T>): Promise<T> {
      held.add(name);
      try {
        return await work();
      } finally {
        held.delete(name);
      }
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  };
}

const READING: Reading = {
  engine: '0',
  language: 'en',
  title: null,
  author: null,
  date: null,
  people: [],
  countries: [],
  mentions: [],
  quotations: [],
};
const reads: ReaderClient = { read: async (text) => ({ ...READING, title: text.slice(0, 8) }) };
const never = new AbortController().signal;
const quiet = () => {};

let db: DatasetDb;
let names = 0;
beforeEach(async () => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
  db = await openDataset(`restoring-${names++}`);
});
afterEach(() => {
  db.close();
  vi.unstubAllGlobals();
});

async function packFile(count: number): Promise<File> {
  const texts = Array.from({ length: count }, (_, n) => `Article ${n}. Its text.`);
  const articles = await Promise.all(
    texts.map(async (text) => ({
      id: await articleId({ text }),
      text,
      origin: 'reader' as const,
      source: 'Sample Gazette',
      keptAt: '2026-03-06T12:00:00Z',
    })),
  );
  return new File([writePack(packOf(articles))], 'mine.json', { type: 'application/json' });
}

test('all of a backup comes in, read anew; a second time all of it is held', async () => {
  const file = await packFile(45);
  const progress: (number | null)[][] = [];
  const told = (done: number, total: number | null) => progress.push([done, total]);
  const first = await restorePack(db, file, { reader: reads, progress: told, signal: never });
  expect(first).toMatchObject({ stopped: false, added: 45, held: 0, revision: 1 });
  expect(progress.at(-1)).toEqual([45, 45]);
  const [article] = await listArticles(db);
  expect(article).toMatchObject({ source: 'Sample Gazette', keptAt: '2026-03-06T12:00:00Z', origin: 'reader' });
  const again = await restorePack(db, file, { reader: reads, progress: quiet, signal: never });
  expect(again).toMatchObject({ stopped: false, added: 0, held: 45 });
  expect(await untendedJobs(db)).toEqual([]);
});

test('where one text cannot be read nothing of the file is kept', async () => {
  const reader: ReaderClient = {
    async read(text) {
      if (text.startsWith('Article 30')) throw new Error('the reader stopped');
      return READING;
    },
  };
  await expect(restorePack(db, await packFile(45), { reader, progress: quiet, signal: never })).rejects.toThrow(
    'the reader stopped',
  );
  expect(await listArticles(db)).toEqual([]);
  expect(await untendedJobs(db)).toEqual([]);
});

test.each([
  ['kept', true],
  ['thrown away', false],
])('stopped, it shows nothing and waits; what was read can be %s', async (_, keep) => {
  const stop = new AbortController();
  const progress = (done: number) => done === 5 && stop.abort();
  const end = await restorePack(db, await packFile(45), { reader: reads, progress, signal: stop.signal });
  expect(end).toMatchObject({ stopped: true, added: 20, held: 0, revision: null });
  expect(await listArticles(db)).toEqual([]);
  const [job] = await untendedJobs(db);
  expect(job).toMatchObject({ source: 'mine.json', cursor: 20, total: 45, articles: 20 });
  if (job) await settleJob(db, job, keep);
  expect(await listArticles(db)).toHaveLength(keep ? 20 : 0);
  expect(await untendedJobs(db)).toEqual([]);
});

test('a job that a page is at work on is not offered for settling', async () => {
  const seen: number[] = [];
  const progress = () => void untendedJobs(db).then((jobs) => seen.push(jobs.length));
  await restorePack(db, await packFile(25), { reader: reads, progress, signal: never });
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set([0]));
});

test('a file that is no backup is refused before anything is begun', async () => {
  const refused = restorePack(db, new File(['{"a":1}'], 'a.json'), { reader: reads, progress: quiet, signal: never });
  await expect(refused).rejects.toThrow('The file is not an On Record pack.');
  expect(await untendedJobs(db)).toEqual([]);
});
