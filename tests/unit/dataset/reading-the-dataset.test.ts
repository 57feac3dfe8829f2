import { describe, expect, test, vi } from 'vitest';
import { dictionaryEntries } from '../../../src/dataset/model/aliases.ts';
import { getArticle, getReading, getText } from '../../../src/dataset/read/articles.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { namesRevision, revision } from '../../../src/dataset/read/counts.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset.ts';
import { getEntities, getEntity, listEntities } from '../../../src/dataset/read/entities.ts';
import { listQuotations } from '../../../src/dataset/read/quotations.ts';
import { search } from '../../../src/dataset/read/search.ts';
import { putArticles } from '../../../src/dataset/write/articles.ts';
import { countIn, handMade, newDataset, person } from './helpers.ts';
import { ADA, BO, bridge, fish, JAPAN, PERU, train } from './world.ts';

const world = async (): Promise<DatasetDb> => {
  const db = await newDataset();
  await putArticles(db, [await bridge('reader'), await fish('reader'), await train()]);
  return db;
};

const named = (name: string, role: string, date: string | undefined, text: string) =>
  handMade(text, { people: [{ ...person('Ada Quill', role, PERU.id), name, aliases: [name] }] }, date ? { date } : {});

test('an article comes back with its text and its reading, in as many chunks as it takes', async () => {
  const db = await newDataset();
  const said = Array.from({ length: 70 }, (_, i) => ({ by: ADA, words: `Plan number ${i} goes on.` }));
  const article = await handMade(said.map(({ words }) => `“${words}”`).join(' '), { people: [ADA], said });
  await putArticles(db, [article]);
  const { meta, text, reading } = article;
  expect(await getArticle(db, meta.id)).toEqual(meta);
  expect(await getText(db, meta.id)).toEqual({ article: meta.id, version: meta.version, text });
  expect(await getReading(db, meta.id)).toEqual({ ...reading, article: meta.id, version: meta.version });
  expect(await countIn(db, 'quotations')).toBe(3);
  const { quotations } = await listQuotations(db, { speaker: ADA.id, offset: 60, limit: 20 });
  expect(quotations.map(({ quotation }) => quotation)).toEqual(reading.quotations.slice(60));
});

describe('an entity', () => {
  test('has its counts, latest date, companions, and a country its people', async () => {
    const db = await world();
    expect(await getEntity(db, ADA.id)).toEqual({
      id: ADA.id,
      kind: 'person',
      name: 'Ada Quill',
      aliases: ['Ada Quill', 'Quill'],
      role: { title: 'Prime Minister of Peru', country: PERU.id },
      said: 2,
      about: 0,
      articles: 2,
      latest: '2024-02',
      companions: [
        { id: JAPAN.id, count: 2 },
        { id: PERU.id, count: 2 },
        { id: BO.id, count: 1 },
      ],
      people: [],
    });
    const peru = await getEntity(db, PERU.id);
    expect(peru).toMatchObject({ kind: 'country', name: 'Peru', said: 0, about: 2, articles: 3, latest: '2025-06-01' });
    expect(peru?.people).toEqual([{ id: ADA.id, count: 2 }]);
    expect(await getEntity(db, 'person:nobody')).toBeUndefined();
    expect([...(await getEntities(db, [ADA.id, 'person:nobody', PERU.id])).keys()]).toEqual([ADA.id, PERU.id]);
    expect((await listEntities(db, 'person')).map(({ name }) => name)).toEqual(['Ada Quill', 'Bo Tarn']);
    expect((await listEntities(db, 'country')).map(({ name }) => name)).toEqual(['Peru', 'Japan']);
  });

  test('has the role that the latest dated article states, and its fullest name', async () => {
    const db = await newDataset();
    await putArticles(db, [
      await named('Ada Quill', 'Mayor of Lima', '2020', 'Ada Quill, mayor.'),
      await named('Ada Maria Quill', 'President of Peru', '2021-03', 'Ada Maria Quill, president.'),
      await named('ADA QUILL', 'Captain', undefined, 'ADA QUILL, captain.'),
    ]);
    expect(await getEntity(db, ADA.id)).toMatchObject({
      name: 'Ada Maria Quill',
      role: { title: 'President of Peru' },
      latest: '2021-03',
    });
    expect((await getEntity(db, PERU.id))?.people).toEqual([{ id: ADA.id, count: 0 }]);
    await putArticles(db, [
      await handMade(
        'Ada Quill left.',
        { people: [person('Ada Quill', 'Envoy to Japan', 'country:JP')] },
        { date: '2022' },
      ),
    ]);
    expect((await getEntity(db, PERU.id))?.people).toEqual([]);
    expect((await getEntity(db, JAPAN.id))?.people).toEqual([{ id: ADA.id, count: 0 }]);
  });
});

describe('quotations', () => {
  test('are listed newest first, undated last, by speaker, by what they are about, by both, page by page', async () => {
    const db = await world();
    const words = async (filter: Parameters<typeof listQuotations>[1]): Promise<[number, ...string[]]> => {
      const { total, quotations } = await listQuotations(db, filter);
      return [total, ...quotations.map(({ quotation }) => quotation.text.slice(0, 10))];
    };
    const all = { offset: 0, limit: 10 };
    expect(await words(all)).toEqual([4, 'A fast rai', 'The bridge', 'Japan paid', 'Our fishin']);
    expect(await words({ ...all, speaker: BO.id })).toEqual([2, 'A fast rai', 'Our fishin']);
    expect(await words({ ...all, about: PERU.id })).toEqual([2, 'A fast rai', 'Our fishin']);
    expect(await words({ ...all, speaker: ADA.id, about: JAPAN.id })).toEqual([1, 'Japan paid']);
    expect(await words({ ...all, speaker: ADA.id, about: PERU.id })).toEqual([0]);
    expect(await words({ offset: 1, limit: 2 })).toEqual([4, 'The bridge', 'Japan paid']);
    expect(await words({ offset: 9, limit: 2 })).toEqual([4]);
  });

  test('come with their article, their id and the sentence around them', async () => {
    const db = await world();
    const { quotations } = await listQuotations(db, { about: JAPAN.id, offset: 0, limit: 1 });
    const [found] = quotations;
    if (!found) throw new Error('None.');
    const { meta, text } = await bridge('reader');
    expect(found.article).toEqual(meta);
    expect(found.id).toBe(`${meta.id}@${meta.version}:${found.quotation.start}-${found.quotation.end}`);
    expect(found.sentence.text).toBe(
      text.slice(found.sentence.start, found.sentence.start + found.sentence.text.length),
    );
    expect(found.sentence.text).toContain('Japan paid for half of the steel.');
  });

  test('near a sentence: shared words and entities lead, the page being read is left out', async () => {
    const db = await world();
    const ask = { entity: BO.id, sentence: 'Bo Tarn talked of fleets that fish.', others: [], exclude: null, limit: 3 };
    const first = async (change: Partial<typeof ask> | { exclude: `article:${string}` }): Promise<string[]> =>
      (await cardRecord(db, { ...ask, ...change })).nearest.map(({ quotation }) => quotation.text.slice(0, 10));
    expect(await first({})).toEqual(['Our fishin', 'A fast rai']);
    expect(await first({ sentence: 'Bo Tarn sleeps.' })).toEqual(['A fast rai', 'Our fishin']);
    expect(await first({ exclude: (await fish()).meta.id })).toEqual(['A fast rai']);
    expect(await first({ limit: 1 })).toEqual(['Our fishin']);
    expect(await cardRecord(db, { ...ask, entity: 'person:nobody' })).toMatchObject({
      summary: undefined,
      nearest: [],
    });
  });

  test('take a bounded number of reads, however long the sentence and large the dataset', async () => {
    const db = await world();
    const many = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        handMade(`Bo Tarn spoke. “Peru and I have plan number ${i} for harbour ${i * 7}.”`, {
          people: [BO],
          countries: [PERU],
          said: [{ by: BO, words: `Peru and I have plan number ${i} for harbour ${i * 7}.`, about: [PERU.id] }],
        }),
      ),
    );
    const sentence = Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ');
    const others = Array.from({ length: 50 }, (_, i) => `country:X${i}` as const);
    const ask = { entity: BO.id, sentence, others, exclude: null, limit: 3 };
    const reads = async (): Promise<number> => {
      const spies = [vi.spyOn(IDBObjectStore.prototype, 'get'), vi.spyOn(IDBObjectStore.prototype, 'getAll')];
      await cardRecord(db, ask);
      const n = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      expect(n).toBeGreaterThan(10);
      return n;
    };
    const before = await reads();
    await putArticles(db, many);
    expect(await reads()).toBeLessThanOrEqual(before + 2);
    expect(await reads()).toBeLessThanOrEqual(70);
  });
});

describe('search', () => {
  test('finds names, titles, sources and quotations by their words', async () => {
    const db = await world();
    const found = async (query: string): Promise<string[]> => {
      const { articles, people, countries, quotations } = await search(db, query);
      return [
        ...people.map(({ name }) => `person ${name}`),
        ...countries.map(({ name }) => `country ${name}`),
        ...articles.map(({ title }) => `article ${title}`),
        ...quotations.map(({ quotation }) => `quotation ${quotation.text.slice(0, 10)}`),
      ];
    };
    expect(await found('quill')).toEqual(['person Ada Quill']);
    expect(await found('QUÍ ad')).toEqual(['person Ada Quill']);
    expect(await found('per')).toEqual(['country Peru']);
    expect(await found('daily kyoto')).toEqual(['article A railway']);
    expect(await found('railways')).toEqual(['quotation A fast rai']);
    expect(await found('railway')).toEqual(['article A railway', 'quotation A fast rai']);
    expect(await found('fast train')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await found(' “…” ')).toEqual([]);
  });
});

describe('the dictionary', () => {
  test('has the people of the dataset by full and short form, and every country', async () => {
    const entries = dictionaryEntries(await listEntities(await world(), 'person'));
    expect(entries).toContainEqual({ alias: 'Ada Quill', use: 'full', entity: ADA.id });
    expect(entries).toContainEqual({ alias: 'Quill', use: 'short', entity: ADA.id });
    expect(entries).toContainEqual({ alias: 'Peruvian', use: 'demonym', entity: PERU.id });
    expect(entries).toContainEqual({ alias: 'Iceland', use: 'name', entity: 'country:IS' });
  });

  test('the revision of its names stands until a name changes', async () => {
    const db = await world();
    const at = await namesRevision(db);
    await putArticles(db, [await handMade('Bo Tarn rests. Ada Quill too.', { people: [BO, ADA] })]);
    expect(await namesRevision(db)).toBe(at);
    expect(await revision(db)).toBeGreaterThan(at);
    await putArticles(db, [await handMade('Cy Dune is new.', { people: [person('Cy Dune')] })]);
    expect(await namesRevision(db)).toBe(await revision(db));
  });
});
