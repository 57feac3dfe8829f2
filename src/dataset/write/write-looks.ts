import type { EntityId } from '../../engine/types.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { newQuotations } from '../read/new-quotations.ts';
import { writeQueueOf } from './write-queue.ts';
import { raiseRevision, write } from './write-transaction.ts';

/**
 * Remembers that the reader has opened a record: what is kept from now on is new to them. Where something was new, the revision is
 * raised, as it is new no more. Does nothing for an entity that is not on record.
 * @param at now, ISO 8601
 */
export const putLook = (db: DatasetDb, entity: EntityId, at: string): Promise<void> =>
  writeQueueOf(db)(async () => {
    const hadNew = (await newQuotations(db, [entity])).size > 0;
    await write(db, ['entities', 'looks', 'meta'], async (tx) => {
      const record = (await tx.objectStore('entities').get(entity))?.summary;
      if (!record) return;
      const before = await tx.objectStore('looks').get(record.id);
      if (before && before.at >= at) return;
      await tx.objectStore('looks').put({ entity: record.id, at });
      if (hadNew) await raiseRevision(tx, { named: false });
    });
  });
