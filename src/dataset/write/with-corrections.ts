import { type CorrectedReading, correctedReading } from '../model/apply-corrections.ts';
import {
  type ArticleFactsChange,
  type Correction,
  correctionsInForce,
  mergedCorrections,
  type QuotationCorrection,
} from '../model/corrections.ts';
import type { ArticleId, ArticleText, FullArticle, GivenFacts } from '../model/dataset-types.ts';
import { correctedMeta } from '../model/full-article.ts';
import { correctedStamp, type ReadingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import type { VersionRow } from '../model/stored-rows.ts';
import { wordsHash } from '../model/word-hash.ts';
import type { ShownArticle } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { readStoredReading } from '../read/stored-reading.ts';
import { batches } from './batches.ts';
import { extendedToNew } from './corrections-of-new-articles.ts';
import { putReading } from './write-readings.ts';
import type { WriteTx } from './write-transaction.ts';

// Applies the reader's corrections to every article that becomes visible, whatever makes it visible. A corrected reading is stored
// beside the engine's, under a stamp of its own, so that everything that reads a reading by its stamp finds the corrected one.

/** An article that is shown with corrections. */
export interface CorrectedArticle extends Pick<FullArticle, 'meta' | 'text' | 'reading'> {
  readonly made: ReadingStamp;
  readonly corrected: CorrectedReading;
}

/** What has to be known of a mutation. */
interface ShowingMutation {
  readonly put: readonly ShownArticle[];
  readonly keepVersions: readonly VersionRow[];
  readonly corrections: readonly Correction[];
  readonly isReset: boolean;
}

/**
 * A mutation that shows its articles with the corrections that are in force after it. Corrections of words that an article has which
 * was not in the dataset are about that article from now on.
 * @param texts those articles of the mutation whose texts and readings are not stored yet
 * @returns `corrected`: the articles whose corrected readings are to be stored
 */
export async function withCorrections<Mutation extends ShowingMutation>(
  db: DatasetDb,
  mutation: Mutation,
  texts: readonly FullArticle[],
): Promise<{ mutation: Mutation; corrected: CorrectedArticle[] }> {
  const ids = mutation.put.map(({ meta }) => meta.id);
  const stored = mutation.isReset ? [] : await correctionsOf(db, ids, mutation.corrections);
  const before = new Map(stored.map((one) => [one.id, one]));
  const atHand = new Map(texts.map((article) => [article.meta.id, article]));
  const merged = mergedCorrections(stored, mutation.corrections);
  const all = mutation.isReset ? merged : await extendedToNew(db, mutation.put, merged, atHand);
  const put = new Map(mutation.put.map((shown) => [shown.meta.id, shown]));
  const isTouched = new Set(all.flatMap(({ places }) => places.map(({ article }) => article)));
  const corrected: CorrectedArticle[] = [];
  const affected = [...put.values()].filter(
    ({ meta, made }) => isTouched.has(meta.id) || made !== uncorrectedStamp(made),
  );
  const kept = new Map(mutation.keepVersions.map((row) => [`${row.article} ${row.version}`, row.given]));
  for (const batch of batches(affected))
    for (const [i, base] of (await basesOf(db, batch, atHand, kept)).entries()) {
      const shown = batch[i];
      if (!shown || !base) continue;
      const now = shownWith(shown, base, correctionsInForce(all, shown.meta.id));
      put.set(shown.meta.id, { meta: now.meta, made: now.made });
      if (now.corrected) corrected.push({ ...now, corrected: now.corrected });
    }
  const sorted = [...put.values()].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  // A given state that says no more than the stored one is not stored.
  const corrections = all.filter((one) => !isSameState(before.get(one.id), one));
  return { mutation: { ...mutation, put: sorted, corrections }, corrected };
}

const isSameState = (a: Correction | undefined, b: Correction): boolean =>
  a?.changedAt === b.changedAt && a.undone === b.undone && a.places.length === b.places.length;

/**
 * The stored corrections of some articles, in force or not.
 * @param besides the stored states of these are among them too
 */
export async function correctionsOf(
  db: DatasetDb,
  ids: readonly ArticleId[],
  besides: readonly Correction[] = [],
): Promise<Correction[]> {
  const rows = await read(db, ['corrections'], async (tx) => {
    const store = tx.objectStore('corrections');
    if (ids.length + besides.length > MAX_LOOKED_UP) return store.getAll();
    const found = await Promise.all([
      ...ids.map((id) => store.index('articles').getAll(id)),
      ...besides.map(({ id }) => store.getAll(id)),
    ]);
    return found.flat();
  });
  return [...new Map(rows.map(({ articles: _, ...one }) => [one.id, one])).values()];
}

/** Up to so many articles' corrections are looked up one by one. For more, all corrections are read. */
const MAX_LOOKED_UP = 50;

/** The stamp that an article is to be shown with. */
export const stampWith = (
  made: ReadingStamp,
  article: ArticleId,
  corrections: readonly QuotationCorrection[],
): ReadingStamp =>
  corrections.length === 0 ? uncorrectedStamp(made) : correctedStamp(made, digestOf(article, corrections));

/** Stores a corrected reading beside the engine's own, under its own stamp. */
export const putCorrectedReading = (tx: WriteTx, article: CorrectedArticle): Promise<void> =>
  putReading(tx, article, article.made, article.corrected);

/** What the corrections are applied to: an article's text, the engine's own reading of it, and the facts given with it. */
interface Base extends Pick<FullArticle, 'text' | 'reading'> {
  /** Null where they are not stored: then the article's facts stay as they are. */
  readonly given: GivenFacts | null;
}

/**
 * Null where the engine's reading, or the text, is missing.
 * @param kept the facts of versions that the mutation keeps, by article and version
 */
const basesOf = (
  db: DatasetDb,
  articles: readonly ShownArticle[],
  atHand: ReadonlyMap<ArticleId, FullArticle>,
  kept: ReadonlyMap<string, GivenFacts>,
): Promise<(Base | null)[]> =>
  read(db, ['texts', 'readings', 'quotations', 'versions'], (tx) =>
    Promise.all(
      articles.map(async ({ meta, made }): Promise<Base | null> => {
        const given = atHand.get(meta.id);
        if (given) return given;
        const [stored, version, reading]: [
          ArticleText | undefined,
          VersionRow | undefined,
          Base['reading'] | undefined,
        ] = await Promise.all([
          tx.objectStore('texts').get([meta.id, meta.version]),
          tx.objectStore('versions').get([meta.id, meta.version]),
          readStoredReading(tx, meta.id, meta.version, uncorrectedStamp(made)),
        ]);
        const facts = version?.given ?? kept.get(`${meta.id} ${meta.version}`) ?? null;
        return stored && reading ? { text: stored.text, reading, given: facts } : null;
      }),
    ),
  );

function shownWith(
  { meta, made }: ShownArticle,
  { text, reading: base, given }: Base,
  corrections: readonly QuotationCorrection[],
): Omit<CorrectedArticle, 'corrected'> & { readonly corrected: CorrectedReading | null } {
  const corrected = corrections.length > 0 ? correctedReading(meta.id, text, base, corrections) : null;
  const reading = corrected?.reading ?? base;
  const counts = {
    quotations: reading.quotations.length,
    people: reading.people.length,
    countries: reading.countries.length,
  };
  const facts: ArticleFactsChange['facts'] = Object.assign(
    {},
    ...corrections.map(({ change }) => (change.kind === 'article' ? change.facts : {})),
  );
  return {
    meta: { ...(given ? correctedMeta(meta, given, base, facts) : meta), ...counts },
    made: stampWith(made, meta.id, corrections),
    text,
    reading,
    corrected,
  };
}

/** A short word for the corrections of an article, and for their order. */
const digestOf = (article: ArticleId, corrections: readonly QuotationCorrection[]): string =>
  wordsHash(
    corrections.map(({ id, change, places }) =>
      JSON.stringify([id, change, places.filter((place) => place.article === article)]),
    ),
  ).toString(36);
