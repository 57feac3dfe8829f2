import { changeArticles, type Wanted } from './change.ts';
import { readingAt } from './rows.ts';
import type { DatasetDb, WriteTx } from './schema.ts';
import { raise, write } from './transact.ts';

/** Throws the derived rows away and makes them again from the readings, in one transaction. Returns the new revision. */
export function rebuildDerived(db: DatasetDb): Promise<number> {
  return write(db, async (tx) => {
    const articles = await readArticles(tx);
    await clearDerived(tx);
    return changeArticles(tx, { put: articles, remove: [] });
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

/** With their texts: what is shown of a quotation is derived from both. */
async function readArticles(tx: WriteTx): Promise<Wanted['put']> {
  const rows = await tx.objectStore('articles').getAll();
  const articles = await Promise.all(
    rows.map(async ({ meta }) => {
      const [stored, reading] = await Promise.all([
        tx.objectStore('texts').get([meta.id, meta.version]),
        readingAt(tx, meta.id, meta.version),
      ]);
      return stored && reading ? [{ meta, reading, text: stored.text }] : [];
    }),
  );
  return articles.flat();
}
