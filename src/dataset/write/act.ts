import { type Derived, derive, derivedFrom, type ReadArticle } from '../model/derive.ts';
import { madeBy } from '../model/made.ts';
import type { VersionRow } from '../model/rows.ts';
import type { ArticleId, FullArticle, LogEntry, TextVersion } from '../model/types.ts';
import { type DatasetDb, read } from '../read/dataset.ts';
import type { BinRow, BundleState, Job, ShownArticle, StoreName } from '../read/schema.ts';
import { readingAt } from '../read/stored-reading.ts';
import { batches } from './batches.ts';
import { noteAct } from './making.ts';
import { DERIVED_STORES, merge, servingNow } from './merge.ts';
import { putText } from './readings.ts';
import { sweepArticles } from './sweep.ts';
import { raise, type WriteTx, write } from './transact.ts';

/** What is to become of the dataset, all at once. */
export interface Act {
  /** Articles to be shown from now on, in the order of their ids. */
  readonly put: readonly ShownArticle[];
  /** Articles that are to go, none of them put. */
  readonly remove: readonly ArticleId[];
  /** Nothing stays but what is put, of the log neither. */
  readonly isReset: boolean;
  /** Versions to be kept, and given up: those of articles that go go too. */
  readonly keep: readonly VersionRow[];
  readonly giveUp: readonly (readonly [ArticleId, TextVersion])[];
  /** What the reader did, one record. */
  readonly log: readonly LogEntry[];
  /** What is put into the bin, and which act's articles are taken out of it. */
  readonly bin: { readonly put?: BinRow; readonly drop?: string };
  readonly bundle?: BundleState | undefined;
}

export const NOTHING: Act = { put: [], remove: [], isReset: false, keep: [], giveUp: [], log: [], bin: {} };

/** So many articles are changed in one transaction, in the rows that are there; for more a new generation is made. */
export const MOST_AT_ONCE = 10;

const ACT_STORES: readonly StoreName[] = [
  ...DERIVED_STORES,
  'versions',
  'texts',
  'readings',
  'quotations',
  'log',
  'bin',
  'jobs',
  'bundle',
  'meta',
];

/**
 * Does an act in one transaction, in its turn. Returns the new revision.
 * @param texts those of `put` whose texts and readings are not stored yet
 * @param job that ends with it
 */
export async function doAct(
  db: DatasetDb,
  act: Act,
  { texts = [], job }: { texts?: readonly FullArticle[]; job?: Job['id'] } = {},
): Promise<number> {
  const touched = [...act.put.map(({ meta }) => meta.id), ...act.remove];
  const [out, into] = [await servingNow(db, db.generation, touched), await derivedOf(db, act.put, texts)];
  const revision = await write(db, ACT_STORES, async (tx) => {
    await Promise.all(texts.map((article) => putText(tx, article, madeBy(article.reading.engine))));
    for (const step of keptSteps(act, [])) await step(tx);
    await inTheEnd(tx, act, job, []);
    const { named, counts } = await merge(tx, { out, in: into }, act.remove);
    return raise(tx, { named, counts });
  });
  noteAct(db, { in: into, remove: act.remove });
  await sweepArticles(db, touched);
  return revision;
}

/** What articles give, by their readings: those at hand, else those that are stored. */
export async function derivedOf(
  db: DatasetDb,
  put: readonly ShownArticle[],
  texts: readonly FullArticle[] = [],
): Promise<Derived> {
  const atHand = new Map(texts.map(({ meta, reading }) => [meta.id, reading]));
  const derived = derivedFrom([]);
  for (const batch of batches(put)) {
    const articles = await read(db, ['readings', 'quotations'], (tx) =>
      Promise.all(
        batch.map(async ({ meta, made }): Promise<ReadArticle[]> => {
          const reading = atHand.get(meta.id) ?? (await readingAt(tx, meta.id, meta.version, made));
          return reading ? [{ meta, made, reading }] : [];
        }),
      ),
    );
    derive(derived, articles.flat());
  }
  return derived;
}

/** Rows of what is kept that one step writes. */
const STEP = 200;

/**
 * What an act does to what is kept, in steps that may each be a transaction: done again from the first they come to the same.
 * @param all every version there is, for a reset
 */
export function* keptSteps(
  act: Act,
  all: readonly (readonly [ArticleId, TextVersion])[],
): Generator<(tx: WriteTx) => Promise<unknown>> {
  const { put: binned } = act.bin;
  // First, whole: what goes is looked up there when it is gone.
  if (binned) yield (tx) => tx.objectStore('bin').put(binned);
  for (const rows of batches(act.keep, STEP))
    yield (tx) => Promise.all(rows.map((row) => tx.objectStore('versions').put(row)));
  const stay = new Set(act.keep.map(({ article, version }) => `${article} ${version}`));
  const gone = [
    ...act.giveUp,
    ...(act.isReset ? all.filter(([article, version]) => !stay.has(`${article} ${version}`)) : []),
  ];
  for (const keys of batches(gone, STEP))
    yield (tx) => Promise.all(keys.map(([article, version]) => tx.objectStore('versions').delete([article, version])));
}

/** What is written with the moment an act becomes visible. @param emptied stores of which nothing stays */
export async function inTheEnd(
  tx: WriteTx,
  act: Act,
  job: Job['id'] | undefined,
  emptied: readonly string[],
): Promise<void> {
  await Promise.all(emptied.map((store) => tx.anyStore(store).clear()));
  const { drop } = act.bin;
  // Within a record articles have no order of their own.
  const entries = [...act.log].sort((a, b) => (a.article < b.article ? -1 : 1));
  await Promise.all([
    drop !== undefined && tx.objectStore('bin').delete(drop),
    act.bundle && tx.objectStore('bundle').put(act.bundle, 'bundle'),
    entries.length > 0 && tx.objectStore('log').add({ entries }),
    job !== undefined && tx.objectStore('jobs').delete(job),
  ]);
}
