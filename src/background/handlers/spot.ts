import { revision } from '../../dataset/store/counts.ts';
import { getEntities } from '../../dataset/store/entities.ts';
import type { DatasetDb } from '../../dataset/store/schema.ts';
import type { EntityId } from '../../engine/types.ts';
import type { PageEntity } from '../../messages/page.ts';
import { settleNow } from '../current-dictionary.ts';
import { dataset } from '../dataset.ts';
import { nameOf } from '../entity-name.ts';
import type { Handler } from '../handler.ts';

/** Who is meant in a piece of a page. Nothing of the text is kept or stored. */
export const spot: Handler<'spot'> = async ({ blocks, context }) => {
  const db = await dataset();
  const now = await revision(db);
  const { mentions, context: next } = await settleNow(db, blocks, context);
  const ids = new Set<EntityId>();
  for (const { entity, candidates } of mentions) for (const id of candidates ?? [entity]) if (id) ids.add(id);
  for (const id of Object.values(next.names)) if (id !== 'other') ids.add(id);
  const entities = await entitiesOf(db, [...ids]);
  const onRecord = (id: EntityId): number => entities[id]?.quotations ?? 0;
  const ordered = mentions.map((mention) =>
    mention.candidates
      ? { ...mention, candidates: [...mention.candidates].sort((a, b) => onRecord(b) - onRecord(a)) }
      : mention,
  );
  return { revision: now, mentions: ordered, entities, context: next };
};

async function entitiesOf(db: DatasetDb, ids: readonly EntityId[]): Promise<Record<EntityId, PageEntity>> {
  const known = await getEntities(db, ids);
  const entities: Record<EntityId, PageEntity> = {};
  for (const id of ids) {
    const summary = known.get(id);
    const kind = id.startsWith('country:') ? 'country' : 'person';
    const quotations = (kind === 'person' ? summary?.said : summary?.about) ?? 0;
    entities[id] = { kind, name: nameOf(id, summary), quotations };
  }
  return entities;
}
