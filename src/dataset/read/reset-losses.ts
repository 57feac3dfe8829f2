import { lastActionByArticle } from '../model/reader-log.ts';
import { type DatasetDb, read, stateOf } from './dataset-transaction.ts';

/** What the reader would lose by a reset. The options page shows this before it resets. */
export interface ResetLosses {
  /** Articles that the reader kept and that are not in the bundle: a reset deletes them. */
  readonly articles: number;
  /** Bundled articles that the reader deleted: a reset brings them back. */
  readonly deletions: number;
  /** Corrections that are in force: a reset deletes them. */
  readonly corrections: number;
}

/** Counts what a reset would undo. */
export async function whatResetLoses(db: DatasetDb): Promise<ResetLosses> {
  const { kept } = (await stateOf(db)).counts;
  return read(db, ['articles', 'bundle', 'corrections', 'log'], async (tx) => {
    const ships = (await tx.objectStore('bundle').get('bundle'))?.articles ?? [];
    const rows = await Promise.all(ships.map((id) => tx.objectStore('articles').get(id)));
    const acts = lastActionByArticle((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
    return {
      articles: kept - rows.filter((row) => row?.meta.origin === 'reader').length,
      corrections: (await tx.objectStore('corrections').getAll()).filter(({ undone }) => !undone).length,
      deletions: ships.filter((id) => acts.get(id) === 'deleted').length,
    };
  });
}
