import {
  type ArticleChange,
  type ArticleWithReading,
  type ArticleWithText,
  contributionsOf,
  indexedArticle,
  type SharingArticle,
} from '../model/contributions.ts';
import type { ArticleId, ArticleText, FullArticle, TextVersion } from '../model/dataset-types.ts';
import { type QuotationsFingerprint, quotationsFingerprint } from '../model/fingerprint.ts';
import type { ReadingStamp } from '../model/reading-stamp.ts';
import {
  changedShares,
  type FingerprintedArticle,
  isSameSharing,
  NOT_SHARED,
  repeatedIndexes,
  repeatedWords,
  type SharedQuotations,
  sharedQuotations,
} from '../model/shared-quotations.ts';
import type { ArticleRow, QuotationsRow, ReadingRow } from '../model/stored-rows.ts';
import type { Generation } from '../model/stores.ts';
import type { ShownArticle } from '../read/database-schema.ts';
import { beginTransaction, type DatasetDb, type ReadTx, read } from '../read/dataset-transaction.ts';
import { articleWithReading } from '../read/shown-readings.ts';
import { readStoredReading, withQuotations } from '../read/stored-reading.ts';
import { batches } from './batches.ts';

// What a change of articles changes in the derived rows. Besides the articles themselves, that is articles with the same
// quotations: another of them may have to stand for all from now on, or has other sources.

/** An article with a reading that is not stored yet. */
type ReadArticle = Pick<FullArticle, 'meta' | 'text' | 'reading'>;

/** Articles that are shown from now on, and articles that no longer are. */
interface PutAndRemoved {
  readonly put: readonly ShownArticle[];
  readonly remove: readonly ArticleId[];
}

/**
 * What a mutation of a few articles changes in a generation.
 * @param texts those articles of `put` whose readings are not stored yet
 */
export async function changeOfArticles(
  db: DatasetDb,
  generation: Generation,
  { put, remove }: PutAndRemoved,
  texts: readonly ReadArticle[] = [],
): Promise<ArticleChange> {
  const into: ArticleWithText[] = [];
  for await (const batch of shownWithReadings(db, put, texts)) into.push(...batch);
  const atHand = new Map(texts.map((article) => [article.meta.id, article]));
  const touched = new Set([...put.map(({ meta }) => meta.id), ...remove]);
  const tx = beginTransaction(
    db,
    ['articles', 'texts', 'readings', 'quotations', 'fingerprints', 'likenesses'],
    generation,
    'readonly',
  );
  const out = (await Promise.all([...touched].map((id) => currentArticle(tx, id)))).flat();
  const [printsOut, printsIn] = await Promise.all([
    Promise.all(out.map((article) => storedFingerprint(tx, article))),
    Promise.all(
      into.map(async (article) => {
        const given = atHand.get(article.meta.id);
        return given ? quotationsFingerprint(given) : storedFingerprint(tx, article);
      }),
    ),
  ]);
  const words = new Set([...printsOut, ...printsIn].flatMap((print) => print?.words ?? []));
  const others = await articlesWithWords(tx, words, touched);
  const now = sharedQuotations(
    [
      ...others,
      ...into.flatMap(({ meta }, i) => {
        const fingerprint = printsIn[i];
        return fingerprint ? [{ id: meta.id, date: meta.date, fingerprint }] : [];
      }),
    ],
    words,
  );
  const changedOut: SharingArticle[] = [];
  const changedIn: (SharingArticle & { readonly text: string })[] = [];
  const sources: ArticleChange['sources'][number][] = [];
  for (const { row, fingerprint } of others) {
    const before = row.shared ?? NOT_SHARED;
    const shared = changedShares(before, fingerprint, words, now.get(row.id));
    if (isSameSharing(before, shared)) continue;
    const { meta, made } = row;
    if (isSameSet(repeatedIndexes(before), repeatedIndexes(shared)))
      sources.push({ meta, made, shared, days: row.days ?? [] });
    else {
      const reading = await readStoredReading(tx, row.id, meta.version, made);
      if (!reading) continue;
      changedOut.push({ meta, made, reading, shared: before });
      changedIn.push({ meta, made, reading, shared, text: await textOf(tx, meta) });
    }
  }
  const entering = [
    ...into.map((article) => ({ ...article, shared: now.get(article.meta.id) ?? NOT_SHARED })),
    ...changedIn,
  ];
  return {
    out: contributionsOf([...out, ...changedOut]),
    in: contributionsOf(entering),
    words: entering.map((article) => indexedArticle(article, article.shared)),
    sources,
  };
}

/**
 * How the quotations of all articles that are to be shown are shared. Articles whose reading is missing share none.
 * @param articles in the order of their ids
 */
export async function sharedQuotationsOf(
  db: DatasetDb,
  articles: readonly ShownArticle[],
): Promise<Map<ArticleId, SharedQuotations>> {
  const found: FingerprintedArticle[] = [];
  for (const batch of batches(articles)) {
    const [first, last] = [batch[0], batch.at(-1)];
    if (!first || !last) continue;
    // One request for all of a batch: its articles are neighbours in the store.
    const range = IDBKeyRange.bound([first.meta.id], [last.meta.id, []]);
    const [rows, readings] = await read(db, ['readings', 'fingerprints'], (tx) =>
      Promise.all([tx.objectStore('fingerprints').getAll(range), tx.objectStore('readings').getAllKeys(range)]),
    );
    const areRead = new Set(readings.map((key) => key.join(' ')));
    const byReading = new Map(rows.map((row) => [`${row.article} ${row.version} ${row.made}`, row]));
    for (const { meta, made } of batch) {
      const key = `${meta.id} ${meta.version} ${made}`;
      const row = areRead.has(key) ? byReading.get(key) : undefined;
      if (row) found.push({ id: meta.id, date: meta.date, fingerprint: { words: row.words, speakers: row.speakers } });
    }
  }
  return sharedQuotations(found, repeatedWords(found));
}

/**
 * Articles that are to be shown, with their readings, some at a time. Those whose reading is missing are left out.
 * @param texts articles whose readings are at hand; the readings of the others are read from the database
 */
async function* shownWithReadings(
  db: DatasetDb,
  put: readonly ShownArticle[],
  texts: readonly ReadArticle[] = [],
): AsyncGenerator<readonly ArticleWithText[]> {
  const atHand = new Map(texts.map((article) => [article.meta.id, article]));
  for (const batch of batches(put)) {
    const articles = await read(db, ['texts', 'readings', 'quotations'], (tx) =>
      Promise.all(
        batch.map(async ({ meta, made }): Promise<ArticleWithText[]> => {
          const given = atHand.get(meta.id);
          if (given) return [{ meta, made, reading: given.reading, text: given.text }];
          const [reading, text] = await Promise.all([
            readStoredReading(tx, meta.id, meta.version, made),
            textOf(tx, meta),
          ]);
          return reading ? [{ meta, made, reading, text }] : [];
        }),
      ),
    );
    yield articles.flat();
  }
}

/**
 * `shownWithReadings` of all articles that are to be shown, in the order of their ids: they are neighbours in the stores, so that the
 * browser is asked for all of a batch at once.
 */
export async function* allShownWithReadings(
  db: DatasetDb,
  sorted: readonly ShownArticle[],
): AsyncGenerator<readonly ArticleWithText[]> {
  for (const batch of batches(sorted)) {
    const [first, last] = [batch[0], batch.at(-1)];
    if (!first || !last) continue;
    const range = IDBKeyRange.bound([first.meta.id], [last.meta.id, []]);
    const found = await read(db, ['texts', 'readings', 'quotations'], async (tx) => {
      const held = await tx.objectStore('readings').count(range);
      if (held > MAX_NEIGHBOURS * batch.length) return null;
      return Promise.all([
        tx.objectStore('texts').getAll(range),
        tx.objectStore('readings').getAll(range),
        tx.objectStore('quotations').getAll(range),
      ]);
    });
    if (found) yield assembled(batch, ...found);
    else yield* shownWithReadings(db, batch);
  }
}

/**
 * How many readings there may be among those of a batch, for each of its articles, to be read with them: of earlier versions and
 * engines. What a job is staging may be many more.
 */
const MAX_NEIGHBOURS = 3;

function assembled(
  articles: readonly ShownArticle[],
  texts: readonly ArticleText[],
  readings: readonly ReadingRow[],
  chunks: readonly QuotationsRow[],
): ArticleWithText[] {
  const textByVersion = new Map(texts.map((row) => [`${row.article} ${row.version}`, row.text]));
  const readingByKey = new Map(readings.map((row) => [`${row.article} ${row.version} ${row.made}`, row.reading]));
  const chunksByKey = new Map<string, QuotationsRow[]>();
  for (const row of chunks) {
    const key = `${row.article} ${row.version} ${row.made}`;
    chunksByKey.set(key, [...(chunksByKey.get(key) ?? []), row]);
  }
  return articles.flatMap(({ meta, made }): ArticleWithText[] => {
    const key = `${meta.id} ${meta.version} ${made}`;
    const reading = readingByKey.get(key);
    const text = textByVersion.get(`${meta.id} ${meta.version}`) ?? '';
    return reading ? [{ meta, made, reading: withQuotations(reading, chunksByKey.get(key) ?? []), text }] : [];
  });
}

/** The text of an article; '' where the database does not have it. */
const textOf = async (tx: ReadTx, { id, version }: ArticleWithReading['meta']): Promise<string> =>
  (await tx.objectStore('texts').get([id, version]))?.text ?? '';

/** An article as the generation has it now; its contributions are subtracted when it is replaced or removed. */
async function currentArticle(tx: ReadTx, id: ArticleId): Promise<SharingArticle[]> {
  const row = await tx.objectStore('articles').get(id);
  const reading = row && (await readStoredReading(tx, id, row.meta.version, row.made));
  return row && reading ? [{ meta: row.meta, made: row.made, reading, shared: row.shared ?? NOT_SHARED }] : [];
}

const storedFingerprint = (tx: ReadTx, { meta, made }: ShownArticle): Promise<QuotationsFingerprint | undefined> =>
  tx.objectStore('fingerprints').get([meta.id, meta.version, made]);

interface OtherArticle extends FingerprintedArticle {
  readonly row: ArticleRow;
}

/** The articles that are shown and have quotations of these words, found by an index. @param besides articles left out */
async function articlesWithWords(
  tx: ReadTx,
  words: ReadonlySet<number>,
  besides: ReadonlySet<ArticleId>,
): Promise<OtherArticle[]> {
  const index = tx.objectStore('likenesses').index('words');
  const numbers = new Set((await Promise.all([...words].map((one) => index.getAllKeys(one)))).flat());
  const found = await Promise.all(
    Array.from(numbers, async (number): Promise<OtherArticle[]> => {
      const row = await articleWithReading(tx, number);
      if (!row || besides.has(row.id)) return [];
      const key: [ArticleId, TextVersion, ReadingStamp] = [row.id, row.meta.version, row.made];
      const [fingerprint, isRead] = await Promise.all([
        tx.objectStore('fingerprints').get(key),
        tx.objectStore('readings').getKey(key),
      ]);
      return fingerprint && isRead ? [{ id: row.id, date: row.meta.date, row, fingerprint }] : [];
    }),
  );
  return found.flat();
}

const isSameSet = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));
