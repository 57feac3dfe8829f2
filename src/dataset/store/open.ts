import { openDB } from 'idb';
import { DERIVATION } from '../model/derive.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { rebuildDerived } from './rebuild.ts';
import type { DatasetDb, Schema } from './schema.ts';
import { abort, stateOf } from './transact.ts';

/** What is to be done when something goes on with the connection that its holder should know. */
export interface OpenOptions {
  /** Another context holds an older schema open and has not closed it yet: opening waits for it. */
  readonly blocked?: () => void;
  /** This connection was closed: a newer version of the extension wants to migrate, or the browser ended it. Open anew. */
  readonly closed?: () => void;
  /** For tests: the schema as a later version would have it. */
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the dataset, creating or migrating it as needed; each version's step is in `migrations.ts`. Rows derived by another
 * version of the derivation are derived anew. A connection gives way by itself when a later version wants to migrate.
 * Rejects with `VersionError` where a later version has already migrated it.
 */
export async function openDataset(name = 'on-record', options: OpenOptions = {}): Promise<DatasetDb> {
  const migrations = options.migrations ?? MIGRATIONS;
  const db: DatasetDb = await openDB<Schema>(name, migrations.length, {
    async upgrade(opened, from, _to, tx) {
      // The failure itself comes out of opening; without these two it would be reported as unhandled too.
      tx.done.catch(() => {});
      try {
        for (const migrate of migrations.slice(from)) await migrate(opened, tx);
      } catch (error) {
        abort(tx);
        console.error('The dataset could not be migrated; it stays as it was.', error);
      }
    },
    ...(options.blocked && { blocked: options.blocked }),
    blocking() {
      db.close();
      options.closed?.();
    },
    ...(options.closed && { terminated: options.closed }),
  });
  if ((await stateOf(db)).derivation !== DERIVATION) await rebuildDerived(db);
  return db;
}
