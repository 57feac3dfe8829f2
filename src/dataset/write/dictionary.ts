import {
  changeDictionary,
  type DictionaryHead,
  entryKey,
  type PackedDictionary,
  packDictionary,
  shardsTouched,
  unpackDictionary,
} from '../../engine/names/dictionary.ts';
import { type AliasChange, aliasChange, dictionaryEntries } from '../model/aliases.ts';
import { stamped } from '../model/dictionary-head.ts';
import type { EntitySummary } from '../model/types.ts';
import type { DatasetDb } from '../read/dataset.ts';
import { storedHead, storedShards } from '../read/dictionary.ts';
import { type WriteTx, write } from './transact.ts';
import { turnsOf } from './turns.ts';

/**
 * Makes the stored dictionary from the entities, in one transaction.
 * @param anew also where one of this version is stored. Without, those who find none at once do not each make it.
 */
export function makeDictionary(db: DatasetDb, anew = true): Promise<void> {
  return turnsOf(db)(() =>
    write(db, ['entities', 'dictionary'], async (tx) => {
      if (!anew && (await storedHead(tx))) return;
      // ';' follows ':' in order.
      const people = IDBKeyRange.bound('person:', 'person;', false, true);
      const rows = await tx.objectStore('entities').getAll(people);
      await putDictionary(tx, packDictionary(dictionaryEntries(rows.map(({ summary }) => summary))));
    }),
  );
}

/**
 * Brings the stored dictionary along with a change of people's names: only the shards are written that have an alias of
 * theirs, and all of them where there must be more or fewer. Where none is stored, nothing is done: it is made when it is
 * first wanted.
 */
export async function changeStoredDictionary(
  tx: WriteTx,
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
): Promise<void> {
  const head = await storedHead(tx);
  if (!head) return;
  const change = aliasChange(changes);
  if (change.remove.length + change.add.length === 0) return;
  const touched = shardsTouched(head, [...change.remove, ...change.add]);
  const store = tx.objectStore('dictionary');
  const shards = await storedShards(tx, touched);
  const after = unlessDamaged(() => changeDictionary({ head, shards }, change));
  // What is derived must not stand in the way of what is kept: it is made again when it is wanted.
  if (after === 'damaged') return store.clear();
  if (!after) return packAnew(tx, head, change);
  await Promise.all([
    store.put(stamped(after.head), 'head'),
    ...[...after.shards].map(([number, shard]) => (shard ? store.put(shard, number) : store.delete(number))),
  ]);
}

async function packAnew(tx: WriteTx, head: DictionaryHead, change: AliasChange): Promise<void> {
  const shards = await storedShards(
    tx,
    Array.from({ length: 2 ** head.bits }, (_, number) => number),
  );
  const gone = new Set(change.remove.map(entryKey));
  const packed = unlessDamaged(() => {
    const left = unpackDictionary({ head, shards }).filter((entry) => !gone.has(entryKey(entry)));
    return packDictionary([...left, ...change.add]);
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

/** Puts a dictionary in the place of the stored one, in the transaction given. */
export async function putDictionary(tx: WriteTx, { head, shards }: PackedDictionary): Promise<void> {
  const store = tx.objectStore('dictionary');
  await store.clear();
  await Promise.all([
    store.put(stamped(head), 'head'),
    ...[...shards].map(([number, shard]) => store.put(shard, number)),
  ]);
}
