import { describe, expect, test } from 'vitest';
import type { QuotationOrder } from '../../../src/dataset/read/choose-quotations.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { foldQuotations } from '../../../src/dataset/read/fold-quotations.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { recordFacets } from '../../../src/dataset/read/record-facets.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset, rebuilt } from './dataset-helpers.ts';
import { ADA } from './sample-articles.ts';

const article = (title: string, source: string | undefined, date: string | undefined, words: readonly string[]) =>
  handMade(
    `Ada Quill spoke. ${words.map((one) => `“${one}.”`).join(' ')}`,
    { people: [ADA], said: words.map((one) => ({ by: ADA, words: one })) },
    { title, ...(source && { source }), ...(date && { date }) },
  );

const articles = () =>
  Promise.all([
    article('A', 'Lima Post', '2026-03-05', ['The mill by the river will stay open', 'The dam goes']),
    article('B', 'evening Star', '2025', ['A bridge opens']),
    article('C', undefined, '2026-04-01', ['No train runs today']),
    article('D', 'Daily Post', undefined, ['Nobody was asked']),
  ]);

async function dataset(): Promise<DatasetDb> {
  const db = await newDataset();
  await putArticles(db, await articles());
  return db;
}

const listed = async (db: DatasetDb, order?: QuotationOrder, offset = 0, limit = 20) =>
  (await listQuotations(db, { offset, limit, order })).quotations.map(({ quotation }) => quotation.text);

const LATEST = [
  'No train runs today',
  'The mill by the river will stay open',
  'The dam goes',
  'A bridge opens',
  'Nobody was asked',
];

describe('all quotations', () => {
  test.each<[QuotationOrder | undefined, readonly string[]]>([
    [undefined, LATEST],
    ['latest', LATEST],
    // What has no date comes last in either order, and an article's own are in the order of its text.
    [
      'earliest',
      [
        'A bridge opens',
        'The mill by the river will stay open',
        'The dam goes',
        'No train runs today',
        'Nobody was asked',
      ],
    ],
    [
      'source',
      [
        'Nobody was asked',
        'A bridge opens',
        'The mill by the river will stay open',
        'The dam goes',
        'No train runs today',
      ],
    ],
    [
      'source from the end',
      [
        'The mill by the river will stay open',
        'The dam goes',
        'A bridge opens',
        'Nobody was asked',
        'No train runs today',
      ],
    ],
  ])('in the order %s', async (order, expected) => {
    const db = await dataset();
    expect(await listed(db, order)).toEqual(expected);
    // In pages that begin and end within an article.
    const pages = [await listed(db, order, 0, 2), await listed(db, order, 2, 2), await listed(db, order, 4, 2)];
    expect(pages.flat()).toEqual(expected);
  });

  test('a record is sorted so, too', async () => {
    const { quotations } = await listQuotations(await dataset(), {
      speaker: ADA.id,
      order: 'source',
      offset: 0,
      limit: 2,
    });
    expect(quotations.map(({ quotation }) => quotation.text)).toEqual(['Nobody was asked', 'A bridge opens']);
  });

  test('are those of the dataset as it is, after each change of it', async () => {
    const db = await dataset();
    expect(await listed(db)).toHaveLength(5);
    const more = await article('E', undefined, '2026-05-05', ['The gate is open']);
    await putArticles(db, [more]);
    expect((await listed(db))[0]).toBe('The gate is open');
    await deleteArticles(db, [more.meta.id], 'act');
    expect(await listed(db)).toEqual(LATEST);
    await rebuilt(db);
    expect(await listed(db)).toEqual(LATEST);
  });

  test('and two lists that are read at once do not wait for each other', async () => {
    const db = await dataset();
    const [all, facets, again] = await Promise.all([listed(db), recordFacets(db, {}, 'speaker'), listed(db)]);
    expect(again).toEqual(all);
    expect(facets.sources).toHaveLength(4);
  });

  test('can be narrowed by source and time, and each choice says what it would leave', async () => {
    const db = await dataset();
    const facets = await recordFacets(db, { during: '2026' }, 'speaker');
    expect(facets.sources).toEqual([
      { value: 'Lima Post', count: 2 },
      { value: '', count: 1 },
    ]);
    expect(facets.months.map(({ value }) => value)).toEqual(['2025', '2026-03', '2026-04', 'undated']);
    const { total } = await listQuotations(db, { during: '2026', source: 'Lima Post', offset: 0, limit: 1 });
    expect(total).toBe(2);
  });

  test('of chosen articles are gone through, also those for which another article’s stand', async () => {
    const db = await dataset();
    const copy = await article('F', 'Copy Press', '2026-06-06', ['The mill by the river will stay open']);
    await putArticles(db, [copy]);
    expect((await listQuotations(db, { offset: 0, limit: 20 })).total).toBe(5);
    const of = { articles: [copy.meta.id, 'article:0000000000000000'] as const };
    const sources = await foldQuotations(
      db,
      of,
      (): string[] => [],
      (all, some) => all.push(...some.map((one) => one.article.source ?? '')),
    );
    expect(sources).toEqual(['Copy Press']);
  });
});
