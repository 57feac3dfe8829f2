import type { DictionaryHead, Shard } from '../../engine/names/dictionary.ts';
import { usableHead } from '../model/dictionary-head.ts';
import { type DatasetDb, type ReadTx, read, stateOf } from './dataset.ts';

/** What is needed of the stored dictionary, all of one revision of the names. */
export interface DictionaryParts {
  /** The `namesRevision` these parts are of. */
  readonly named: number;
  /** Null where none is stored that this version of the extension can use. */
  readonly head: DictionaryHead | null;
  readonly shards: ReadonlyMap<number, Shard>;
}

/** The head and some shards of the dictionary as they are now. Those that are empty are left out. */
export function dictionaryParts(db: DatasetDb, numbers: Iterable<number>): Promise<DictionaryParts> {
  const wanted = [...numbers];
  return read(db, ['meta', 'dictionary'], async (tx) => {
    const [state, head, shards] = await Promise.all([
      tx.objectStore('meta').get('dataset'),
      storedHead(tx),
      storedShards(tx, wanted),
    ]);
    return { named: state?.named ?? 0, head, shards };
  });
}

/** The head alone, where the names are not of the revision that the caller has it of; null: they are. */
export async function newerHead(db: DatasetDb, named: number | null): Promise<Omit<DictionaryParts, 'shards'> | null> {
  const state = await stateOf(db);
  return state.named === named ? null : dictionaryParts(db, []);
}

export async function storedHead(tx: Pick<ReadTx, 'objectStore'>): Promise<DictionaryHead | null> {
  const head = await tx.objectStore('dictionary').get('head');
  return usableHead(head) ? head : null;
}

export async function storedShards(
  tx: Pick<ReadTx, 'objectStore'>,
  numbers: Iterable<number>,
): Promise<Map<number, Shard>> {
  const rows = await Promise.all(
    Array.from(numbers, async (number) => [number, await tx.objectStore('dictionary').get(number)] as const),
  );
  return new Map(rows.flatMap(([number, row]) => (row instanceof Int32Array ? [[number, row] as const] : [])));
}
