import { COUNTRY_ALIASES } from '../../engine/countries/index.ts';
import { personAliases } from '../../engine/names/aliases.ts';
import {
  changeDictionary,
  DICTIONARY_VERSION,
  type DictionaryEntry,
  type DictionaryHead,
  entryKey,
  type PackedDictionary,
  packDictionary,
  type Shard,
  shardsTouched,
  unpackDictionary,
} from '../../engine/names/dictionary.ts';
import { tidy } from '../../engine/names/tidy.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import type { EntitySummary } from '../model/types.ts';
import type { DatasetDb, ReadTx, StoredHead, WriteTx } from './schema.ts';
import { read, stateOf, write } from './transact.ts';

/** What is needed of the stored dictionary, all of one revision of the names. */
export interface DictionaryParts {
  /** The `namesRevision` these parts are of. */
  readonly named: number;
  /** Null where none is stored that this version of the extension can use. */
  readonly head: DictionaryHead | null;
  readonly shards: ReadonlyMap<number, Shard>;
}

/** All aliases there are to spot: the dataset's people and every country of the world, on record or not. */
export async function dictionaryEntries(tx: Pick<ReadTx, 'objectStore'>): Promise<DictionaryEntry[]> {
  // ';' follows ':' in order.
  const people = await tx.objectStore('entities').getAll(IDBKeyRange.bound('person:', 'person;', false, true));
  return [
    ...people.flatMap(({ summary }) => aliasesOf(summary)),
    ...COUNTRY_ALIASES.map(({ alias, use, country }) => ({ alias, use, entity: country })),
  ];
}

/** The head and some shards of the dictionary as they are now. Those that are empty are left out. */
export function dictionaryParts(db: DatasetDb, numbers: Iterable<number>): Promise<DictionaryParts> {
  return read(db, ['meta', 'dictionary'], async (tx) => {
    const [state, head, shards] = await Promise.all([
      tx.objectStore('meta').get('dataset'),
      storedHead(tx),
      storedShards(tx, numbers),
    ]);
    return { named: state?.named ?? 0, head, shards };
  });
}

/** The head alone, where the names are not of the revision that the caller has it of; null: they are. */
export async function newerHead(db: DatasetDb, named: number | null): Promise<Omit<DictionaryParts, 'shards'> | null> {
  const state = await stateOf(db);
  return state.named === named ? null : dictionaryParts(db, []);
}

/**
 * Makes the stored dictionary from the entities, in one transaction.
 * @param anew also where one of this version is stored. Without, those who find none at once do not each make it.
 */
export async function makeDictionary(db: DatasetDb, anew = true): Promise<void> {
  await write(db, async (tx) => {
    if (anew || !(await storedHead(tx))) await putDictionary(tx, packDictionary(await dictionaryEntries(tx)));
  });
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
  if (!after) return rebuild(tx, head, change);
  await Promise.all([
    store.put(stamped(after.head), 'head'),
    ...[...after.shards].map(([number, shard]) => (shard ? store.put(shard, number) : store.delete(number))),
  ]);
}

async function rebuild(tx: WriteTx, head: DictionaryHead, change: AliasChange): Promise<void> {
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

/** What tells a stored dictionary from one that another version of the extension has made. */
const MADE_BY = `${DICTIONARY_VERSION} ${ENGINE_VERSION}`;

const stamped = (head: DictionaryHead): StoredHead => ({ ...head, madeBy: MADE_BY });

async function storedHead(tx: Pick<ReadTx, 'objectStore'>): Promise<DictionaryHead | null> {
  const head = await tx.objectStore('dictionary').get('head');
  return head && 'madeBy' in head && head.madeBy === MADE_BY ? head : null;
}

async function storedShards(tx: Pick<ReadTx, 'objectStore'>, numbers: Iterable<number>): Promise<Map<number, Shard>> {
  const rows = await Promise.all(
    Array.from(numbers, async (number) => [number, await tx.objectStore('dictionary').get(number)] as const),
  );
  return new Map(rows.flatMap(([number, row]) => (row instanceof Int32Array ? [[number, row] as const] : [])));
}

interface AliasChange {
  readonly remove: readonly DictionaryEntry[];
  readonly add: readonly DictionaryEntry[];
}

function aliasChange(
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
): AliasChange {
  const remove: DictionaryEntry[] = [];
  const add: DictionaryEntry[] = [];
  for (const { before, after } of changes) {
    const old = new Map(aliasesOf(before).map((entry) => [entryKey(entry), entry]));
    for (const entry of aliasesOf(after)) if (!old.delete(entryKey(entry))) add.push(entry);
    remove.push(...old.values());
  }
  return { remove, add };
}

/** What is longer would not pass where messages are checked, and a page that named such a one could ask for no more. */
const LONGEST_ID = 300;

/** Tidy, as they are kept, and each once: two written forms may be one alias. */
function aliasesOf(summary: EntitySummary | null): DictionaryEntry[] {
  if (summary?.kind !== 'person' || summary.id.length > LONGEST_ID) return [];
  const entries = personAliases(summary.name, summary.aliases).map(
    ({ alias, use }): DictionaryEntry => ({ alias: tidy(alias), use, entity: summary.id }),
  );
  return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
}
