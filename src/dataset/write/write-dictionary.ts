import {
  changeDictionary,
  type DictionaryHead,
  entryKey,
  type PackedDictionary,
  packDictionary,
  shardsTouched,
  unpackDictionary,
} from '../../engine/dictionary/dictionary.ts';
import type { EntitySummary } from '../model/dataset-types.ts';
import { type DictionaryEntryChange, dictionaryEntries, dictionaryEntryChange } from '../model/dictionary-entries.ts';
import { ReadersPeople } from '../model/readers-people.ts';
import { stampedHead } from '../model/stored-dictionary-head.ts';
import { isOwnRecord } from '../model/stored-rows.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { storedHead, storedShards } from '../read/read-dictionary.ts';
import { peopleCorrections } from '../read/read-readers-people.ts';
import { writeQueueOf } from './write-queue.ts';
import { type WriteTx, write } from './write-transaction.ts';

// Writes the stored dictionary: all aliases of the dataset, in shards.

/**
 * Makes the stored dictionary from the entities, in one transaction.
 * @param anew replaces a dictionary of this version that is stored already. With false, several callers who find none at the
 *   same time do not each make one.
 */
export function makeDictionary(db: DatasetDb, anew = true): Promise<void> {
  return writeQueueOf(db)(() =>
    write(db, ['entities', 'dictionary', 'corrections'], async (tx) => {
      if (!anew && (await storedHead(tx))) return;
      // ';' is the character after ':', so this range holds every id that begins with "person:".
      const people = IDBKeyRange.bound('person:', 'person;', false, true);
      const rows = await tx.objectStore('entities').getAll(people);
      const said = new ReadersPeople(await peopleCorrections(tx));
      await putDictionary(
        tx,
        packDictionary(
          dictionaryEntries(
            rows.filter(isOwnRecord).map(({ summary }) => summary),
            said,
          ),
        ),
      );
    }),
  );
}

/**
 * Updates the stored dictionary after a change of people's names. Only the shards with their aliases are written, or all shards
 * where their number has to change. Where no dictionary is stored, nothing is written: it is made when it is first needed.
 */
export async function changeStoredDictionary(
  tx: WriteTx,
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
  said: ReadersPeople,
): Promise<void> {
  const head = await storedHead(tx);
  if (!head) return;
  const change = dictionaryEntryChange(changes, said);
  if (change.remove.length + change.add.length === 0) return;
  const touched = shardsTouched(head, [...change.remove, ...change.add]);
  const store = tx.objectStore('dictionary');
  const shards = await storedShards(tx, touched);
  const after = unlessDamaged(() => changeDictionary({ head, shards }, change));
  // A damaged dictionary must not keep an article from being stored: it is deleted, and made again when it is needed.
  if (after === 'damaged') return store.clear();
  if (!after) return repackDictionary(tx, head, change);
  await Promise.all([
    store.put(stampedHead(after.head), 'head'),
    ...[...after.shards].map(([number, shard]) => (shard ? store.put(shard, number) : store.delete(number))),
  ]);
}

async function repackDictionary(tx: WriteTx, head: DictionaryHead, change: DictionaryEntryChange): Promise<void> {
  const shards = await storedShards(
    tx,
    Array.from({ length: 2 ** head.bits }, (_, number) => number),
  );
  const removed = new Set(change.remove.map(entryKey));
  const packed = unlessDamaged(() => {
    const remaining = unpackDictionary({ head, shards }).filter((entry) => !removed.has(entryKey(entry)));
    return packDictionary([...remaining, ...change.add]);
  });
  if (packed === 'damaged') await tx.objectStore('dictionary').clear();
  else await putDictionary(tx, packed);
}

function unlessDamaged<T>(work: () => T): T | 'damaged' {
  try {
    return work();
  } catch {
    return 'damaged';
  }
}

/** Replaces the stored dictionary, in the given transaction. */
export async function putDictionary(tx: WriteTx, { head, shards }: PackedDictionary): Promise<void> {
  const store = tx.objectStore('dictionary');
  await store.clear();
  await Promise.all([
    store.put(stampedHead(head), 'head'),
    ...[...shards].map(([number, shard]) => store.put(shard, number)),
  ]);
}
