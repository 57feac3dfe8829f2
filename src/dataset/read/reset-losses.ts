import { lastActs } from '../model/log.ts';
import { type DatasetDb, read, stateOf } from './dataset.ts';

/** What a reset would take from the reader, and give back: for the question before it. */
export interface ResetLosses {
  /** Articles the reader put in that the bundle does not ship. */
  readonly articles: number;
  /** Bundled articles the reader deleted, which would be back. */
  readonly deletions: number;
}

export async function whatResetLoses(db: DatasetDb): Promise<ResetLosses> {
  const { kept } = (await stateOf(db)).counts;
  return read(db, ['articles', 'bundle', 'log'], async (tx) => {
    const ships = (await tx.objectStore('bundle').get('bundle'))?.articles ?? [];
    const rows = await Promise.all(ships.map((id) => tx.objectStore('articles').get(id)));
    const acts = lastActs((await tx.objectStore('log').getAll()).flatMap(({ entries }) => entries));
    return {
      articles: kept - rows.filter((row) => row?.meta.origin === 'reader').length,
      deletions: ships.filter((id) => acts.get(id) === 'deleted').length,
    };
  });
}
