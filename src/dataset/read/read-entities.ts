import type { EntityId, EntityKind } from '../../engine/types.ts';
import type { EntitySummary } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { ReadersPeople } from '../model/readers-people.ts';
import { isOwnRecord, isWordOfSpelling } from '../model/stored-rows.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { peopleCorrections } from './read-readers-people.ts';

/** The summary of the record that an entity is in; undefined where no article names it. */
export const getEntity = async (db: DatasetDb, id: EntityId): Promise<EntitySummary | undefined> =>
  (await getEntities(db, [id])).get(id);

/**
 * The summaries of several entities by the ids that are asked for, read in one transaction. An id that is another spelling of a
 * person's name has the summary of that person's record. Entities that no article names are left out.
 */
export const getEntities = (db: DatasetDb, ids: readonly EntityId[]): Promise<Map<EntityId, EntitySummary>> =>
  read(db, ['entities'], (tx) => summariesOf(tx, ids));

/** The same within a transaction, which must include the store `entities`. */
export async function summariesOf(tx: ReadTx, ids: readonly EntityId[]): Promise<Map<EntityId, EntitySummary>> {
  const rows = await Promise.all([...new Set(ids)].map((id) => tx.objectStore('entities').get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.summary] as const] : [])));
}

/** All people or all countries on record: people with the most quotations first, countries with the most quotations about them. */
export async function listEntities(db: DatasetDb, kind: EntityKind): Promise<EntitySummary[]> {
  // ';' is the character after ':', so this range holds every id that begins with the kind and a colon.
  const rows = await read(db, ['entities'], (tx) =>
    tx.objectStore('entities').getAll(IDBKeyRange.bound(`${kind}:`, `${kind};`, false, true)),
  );
  const weight = (summary: EntitySummary): number => (kind === 'person' ? summary.said : summary.about);
  return rows
    .filter(isOwnRecord)
    .map(({ summary }) => summary)
    .sort((a, b) => weight(b) - weight(a) || b.articles - a.articles || (a.id < b.id ? -1 : 1));
}

/** Other spellings of one name that are looked at, at most. */
const MAX_SPELLINGS = 16;

/**
 * The people whose names are other spellings of a person's name, who may be the same person and are not known to be. Whoever is
 * named in the same articles is left out, as an article that has both spellings means two people; and of whom the reader says that
 * they are two.
 */
export async function otherSpellings(db: DatasetDb, own: EntitySummary): Promise<EntitySummary[]> {
  if (own.kind !== 'person') return [];
  const { rows, said } = await read(db, ['entities', 'corrections'], async (tx) => {
    const entities = tx.objectStore('entities');
    const owned = await Promise.all(idsInRecord(own).map((id) => entities.get(id)));
    const keys = new Set(owned.flatMap((row) => row?.words.filter(isWordOfSpelling) ?? []));
    const found = await Promise.all(
      Array.from(keys, (key) => entities.index('words').getAll(IDBKeyRange.only(key), MAX_SPELLINGS)),
    );
    return { rows: found.flat(), said: new ReadersPeople(await peopleCorrections(tx)) };
  });
  const companions = new Set<EntityId>(own.companions.map(({ id }) => id));
  return rows
    .filter(isOwnRecord)
    .map(({ summary }) => summary)
    .filter(({ id, companions: theirs }) => {
      const isTogether = companions.has(id) || theirs.some((one) => one.id === own.id);
      return id !== own.id && !isTogether && said.relationOf(id, own.id) === null;
    });
}
