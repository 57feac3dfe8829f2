import { afterEach, describe, expect, test, vi } from 'vitest';
import type { WordGroupRow, WordIndexRow } from '../../../../src/dataset/model/search/word-index.ts';
import type { DatasetDb } from '../../../../src/dataset/read/dataset-transaction.ts';
import { search } from '../../../../src/dataset/read/search-dataset.ts';
import { putArticles } from '../../../../src/dataset/write/write-articles.ts';
import { type WriteTx, write } from '../../../../src/dataset/write/write-transaction.ts';
import { handMade, newDataset } from '../dataset-helpers.ts';

afterEach(() => vi.restoreAllMocks());

const article = (text: string, title: string) => handMade(text, {}, { title, source: 'Daily Post' });

const OLD_MILL = article('An old mill by the weir is for sale at 7 p.m. Ёлка.', 'Old mill');
const MALT = article('Malt was made here. Mice ate a part of it.', 'Malt');

async function world(): Promise<DatasetDb> {
  const db = await newDataset();
  await putArticles(db, await Promise.all([OLD_MILL, MALT]));
  return db;
}

const found = async (db: DatasetDb, query: string): Promise<string[]> =>
  (await search(db, query, { articles: { offset: 0, limit: 1_000 } })).articles
    .map(({ meta }) => meta.title ?? '')
    .sort();

const QUERIES: readonly (readonly [query: string, titles: readonly string[]])[] = [
  ['mill', ['Old mill']],
  ['m*', ['Malt', 'Old mill']],
  ['mi*', ['Malt', 'Old mill']],
  ['mil*', ['Old mill']],
  ['“a”', ['Malt']],
  ['a', ['Malt']],
  ['7', ['Old mill']],
  ['ёлка', ['Old mill']],
  ['ё*', ['Old mill']],
  ['mule', []],
];

describe('the words of texts', () => {
  test.each(QUERIES)('are found: %s', async (query, titles) => {
    expect(await found(await world(), query)).toEqual(titles);
  });

  test('are found and changed in the rows of earlier versions, which a new article of their group makes anew', async () => {
    const db = await world();
    const earlier = await write(db, ['articleWords'], inEarlierRows);
    expect(earlier).toBeGreaterThan(0);
    for (const [query, titles] of QUERIES) expect(await found(db, query)).toEqual(titles);
    // One of so many is in each group.
    const more = Array.from({ length: 200 }, (_, n) => article(`Number ${n} is a mill as well.`, `Mill ${n}`));
    await putArticles(db, await Promise.all(more));
    const rows = await write(db, ['articleWords'], (tx) => tx.objectStore('articleWords').getAll());
    expect(rows.filter(({ key }) => EARLIER_KEY.test(key))).toEqual([]);
    expect(rows.filter((row) => 'buckets' in row)).toEqual([]);
    for (const [query, titles] of QUERIES)
      expect((await found(db, query)).filter((title) => !title.startsWith('Mill '))).toEqual(titles);
    expect((await search(db, 'mill')).counts.articles.count).toBe(201);
  });

  test('that begin otherwise are not read', async () => {
    const db = await world();
    const keys: string[] = [];
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      const request = get.call(this, key);
      if (this.name.startsWith('articleWords'))
        request.addEventListener('success', () => request.result && keys.push(request.result.key));
      return request;
    });
    expect(await found(db, 'mill')).toEqual(['Old mill']);
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/:mi$/);
  });
});

const EARLIER_KEY = /^.[01] \d\d$/;

/** Puts all rows as derivations before 17 made them: by the first letter and the half of the alphabet of the second. */
async function inEarlierRows(tx: WriteTx): Promise<number> {
  const store = tx.objectStore('articleWords');
  const rows = await store.getAll();
  await store.clear();
  const merged = new Map<string, WordIndexRow[]>();
  const isHead = (row: WordGroupRow | WordIndexRow): row is WordGroupRow => 'ids' in row;
  for (const row of rows) {
    if (isHead(row)) continue;
    const [group = '', beginning = ''] = row.key.split(':');
    const key = `${beginning.charAt(0)}${beginning.charAt(1) < 'm' ? 0 : 1} ${group}`;
    merged.set(key, [...(merged.get(key) ?? []), row]);
  }
  for (const [key, parts] of merged) {
    let length = 0;
    const ends = parts.flatMap((part) => {
      const before = length;
      length += part.numbers.length;
      return Array.from(part.ends, (end) => before + end);
    });
    await store.put({
      key,
      words: parts.map(({ words }) => words).join('\n'),
      ends: Uint32Array.from(ends),
      numbers: Uint16Array.from(parts.flatMap(({ numbers }) => [...numbers])),
    });
  }
  for (const row of rows) {
    const group = row.key.slice(1);
    const buckets = [...merged.keys()].filter((key) => key.endsWith(` ${group}`)).map((key) => key.slice(0, -3));
    if (isHead(row)) await store.put({ ...row, buckets });
  }
  return merged.size;
}
