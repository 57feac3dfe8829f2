import type { EntityId } from '../../engine/types.ts';
import type { EntitySummary } from '../model/dataset-types.ts';
import { isNearlySame } from '../model/search/nearly-same.ts';
import { isOwnRecord } from '../model/stored-rows.ts';
import type { ReadTx } from './dataset-transaction.ts';

// People and countries by words of their names. A transaction must include the stores `entities` and `nameWords`.

/** Who has the words in their names. */
export interface NamedRecords {
  /** Those with the most quotations first; where there are very many, in the order of their ids. */
  readonly ids: readonly EntityId[];
  /** Their summaries, where all had to be read. */
  readonly known: ReadonlyMap<EntityId, EntitySummary>;
  /** Whether nobody has the words as they were typed: these have words that are nearly so. */
  readonly isNearly: boolean;
}

/** Of more records than these, only those that are shown are read: they are then not in the order of their quotations. */
const MAX_ORDERED = 1_500;
/** From so many on, all that one word finds are read in one request, instead of one by one: letters that begin many names. */
const MANY_RECORDS = 50;
/** Words of names that may have been meant by a mistyped one, at most. */
const MAX_NEAR_WORDS = 12;

/**
 * The records in whose names each of the words is one, or begins one. Where there are none, those with names that differ by a
 * letter or two.
 * @param words folded
 */
export async function recordsNamed(tx: ReadTx, words: readonly string[]): Promise<NamedRecords> {
  if (words.length === 0) return { ids: [], known: new Map(), isNearly: false };
  const ranges = words.map((word) => IDBKeyRange.bound(word, `${word}\uffff`));
  const exact = await Promise.all(ranges.map((range) => idsWith(tx, range)));
  const found = inAll(exact);
  const [range] = ranges;
  if (range && words.length === 1 && found.length > MANY_RECORDS && found.length <= MAX_ORDERED)
    return byWeight(await summariesWith(tx, range), false);
  if (found.length > 0) return ordered(tx, found, false);
  const vocabulary = (await tx.objectStore('nameWords').getAll()).flatMap((row) => row.words.split('\n'));
  const near = await Promise.all(
    words.map(async (word, n) => {
      const meant = vocabulary.filter((one) => isNearlySame(word, one)).slice(0, MAX_NEAR_WORDS);
      const ids = await Promise.all(meant.map((one) => idsWith(tx, IDBKeyRange.only(one))));
      return [...(exact[n] ?? []), ...ids.flat()];
    }),
  );
  return ordered(tx, inAll(near), true);
}

const idsWith = (tx: ReadTx, range: IDBKeyRange): Promise<EntityId[]> =>
  tx.objectStore('entities').index('words').getAllKeys(range);

/** The ids that are in all of the lists, in order. */
function inAll([first = [], ...rest]: readonly (readonly EntityId[])[]): EntityId[] {
  const others = rest.map((ids) => new Set(ids));
  return [...new Set(first)].filter((id) => others.every((ids) => ids.has(id))).sort();
}

async function ordered(tx: ReadTx, ids: readonly EntityId[], isNearly: boolean): Promise<NamedRecords> {
  if (ids.length > MAX_ORDERED) return { ids, known: new Map(), isNearly };
  return byWeight(await summariesOfRecords(tx, ids), isNearly);
}

function byWeight(records: readonly EntitySummary[], isNearly: boolean): NamedRecords {
  const known = new Map(records.map((one) => [one.id, one]));
  const weight = ({ said, about }: EntitySummary): number => said + about;
  const sorted = [...known.values()].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
  return { ids: sorted.map(({ id }) => id), known, isNearly };
}

/** Of each record as many as it has words in the range. */
const summariesWith = async (tx: ReadTx, range: IDBKeyRange): Promise<EntitySummary[]> =>
  (await tx.objectStore('entities').index('words').getAll(range)).filter(isOwnRecord).map(({ summary }) => summary);

/** The summaries of records by their own ids, in the order of the ids. */
export async function summariesOfRecords(tx: ReadTx, ids: readonly EntityId[]): Promise<EntitySummary[]> {
  const rows = await Promise.all(ids.map((id) => tx.objectStore('entities').get(id)));
  return rows.flatMap((row) => (row && isOwnRecord(row) ? [row.summary] : []));
}
