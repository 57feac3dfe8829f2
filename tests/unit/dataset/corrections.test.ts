import fc from 'fast-check';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { behindOwn, type Correction, type QuotationChange } from '../../../src/dataset/model/corrections.ts';
import type { FullArticle, QuotationInArticle } from '../../../src/dataset/model/dataset-types.ts';
import { quotationId, quotationMarks } from '../../../src/dataset/model/quotation-identity.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { STORES, schemaVersion } from '../../../src/dataset/model/stores.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import { type DatasetDb, read } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getEntity } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { bringCorrectionsUpToDate } from '../../../src/dataset/write/apply-correction.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { resetDataset } from '../../../src/dataset/write/reset-dataset.ts';
import { bringBack, deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { correctQuotation, setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import {
  ARTICLE_STORES,
  articlesArbitrary,
  countIn,
  handMade,
  newDataset,
  person,
  readingOf,
  rebuilt,
  rowsOf,
} from './dataset-helpers.ts';
import { bundleOf, train } from './sample-articles.ts';

const ADA = person('Ada Quill');
const BO = person('Bo Tarn');
const AT = '2026-05-01T10:00:00.000Z';
const LATER = '2026-05-02T10:00:00.000Z';
const URL = 'https://example.com/ferry';

const NOT_SAID: QuotationChange = { kind: 'not said' };
const REPORTED: QuotationChange = { kind: 'reported' };
const BY_CLEO: QuotationChange = { kind: 'speaker', entity: 'person:cleo-marsh', name: 'Cleo Marsh' };
const BY_BO: QuotationChange = { kind: 'speaker', entity: BO.id, name: BO.name };

const TEXT = 'Ada Quill met Bo Tarn. “The ferry sails again,” she said. “Nobody paid for it,” she said.';
const ferry = (text = TEXT, keptAt = AT, said = ['The ferry sails again', 'Nobody paid for it']) =>
  handMade(text, { people: [ADA, BO], said: said.map((words) => ({ by: ADA, words })) }, { url: URL }).then(
    (article): FullArticle => ({ ...article, meta: { ...article.meta, keptAt } }),
  );

const listed = async (db: DatasetDb): Promise<readonly QuotationInArticle[]> =>
  (await listQuotations(db, { offset: 0, limit: 1000 })).quotations;

const shown = async (db: DatasetDb): Promise<string[]> =>
  (await listed(db)).map(({ quotation: { text, speaker, kind } }) => `${speaker?.name ?? '?'} (${kind}): ${text}`);

let corrections = 0;
const correct = async (db: DatasetDb, words: string, change: QuotationChange, at = AT): Promise<string> => {
  const found = (await listed(db)).find(({ quotation }) => quotation.text === words);
  if (!found) throw new Error(`“${words}” is not shown.`);
  const id = `correction ${corrections++}`;
  expect(await correctQuotation(db, { id, article: found.article.id, quotation: found.id, change, at })).toBe(true);
  return id;
};

const held = async (...articles: readonly FullArticle[]): Promise<DatasetDb> => {
  const db = await newDataset();
  await putArticles(db, articles);
  return db;
};

/** Restores what another dataset's backup has. */
async function restored(from: DatasetDb, into: DatasetDb, articles: readonly FullArticle[]): Promise<void> {
  const pack = readPack(await (await exportPack(from)).file.text());
  const byId = new Map(articles.map((article) => [article.meta.id, article]));
  const job = await startJob(into, { source: 'a', fingerprint: 'a', total: null }, AT);
  await stageItems(into, job, pack.articles, { read: async ({ id }) => byId.get(id) ?? null });
  await finishJob(into, job.id, pack.log, AT, pack.corrections);
}

describe('a correction', () => {
  test('gives a quotation another speaker, who may be new to the dataset', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    expect(await shown(db)).toEqual([
      'Cleo Marsh (direct): The ferry sails again',
      'Ada Quill (direct): Nobody paid for it',
    ]);
    expect(await getEntity(db, 'person:cleo-marsh')).toMatchObject({ name: 'Cleo Marsh', said: 1, articles: 1 });
    expect(await getEntity(db, ADA.id)).toMatchObject({ said: 1 });
  });

  test('takes a quotation away that nobody said, and the others keep their ids', async () => {
    const db = await held(await ferry());
    const [, second] = await listed(db);
    await correct(db, 'The ferry sails again', NOT_SAID);
    expect((await listed(db)).map(({ id }) => id)).toEqual([second?.id]);
    expect((await datasetCounts(db)).quotations).toBe(1);
  });

  test('makes of spoken words reported ones', async () => {
    const db = await held(await ferry());
    await correct(db, 'Nobody paid for it', REPORTED);
    expect((await shown(db))[1]).toBe('Ada Quill (indirect): Nobody paid for it');
    expect(await getEntity(db, ADA.id)).toMatchObject({ said: 2, saidReported: 1 });
  });

  test('is made once, however often it is asked for, and not of a quotation that is gone', async () => {
    const db = await held(await ferry());
    const [first] = await listed(db);
    if (!first) throw new Error('Nothing is shown.');
    const asked = { id: 'one', article: first.article.id, quotation: first.id, change: NOT_SAID, at: AT };
    expect(await correctQuotation(db, asked)).toBe(true);
    const rows = await rowsOf(db, [...ARTICLE_STORES, 'corrections']);
    expect(await correctQuotation(db, asked)).toBe(true);
    expect(await rowsOf(db, [...ARTICLE_STORES, 'corrections'])).toEqual(rows);
    expect(await correctQuotation(db, { ...asked, id: 'two' })).toBe(false);
    expect(await countIn(db, 'corrections')).toBe(1);
  });

  test('counts more than one made before it, and one that is made again counts as made now', async () => {
    const db = await held(await ferry());
    const first = await correct(db, 'The ferry sails again', BY_CLEO, AT);
    await correct(db, 'The ferry sails again', BY_BO, LATER);
    expect((await shown(db))[0]).toMatch(/^Bo Tarn/);
    await setCorrectionUndone(db, first, true, '2026-05-03T10:00:00.000Z');
    expect((await shown(db))[0]).toMatch(/^Bo Tarn/);
    await setCorrectionUndone(db, first, false, '2026-05-04T10:00:00.000Z');
    expect((await shown(db))[0]).toMatch(/^Cleo Marsh/);
  });

  test('that nobody said something counts until something later is said of it', async () => {
    const db = await held(await ferry());
    const by = await correct(db, 'The ferry sails again', BY_CLEO, AT);
    await correct(db, 'The ferry sails again', NOT_SAID, LATER);
    expect((await shown(db)).some((one) => one.includes('The ferry sails again'))).toBe(false);
    await setCorrectionUndone(db, by, true, '2026-05-03T10:00:00.000Z');
    await setCorrectionUndone(db, by, false, '2026-05-04T10:00:00.000Z');
    expect((await shown(db))[0]).toMatch(/^Cleo Marsh.*The ferry sails again/);
  });

  test('of somebody else’s counts less than any of the reader’s own', () => {
    const one = (id: string, changedAt: string, undone = false): Correction => ({
      id,
      at: AT,
      changedAt,
      undone,
      was: null,
      change: { kind: 'not said' },
      places: [],
    });
    const own = [one('own', '2026-05-03T10:00:00.000Z'), one('both', LATER)];
    const given = [one('b', '2026-06-02T10:00:00.000Z'), one('both', '2026-06-01T10:00:00.000Z', true)];
    expect(behindOwn(own, [...given, one('a', '2026-06-01T10:00:00.000Z'), one('c', AT, true)])).toEqual([
      one('a', '2026-05-02T09:59:59.998Z'),
      one('b', '2026-05-02T09:59:59.999Z'),
    ]);
    expect(behindOwn(own, [one('a', AT)])).toEqual([one('a', AT)]);
    expect(behindOwn([], given)).toEqual([given[0]]);
  });

  test('is about the same words by the same speaker in all articles', async () => {
    const copies = await Promise.all(
      Array.from({ length: 14 }, (_, n) =>
        handMade(`Story ${n}. ${TEXT}`, { people: [ADA, BO], said: [{ by: ADA, words: 'The ferry sails again' }] }),
      ),
    );
    const other = await handMade(`Bo Tarn. ${TEXT}`, {
      people: [BO],
      said: [{ by: BO, words: 'The ferry sails again' }],
    });
    const db = await held(...copies, other);
    expect(await listed(db)).toHaveLength(2);
    const found = (await listed(db)).find(({ quotation }) => quotation.speaker?.entity === ADA.id);
    if (!found) throw new Error('Nothing is shown.');
    await correctQuotation(db, { id: 'one', article: found.article.id, quotation: found.id, change: NOT_SAID, at: AT });
    expect(await shown(db)).toEqual(['Bo Tarn (direct): The ferry sails again']);
    await setCorrectionUndone(db, 'one', true, LATER);
    expect(await listed(db)).toHaveLength(2);
  });
});

describe('corrections stay', () => {
  test('when a later engine reads the article, which still may read it wrong', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    await correct(db, 'Nobody paid for it', NOT_SAID);
    const again = { ...(await ferry()).reading, engine: 'next' };
    expect(await rereadOutdated(db, () => again, { engine: 'next' })).toBeGreaterThan(0);
    expect(await shown(db)).toEqual(['Cleo Marsh (direct): The ferry sails again']);
    expect(await rereadOutdated(db, () => again, { engine: 'next' }), 'nothing is outdated').toBeNull();
  });

  test('when a later engine ends the words elsewhere', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    const text = TEXT;
    const reading = readingOf(text, { people: [ADA, BO], said: [{ by: ADA, words: 'ferry sails again' }] });
    await rereadOutdated(db, () => ({ ...reading, engine: 'next' }), { engine: 'next' });
    expect(await shown(db)).toEqual(['Cleo Marsh (direct): ferry sails again']);
  });

  test('in a new version of the text, and are found again by what stands around words that it has twice', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    const text = `Bo Tarn laughed: “The ferry sails again,” and left. ${TEXT}`;
    const twice = await handMade(
      text,
      {
        people: [ADA, BO],
        said: [
          { by: BO, words: 'The ferry sails again' },
          { by: ADA, words: 'Nobody paid for it' },
        ],
      },
      { url: URL },
    );
    const [first, last] = twice.reading.quotations;
    if (!first || !last) throw new Error('There are two.');
    const move = text.lastIndexOf('The ferry') - first.start;
    const second = {
      ...first,
      start: first.start + move,
      end: first.end + move,
      spans: first.spans.map(({ start, end }) => ({ start: start + move, end: end + move })),
      quoted: first.quoted.map(({ start, end }) => ({ start: start + move, end: end + move })),
      speaker: { entity: ADA.id, name: ADA.name, text: ADA.name, start: 0, end: 9 },
    };
    const reading = { ...twice.reading, quotations: [first, second, last] };
    await putArticles(db, [{ ...twice, reading, meta: { ...twice.meta, quotations: 3, keptAt: LATER } }], LATER);
    expect(await shown(db)).toEqual([
      'Bo Tarn (direct): The ferry sails again',
      'Cleo Marsh (direct): The ferry sails again',
      'Ada Quill (direct): Nobody paid for it',
    ]);
  });

  test('where a text no longer has the words, and are there again with the text that has', async () => {
    const db = await held(await ferry());
    const id = await correct(db, 'The ferry sails again', BY_CLEO);
    await putArticles(db, [
      await ferry('Ada Quill met Bo Tarn. “Nobody paid for it,” she said.', LATER, ['Nobody paid for it']),
    ]);
    expect(await shown(db)).toEqual(['Ada Quill (direct): Nobody paid for it']);
    const [row] = await read(db, ['readings'], (tx) => tx.objectStore('readings').getAll()).then((rows) =>
      rows.filter(({ unplaced }) => unplaced),
    );
    expect(row?.unplaced).toEqual([id]);
    await putArticles(db, [await ferry(TEXT, '2026-05-09T10:00:00.000Z')]);
    expect((await shown(db))[0]).toBe('Cleo Marsh (direct): The ferry sails again');
  });

  test('when an article is deleted, kept again, or brought back', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    const { id } = (await ferry()).meta;
    await deleteArticles(db, [id], 'away');
    await bringBack(db, 'away');
    expect((await shown(db))[0]).toMatch(/^Cleo Marsh/);
    await deleteArticles(db, [id], 'away again');
    await putArticles(db, [await ferry()]);
    expect((await shown(db))[0]).toMatch(/^Cleo Marsh/);
  });

  test('but not in a dataset that is reset', async () => {
    const db = await held(await ferry());
    await correct(db, 'The ferry sails again', BY_CLEO);
    await resetDataset(db, bundleOf(await train()));
    expect(await countIn(db, 'corrections')).toBe(0);
  });

  test('and are shown with articles that a writer was ended before', async () => {
    const db = await held(await ferry());
    const id = await correct(db, 'The ferry sails again', BY_CLEO);
    const row = await read(db, ['corrections'], (tx) => tx.objectStore('corrections').get(id));
    if (!row) throw new Error('It is not stored.');
    await write(db, ['corrections'], (tx) => tx.objectStore('corrections').put({ ...row, undone: true }));
    await bringCorrectionsUpToDate(db);
    expect((await shown(db))[0]).toMatch(/^Ada Quill/);
  });

  test('of a pack that says less than the dataset knows are not taken', async () => {
    const articles = [await ferry()];
    const one = await held(...articles);
    const id = await correct(one, 'The ferry sails again', BY_CLEO);
    const other = await newDataset();
    await restored(one, other, articles);
    expect((await shown(other))[0]).toMatch(/^Cleo Marsh/);
    await setCorrectionUndone(other, id, true, LATER);
    await restored(one, other, articles);
    expect((await shown(other))[0]).toMatch(/^Ada Quill/);
    await restored(other, one, articles);
    expect((await shown(one))[0]).toMatch(/^Ada Quill/);
  });
});

test('a dataset of the schema before has what it held, and can be corrected', async () => {
  const before = Object.fromEntries(Object.entries(STORES).filter(([, { since }]) => since < STORES.corrections.since));
  expect(schemaVersion(before)).toBeLessThan(schemaVersion(STORES));
  const earlier = await openForWriting('before corrections', { table: before });
  const now = await held(await ferry());
  const stores = [...ARTICLE_STORES, 'dictionary' as const, 'meta' as const, 'log' as const].filter(
    (store) => store in before,
  );
  const names = (store: string) =>
    [...earlier.idb.objectStoreNames].some((name) => name === `${store}A`) ? `${store}A` : store;
  const raw = await openDB('before corrections');
  for (const store of stores) {
    const rows = Object.entries(await rowsOf(now, [store]));
    for (const [key, row] of rows) {
      const isKeyed = store === 'dictionary' || store === 'meta' || store === 'log';
      await raw.put(names(store), row, isKeyed ? JSON.parse(key.slice(store.length + 1)) : undefined);
    }
  }
  raw.close();
  earlier.idb.close();
  const moved = await openForWriting('before corrections');
  expect(await rowsOf(moved, stores)).toEqual(await rowsOf(now, stores));
  await correct(moved, 'The ferry sails again', BY_CLEO);
  expect((await shown(moved))[0]).toMatch(/^Cleo Marsh/);
});

describe('whatever is corrected', () => {
  const CHANGES = [NOT_SAID, REPORTED, BY_CLEO, BY_BO];
  const picks = fc.array(fc.record({ article: fc.nat(5), quotation: fc.nat(7), change: fc.nat(3) }), {
    minLength: 1,
    maxLength: 5,
  });
  const settings = { numRuns: 30 };

  /** Corrects what is shown of the articles' quotations. Returns the ids. */
  async function correctAll(
    db: DatasetDb,
    articles: readonly FullArticle[],
    chosen: readonly { article: number; quotation: number; change: number }[],
  ): Promise<string[]> {
    const ids: string[] = [];
    for (const [n, { article, quotation, change }] of chosen.entries()) {
      const { meta, reading } = articles[article % articles.length] ?? {};
      const marks = quotationMarks(reading?.quotations ?? []);
      const mark = marks[quotation % marks.length];
      if (!meta || mark === undefined) continue;
      const at = `2026-05-01T10:00:0${n}.000Z`;
      const asked = { id: `${n}`, article: meta.id, quotation: quotationId(meta.id, mark), at };
      if (await correctQuotation(db, { ...asked, change: CHANGES[change] ?? NOT_SAID })) ids.push(`${n}`);
    }
    return ids;
  }
  const articlesOf = articlesArbitrary().filter((articles) => articles.some(({ meta }) => meta.quotations > 0));

  test('rebuilding, keeping again and a backup give the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf, picks, fc.infiniteStream(fc.nat()), async (articles, chosen, random) => {
        const db = await held(...articles);
        await correctAll(db, articles, chosen);
        const stores = [...ARTICLE_STORES, 'corrections'] as const;
        const [rows, counts] = [await rowsOf(db, stores), await datasetCounts(db)];
        await rebuilt(db);
        expect(await rowsOf(db, stores), 'rebuilt').toEqual(rows);
        expect(await datasetCounts(db)).toEqual(counts);
        for (const article of articles) await putArticles(db, [article]);
        expect(await rowsOf(db, stores), 'kept again').toEqual(rows);

        const shuffled = articles
          .map((article) => ({ article, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ article }) => article);
        const late = await newDataset();
        await restored(db, late, []);
        for (const article of shuffled) await putArticles(late, [article]);
        expect(await rowsOf(late, stores), 'corrections before articles').toEqual(rows);
        expect(await datasetCounts(late)).toEqual(counts);

        const early = await held(...shuffled);
        await restored(db, early, articles);
        expect(await rowsOf(early, stores), 'articles before corrections').toEqual(rows);

        const fresh = await newDataset();
        await restored(db, fresh, articles);
        expect(await rowsOf(fresh, stores), 'both from a backup').toEqual(rows);
        const [one, two] = await Promise.all([db, fresh].map(async (of) => (await exportPack(of)).file.text()));
        const packed = (json = '') => readPack(json).corrections;
        expect(packed(two)).toEqual(packed(one));
      }),
      settings,
    );
  });

  test('taking all of it back gives exactly the rows before', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf, picks, fc.boolean(), async (articles, chosen, isRebuilt) => {
        const db = await held(...articles);
        const [rows, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
        const ids = await correctAll(db, articles, chosen);
        if (isRebuilt) await rebuilt(db);
        for (const id of ids) expect(await setCorrectionUndone(db, id, true, LATER)).toBe(true);
        expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
        expect(await datasetCounts(db)).toEqual(counts);
        for (const id of ids) await setCorrectionUndone(db, id, false, LATER);
        for (const id of ids.reverse()) await setCorrectionUndone(db, id, true, LATER);
        expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
      }),
      settings,
    );
  });
});
