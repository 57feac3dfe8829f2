import { entityName } from '../dataset/model/entity-name.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getEntities } from '../dataset/read/read-entities.ts';
import { roleText } from '../engine/role-text.ts';
import type { EntityId } from '../engine/types.ts';
import type { PageEntity } from '../messages/page-requests.ts';

// What pages may know of entities, read from the dataset and held in memory for one revision.

/** What was read of entities, at one revision of the dataset. The pieces of a page mostly name the same entities. */
let cache: { readonly revision: number; readonly entities: Map<EntityId, PageEntity> } | undefined;

/** So many entities take some megabytes. */
const MAX_CACHED_ENTITIES = 20_000;

/**
 * Reads what a page may know of some entities.
 * @param revision the dataset's revision, read for this request. What was read at another revision is not used any more
 */
export async function pageEntities(
  db: DatasetDb,
  revision: number,
  ids: ReadonlySet<EntityId>,
): Promise<Record<EntityId, PageEntity>> {
  if (cache?.revision !== revision || cache.entities.size > MAX_CACHED_ENTITIES)
    cache = { revision, entities: new Map() };
  const { entities } = cache;
  const unknown = [...ids].filter((id) => !entities.has(id));
  const known = unknown.length > 0 ? await getEntities(db, unknown) : new Map();
  for (const id of unknown) {
    const summary = known.get(id);
    const kind = id.startsWith('country:') ? 'country' : 'person';
    const quotations = (kind === 'person' ? summary?.said : summary?.about) ?? 0;
    const role = summary?.role ? { role: roleText(summary.role) } : {};
    entities.set(id, { kind, name: entityName(id, summary), quotations, ...role });
  }
  const answer: Record<EntityId, PageEntity> = {};
  for (const id of ids) {
    const entity = entities.get(id);
    if (entity) answer[id] = entity;
  }
  return answer;
}
