import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DatasetDb } from '../../../../src/dataset/read/dataset-transaction.ts';
import { listQuotations } from '../../../../src/dataset/read/read-quotations.ts';
import { readGroupRows } from '../../../../src/dataset/read/read-word-index.ts';
import { search } from '../../../../src/dataset/read/search-dataset.ts';
import { deleteArticles, putArticles } from '../../../../src/dataset/write/write-articles.ts';
import { write } from '../../../../src/dataset/write/write-transaction.ts';
import { handMade, newDataset, person, rebuilt, type Said } from '../dataset-helpers.ts';

const ADA = person('Ada Quill', 'Mayor');

afterEach(() => vi.restoreAllMocks());

const article = (title: string, source: string, date: string, said: readonly Omit<Said, 'by'>[]) =>
  handMade(
    `Ada Quill spoke. ${said.map(({ words }) => `“${words}.”`).join(' ')}`,
    { people: [ADA], said: said.map((one) => ({ ...one, by: ADA })) },
    { title, source, date },
  );

const FIRST = article('First', 'Daily Post', '2026-03-05', [
  { words: 'The mill by the river will stay open' },
  { words: 'The dam goes in the summer of next year', date: '2026-03-07' },
]);
/** Says later what the first says, and one thing more. */
const COPY = article('Copy', 'Evening Star', '2026-04-01', [
  { words: 'The mill by the river will stay open' },
  { words: 'A bridge opens where the ferry was' },
]);

async function world(): Promise<DatasetDb> {
  const db = await newDataset();
  await putArticles(db, await Promise.all([FIRST, COPY]));
  return db;
}

const found = async (db: DatasetDb, query: string): Promise<string[]> =>
  (await search(db, query)).quotations.map(({ quotation }) => quotation.text.split(' ', 2).join(' '));

describe('a search for dates and sources alone', () => {
  test.each([
    ['after:2025', ['A bridge', 'The dam', 'The mill']],
    ['source:evening', ['A bridge']],
    ['after:2026-03-06 source:daily', ['The dam']],
    ['before:2026-03-06', ['The mill']],
    ['before:2026', []],
  ])('finds each quotation once, by its own day: %s', async (query, expected) => {
    expect(await found(await world(), query)).toEqual(expected);
  });

  test('finds what is on record now, after every change', async () => {
    const db = await world();
    await deleteArticles(db, [(await FIRST).meta.id], 'act');
    expect(await found(db, 'after:2025')).toEqual(['The mill', 'A bridge']);
    await rebuilt(db);
    expect(await found(db, 'after:2025')).toEqual(['The mill', 'A bridge']);
    await putArticles(db, [await FIRST]);
    expect(await found(db, 'after:2025')).toEqual(['A bridge', 'The dam', 'The mill']);
  });

  test('finds the same in rows of before they said which quotations there are', async () => {
    const db = await world();
    const rows = await write(db, ['articleWords'], async (tx) => {
      const groups = [...(await readGroupRows(tx)).values()];
      for (const { quotations: _, ...row } of groups) await tx.objectStore('articleWords').put(row);
      return groups;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(await found(db, 'after:2025')).toEqual(['A bridge', 'The dam', 'The mill']);
    // Also where some of the group's articles have been put in since, and the others are of before.
    const others = Array.from({ length: 40 }, (_, n) =>
      article(`More ${n}`, 'Evening Star', '2026-05-01', [{ words: `Gate ${n} is open to everybody today` }]),
    );
    await putArticles(db, await Promise.all(others));
    expect((await search(db, 'after:2025')).counts.quotations.count).toBe(43);
  });

  test('reads the articles that it shows, and of the others none', async () => {
    const db = await newDataset();
    const many = Array.from({ length: 300 }, (_, n) =>
      article(`Article ${n}`, `Source ${n % 3}`, `20${10 + (n % 15)}`, [{ words: `Gate ${n} is open to everybody` }]),
    );
    await putArticles(db, await Promise.all(many));
    const rows = rowsRead('articles');
    const { counts } = await search(db, 'after:2012 source:1');
    expect(counts.quotations.count).toBe(80);
    // Twenty quotations and twenty articles, each with its row.
    expect(rows()).toBeLessThanOrEqual(40);
    await listQuotations(db, { offset: 0, limit: 1 });
    expect(rows(), 'the list of all quotations, which reads them all').toBeGreaterThan(300);
  });
});

/** Counts the rows of a derived store that are asked for from now on. */
function rowsRead(store: string): () => number {
  let rows = 0;
  const { get, getAll } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, ...asked) {
    if (this.name.startsWith(store) && this.name.length === store.length + 1) rows++;
    return get.apply(this, asked);
  });
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...asked) {
    const request = getAll.apply(this, asked);
    if (this.name.startsWith(store) && this.name.length === store.length + 1)
      request.addEventListener('success', () => {
        rows += request.result.length;
      });
    return request;
  });
  return () => rows;
}
