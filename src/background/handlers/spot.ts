import { revision } from '../../dataset/read/counts.ts';
import type { EntityId } from '../../engine/types.ts';
import { settleNow } from '../current-dictionary.ts';
import { dataset } from '../dataset.ts';
import type { Handler } from '../handler.ts';
import { putInteractionInto } from '../interaction-script.ts';
import { pageEntities } from '../page-entities.ts';

/** Who is meant in a piece of a page. Nothing of the text is kept or stored. */
export const spot: Handler<'spot'> = async ({ blocks, context, bringsInteraction }, from) => {
  const db = await dataset();
  const now = await revision(db);
  const { mentions, context: next } = await settleNow(db, blocks, context);
  // On its way while the reply is made. Where it fails the page, which then has none, asks for it.
  if (bringsInteraction && mentions.length > 0) putInteractionInto(from).catch(() => {});
  const ids = new Set<EntityId>();
  for (const { entity, candidates } of mentions) for (const id of candidates ?? [entity]) if (id) ids.add(id);
  for (const [key, id] of Object.entries(next.names)) if (id !== 'other' && context.names[key] !== id) ids.add(id);
  const entities = await pageEntities(db, now, ids);
  const onRecord = (id: EntityId): number => entities[id]?.quotations ?? 0;
  const ordered = mentions.map((mention) =>
    mention.candidates
      ? { ...mention, candidates: [...mention.candidates].sort((a, b) => onRecord(b) - onRecord(a)) }
      : mention,
  );
  return { revision: now, mentions: ordered, entities, context: next };
};
