import type { IDBPDatabase, IDBPTransaction } from 'idb';

// What each schema version does besides creating the stores that are new in the table (model/stores.ts).

/** A database under migration: its stores are not those of today's types. */
export type AnyDatabase = IDBPDatabase<unknown>;
export type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * Brings a database from the version before to this one. Only IndexedDB may be awaited.
 * @param makeStores creates the stores of the table that the database does not have
 */
export type Migration = (db: AnyDatabase, tx: Upgrade, makeStores: () => void) => Promise<void>;

/** The migrations, by the version that each leads to. A migration that has been released is never edited. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  /** Many tallies share a row from now on. The old rows are dropped: they are derived, and are made again. */
  async 2(db) {
    if (db.objectStoreNames.contains('tallies')) db.deleteObjectStore('tallies');
  },
  /**
   * The derived rows become generation A and stay in use until all articles are read again. Readings get a stamp, and each
   * version of an article's text gets a row with the facts that were given with it.
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
      await to('articlesA').put({ ...row, made: STAMP_BEFORE_3 });
    }
    for (const row of readings) await to('readings').put({ ...row, made: STAMP_BEFORE_3 });
    for (const row of quotations) await to('quotations').put({ ...row, made: STAMP_BEFORE_3 });
    const state: Row2 | undefined = await to('meta').get('dataset');
    if (state) {
      const { derivation: _, ...rest } = state;
      await to('meta').put({ ...rest, generation: 'A' }, 'dataset');
    }
  },
  /** Search finds articles by a store of its own from now on. The rows of articles keep words that nothing reads until they are made again. */
  async 7(db, tx) {
    for (const store of ['articlesA', 'articlesB'])
      if (db.objectStoreNames.contains(store) && tx.objectStore(store).indexNames.contains('words'))
        tx.objectStore(store).deleteIndex('words');
  },
  /** What is alike is found by a store of its own from now on: rows get there as readings are made anew. */
  async 8(db, tx) {
    if (!db.objectStoreNames.contains('fingerprints')) return;
    const fingerprints = tx.objectStore('fingerprints');
    for (const index of [...fingerprints.indexNames]) fingerprints.deleteIndex(index);
  },
};

/** The stamp of readings from before version 3: that of no engine, so that they count as outdated. */
const STAMP_BEFORE_3 = 'before 3';

/** Rows of version 2, as far as the migration looks into them: a database under migration has no types. */
interface ArticleRow2 {
  readonly id: string;
  readonly meta: Readonly<Record<string, unknown>> & { readonly id: string; readonly version: string };
}
type Row2 = Readonly<Record<string, unknown>>;
