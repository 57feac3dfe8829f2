import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** The database as it is while it is brought to another schema: its stores are not those of today's types. */
export type AnyDatabase = IDBPDatabase<unknown>;
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * What a version has to do besides the stores that are new in the table.
 * @param makeStores makes those of the table that are not there; only IndexedDB may be awaited besides
 */
export type Migration = (db: AnyDatabase, tx: Upgrade, makeStores: () => void) => Promise<void>;

/** By the version each leads to, from the one before. What has been released is never edited. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  /** Tallies are many a record from now on. They are derived, as all else that is given up here. */
  async 2(db) {
    if (db.objectStoreNames.contains('tallies')) db.deleteObjectStore('tallies');
  },
  /**
   * What was derived by then serves as the first generation until all is read anew. Readings say what made them, and what was
   * given of an article has a row for each version of its text.
   */
  async 3(db, tx, makeStores) {
    if (!db.objectStoreNames.contains('articles')) return;
    for (const store of ['articles', 'entities', 'tallies', 'postings', 'dictionary'])
      if (db.objectStoreNames.contains(store)) tx.objectStore(store).name = `${store}A`;
    const rows: ArticleRow2[] = await tx.objectStore('articlesA').getAll();
    const readings: Row2[] = await tx.objectStore('readings').getAll();
    const quotations: Row2[] = await tx.objectStore('quotations').getAll();
    for (const store of ['readings', 'quotations', 'jobs', 'staged']) db.deleteObjectStore(store);
    makeStores();
    const to = (store: string) => tx.objectStore(store);
    for (const row of rows) {
      const { id, version, origin, keptAt, quotations: _q, people: _p, countries: _c, ...given } = row.meta;
      await to('versions').put({ article: id, version, given, origin, ...(keptAt !== undefined && { keptAt }) });
      await to('articlesA').put({ ...row, made: EARLIER });
    }
    for (const row of readings) await to('readings').put({ ...row, made: EARLIER });
    for (const row of quotations) await to('quotations').put({ ...row, made: EARLIER });
    const state: Row2 | undefined = await to('meta').get('dataset');
    if (state) {
      const { derivation: _, ...rest } = state;
      await to('meta').put({ ...rest, generation: 'A' }, 'dataset');
    }
  },
};

/** What made the readings of before: another engine than any. */
const EARLIER = 'before 3';

/** Rows as version 2 had them, as far as they are looked into: a database that is being migrated has no types. */
interface ArticleRow2 {
  readonly id: string;
  readonly meta: Readonly<Record<string, unknown>> & { readonly id: string; readonly version: string };
}
type Row2 = Readonly<Record<string, unknown>>;
