import { describe, expect, test, vi } from 'vitest';
import { dictionaryEntries } from '../../../src/dataset/model/dictionary-entries.ts';
import { markInId, quotationMarks } from '../../../src/dataset/model/quotation-identity.ts';
import { NOTHING_SAID } from '../../../src/dataset/model/readers-people.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { namesRevision, revision } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { foldQuotations } from '../../../src/dataset/read/fold-quotations.ts';
import { getArticle, getReading, getText } from '../../../src/dataset/read/read-articles.ts';
import { getEntities, getEntity, listEntities, otherSpellings } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { countIn, handMade, newDataset, person } from './dataset-helpers.ts';
import { ADA, BO, bridge, fish, JAPAN, PERU, train } from './sample-articles.ts';

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
      saidReported: 0,
      aboutReported: 0,
      saidInHeadings: 0,
      aboutInHeadings: 0,
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

  test('may be the same as one with another spelling of the name, unless an article names both', async () => {
    const db = await newDataset();
    const about = (...names: string[]) =>
      handMade(`${names.join(' and ')} spoke.`, { people: names.map((name) => person(name)) });
    await putArticles(db, [await about('Sergei Lavrin'), await about('Sergey Lavrin'), await about('Sergio Lavrin')]);
    const spellings = async (name: string) => {
      const own = await getEntity(db, person(name).id);
      return own ? (await otherSpellings(db, own)).map((one) => one.name) : null;
    };
    expect(await spellings('Sergei Lavrin')).toEqual(['Sergey Lavrin']);
    expect(await spellings('Sergey Lavrin')).toEqual(['Sergei Lavrin']);
    expect(await spellings('Sergio Lavrin')).toEqual([]);
    await putArticles(db, [await about('Sergei Lavrin', 'Sergey Lavrin')]);
    expect(await spellings('Sergei Lavrin')).toEqual([]);
  });

  test('keeps a role known in full, and its country, when later articles give it short', async () => {
    const db = await newDataset();
    const article = (text: string, ada: typeof ADA, date: string) => handMade(text, { people: [ada] }, { date });
    await putArticles(db, [
      await article('Ada Quill spoke.', person('Ada Quill', 'President', PERU.id), '2021-03'),
      await article('Ada Quill left.', person('Ada Quill', 'President'), '2022'),
      await article('Ada Quill slept.', person('Ada Quill', 'President'), '2023'),
    ]);
    expect((await getEntity(db, ADA.id))?.role).toEqual({ title: 'President', country: PERU.id });
    expect((await getEntity(db, PERU.id))?.people).toEqual([{ id: ADA.id, count: 0 }]);
    await putArticles(db, [await article('Ada Quill sang.', person('Ada Quill', 'Former president', PERU.id), '2024')]);
    expect((await getEntity(db, ADA.id))?.role).toEqual({ title: 'Former president', country: PERU.id });
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
    expect(markInId(found.id, meta.id)).toBe(quotationMarks([found.quotation])[0]);
    expect(found).toMatchObject({ sources: [], sourceCount: 0 });
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

  test('spoken words come before reported ones, unless these are much nearer; a record can be narrowed to the spoken', async () => {
    const db = await newDataset();
    const said = [
      { by: BO, words: 'the harbour needs a longer wall before spring', kind: 'indirect' },
      { by: BO, words: 'We will build a wall for every boat we have' },
      { by: BO, words: 'it was late', kind: 'indirect' },
      { by: BO, words: 'fine' },
    ] as const;
    const text = said.map(({ words }) => `Bo Tarn said “${words}”.`).join(' ');
    await putArticles(db, [await handMade(text, { people: [BO], said })]);
    const order = async (sentence: string): Promise<string[]> => {
      const ask = { entity: BO.id, sentence, others: [], exclude: null, limit: 4 };
      return (await cardRecord(db, ask)).nearest.map(({ quotation }) => quotation.text.slice(0, 11));
    };
    expect(await order('The wall, a deputy said.')).toEqual(['We will bui', 'the harbour', 'fine', 'it was late']);
    expect(await order('Nothing shared.')).toEqual(['We will bui', 'the harbour', 'fine', 'it was late']);
    const nearer = await order('The harbour wall and the spring, a deputy said.');
    expect(nearer).toEqual(['the harbour', 'We will bui', 'fine', 'it was late']);

    expect((await getEntity(db, BO.id)) ?? {}).toMatchObject({ said: 4, saidReported: 2 });
    const own = await listQuotations(db, { speaker: BO.id, kind: 'own', offset: 0, limit: 9 });
    expect(own.quotations.map(({ quotation }) => quotation.text)).toEqual([said[1].words, 'fine']);
    expect(own.total).toBe(2);
  });

  test('words of a headline lead nowhere, not even before a fragment, and are nobody’s own', async () => {
    const db = await newDataset();
    const said = [
      { by: BO, words: 'The wall will stand before spring' },
      { by: BO, words: 'fine' },
      { by: BO, words: 'the wall must wait for its stones', kind: 'indirect' },
    ] as const;
    const text = said.map(({ words }) => `Bo Tarn: “${words}”.`).join(' ');
    const made = await handMade(text, { people: [BO], said });
    const [first, ...rest] = made.reading.quotations;
    if (!first) throw new Error('None.');
    const quotations = [{ ...first, place: 'headline' as const, repeats: 1 }, ...rest];
    await putArticles(db, [{ ...made, reading: { ...made.reading, quotations } }]);
    const ask = { entity: BO.id, sentence: 'The wall and the spring.', others: [], exclude: null, limit: 3 };
    const texts = (found: readonly { quotation: { text: string } }[]) => found.map(({ quotation }) => quotation.text);
    expect(texts((await cardRecord(db, ask)).nearest)).toEqual([said[2].words, 'fine', said[0].words]);
    const own = await listQuotations(db, { speaker: BO.id, kind: 'own', offset: 0, limit: 9 });
    expect(texts(own.quotations)).toEqual(['fine']);
    expect((await getEntity(db, BO.id)) ?? {}).toMatchObject({ said: 3, saidReported: 1, saidInHeadings: 1 });
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
        ...articles.map(({ meta }) => `article ${meta.title}`),
        ...quotations.map(({ quotation }) => `quotation ${quotation.text.slice(0, 10)}`),
      ];
    };
    const ofAda = ['person Ada Quill', 'article The bridge', 'article Fleets to leave'];
    expect(await found('quill')).toEqual(ofAda);
    expect(await found('QUÍ ad')).toEqual(ofAda);
    expect(await found('per')).toEqual([
      'country Peru',
      'article A railway',
      'article Fleets to leave',
      'quotation A fast rai',
      'quotation Our fishin',
    ]);
    expect(await found('daily kyoto')).toEqual(['article A railway']);
    expect(await found('railways')).toEqual(['article A railway', 'quotation A fast rai']);
    expect(await found('railway')).toEqual(['article A railway', 'quotation A fast rai']);
    expect(await found('fast train')).toEqual([]);
    expect(await found('')).toEqual([]);
    expect(await found(' “…” ')).toEqual([]);
  });
});

describe('the dictionary', () => {
  test('has the people of the dataset by full and short form, and every country', async () => {
    const entries = dictionaryEntries(await listEntities(await world(), 'person'), NOTHING_SAID);
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

test('a whole list is gone through in its order, those who speak with their summaries', async () => {
  const db = await newDataset();
  const said = Array.from({ length: 1100 }, (_, i) => ({ by: ADA, words: `Plan number ${i} goes on.` }));
  const long = await handMade(
    said.map(({ words }) => `“${words}”`).join(' '),
    { people: [ADA], said },
    { date: '2023' },
  );
  await putArticles(db, [await bridge('reader'), await train(), long]);
  for (const choice of [{}, { speaker: ADA.id }, { speaker: ADA.id, kind: 'own' as const }, { about: JAPAN.id }]) {
    const batches: string[][] = [];
    const names = new Set<string>();
    const all = await foldQuotations(
      db,
      choice,
      () => [] as string[],
      (ids, quotations, named) => {
        ids.push(...quotations.map(({ id }) => id));
        batches.push(quotations.map(({ article }) => article.id));
        for (const { name } of named.values()) names.add(name);
      },
    );
    const listed = await listQuotations(db, { ...choice, offset: 0, limit: 10_000 });
    expect(all).toEqual(listed.quotations.map(({ id }) => id));
    expect(batches.length).toBe(Math.ceil(listed.total / 1000));
    if ('speaker' in choice) expect([...names]).toEqual(['Ada Quill']);
  }
});
