import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { dictionaryParts } from '../../../src/dataset/read/read-dictionary.ts';
import { getEntities, getEntity, listEntities, otherSpellings } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { makeDictionary } from '../../../src/dataset/write/write-dictionary.ts';
import { unpackDictionary } from '../../../src/engine/dictionary/dictionary.ts';
import type { ReadPerson } from '../../../src/engine/types.ts';
import { ARTICLE_STORES, deleteForGood, handMade, newDataset, person, rebuilt, rowsOf } from './dataset-helpers.ts';
import { ADA, BO, JAPAN, PERU } from './sample-articles.ts';

const MINISTER = ['Foreign Minister', PERU.id] as const;
const SERGEI = person('Sergei Lavrin', ...MINISTER);
const SERGEY = person('Sergey Lavrin', ...MINISTER);

/** An article in which each of the people says something of their own, on the given matter. */
const speaking = (matter: string, people: readonly ReadPerson[], date?: string): Promise<FullArticle> =>
  handMade(
    people.map(({ name }) => `“The ${matter} is ours, says ${name},” ${name} said.`).join(' '),
    {
      people,
      countries: [PERU],
      said: people.map((by) => ({ by, words: `The ${matter} is ours, says ${by.name},`, about: [PERU.id] })),
    },
    { title: matter, ...(date && { date }) },
  );

const holding = async (...articles: Promise<FullArticle>[]): Promise<DatasetDb> => {
  const db = await newDataset();
  for (const article of articles) await putArticles(db, [await article]);
  return db;
};

afterEach(() => vi.restoreAllMocks());

/** How many rows of entities some work reads. */
async function entitiesRead(work: () => Promise<unknown>): Promise<number> {
  const spies = [IDBObjectStore, IDBIndex].flatMap(({ prototype }) => [
    vi.spyOn(prototype, 'get'),
    vi.spyOn(prototype, 'getAll'),
  ]);
  await work();
  const requests = spies.flatMap(({ mock }) => mock.results.map(({ value }) => value));
  const rows = requests.flatMap(({ source, result }) => {
    const store = source instanceof IDBIndex ? source.objectStore : source;
    return /^entities/.test(store.name) ? (result ?? []) : [];
  });
  vi.restoreAllMocks();
  return rows.length;
}

/** The names of the people on record, those of each record together. */
const people = async (db: DatasetDb): Promise<string[]> =>
  (await listEntities(db, 'person'))
    .map(({ name, spellings }) => [name, ...(spellings?.names ?? [])].join(' = '))
    .sort();

const ONE = ['Sergei Lavrin = Sergey Lavrin'];
const TWO = ['Sergei Lavrin', 'Sergey Lavrin'];

describe('two spellings of a name are', () => {
  const apart = (...of: readonly (readonly ReadPerson[])[]) =>
    holding(...of.map((named, i) => speaking(`matter ${i}`, named)));

  test('one person with one role of one country', async () => {
    expect(await people(await apart([SERGEI], [SERGEY]))).toEqual(ONE);
    const full = person('Sergey Lavrin', 'Minister', PERU.id);
    expect(await people(await apart([SERGEI], [full]))).toEqual(ONE);
  });

  test('one person where companions agree and no role speaks against it', async () => {
    const unknown = person('Sergey Lavrin');
    expect(await people(await apart([SERGEI, ADA, BO], [unknown, ADA, BO]))).toEqual(['Ada Quill', 'Bo Tarn', ...ONE]);
    expect(await people(await apart([SERGEI, ADA], [unknown, ADA]))).toEqual(['Ada Quill', ...TWO]);
  });

  test('two people where one article names both, whatever else agrees', async () => {
    expect(await people(await apart([SERGEI], [SERGEY], [SERGEI, SERGEY]))).toEqual(TWO);
  });

  test('two people whose roles belong to two countries, or are two roles', async () => {
    expect(await people(await apart([SERGEI], [person('Sergey Lavrin', 'Foreign Minister', JAPAN.id)]))).toEqual(TWO);
    expect(await people(await apart([SERGEI], [person('Sergey Lavrin', 'Skater', PERU.id)]))).toEqual(TWO);
  });

  test('two people without a given name, or with another one', async () => {
    const [one, other] = [person('Pashinyan', ...MINISTER), person('Pashinian', ...MINISTER)];
    expect(await people(await apart([one], [other]))).toEqual(['Pashinian', 'Pashinyan']);
    const [s, z] = [person('S. Pashinyan', ...MINISTER), person('S. Pashinian', ...MINISTER)];
    expect(await people(await apart([s], [z]))).toEqual(['S. Pashinian', 'S. Pashinyan']);
    const [sergio, yuri] = [person('Sergio Lavrin', ...MINISTER), person('Yuri Lavrin', ...MINISTER)];
    expect(await people(await apart([sergio], [yuri]))).toEqual(['Sergio Lavrin', 'Yuri Lavrin']);
  });

  test('two people where a third spelling could be either', async () => {
    const third = person('Sergej Lavrin', ...MINISTER);
    const db = await apart([SERGEI, SERGEY], [third]);
    expect(await people(db)).toEqual(['Sergei Lavrin', 'Sergej Lavrin', 'Sergey Lavrin']);
  });
});

describe('an article that is kept', () => {
  const FAMILIES = 'abcdefghijkl'.split('').map((letter) => `Lavr${letter}n`);
  const joined = (count: number) =>
    holding(
      ...FAMILIES.slice(0, count).flatMap((family) => [
        speaking(`bridge ${family}`, [person(`Sergei ${family}`, ...MINISTER)]),
        speaking(`tunnel ${family}`, [person(`Sergey ${family}`, ...MINISTER)]),
      ]),
    );
  const keeping = async (count: number, named: readonly ReadPerson[]) => {
    const db = await joined(count);
    expect(await people(db)).toHaveLength(count);
    const article = await speaking('ferry', named);
    return entitiesRead(() => putArticles(db, [article]));
  };

  test('reads whom it names, however many people have two spellings', async () => {
    expect(await keeping(12, [ADA])).toBe(await keeping(2, [ADA]));
    // The check of the check: whoever is named is counted, and their other spelling.
    const named = FAMILIES.slice(0, 5).map((family) => person(`Sergei ${family}`, ...MINISTER));
    expect(await keeping(12, named)).toBeGreaterThan((await keeping(12, [ADA])) + 8);
  });

  test('leaves those companions in their records of whom it says nothing', async () => {
    const db = await holding(
      speaking('bridge', [SERGEI, ADA]),
      speaking('tunnel', [SERGEY, ADA]),
      speaking('ferry', [ADA, BO]),
    );
    const companions = async () => (await getEntity(db, ADA.id))?.companions.map(({ id, count }) => `${id} ${count}`);
    expect(await companions()).toEqual(expect.arrayContaining([`${SERGEI.id} 2`, `${BO.id} 1`]));
    await putArticles(db, [await speaking('harbour', [BO, ADA])]);
    expect(await companions()).toEqual(expect.arrayContaining([`${SERGEI.id} 2`, `${BO.id} 2`]));
    // Named together they are two, and so among the companions of whoever is not named there.
    await putArticles(db, [await speaking('airport', [SERGEI, SERGEY])]);
    expect(await companions()).toEqual(expect.arrayContaining([`${SERGEI.id} 1`, `${SERGEY.id} 1`, `${BO.id} 2`]));
  });
});

describe('a person with two spellings', () => {
  const db = () =>
    holding(
      speaking('bridge', [SERGEI, ADA], '2024-01-02'),
      speaking('tunnel', [SERGEY], '2024-02-02'),
      speaking('harbour', [SERGEY, ADA], '2024-03-02'),
    );

  test('is one in counts, lists, search and among a country’s people and companions', async () => {
    const held = await db();
    expect((await datasetCounts(held)).people).toBe(2);
    const expected = { id: SERGEI.id, name: 'Sergey Lavrin', said: 3, articles: 3, latest: '2024-03-02' };
    expect((await search(held, 'sergei lavrin')).people).toMatchObject([expected]);
    expect((await search(held, 'sergey')).people).toMatchObject([expected]);
    expect((await getEntity(held, PERU.id))?.people).toEqual([
      { id: SERGEI.id, count: 3 },
      { id: ADA.id, count: 2 },
    ]);
    expect((await getEntity(held, ADA.id))?.companions).toContainEqual({ id: SERGEI.id, count: 2 });
    expect((await search(held, 'tunnel')).quotations[0]?.quotation.speaker).toMatchObject({
      entity: SERGEI.id,
      name: 'Sergey Lavrin',
    });
  });

  test('has one record under either id, with the quotations of both', async () => {
    const held = await db();
    for (const id of [SERGEI.id, SERGEY.id]) {
      const own = await getEntity(held, id);
      expect(own).toMatchObject({ id: SERGEI.id, spellings: { names: ['Sergei Lavrin'] } });
      expect(own && (await otherSpellings(held, own))).toEqual([]);
      const said = await listQuotations(held, { speaker: id, offset: 0, limit: 9 });
      expect([said.total, said.quotations.map(({ article }) => article.title)]).toEqual([
        3,
        ['harbour', 'tunnel', 'bridge'],
      ]);
      const ask = { entity: id, sentence: 'The bridge.', others: [], exclude: null, limit: 3 };
      const card = await cardRecord(held, ask);
      expect(card.summary).toEqual(own);
      expect(card.nearest.map(({ article }) => article.title)).toEqual(['bridge', 'harbour', 'tunnel']);
    }
  });

  test('is one where a sentence names the person beside another', async () => {
    const held = await holding(
      handMade(
        '“We thank the whole team,” Ada Quill said. “Nothing is new,” she said.',
        {
          people: [ADA, SERGEY],
          said: [
            { by: ADA, words: 'Nothing is new,' },
            { by: ADA, words: 'We thank the whole team,', about: [SERGEY.id] },
          ],
        },
        { date: '2020' },
      ),
      speaking('bridge', [SERGEI], '2024-01-02'),
    );
    const ask = { entity: ADA.id, sentence: 'They met.', others: [SERGEI.id], exclude: null, limit: 1 };
    expect((await cardRecord(held, ask)).nearest[0]?.quotation.text).toBe('We thank the whole team,');
  });

  test('is found on pages under both names, as one, made anew or changed', async () => {
    const held = await newDataset();
    await makeDictionary(held);
    const named = async () => {
      const { head, shards } = await dictionaryParts(
        held,
        Array.from({ length: 64 }, (_, i) => i),
      );
      if (!head) throw new Error('No dictionary.');
      return unpackDictionary({ head, shards })
        .filter(({ alias }) => /lavrin|pash/i.test(alias))
        .map(({ alias, entity }) => `${alias}: ${entity}`)
        .sort();
    };
    const [first, second] = [person('Nikol Pashinyan', ...MINISTER), person('Nikol Pashinian', ...MINISTER)].map(
      (one) => ({ ...one, aliases: [one.name] }),
    );
    if (!first || !second) throw new Error('Two.');
    await putArticles(held, [await speaking('bridge', [first])]);
    await putArticles(held, [await speaking('tunnel', [second])]);
    const joined = await named();
    expect(joined).toEqual(
      ['Nikol Pashinian', 'Nikol Pashinyan', 'Pashinian', 'Pashinyan'].map((name) => `${name}: person:nikol-pashinian`),
    );
    await makeDictionary(held);
    expect(await named()).toEqual(joined);
    await putArticles(held, [await speaking('harbour', [first, second])]);
    const parted = await named();
    expect(parted).toContain('Pashinyan: person:nikol-pashinyan');
    await makeDictionary(held);
    expect(await named()).toEqual(parted);
  });

  test('becomes two people with an article that names both, and one again without it', async () => {
    const held = await db();
    const before = await rowsOf(held, ARTICLE_STORES);
    const veto = await speaking('quarrel', [SERGEI, SERGEY]);
    await putArticles(held, [veto]);
    expect(await people(held)).toEqual(['Ada Quill', ...TWO]);
    expect((await getEntity(held, ADA.id))?.companions).toEqual(
      expect.arrayContaining([
        { id: SERGEI.id, count: 1 },
        { id: SERGEY.id, count: 1 },
      ]),
    );
    expect((await listQuotations(held, { speaker: SERGEI.id, offset: 0, limit: 9 })).total).toBe(2);
    await deleteForGood(held, veto.meta.id);
    expect(await rowsOf(held, ARTICLE_STORES)).toEqual(before);
  });

  test('is two people however seldom a long article mentions the second', async () => {
    const crowd = Array.from({ length: 200 }, (_, i) => person(`Ada Q${String.fromCharCode(97 + (i % 26))}${i}uill`));
    const text = [...crowd, ...crowd].map(({ name }) => `${name} came.`).join(' ');
    const long = handMade(`${text} Sergei Lavrin and Sergey Lavrin came.`, { people: [SERGEI, SERGEY, ...crowd] });
    const held = await holding(speaking('bridge', [SERGEI]), speaking('tunnel', [SERGEY]), long);
    const ids = await getEntities(held, [SERGEI.id, SERGEY.id]);
    expect([...ids.values()].map(({ id }) => id)).toEqual([SERGEI.id, SERGEY.id]);
  });
});

/** Articles in which spellings of two names meet, in few roles and with few companions, so that they are joined and parted often. */
const meetings = fc.uniqueArray(
  fc.record({
    number: fc.nat(60),
    people: fc.uniqueArray(
      fc.record({
        name: fc.constantFrom(
          ...[
            'Sergei Lavrin',
            'Sergey Lavrin',
            'Sergej Lavrin',
            'Nikol Pashinyan',
            'Nikol Pashinian',
            'Ada Quill',
            'Bo Tarn',
          ],
        ),
        role: fc.option(fc.constantFrom('Minister', 'Foreign Minister', 'Envoy')),
        country: fc.option(fc.constantFrom(PERU.id, PERU.id, JAPAN.id)),
      }),
      { minLength: 1, maxLength: 3, selector: ({ name }) => name },
    ),
  }),
  { minLength: 2, maxLength: 8, selector: ({ number }) => number },
);

const ALL = [...ARTICLE_STORES, 'dictionary'] as const;

test('who is one person depends on the articles alone, not on what came first or was there before', async () => {
  let joined = 0;
  let parted = 0;
  await fc.assert(
    fc.asyncProperty(meetings, fc.infiniteStream(fc.nat()), fc.nat(4), async (seeds, random, gone) => {
      const articles = await Promise.all(
        seeds.map(({ number, people: named }) =>
          speaking(
            `matter ${number}`,
            named.map(({ name, role, country }) => person(name, role ?? undefined, country ?? undefined)),
          ),
        ),
      );
      const order = articles.map((article) => ({ article, at: random.next().value })).sort((a, b) => a.at - b.at);
      const [one, other] = [await newDataset(), await newDataset()];
      for (const db of [one, other]) await makeDictionary(db);
      for (const { article } of order) {
        const before = await people(one);
        await putArticles(one, [article]);
        const after = (await people(one)).filter((names) => names.includes('='));
        joined += after.filter((names) => !before.includes(names)).length;
        parted += before.filter((names) => names.includes('=') && !after.some((now) => now.includes(names))).length;
      }
      const left = articles.slice(gone);
      for (const { meta } of articles.slice(0, gone)) await deleteForGood(one, meta.id);
      if (left.length > 0) await putArticles(other, left);
      expect(await rowsOf(one, ALL)).toEqual(await rowsOf(other, ALL));
      expect(await datasetCounts(one)).toEqual(await datasetCounts(other));
      await rebuilt(other);
      expect(await rowsOf(one, ARTICLE_STORES)).toEqual(await rowsOf(other, ARTICLE_STORES));
      expect(await datasetCounts(one)).toEqual(await datasetCounts(other));
    }),
    { numRuns: 60 },
  );
  expect(joined).toBeGreaterThan(20);
  expect(parted).toBeGreaterThan(2);
});
