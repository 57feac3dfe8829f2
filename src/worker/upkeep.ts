import type { DatasetDb } from '../dataset/read/dataset.ts';
import { loadBundle } from '../dataset/write/bundle.ts';
import { readOutdatedAnew } from '../dataset/write/read-anew.ts';
import { sweep } from '../dataset/write/sweep.ts';
import { readArticle } from '../engine/article.ts';
import type { Acts } from './acts.ts';
import { bundledPack } from './bundled-pack.ts';

/**
 * What there is to do after an update and once with each start of the browser: a newer bundle, what an earlier engine read, what
 * nobody refers to any more.
 * @param told after each of them
 */
export async function upkeep(db: DatasetDb, { act, spare }: Acts, told: () => Promise<void>): Promise<void> {
  await act(async () => loadBundle(db, await bundledPack()));
  await told();
  await goOnReading(db, { act, spare }, told);
  await act(() => sweep(db));
}

/** Reads anew what an earlier engine read, or goes on with it. */
export async function goOnReading(db: DatasetDb, { spare }: Acts, told: () => Promise<void>): Promise<void> {
  await spare(async (giveWay) => {
    await readOutdatedAnew(db, readArticle, { signal: giveWay });
    return !giveWay.aborted;
  });
  await told();
}
