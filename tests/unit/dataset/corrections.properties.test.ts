import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleFactsChange, QuotationChange } from '../../../src/dataset/model/corrections.ts';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import { quotationId, quotationMarks } from '../../../src/dataset/model/quotation-identity.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { listArticles } from '../../../src/dataset/read/read-articles.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { partPeople } from '../../../src/dataset/write/correct-people.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { correctArticle, correctQuotation, setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import { ARTICLE_STORES, articlesArbitrary, newDataset, person, rowsOf } from './dataset-helpers.ts';

const AT = '2026-05-01T10:00:00.000Z';
const LATER = '2026-05-02T10:00:00.000Z';
const BO = person('Bo Tarn');

const FACTS: readonly ArticleFactsChange['facts'][] = [
  { title: 'Another title', date: '2020-02' },
  { author: 'Ina Marsh', source: 'Marsh Weekly', date: '' },
  { title: '', url: 'https://marsh.example/a' },
];

/** Articles whose ids and versions are those of their texts, as a re-reading makes them out again. */
const articlesOf = (): fc.Arbitrary<Promise<FullArticle[]>> =>
  articlesArbitrary(3).map((made) =>
    Promise.all(made.map(({ text, given, reading }) => fullArticle(text, given, reading, 'reader', AT))),
  );

/** What the reader corrects: the facts of an article, whom it names, or one of its quotations. */
const picks = fc.array(
  fc.record({
    kind: fc.constantFrom('facts' as const, 'else' as const, 'quotation' as const, 'quotation' as const),
    article: fc.nat(5),
    nth: fc.nat(7),
    how: fc.nat(3),
  }),
  { minLength: 1, maxLength: 6 },
);
type Pick = typeof picks extends fc.Arbitrary<readonly (infer P)[]> ? P : never;

/** A correction that is still to be made. `about`: two of different words are about different things. */
interface ToMake {
  readonly about: string;
  readonly make: (db: DatasetDb, id: string, at: string) => Promise<readonly string[]>;
}

function toMake(articles: readonly FullArticle[], { kind, article, nth, how }: Pick): ToMake | null {
  const { meta, text, reading } = articles[article % Math.max(1, articles.length)] ?? {};
  if (!meta || !reading || text === undefined) return null;
  if (kind === 'facts')
    return {
      about: `facts of ${meta.id}`,
      async make(db, id, at) {
        expect(await correctArticle(db, { id, article: meta.id, facts: FACTS[how % FACTS.length] ?? {}, at })).toBe(
          true,
        );
        return [id];
      },
    };
  if (kind === 'else') {
    // Whoever has one name only: what is said of spellings depends on one another.
    const named = reading.people.filter(({ name }) => !/Lavrin/.test(name));
    const meant = named[nth % Math.max(1, named.length)];
    const other = how === 0 && meant?.id !== BO.id ? BO.id : null;
    const asked = { articles: [meta.id], other, name: 'Bo Tarn', page: null };
    return !meant
      ? null
      : {
          about: `${meant.id} in ${meta.id}`,
          make: (db, id, at) => partPeople(db, { ...asked, id, two: `people ${id}`, person: meant.id, at }),
        };
  }
  const marks = quotationMarks(reading.quotations);
  const index = nth % Math.max(1, marks.length);
  const [quotation, mark] = [reading.quotations[index], marks[index]];
  if (!quotation || mark === undefined) return null;
  const from = quotation.text.indexOf(' ') + 1;
  const changes: readonly QuotationChange[] = [
    { kind: 'speaker', entity: BO.id, name: BO.name },
    { kind: 'not said' },
    { kind: 'reported' },
    { kind: 'words', words: text.slice(quotation.start + from, quotation.end), from },
  ];
  const [first] = changes;
  const change = changes[how] ?? first;
  return !change
    ? null
    : {
        about: quotation.text,
        async make(db, id, at) {
          const asked = { id, article: meta.id, quotation: quotationId(meta.id, mark), change, at };
          return (await correctQuotation(db, asked)) ? [id] : [];
        },
      };
}

/** Those of some picks that can be made, none of two about the same thing. */
function independent(articles: readonly FullArticle[], chosen: readonly Pick[]): ToMake[] {
  const made = chosen.flatMap((one) => toMake(articles, one) ?? []);
  return [...new Map(made.map((one) => [one.about, one])).values()];
}

async function held(...articles: readonly FullArticle[]): Promise<DatasetDb> {
  const db = await newDataset();
  for (const article of articles) await putArticles(db, [article]);
  return db;
}

const moment = (n: number): string => new Date(Date.parse(AT) + n * 1000).toISOString();

async function makeAll(db: DatasetDb, all: readonly ToMake[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [n, one] of all.entries()) ids.push(...(await one.make(db, `${n}`, moment(n))));
  return ids;
}

/** What a reader sees of a dataset: its quotations, and what is known of its articles. */
async function seen(db: DatasetDb) {
  const { quotations } = await listQuotations(db, { offset: 0, limit: 99 });
  const said = quotations.map(({ id, quotation }) => [id, quotation.text, quotation.kind, quotation.speaker?.name]);
  const facts = (await listArticles(db)).map(({ id, title, author, source, url, date }) => [
    id,
    title,
    author,
    source,
    url,
    date,
  ]);
  return { said, facts };
}

/** 10 runs take a second or two. */
const settings = { numRuns: 10 };

describe('corrections of facts, of names, and of where quotations end', () => {
  test('are as if never made once they are taken back, also of articles that were kept later', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf(), picks, fc.nat(3), async (made, chosen, early) => {
        const articles = await made;
        const [first, later] = [articles.slice(0, early), articles.slice(early)];
        const never = await held(...articles);
        const [rows, counts] = [await rowsOf(never, ARTICLE_STORES), await datasetCounts(never)];
        const db = await held(...first);
        const ids = await makeAll(
          db,
          chosen.flatMap((one) => toMake(first, one) ?? []),
        );
        for (const article of later) await putArticles(db, [article]);
        for (const id of ids) await setCorrectionUndone(db, id, true, LATER);
        expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
        expect(await datasetCounts(db)).toEqual(counts);
      }),
      settings,
    );
  });

  test('come to the same in whatever order they are made, where none is about what another one is', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf(), picks, fc.infiniteStream(fc.nat()), async (made, chosen, random) => {
        const articles = await made;
        const all = independent(articles, chosen).map(
          (one, n): ToMake => ({
            about: one.about,
            make: (db) => one.make(db, `${n}`, moment(n)),
          }),
        );
        const shuffled = all
          .map((one) => ({ one, at: random.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const [one, other] = [await held(...articles), await held(...articles)];
        await makeAll(one, all);
        await makeAll(other, shuffled);
        expect(await rowsOf(other, ARTICLE_STORES)).toEqual(await rowsOf(one, ARTICLE_STORES));
      }),
      settings,
    );
  });

  test('stay when a later engine reads the articles', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf(), picks, async (made, chosen) => {
        const articles = await made;
        const db = await held(...articles);
        await makeAll(db, independent(articles, chosen));
        const before = await seen(db);
        const readings = new Map(articles.map(({ text, reading }) => [text, reading]));
        const read = (text: string) => {
          const reading = readings.get(text);
          if (!reading) throw new Error('Not a text of these articles.');
          return { ...reading, engine: 'next' };
        };
        await rereadOutdated(db, read, { engine: 'next' });
        expect(await seen(db)).toEqual(before);
      }),
      settings,
    );
  });

  test('give the same file from where a backup was restored, to the byte, and are seen the same there', async () => {
    await fc.assert(
      fc.asyncProperty(articlesOf(), picks, async (made, chosen) => {
        const articles = await made;
        const db = await held(...articles);
        const ids = await makeAll(db, independent(articles, chosen));
        for (const id of ids.slice(1, 2)) await setCorrectionUndone(db, id, true, LATER);
        const backup = await (await exportPack(db)).file.text();
        const byId = new Map(articles.map((article) => [article.meta.id, article]));
        const pack = readPack(backup);
        const fresh = await newDataset();
        const job = await startJob(fresh, { source: 'a', fingerprint: 'a', total: null }, AT);
        await stageItems(fresh, job, pack.articles, { read: async ({ id }) => byId.get(id) ?? null });
        await finishJob(fresh, job.id, pack.log, AT, pack.corrections);
        expect(await (await exportPack(fresh)).file.text()).toBe(backup);
        expect(await seen(fresh)).toEqual(await seen(db));
      }),
      settings,
    );
  });
});
