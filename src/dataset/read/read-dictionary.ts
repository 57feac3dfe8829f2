import type { DictionaryHead, Shard } from '../../engine/dictionary/dictionary.ts';
import { isUsableHead } from '../model/stored-dictionary-head.ts';
import { type DatasetDb, EMPTY_STATE, type ReadTx, read, stateOf } from './dataset-transaction.ts';

/** Parts of the stored dictionary, all of the same names revision. */
export interface DictionaryParts {
  /** The `namesRevision` of these parts. */
  readonly named: number;
  /** Null where the dataset has no dictionary that this version of the extension can use. */
  readonly head: DictionaryHead | null;
  readonly shards: ReadonlyMap<number, Shard>;
}

/** Reads the head and some shards of the dictionary. Empty shards are left out. */
export function dictionaryParts(db: DatasetDb, numbers: Iterable<number>): Promise<DictionaryParts> {
  const wanted = [...numbers];
  return read(db, ['meta', 'dictionary'], async (tx) => {
    const [state, head, shards] = await Promise.all([
      tx.objectStore('meta').get('dataset'),
      storedHead(tx),
      storedShards(tx, wanted),
    ]);
    return { named: state?.named ?? EMPTY_STATE.named, head, shards };
  });
}

/** Reads the head, unless the caller has it already: null where the names revision is still `named`, the one the caller has. */
export async function newerHead(db: DatasetDb, named: number | null): Promise<Omit<DictionaryParts, 'shards'> | null> {
  const state = await stateOf(db);
  return state.named === named ? null : dictionaryParts(db, []);
}

/** The stored head; null where there is none that this version of the extension can use. */
export async function storedHead(tx: Pick<ReadTx, 'objectStore'>): Promise<DictionaryHead | null> {
  const head = await tx.objectStore('dictionary').get('head');
  return isUsableHead(head) ? head : null;
}

/** The stored shards with the given numbers. Empty shards are left out. */
export async function storedShards(
  tx: Pick<ReadTx, 'objectStore'>,
  numbers: Iterable<number>,
): Promise<Map<number, Shard>> {
  const rows = await Promise.all(
    Array.from(numbers, async (number) => [number, await tx.objectStore('dictionary').get(number)] as const),
  );
  return new Map(rows.flatMap(([number, row]) => (row instanceof Int32Array ? [[number, row] as const] : [])));
}
