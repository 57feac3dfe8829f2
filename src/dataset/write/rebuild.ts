import { derive, derivedFrom, type ReadArticle } from '../model/derive.ts';
import type { ArticleMeta } from '../model/types.ts';
import { batches } from './batches.ts';
import { mergeArticles } from './change.ts';
import { putQuotations, readingAt } from './rows.ts';
import type { ArticleRow, DatasetDb, WriteTx } from './schema.ts';
import { raise, write } from './transact.ts';

/**
 * Throws the derived rows away and makes them again from the readings, in one transaction. An article that has no reading
 * stays, uncounted. Returns the new revision.
 */
export function rebuildDerived(db: DatasetDb): Promise<number> {
  return write(db, async (tx) => {
    const rows = await tx.objectStore('articles').getAll();
    const derived = derivedFrom([]);
    const unread: ArticleRow[] = [];
    for (const batch of batches(rows)) {
      const read = await Promise.all(batch.map(({ meta }) => readAnew(tx, meta)));
      derive(derived, read.flat());
      unread.push(...batch.filter((_, i) => read[i]?.length === 0));
    }
    // What a job has staged is kept as it is then.
    for (const batch of batches(await tx.objectStore('staged').getAll()))
      await Promise.all(batch.map(({ meta }) => readAnew(tx, meta)));
    await clearDerived(tx);
    await Promise.all(unread.map((row) => tx.objectStore('articles').put(row)));
    return mergeArticles(tx, derived, []);
  });
}

/** Takes out all articles and every row derived from them, in the transaction given. Texts and readings stay. */
export async function clearDerived(tx: WriteTx): Promise<void> {
  await Promise.all(
    (['articles', 'entities', 'tallies', 'postings', 'dictionary'] as const).map((store) =>
      tx.objectStore(store).clear(),
    ),
  );
  await raise(tx, { counts: () => ({ articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 }), named: true });
}

/** An article with its reading, what is shown of its quotations derived anew: where its text is gone it stays as it is. */
async function readAnew(tx: WriteTx, meta: ArticleMeta): Promise<ReadArticle[]> {
  const [stored, reading] = await Promise.all([
    tx.objectStore('texts').get([meta.id, meta.version]),
    readingAt(tx, meta.id, meta.version),
  ]);
  if (stored && reading) await putQuotations(tx, { meta, text: stored.text, reading });
  return reading ? [{ meta, reading }] : [];
}
