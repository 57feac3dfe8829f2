import { type Correction, correctionsInForce, type PeopleCorrection } from '../model/corrections.ts';
import type { ArticleId, CorrectionId } from '../model/dataset-types.ts';
import { type DatasetDb, read, stateOf } from '../read/dataset-transaction.ts';
import { applyMutation, EMPTY_MUTATION, MAX_ARTICLES_AT_ONCE } from './apply-mutation.ts';
import { batches } from './batches.ts';
import { sweep } from './garbage-collection.ts';
import { correctionsOf, stampWith } from './with-corrections.ts';

// Stores corrections, and shows the articles that they are about with them.

/** A correction, in force or taken back; undefined where there is none of that id. */
export const storedCorrection = (db: DatasetDb, id: CorrectionId) =>
  read(db, ['corrections'], (tx) => tx.objectStore('corrections').get(id));

/**
 * Stores a correction, and shows its articles with it: the first ones in the same transaction.
 * @param besides corrections that are stored with it
 */
export async function applyCorrection(
  db: DatasetDb,
  correction: Correction,
  besides: readonly PeopleCorrection[] = [],
): Promise<void> {
  const { places } = correction;
  const [first, rest] = [places.slice(0, MAX_ARTICLES_AT_ONCE), places.slice(MAX_ARTICLES_AT_ONCE)];
  const before = await correctionsOf(
    db,
    places.map(({ article }) => article),
  );
  const all = [...before.filter(({ id }) => id !== correction.id), correction];
  const put = await shownWithOtherCorrections(
    db,
    all,
    first.map(({ article }) => article),
  );
  await applyMutation(db, { ...EMPTY_MUTATION, put, corrections: [correction, ...besides] });
  // It is stored: what the browser cannot show now is shown when it is asked for again, or by the maintenance.
  await sweep(
    showWith(
      db,
      all,
      rest.map(({ article }) => article),
    ),
  );
}

/** Shows the articles of a stored correction with it: those that it was not shown in, as its writer ended before. */
export async function showCorrection(db: DatasetDb, { places }: Correction): Promise<void> {
  const ids = places.map(({ article }) => article);
  await showWith(db, await correctionsOf(db, ids), ids);
}

async function showWith(db: DatasetDb, all: readonly Correction[], ids: readonly ArticleId[]): Promise<void> {
  for (const batch of batches(ids, MAX_ARTICLES_AT_ONCE)) {
    const put = await shownWithOtherCorrections(db, all, batch);
    if (put.length > 0) await applyMutation(db, { ...EMPTY_MUTATION, put });
  }
}

/** Those of some articles that are shown with other corrections than are in force. */
async function shownWithOtherCorrections(db: DatasetDb, all: readonly Correction[], ids: readonly ArticleId[]) {
  const rows = await read(db, ['articles'], (tx) =>
    Promise.all([...new Set(ids)].sort().map((id) => tx.objectStore('articles').get(id))),
  );
  return rows.flatMap((row) =>
    row && row.made !== stampWith(row.made, row.id, correctionsInForce(all, row.id))
      ? [{ meta: row.meta, made: row.made }]
      : [],
  );
}

/**
 * Shows all articles with the corrections that are in force. There is something to do only after an interruption.
 * @returns the revision afterwards
 */
export async function bringCorrectionsUpToDate(db: DatasetDb): Promise<number> {
  const all = await read(db, ['corrections'], (tx) => tx.objectStore('corrections').getAll());
  await showWith(db, all, [...new Set(all.flatMap(({ articles }) => articles))]);
  return (await stateOf(db)).revision;
}
