import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { Schema, StoreName } from './schema.ts';

/** Brings the schema from the version before to the next. Only IndexedDB may be awaited inside. */
export type Migration = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreName[], 'versionchange'>,
) => void | Promise<void>;

/** The steps from nothing to today's schema, in order. What has been released is never edited: a change is a new step. */
export const MIGRATIONS: readonly Migration[] = [
  function version1(db) {
    db.createObjectStore('articles', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true });
    db.createObjectStore('texts', { keyPath: ['article', 'version'] });
    db.createObjectStore('readings', { keyPath: ['article', 'version'] });
    db.createObjectStore('quotations', { keyPath: ['article', 'version', 'chunk'] });
    db.createObjectStore('entities', { keyPath: 'id' }).createIndex('words', 'words', { multiEntry: true });
    db.createObjectStore('tallies', { keyPath: 'id' });
    db.createObjectStore('postings', { keyPath: 'bucket' });
    db.createObjectStore('log', { autoIncrement: true });
    db.createObjectStore('jobs', { keyPath: 'id', autoIncrement: true });
    db.createObjectStore('staged', { keyPath: ['job', 'article'] }).createIndex('article', 'article');
    db.createObjectStore('dictionary');
    db.createObjectStore('bundle');
    db.createObjectStore('meta');
  },
  /** Tallies are many a record from now on; those there were are derived anew on opening. */
  function version2(db) {
    db.deleteObjectStore('tallies');
    db.createObjectStore('tallies', { keyPath: 'group' });
  },
];
