import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addGroups, type PostingList } from '../../../src/dataset/model/posting-list.ts';
import { bucketFromRows, listInRows, type PostingRow, toPostingRows } from '../../../src/dataset/model/posting-rows.ts';
import { applyBucketChange, type PostingBucket } from '../../../src/dataset/model/postings.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { readBucketRows } from '../../../src/dataset/read/read-posting-buckets.ts';
import { changeBucket } from '../../../src/dataset/write/change-postings.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { newDataset } from './dataset-helpers.ts';

const BUCKET = 7;
/** Quotations of one article: of thirty numbers and their header, some sixty articles fill a row. */
const QUOTATIONS = 30;

/** What articles have in one bucket: by the high half of their ids, which terms. */
type Articles = ReadonlyMap<number, readonly string[]>;

const highArbitrary = fc.oneof(
  fc.nat(2 ** 32 - 1),
  // Ids that share many bits, so that a part of them has to be parted often.
  fc.nat(2 ** 21).map((low) => 0x7ff00000 + low),
);
const termsArbitrary = fc.uniqueArray(fc.constantFrom('sperson:ada', 'wbridg', 'wdam'), { minLength: 1, maxLength: 3 });
const articlesArbitrary = (maxLength: number): fc.Arbitrary<Articles> =>
  fc.array(fc.tuple(highArbitrary, termsArbitrary), { maxLength, size: 'max' }).map((all) => new Map(all));

function listOf(articles: Articles, term: string): PostingList {
  const list: number[] = [];
  for (const [high, terms] of [...articles].sort(([a], [b]) => a - b))
    if (terms.includes(term))
      addGroups(
        list,
        [high, 1],
        20260101,
        Array.from({ length: QUOTATIONS }, (_, n) => n * 64),
      );
  return Uint32Array.from(list);
}

const changeOf = (out: Articles, into: Articles) =>
  new Map(['sperson:ada', 'wbridg', 'wdam'].map((term) => [term, { out: listOf(out, term), in: listOf(into, term) }]));

const bucketOf = (articles: Articles): PostingBucket | null =>
  applyBucketChange(BUCKET, undefined, changeOf(new Map(), articles));

const rowsOf = (articles: Articles): PostingRow[] => {
  const bucket = bucketOf(articles);
  return bucket ? toPostingRows(bucket) : [];
};

const stored = (db: DatasetDb): Promise<PostingRow[]> => write(db, ['postings'], (tx) => readBucketRows(tx, BUCKET));

const put = (db: DatasetDb, rows: readonly PostingRow[]): Promise<unknown> =>
  write(db, ['postings'], async (tx) => {
    await tx.objectStore('postings').clear();
    await Promise.all(rows.map((row) => tx.objectStore('postings').put(row)));
  });

const change = (db: DatasetDb, out: Articles, into: Articles): Promise<void> =>
  write(db, ['postings'], (tx) => changeBucket(tx, BUCKET, changeOf(out, into)));

/** As derivations before 17 stored a bucket: the first row has the terms, all have so many numbers. */
function earlierRows({ terms, ends, refs }: PostingBucket): PostingRow[] {
  const rows: PostingRow[] = [{ bucket: BUCKET * 4_096, terms, ends, refs: refs.slice(0, 1_000) }];
  for (let from = 1_000; from < refs.length; from += 1_000)
    rows.push({
      bucket: BUCKET * 4_096 + rows.length,
      terms: [],
      ends: new Uint32Array(),
      refs: refs.slice(from, from + 1_000),
    });
  return rows;
}

describe('a bucket of postings', () => {
  test('is stored in rows of which none is large, and is the same again from these', () => {
    let parts = 0;
    fc.assert(
      fc.property(articlesArbitrary(400), (articles) => {
        const [bucket, rows] = [bucketOf(articles), rowsOf(articles)];
        parts = Math.max(parts, rows.length);
        expect(bucketFromRows(BUCKET, rows)).toEqual(bucket ?? undefined);
        for (const { refs, bits } of rows) expect(refs.length <= 2_000 || bits === 12).toBe(true);
        for (const term of ['sperson:ada', 'wdam', 'wnone'])
          expect(listInRows(rows, term)).toEqual(listOf(articles, term));
      }),
      { numRuns: 50 },
    );
    expect(parts).toBeGreaterThan(8);
  });

  test('is changed to the rows in which it would be stored anew, whatever comes and goes', async () => {
    const db = await newDataset();
    await fc.assert(
      fc.asyncProperty(
        articlesArbitrary(300),
        articlesArbitrary(8),
        fc.array(fc.nat(), { maxLength: 60 }),
        async (before, come, gone) => {
          const highs = [...before.keys()];
          const out = new Map(
            [...gone.map((n) => highs[n % highs.length] ?? -1), ...come.keys()].flatMap((high) => {
              const terms = before.get(high);
              return terms ? [[high, terms] as const] : [];
            }),
          );
          await put(db, rowsOf(before));
          await change(db, out, come);
          const after = new Map([...before].filter(([high]) => !out.has(high)).concat([...come]));
          expect(await stored(db)).toEqual(rowsOf(after));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('that derivations before 17 stored is read, and changed to rows as they are now', async () => {
    const db = await newDataset();
    const before = new Map(Array.from({ length: 200 }, (_, n) => [n * 20_000_000, ['wdam']]));
    const bucket = bucketOf(before);
    if (!bucket) throw new Error('No bucket was made.');
    await put(db, earlierRows(bucket));
    expect(listInRows(await stored(db), 'wdam')).toEqual(listOf(before, 'wdam'));
    const come = new Map([[123_456, ['wdam', 'wbridg']]]);
    await change(db, new Map(), come);
    expect(await stored(db)).toEqual(rowsOf(new Map([...before, ...come])));
  });

  test('changes one row for one article more, and reads no other', async () => {
    const db = await newDataset();
    const before = new Map(Array.from({ length: 1_000 }, (_, n) => [n * 4_000_000, ['wdam']]));
    await put(db, rowsOf(before));
    const [all, puts] = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBObjectStore.prototype, 'put')];
    await change(db, new Map(), new Map([[123_456, ['wdam']]]));
    expect([all.mock.calls.length, puts.mock.calls.length]).toEqual([0, 1]);
    vi.restoreAllMocks();
  });
});
