import type { EntityId, EntityKind } from '../../engine/types.ts';
import type { EntitySummary } from '../model/types.ts';
import { type DatasetDb, read } from './dataset.ts';

/** What the dataset says of an entity; undefined where no article names it. */
export const getEntity = async (db: DatasetDb, id: EntityId): Promise<EntitySummary | undefined> =>
  (await getEntities(db, [id])).get(id);

/** Several at once, in one transaction; those the dataset does not know are left out. */
export async function getEntities(db: DatasetDb, ids: readonly EntityId[]): Promise<Map<EntityId, EntitySummary>> {
  return read(db, ['entities'], async (tx) => {
    const rows = await Promise.all([...new Set(ids)].map((id) => tx.objectStore('entities').get(id)));
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.summary] as const] : [])));
  });
}

/** All people or all countries that an article names: people by what they said, countries by what was said about them. */
export async function listEntities(db: DatasetDb, kind: EntityKind): Promise<EntitySummary[]> {
  // ';' follows ':' in order.
  const rows = await read(db, ['entities'], (tx) =>
    tx.objectStore('entities').getAll(IDBKeyRange.bound(`${kind}:`, `${kind};`, false, true)),
  );
  const weight = (summary: EntitySummary): number => (kind === 'person' ? summary.said : summary.about);
  return rows
    .map(({ summary }) => summary)
    .sort((a, b) => weight(b) - weight(a) || b.articles - a.articles || (a.id < b.id ? -1 : 1));
}
