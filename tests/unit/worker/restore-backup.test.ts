import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { articleId } from '../../../src/dataset/model/article-ids.ts';
import { type PackArticle, packOf } from '../../../src/dataset/model/pack-format.ts';
import { writePack } from '../../../src/dataset/model/write-pack.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { listArticles } from '../../../src/dataset/read/read-articles.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import type { Reading } from '../../../src/engine/types.ts';
import type { Restored, WriterProgress } from '../../../src/messages/writer-requests.ts';
import { mutationQueue } from '../../../src/worker/mutation-queue.ts';
import { backupRestorer } from '../../../src/worker/restore-backup.ts';
import { newDataset, openedAgain } from '../dataset/dataset-helpers.ts';

const READING: Reading = {
  engine: '0',
  language: 'en',
  title: null,
  author: null,
  date: null,
  source: null,
  url: null,
  people: [],
  countries: [],
  mentions: [],
  quotations: [],
};
const AT = '2026-03-07T12:00:00.000Z';
const never = new AbortController().signal;
const quiet = () => {};

const readArticle = vi.hoisted(() => vi.fn());
vi.mock('../../../src/engine/article/read-article.ts', () => ({ readArticle }));

let db: DatasetDb;
beforeEach(async () => {
  readArticle.mockReset().mockImplementation((text: string): Reading => ({ ...READING, title: text.slice(0, 8) }));
  db = await newDataset();
});

const packed = async (text: string, more: Partial<PackArticle> = {}): Promise<PackArticle> => ({
  id: await articleId({ text }),
  text,
  origin: 'reader',
  source: 'Sample Gazette',
  keptAt: '2026-03-06T12:00:00Z',
  ...more,
});

async function packFile(count: number, ...more: PackArticle[]): Promise<File> {
  const articles = await Promise.all(Array.from({ length: count }, (_, n) => packed(`Article ${n}. Its text.`)));
  return new File([writePack(packOf([...articles, ...more]))], 'mine.json', { type: 'application/json' });
}

/** Restores as a new writer would. */
async function restored(
  file: File,
  {
    progress = quiet,
    stop = never,
    at = AT,
  }: { progress?: (now: WriterProgress) => void; stop?: AbortSignal; at?: string } = {},
): Promise<Restored> {
  return backupRestorer(mutationQueue()).restore(db, { file, name: file.name, at }, { progress, stop });
}

test('all of a backup comes in, read anew; a second time all of it is held, and nothing is read', async () => {
  const file = await packFile(45);
  const heard: WriterProgress[] = [];
  expect(await restored(file, { progress: (now) => heard.push(now) })).toEqual({
    stopped: false,
    added: 45,
    held: 0,
    earlier: 0,
  });
  expect(heard.at(-1)).toEqual({ done: 45, total: 45 });
  const [article] = await listArticles(db);
  expect(article).toMatchObject({ source: 'Sample Gazette', keptAt: '2026-03-06T12:00:00Z', origin: 'reader' });
  readArticle.mockClear();
  const later = '2026-03-08T12:00:00.000Z';
  expect(await restored(file, { at: later })).toEqual({ stopped: false, added: 0, held: 45, earlier: 0 });
  expect(readArticle).not.toHaveBeenCalled();
  expect(await unfinishedJobs(db)).toEqual([]);
});

test('bundled articles never come from a backup', async () => {
  const file = await packFile(1, await packed('Shipped once.', { origin: 'bundle' }));
  expect(await restored(file)).toEqual({ stopped: false, added: 1, held: 0, earlier: 0 });
  expect(readArticle).toHaveBeenCalledTimes(1);
});

test('of a text that is older than what is here an earlier version is kept, and said', async () => {
  const url = 'https://gazette.example/a';
  const id = await articleId({ url, text: '' });
  const at = (keptAt: string, text: string) => packed(text, { id, url, keptAt });
  await restored(await packFile(0, await at('2026-03-06T12:00:00Z', 'The second text.')));
  const file = await packFile(1, await at('2026-03-01T12:00:00Z', 'The first text.'));
  expect(await restored(file, { at: '2026-03-08T12:00:00.000Z' })).toMatchObject({ added: 1, held: 0, earlier: 1 });
});

test('where one text cannot be read nothing of the file is kept', async () => {
  readArticle.mockImplementation((text: string) => {
    if (text.startsWith('Article 30')) throw new Error('odd');
    return READING;
  });
  await expect(restored(await packFile(45))).rejects.toThrow('odd');
  expect(await listArticles(db)).toEqual([]);
  expect(await unfinishedJobs(db)).toEqual([]);
});

test.each([
  ['kept', true],
  ['thrown away', false],
])('stopped, it shows nothing and waits; what was read can be %s, and that again', async (_, keep) => {
  const stop = new AbortController();
  const progress = ({ done }: WriterProgress) => void (done === 5 && stop.abort());
  const end = await restored(await packFile(45), { progress, stop: stop.signal });
  expect(end).toEqual({ stopped: true, added: 20, held: 0, earlier: 0 });
  expect(await listArticles(db)).toEqual([]);
  const { unfinished, answer } = backupRestorer(mutationQueue());
  const [job] = await unfinished(db);
  expect(job).toMatchObject({ source: 'mine.json', cursor: 20, total: 45, articles: 20 });
  for (let twice = 0; twice < 2; twice++) await answer(db, { job: job?.id ?? 0, keep, at: AT });
  expect(await listArticles(db)).toHaveLength(keep ? 20 : 0);
  expect(await unfinished(db)).toEqual([]);
});

test('stopped before anything was read, it leaves nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await restored(await packFile(3), { stop: stop.signal })).toMatchObject({ stopped: true, added: 0 });
  expect(await unfinishedJobs(db)).toEqual([]);
});

test('cut off, it goes on from its cursor when the file is given again', async () => {
  const file = await packFile(45);
  const cut = new Promise<void>((resolve) => {
    readArticle.mockImplementation((text: string) => {
      // As if the writer were ended here, while the second twenty are being stored: what it waits for never comes.
      if (text.startsWith('Article 42')) {
        resolve();
        db.idb.close();
      }
      return READING;
    });
  });
  restored(file).catch(quiet);
  await cut;
  db = await openedAgain(db);
  const [job] = await unfinishedJobs(db);
  expect(job).toMatchObject({ cursor: 20, articles: 20 });
  readArticle.mockReset().mockReturnValue(READING);
  expect(await restored(file)).toEqual({ stopped: false, added: 45, held: 0, earlier: 0 });
  expect(readArticle, 'the first twenty are not read again').toHaveBeenCalledTimes(25);
  expect(await listArticles(db)).toHaveLength(45);
});

test('asked again after it has come to its end, it answers the same', async () => {
  const file = await packFile(5);
  const first = await restored(file);
  expect(await restored(file)).toEqual(first);
});

test('a file of the same name and size is another file', async () => {
  const stop = new AbortController();
  const progress = ({ done }: WriterProgress) => void (done === 5 && stop.abort());
  const texts = await Promise.all(Array.from({ length: 45 }, (_, n) => packed(`Another ${n}. Its text.`)));
  const file = await packFile(45);
  const other = new File([writePack(packOf(texts))], 'mine.json');
  expect(other.size).toBe(file.size);
  await restored(file, { progress, stop: stop.signal });
  expect(await restored(other)).toMatchObject({ added: 45 });
});

test('two tabs that restore one file have it restored once, and both are told', async () => {
  const file = await packFile(30);
  const { restore, unfinished } = backupRestorer(mutationQueue());
  const heard = [0, 0];
  const seen: number[] = [];
  const both = heard.map((_, who) =>
    restore(
      db,
      { file, name: file.name, at: AT },
      {
        stop: never,
        progress: () => {
          heard[who] = (heard[who] ?? 0) + 1;
          void unfinished(db).then((jobs) => seen.push(jobs.length));
        },
      },
    ),
  );
  const [one, two] = await Promise.all(both);
  expect(one).toEqual({ stopped: false, added: 30, held: 0, earlier: 0 });
  expect(two).toEqual(one);
  expect(readArticle).toHaveBeenCalledTimes(30);
  expect(heard.every((count) => count > 20)).toBe(true);
  expect(new Set(seen), 'one that is gone on with is not offered').toEqual(new Set([0]));
});

test('a file that is no backup is refused before anything is begun', async () => {
  await expect(restored(new File(['{"a":1}'], 'a.json'))).rejects.toThrow('This file is not a backup of On Record.');
  expect(await unfinishedJobs(db)).toEqual([]);
});
