import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OF_PEOPLE } from '../../../src/dataset/model/corrections.ts';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { dictionaryEntries } from '../../../src/dataset/model/dictionary-entries.ts';
import type { PeopleChange } from '../../../src/dataset/model/people-changes.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { articlesNaming } from '../../../src/dataset/read/articles-naming.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { listCorrections } from '../../../src/dataset/read/read-corrections.ts';
import { getEntity, listEntities, otherSpellings } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { readReadersPeople } from '../../../src/dataset/read/read-readers-people.ts';
import { correctPeople, partPeople } from '../../../src/dataset/write/correct-people.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import { makeDictionary } from '../../../src/dataset/write/write-dictionary.ts';
import type { PersonId } from '../../../src/engine/types.ts';
import {
  ARTICLE_STORES,
  articlesArbitrary,
  countIn,
  deleteForGood,
  handMade,
  newDataset,
  person,
  rebuilt,
  rowsOf,
} from './dataset-helpers.ts';

const AT = '2026-05-01T10:00:00.000Z';
const LATER = '2026-05-02T10:00:00.000Z';

const BILL = person('Bill Tarn', 'Mayor');
const WILLIAM = person('William Tarn', 'Mayor');
const ADA = person('Ada Quill', 'Minister', 'country:PE');

const held = async (...articles: readonly FullArticle[]): Promise<DatasetDb> => {
  const db = await newDataset();
  await putArticles(db, articles);
  return db;
};

let made = 0;
const say = async (db: DatasetDb, change: PeopleChange, at = AT): Promise<string> => {
  const id = `${OF_PEOPLE}${made++}`;
  await correctPeople(db, [{ id, change }], at);
  return id;
};
const undo = (db: DatasetDb, id: string, at = LATER) => setCorrectionUndone(db, id, true, at);
const one = (a: PersonId, b: PersonId): PeopleChange => ({ kind: 'one person', people: [a, b] });
const two = (a: PersonId, b: PersonId): PeopleChange => ({ kind: 'two people', people: [a, b] });
const names = async (db: DatasetDb): Promise<string[]> => (await listEntities(db, 'person')).map(({ name }) => name);

const bill = () =>
  handMade('Bill Tarn met Ada Quill. “The bridge is open,” Tarn said.', {
    people: [BILL, ADA],
    said: [{ by: BILL, words: 'The bridge is open' }],
  });
const william = () =>
  handMade('William Tarn met Ada Quill. “Nobody paid for it,” Tarn said.', {
    people: [WILLIAM, ADA],
    said: [{ by: WILLIAM, words: 'Nobody paid for it' }],
  });
const both = () =>
  handMade('William Tarn is Bill Tarn. “Taxes fall,” Bill said. “They rise,” William said. Ada Quill laughed.', {
    people: [WILLIAM, BILL, ADA],
    said: [
      { by: BILL, words: 'Taxes fall', about: [WILLIAM.id] },
      { by: WILLIAM, words: 'They rise', about: [BILL.id] },
    ],
  });

describe('two people whom the reader joins', () => {
  test('have one record with the quotations of both, under either id', async () => {
    const db = await held(await bill(), await william());
    await say(db, one(BILL.id, WILLIAM.id));
    expect((await names(db)).sort()).toEqual(['Ada Quill', 'William Tarn']);
    for (const id of [BILL.id, WILLIAM.id]) {
      expect(await getEntity(db, id)).toMatchObject({ name: 'William Tarn', said: 2, articles: 2 });
      expect((await listQuotations(db, { speaker: id, offset: 0, limit: 9 })).total).toBe(2);
    }
    expect((await datasetCounts(db)).people).toBe(2);
    expect((await getEntity(db, ADA.id))?.companions).toEqual([
      { id: 'country:PE', count: 2 },
      { id: BILL.id, count: 2 },
    ]);
  });

  test('are one also where an article names both', async () => {
    const db = await held(await bill(), await both());
    await say(db, one(BILL.id, WILLIAM.id));
    const record = await getEntity(db, WILLIAM.id);
    expect(record).toMatchObject({ name: 'Bill Tarn', said: 3, articles: 2 });
    expect(record?.companions.map(({ id }) => id)).not.toContain(BILL.id);
    expect((await listQuotations(db, { speaker: BILL.id, offset: 0, limit: 9 })).total).toBe(3);
    expect((await listQuotations(db, { about: BILL.id, offset: 0, limit: 9 })).total).toBe(2);
  });

  test('stay one when a later engine reads the articles, and in articles kept later', async () => {
    const db = await held(await bill());
    await say(db, one(BILL.id, WILLIAM.id));
    const reading = { ...(await bill()).reading, engine: 'next' };
    await rereadOutdated(db, () => reading, { engine: 'next' });
    await putArticles(db, [await william()]);
    expect(await getEntity(db, BILL.id)).toMatchObject({ name: 'William Tarn', said: 2 });
    await rebuilt(db);
    expect(await getEntity(db, BILL.id)).toMatchObject({ name: 'William Tarn', said: 2 });
  });

  test('are two again once it is taken back, and it is listed', async () => {
    const db = await held(await bill(), await william());
    const rows = await rowsOf(db, ARTICLE_STORES);
    const id = await say(db, one(BILL.id, WILLIAM.id));
    expect(await listCorrections(db)).toMatchObject([
      { state: 'shown', correction: { was: 'Bill Tarn, William Tarn' } },
    ]);
    await undo(db, id);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
    expect(await listCorrections(db)).toMatchObject([{ state: 'undone' }]);
  });

  test('of two things that are said, the later counts', async () => {
    const db = await held(await bill(), await william());
    await say(db, one(BILL.id, WILLIAM.id));
    const parted = await say(db, two(BILL.id, WILLIAM.id), LATER);
    expect(await names(db)).toContain('Bill Tarn');
    await undo(db, parted, '2026-05-03T10:00:00.000Z');
    expect(await names(db)).not.toContain('Bill Tarn');
  });
});

describe('a person who is two', () => {
  test('is parted where articles had made one, and nobody offers it again', async () => {
    const minister = (name: string) => person(name, 'Foreign Minister', 'country:PE');
    const [sergei, sergey] = [minister('Sergei Lavrin'), minister('Sergey Lavrin')];
    const db = await held(
      await handMade('Sergei Lavrin spoke.', { people: [sergei] }),
      await handMade('Sergey Lavrin wrote.', { people: [sergey] }),
    );
    expect(await names(db)).toHaveLength(1);
    await say(db, two(sergei.id, sergey.id));
    expect(await names(db)).toHaveLength(2);
    const own = await getEntity(db, sergei.id);
    expect(own && (await otherSpellings(db, own))).toEqual([]);
    await putArticles(db, [await handMade('Sergei Lavrin left.', { people: [sergei] })]);
    expect(await names(db)).toHaveLength(2);
  });

  test('by article: the other one has a record of their own', async () => {
    const poet = await handMade('Bill Tarn read a poem. “It is mine,” Tarn said.', {
      people: [person('Bill Tarn')],
      said: [{ by: BILL, words: 'It is mine' }],
    });
    const db = await held(await bill(), poet);
    const rows = await rowsOf(db, ARTICLE_STORES);
    expect((await articlesNaming(db, BILL.id)).map(({ id }) => id).sort()).toEqual(
      [poet.meta.id, (await bill()).meta.id].sort(),
    );
    const asked = {
      id: 'a',
      two: `${OF_PEOPLE}b`,
      person: BILL.id,
      articles: [poet.meta.id],
      other: null,
      page: null,
      at: AT,
    };
    const ids = await partPeople(db, { ...asked, name: 'Bill Tarn' });
    expect(ids).toEqual(['a', `${OF_PEOPLE}b`]);
    expect(await partPeople(db, { ...asked, name: 'Bill Tarn' })).toEqual(ids);
    const other = `${BILL.id}~${poet.meta.id.slice('article:'.length)}` as const;
    expect(await getEntity(db, other)).toMatchObject({ name: 'Bill Tarn', said: 1, articles: 1, role: null });
    expect(await getEntity(db, BILL.id)).toMatchObject({ said: 1, articles: 1, role: { title: 'Mayor' } });
    await rebuilt(db);
    expect(await getEntity(db, other)).toMatchObject({ said: 1 });
    for (const id of ids) await undo(db, id);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  });
});

describe('what the reader says of a person', () => {
  test('is shown in place of what articles have, and found on pages', async () => {
    const db = await held(await bill());
    await say(db, {
      kind: 'facts',
      person: BILL.id,
      facts: {
        name: 'William “Bill” Tarn',
        names: ['Wild Bill'],
        role: { title: 'Senator', country: 'country:PE', from: '2019', until: '2023' },
        note: 'Met him once.',
      },
    });
    const record = await getEntity(db, BILL.id);
    expect(record).toMatchObject({
      name: 'William “Bill” Tarn',
      role: { title: 'Senator', country: 'country:PE', held: '2019 to 2023' },
      own: { read: 'Bill Tarn', names: ['Wild Bill'], note: 'Met him once.' },
    });
    expect(record?.aliases).toContain('Wild Bill');
    expect((await getEntity(db, 'country:PE'))?.people).toEqual(expect.arrayContaining([{ id: BILL.id, count: 1 }]));
    await putArticles(db, [await bill()]);
    await rebuilt(db);
    expect(await getEntity(db, BILL.id)).toEqual(record);
  });

  test('counts field by field, and a person can be added whom no article names', async () => {
    const db = await held(await bill());
    const rows = await rowsOf(db, ARTICLE_STORES);
    const ids = [
      await say(db, { kind: 'facts', person: BILL.id, facts: { note: 'One.', names: ['B. T.'] } }, AT),
      await say(db, { kind: 'facts', person: BILL.id, facts: { note: 'Two.' } }, LATER),
      await say(db, { kind: 'added', person: 'person:cleo-marsh', name: 'Cleo Marsh' }),
    ];
    expect((await getEntity(db, BILL.id))?.own).toEqual({ note: 'Two.', names: ['B. T.'] });
    expect(await getEntity(db, 'person:cleo-marsh')).toMatchObject({ name: 'Cleo Marsh', articles: 0, said: 0 });
    expect((await datasetCounts(db)).people).toBe(3);
    const [now, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
    await rebuilt(db);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(now);
    expect(await datasetCounts(db)).toEqual(counts);
    for (const id of ids) await undo(db, id, '2026-05-04T10:00:00.000Z');
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  });
});

test('a country lists whom the reader has given a role in it, also where an article names it only later', async () => {
  const db = await held();
  const cleo = 'person:cleo-marsh';
  await say(db, { kind: 'added', person: cleo, name: 'Cleo Marsh' });
  await say(db, { kind: 'facts', person: cleo, facts: { role: { title: 'Envoy', country: 'country:PE' } } });
  await putArticles(db, [await bill()]);
  const peru = await getEntity(db, 'country:PE');
  expect(peru?.people.map(({ id }) => id)).toEqual([ADA.id, cleo]);
  await rebuilt(db);
  expect(await getEntity(db, 'country:PE')).toEqual(peru);
});

test('a name that is nobody’s is not looked for, until that is taken back', async () => {
  const db = await held(await bill());
  await makeDictionary(db);
  const looked = async () =>
    dictionaryEntries(await listEntities(db, 'person'), await readReadersPeople(db)).map(({ alias }) => alias);
  const before = await looked();
  const id = await say(db, { kind: 'not a name', name: 'tarn' });
  expect(await countIn(db, 'dictionary'), 'it is made again when a page is read').toBe(0);
  expect(await looked()).toEqual(before.filter((alias) => alias !== 'Tarn'));
  await putArticles(db, [await william()]);
  await undo(db, id);
  expect(await looked()).toEqual(expect.arrayContaining(before));
});

/** Restores what another dataset's backup has. */
async function restored(from: DatasetDb, into: DatasetDb, articles: readonly FullArticle[]): Promise<void> {
  const pack = readPack(await (await exportPack(from)).file.text());
  const byId = new Map(articles.map((article) => [article.meta.id, article]));
  const job = await startJob(into, { source: 'a', fingerprint: 'a', total: null }, AT);
  await stageItems(into, job, pack.articles, { read: async ({ id }) => byId.get(id) ?? null });
  await finishJob(into, job.id, pack.log, AT, pack.corrections);
}

describe('whatever is said of people', () => {
  const ids: readonly PersonId[] = [
    'person:ada-quill',
    'person:bo-tarn',
    'person:sergei-lavrin',
    'person:sergey-lavrin',
    'person:sergej-lavrin',
    'person:cleo-marsh',
  ];
  const somebody = fc.nat(ids.length - 1).map((n) => ids[n] ?? 'person:ada-quill');
  const change: fc.Arbitrary<PeopleChange> = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(somebody, somebody).map(([a, b]) => one(a, b)) },
    { weight: 2, arbitrary: fc.tuple(somebody, somebody).map(([a, b]) => two(a, b)) },
    fc
      .tuple(somebody, fc.constantFrom<CountryRole | null>({ title: 'Envoy', country: 'country:JP' }, null))
      .map(([id, role]): PeopleChange => ({ kind: 'facts', person: id, facts: { name: 'Another Name', role } })),
    somebody.map((id): PeopleChange => ({ kind: 'added', person: id, name: 'Added Person' })),
  );
  interface CountryRole {
    readonly title: string;
    readonly country: `country:${string}`;
  }
  const said = fc.array(change, { minLength: 1, maxLength: 6 });
  const settings = { numRuns: 20 };
  const TIMEOUT_MS = 120_000;

  async function sayAll(db: DatasetDb, changes: readonly PeopleChange[]): Promise<string[]> {
    const all: string[] = [];
    for (const [n, one] of changes.entries()) all.push(await say(db, one, `2026-05-01T10:00:0${n}.000Z`));
    return all;
  }

  test(
    'one by one, rebuilt, before or after the articles, and from a backup it gives the same rows',
    async () => {
      await fc.assert(
        fc.asyncProperty(articlesArbitrary(), said, fc.infiniteStream(fc.nat()), async (articles, changes, random) => {
          const db = await held(...articles);
          await sayAll(db, changes);
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
          expect(await rowsOf(late, stores), 'said before the articles').toEqual(rows);
          expect(await datasetCounts(late)).toEqual(counts);
          const early = await held(...shuffled);
          await restored(db, early, articles);
          expect(await rowsOf(early, stores), 'articles before').toEqual(rows);
          const [gone] = articles;
          if (!gone) return;
          await deleteForGood(early, gone.meta.id);
          const without = await rowsOf(early, ARTICLE_STORES);
          await rebuilt(early);
          expect(await rowsOf(early, ARTICLE_STORES), 'deleted').toEqual(without);
        }),
        settings,
      );
    },
    TIMEOUT_MS,
  );

  test(
    'taking all of it back gives exactly the rows before',
    async () => {
      await fc.assert(
        fc.asyncProperty(articlesArbitrary(), said, fc.boolean(), async (articles, changes, isRebuilt) => {
          const db = await held(...articles);
          const [rows, counts] = [await rowsOf(db, ARTICLE_STORES), await datasetCounts(db)];
          const made = await sayAll(db, changes);
          if (isRebuilt) await rebuilt(db);
          for (const id of made) await undo(db, id);
          expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
          expect(await datasetCounts(db)).toEqual(counts);
          for (const id of made) await setCorrectionUndone(db, id, false, LATER);
          for (const id of made.reverse()) await undo(db, id);
          expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
        }),
        settings,
      );
    },
    TIMEOUT_MS,
  );
});
