import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { ArticleId, FullArticle, GivenFacts, Origin } from '../../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import type { RowProducer } from '../../../src/dataset/model/generation-rows.ts';
import { STORES } from '../../../src/dataset/model/stores.ts';
import type { StoreName } from '../../../src/dataset/read/database-schema.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { read } from '../../../src/dataset/read/dataset-transaction.ts';
import { EMPTY_MUTATION } from '../../../src/dataset/write/apply-mutation.ts';
import { buildGeneration } from '../../../src/dataset/write/build-generation.ts';
import { emptyBin } from '../../../src/dataset/write/garbage-collection.ts';
import { putNewJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { deleteArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import type { EntityId, Quotation, ReadCountry, Reading, ReadPerson } from '../../../src/engine/types.ts';

/** A person for a hand-made reading: id from the name. */
export const person = (name: string, role?: string, country?: `country:${string}`): ReadPerson => ({
  id: `person:${name.toLowerCase().replace(/\s+/g, '-')}`,
  name,
  aliases: [name, name.split(' ').at(-1) ?? name],
  roles: role ? [{ title: role, country: country ?? null }] : [],
});

export interface Said {
  readonly by: ReadPerson | null;
  /** Must occur in the text, in quotation marks for a direct one. */
  readonly words: string;
  readonly about?: readonly EntityId[];
  readonly kind?: Quotation['kind'];
  /** The words in quotation marks of a mixed one. */
  readonly quoted?: string;
  /** When the entry of a live blog was written. */
  readonly date?: string;
}

/** A reading made by hand, its offsets looked up in the text. */
export function readingOf(
  text: string,
  parts: { people?: readonly ReadPerson[]; countries?: readonly ReadCountry[]; said?: readonly Said[] },
): Reading {
  const { people = [], countries = [], said = [] } = parts;
  const names = [
    ...people.map(({ id, name }) => ({ id, name, kind: 'person' as const })),
    ...countries.map(({ id, name }) => ({ id, name, kind: 'country' as const })),
  ];
  return {
    engine: 'by hand',
    language: 'en',
    title: null,
    author: null,
    date: null,
    source: null,
    url: null,
    people,
    countries,
    mentions: names.flatMap(({ id, name, kind }) =>
      [...text.matchAll(new RegExp(name, 'g'))].map((m) => ({
        start: m.index,
        end: m.index + name.length,
        text: name,
        kind,
        entity: id,
      })),
    ),
    quotations: said.map((one) => quotationOf(text, one)),
  };
}

function quotationOf(text: string, { by, words, about = [], kind = 'direct', quoted = words, date }: Said): Quotation {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`“${words}” is not in the text.`);
  const end = start + words.length;
  const inside = text.indexOf(quoted, start);
  return {
    start,
    end,
    kind,
    spans: [{ start, end }],
    quoted: kind === 'indirect' ? [] : [{ start: inside, end: inside + quoted.length }],
    text: words,
    cue: null,
    speaker: by && { entity: by.id, name: by.name, text: by.name, start: 0, end: by.name.length },
    about,
    sentence: { start: sentenceStart(text, start), end: sentenceEnd(text, end) },
    confidence: 0.9,
    place: 'body',
    ...(date && { date }),
  };
}

const sentenceStart = (text: string, at: number): number =>
  Math.max(
    ...['. ', '.” ', '\n'].map((stop) => text.lastIndexOf(stop, at - 1) + stop.length).filter((n) => n <= at),
    0,
  );

function sentenceEnd(text: string, at: number): number {
  const stop = text.indexOf('. ', at);
  return stop < 0 ? text.length : stop + 1;
}

export const handMade = (
  text: string,
  parts: Parameters<typeof readingOf>[1],
  facts: GivenFacts = {},
  origin: Origin = 'reader',
): Promise<FullArticle> =>
  fullArticle(
    text,
    facts,
    readingOf(text, parts),
    origin,
    origin === 'reader' ? '2026-01-02T03:04:05.000Z' : undefined,
  );

let opened = 0;
/** A new, empty dataset. */
export const newDataset = (): Promise<DatasetDb> => openForWriting(`test-${opened++}`);

/** Opens the same dataset anew, as after the browser's start. */
export function openedAgain(db: DatasetDb): Promise<DatasetDb> {
  db.idb.close();
  return openForWriting(db.idb.name);
}

/** Every row of some stores, by key: what a dataset is. */
export async function rowsOf(db: DatasetDb, stores: readonly StoreName[]): Promise<Record<string, unknown>> {
  const rows: Record<string, unknown> = {};
  for (const store of stores) {
    const [keys, values] = await read(db, [store], (tx) =>
      Promise.all([tx.objectStore(store).getAllKeys(), tx.objectStore(store).getAll()]),
    );
    for (const [i, key] of keys.entries()) rows[`${store} ${JSON.stringify(key)}`] = values[i];
  }
  return rows;
}

export const countIn = (db: DatasetDb, store: StoreName): Promise<number> =>
  read(db, [store], (tx) => tx.objectStore(store).count());

export const ALL_STORES = Object.keys(STORES) as StoreName[];

/** Deletes an article and lets it go: it cannot be brought back. */
export async function deleteForGood(db: DatasetDb, id: ArticleId): Promise<void> {
  await deleteArticles(db, [id], `act ${acts++}`);
  await emptyBin(db, LATER);
}
let acts = 0;

/** After every deletion of the tests. */
export const LATER = '9999';

/** Makes all that is derived anew, as a new generation. Returns the new revision. */
export async function rebuilt(db: DatasetDb, rowsOfStores?: Readonly<Record<string, RowProducer>>): Promise<number> {
  const at = '2026-01-02T03:04:05.000Z';
  const about = { kind: 'read anew', source: '', fingerprint: '', total: 0, startedAt: at } as const;
  const finishing = { at, given: [], made: null };
  const job = await write(db, ['jobs'], (tx) => putNewJob(tx, { ...about, finishing }));
  return buildGeneration(db, { ...job, finishing }, EMPTY_MUTATION, rowsOfStores);
}

export const ARTICLE_STORES = [
  'articles',
  'versions',
  'texts',
  'readings',
  'quotations',
  'fingerprints',
  'likenesses',
  'entities',
  'tallies',
  'postings',
  'articleWords',
  'nameWords',
] as const satisfies StoreName[];

/** Three of them are spellings of one name. */
const PEOPLE = ['Ada Quill', 'Bo Tarn', 'Sergei Lavrin', 'Sergey Lavrin', 'Sergej Lavrin'];
const COUNTRIES = [
  ['country:FR', 'France'],
  ['country:JP', 'Japan'],
  ['country:PE', 'Peru'],
] as const;
const AGENCY = [
  'the bridge over the river will open in the spring',
  'nobody asked the farmers about the new tariff',
  'not one ballot was lost',
  'quite absurd',
];
const WORDS = 'river treaty bridge harvest tariff glacier ballot border railway energy'.split(' ');

/** Articles of a small world, so that they share people, countries and words. Distinct ids. */
export const articlesArbitrary = (most = 6): fc.Arbitrary<FullArticle[]> =>
  fc.uniqueArray(articleSeed, { maxLength: most, selector: (seed) => seed.number }).map((seeds) => seeds.map(fromSeed));

const articleSeed = fc.record({
  number: fc.nat(40),
  date: fc.option(fc.constantFrom('2023', '2023-02', '2023-02-27', '2024-01-05', '2024-01-05T10:00:00+04:00')),
  people: fc.uniqueArray(fc.nat(PEOPLE.length - 1), { maxLength: 3 }),
  countries: fc.uniqueArray(fc.nat(COUNTRIES.length - 1), { maxLength: 2 }),
  role: fc.option(fc.record({ title: fc.constantFrom('Minister', 'Envoy'), country: fc.option(fc.nat(2)) })),
  said: fc.array(
    fc.record({
      by: fc.nat(3),
      about: fc.nat(2),
      words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }),
      /** As in a live blog. */
      date: fc.option(fc.constantFrom('2023-02-26', '2023-02-28T08:15Z'), { freq: 2 }),
    }),
    { maxLength: 4 },
  ),
  /** Statements that several articles have, as copies of an agency's text do; by each of two speakers, or by none. */
  agency: fc.uniqueArray(fc.record({ by: fc.nat(2), statement: fc.nat(AGENCY.length - 1), about: fc.boolean() }), {
    maxLength: 4,
    selector: ({ statement }) => statement,
  }),
});

function fromSeed(seed: typeof articleSeed extends fc.Arbitrary<infer S> ? S : never): FullArticle {
  const people = seed.people.map((n) =>
    person(
      PEOPLE[n] ?? '',
      seed.role?.title,
      seed.role?.country == null ? undefined : COUNTRIES[seed.role.country]?.[0],
    ),
  );
  const countries = seed.countries.map((n): ReadCountry => {
    const [id, name] = COUNTRIES[n] ?? COUNTRIES[0];
    return { id, name };
  });
  const said = seed.said.map(({ by, about, words, date }, i): Said => {
    const country = countries[about % Math.max(1, countries.length)];
    return {
      by: people[by % Math.max(1, people.length)] ?? null,
      about: country ? [country.id] : [],
      words: `${words.join(' ')} number ${i}`,
      ...(date && { date }),
    };
  });
  for (const { by, statement, about } of seed.agency)
    said.push({
      by: [person('Ada Quill'), person('Bo Tarn'), null][by] ?? null,
      about: about ? ['country:PE'] : [],
      words: AGENCY[statement] ?? '',
    });
  const text = [
    `Article ${seed.number}.`,
    ...people.map((p) => `${p.name} met.`),
    ...countries.map((c) => `${c.name} waits.`),
    ...said.map((s) => `“${s.words}.”`),
  ].join(' ');
  const reading = readingOf(text, { people, countries, said });
  const hex = seed.number.toString(16).padStart(2, '0');
  const title = `Title ${seed.number}`;
  return {
    text,
    reading,
    given: { title, ...(seed.date && { date: seed.date }) },
    meta: {
      id: `article:${hex.repeat(8)}`,
      title,
      ...(seed.date && { date: seed.date }),
      language: 'en',
      origin: 'reader',
      version: `${hex.repeat(7)}${text.length.toString(16).padStart(2, '0').slice(-2)}`,
      quotations: said.length,
      people: people.length,
      countries: countries.length,
      keptAt: '2026-01-02T03:04:05.000Z',
    },
  };
}
