import type { DatasetDb } from '../dataset/read/dataset.ts';
import { getEntities } from '../dataset/read/entities.ts';
import type { EntityId } from '../engine/types.ts';
import type { PageEntity } from '../messages/page.ts';
import { nameOf } from './entity-name.ts';

/** What pages were told of entities, as of one revision of the dataset: the pieces of a page name the same ones again. */
let told: { readonly revision: number; readonly entities: Map<EntityId, PageEntity> } | undefined;

/** So many are some megabytes. */
const MOST_TOLD = 20_000;

/**
 * What a page may know of some entities.
 * @param revision the dataset's, read for this request: what was told at another one counts for nothing
 */
export async function pageEntities(
  db: DatasetDb,
  revision: number,
  ids: ReadonlySet<EntityId>,
): Promise<Record<EntityId, PageEntity>> {
  if (told?.revision !== revision || told.entities.size > MOST_TOLD) told = { revision, entities: new Map() };
  const { entities } = told;
  const unknown = [...ids].filter((id) => !entities.has(id));
  const known = unknown.length > 0 ? await getEntities(db, unknown) : new Map();
  for (const id of unknown) {
    const summary = known.get(id);
    const kind = id.startsWith('country:') ? 'country' : 'person';
    const quotations = (kind === 'person' ? summary?.said : summary?.about) ?? 0;
    entities.set(id, { kind, name: nameOf(id, summary), quotations });
  }
  const asked: Record<EntityId, PageEntity> = {};
  for (const id of ids) {
    const entity = entities.get(id);
    if (entity) asked[id] = entity;
  }
  return asked;
}
