import type { Correction } from '../model/corrections.ts';
import type { ArticleId, FullArticle, LogEntry, TextVersion } from '../model/dataset-types.ts';
import { readingStamp } from '../model/reading-stamp.ts';
import { correctionRow, type VersionRow } from '../model/stored-rows.ts';
import type { BinRow, BundleState, Job, LogRow, ShownArticle, StoreName } from '../read/database-schema.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { batches } from './batches.ts';
import { changeOfArticles } from './change-of-articles.ts';
import { changeOfPeople } from './change-of-people.ts';
import { collectArticlesGarbage, sweep } from './garbage-collection.ts';
import { DERIVED_STORES, mergeDerived } from './merge-derived.ts';
import { recordMutation } from './mutation-recorder.ts';
import { putCorrectedReading, withCorrections } from './with-corrections.ts';
import { putText } from './write-readings.ts';
import { raiseRevision, type WriteTx, write } from './write-transaction.ts';

// Applies a mutation of a few articles to the generation in use, in one transaction. A mutation of many articles goes through
// `build-generation.ts`, which uses the same steps.

/** A change of the dataset that becomes visible as a whole. */
export interface Mutation {
  /** Articles to be shown from now on, in the order of their ids. */
  readonly put: readonly ShownArticle[];
  /** Articles to be removed. None of them is in `put`. */
  readonly remove: readonly ArticleId[];
  /** Removes every article that is not in `put`, and empties the log. */
  readonly isReset: boolean;
  /** Versions of articles to be stored. */
  readonly keepVersions: readonly VersionRow[];
  /** Versions to be deleted, those of removed articles included. */
  readonly dropVersions: readonly (readonly [ArticleId, TextVersion])[];
  /** What the reader did; all entries become one row of the log. */
  readonly log: readonly LogEntry[];
  /** What a restored log says, in its order: it goes into that row before `log`. */
  readonly restoredLog: readonly LogEntry[];
  readonly restored?: NonNullable<LogRow['restored']>;
  /** A deletion to be added to the bin, and the id of a deletion to be taken out of it. */
  readonly bin: { readonly put?: BinRow; readonly drop?: string };
  /** Corrections that are new or in another state. Articles that they change are in `put`, or are put next. */
  readonly corrections: readonly Correction[];
  readonly bundle?: BundleState | undefined;
}

export const EMPTY_MUTATION: Mutation = {
  put: [],
  remove: [],
  isReset: false,
  keepVersions: [],
  dropVersions: [],
  log: [],
  restoredLog: [],
  bin: {},
  corrections: [],
};

/** Up to this many articles are changed in one transaction, in the generation in use. For more, a new generation is built. */
export const MAX_ARTICLES_AT_ONCE = 10;

const MUTATION_STORES: readonly StoreName[] = [
  ...DERIVED_STORES,
  'versions',
  'texts',
  'readings',
  'quotations',
  'fingerprints',
  'likenesses',
  'corrections',
  'log',
  'bin',
  'jobs',
  'bundle',
  'meta',
];

/**
 * Applies a mutation in one transaction, then deletes texts and readings that are no longer needed. Must be called from the
 * write queue.
 * @param texts those articles of `put` whose texts and readings are not stored yet
 * @param job a job that ends with this mutation
 * @returns the new revision
 */
export async function applyMutation(
  db: DatasetDb,
  asked: Mutation,
  { texts = [], job }: { texts?: readonly FullArticle[]; job?: Job['id'] } = {},
): Promise<number> {
  const { mutation, corrected } = await withCorrections(db, asked, texts);
  const touched = [...mutation.put.map(({ meta }) => meta.id), ...mutation.remove];
  const isCorrected = new Set(corrected.map(({ meta }) => meta.id));
  const change = await changeOfArticles(db, db.generation, mutation, [
    ...texts.filter(({ meta }) => !isCorrected.has(meta.id)),
    ...corrected,
  ]);
  const people = await changeOfPeople(db, mutation.corrections);
  const revision = await write(db, MUTATION_STORES, async (tx) => {
    await Promise.all(texts.map((article) => putText(tx, article, readingStamp(article.reading.engine))));
    await Promise.all(corrected.map((article) => putCorrectedReading(tx, article)));
    for (const step of keptStoreSteps(mutation, [])) await step(tx);
    await writeOnCommit(tx, mutation, job, []);
    const { named, counts } = await mergeDerived(tx, change, mutation.remove, people);
    return raiseRevision(tx, { named, counts });
  });
  recordMutation(db, mutation);
  await sweep(collectArticlesGarbage(db, touched));
  return revision;
}

/** Rows that one step writes, at most. */
const MAX_STEP_ROWS = 200;

/**
 * What a mutation writes to the stores of kept versions and of the bin, in steps. Each step may be a transaction of its own. The
 * steps can be repeated from the first one, after an interruption, and come to the same.
 * @param all the keys of all versions, for a reset
 */
export function* keptStoreSteps(
  mutation: Mutation,
  all: readonly (readonly [ArticleId, TextVersion])[],
): Generator<(tx: WriteTx) => Promise<unknown>> {
  const { put: binned } = mutation.bin;
  // First, and in one piece: after an interruption, the deletion takes its articles from the bin (see `deletionMutation`).
  if (binned) yield (tx) => tx.objectStore('bin').put(binned);
  for (const rows of batches(mutation.keepVersions, MAX_STEP_ROWS))
    yield (tx) => Promise.all(rows.map((row) => tx.objectStore('versions').put(row)));
  const staying = new Set(mutation.keepVersions.map(({ article, version }) => `${article} ${version}`));
  const dropped = [
    ...mutation.dropVersions,
    ...(mutation.isReset ? all.filter(([article, version]) => !staying.has(`${article} ${version}`)) : []),
  ];
  for (const keys of batches(dropped, MAX_STEP_ROWS))
    yield (tx) => Promise.all(keys.map(([article, version]) => tx.objectStore('versions').delete([article, version])));
}

/** Writes what must be in the transaction that makes a mutation visible. @param emptied stores to be cleared */
export async function writeOnCommit(
  tx: WriteTx,
  mutation: Mutation,
  job: Job['id'] | undefined,
  emptied: readonly string[],
): Promise<void> {
  await Promise.all(emptied.map((store) => tx.anyStore(store).clear()));
  const { drop } = mutation.bin;
  // Sorted, so that the row is the same whatever the order in which the articles came.
  const own = [...mutation.log].sort((a, b) => (a.article < b.article ? -1 : 1));
  const entries = [...mutation.restoredLog, ...own];
  const { restored } = mutation;
  await Promise.all([
    drop !== undefined && tx.objectStore('bin').delete(drop),
    mutation.bundle && tx.objectStore('bundle').put(mutation.bundle, 'bundle'),
    ...mutation.corrections.map((one) => tx.objectStore('corrections').put(correctionRow(one))),
    (entries.length > 0 || restored) && tx.objectStore('log').add({ entries, ...(restored && { restored }) }),
    job !== undefined && tx.objectStore('jobs').delete(job),
  ]);
}
