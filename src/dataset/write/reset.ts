import type { Pack } from '../model/pack.ts';
import { bringIn, bundledArticles, bundleHash, lastActs } from './bundle.ts';
import { clearDerived } from './rebuild.ts';
import type { DatasetDb } from './schema.ts';
import { read, stateOf, write } from './transact.ts';

/**
 * Takes out everything the reader added, unfinished imports too, and brings the bundled dataset back whole, in one
 * transaction. Returns the new revision.
 */
export async function resetDataset(db: DatasetDb, bundle: Pack): Promise<number> {
  const [hash, articles] = [await bundleHash(bundle), await bundledArticles(bundle)];
  return write(db, async (tx) => {
    await clearDerived(tx);
    await Promise.all(
      (['texts', 'readings', 'quotations', 'log', 'jobs', 'staged', 'bundle'] as const).map((store) =>
        tx.objectStore(store).clear(),
      ),
    );
    return bringIn(tx, hash, articles);
  });
}

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
