import { revision } from '../../dataset/read/dataset-state.ts';
import type { EntityId } from '../../engine/types.ts';
import { resolveWithCurrentDictionary } from '../current-dictionary.ts';
import { injectInteractionScript } from '../inject-page-scripts.ts';
import { meantAt, meantMentions } from '../meant-mentions.ts';
import { dataset } from '../open-dataset.ts';
import { pageEntities } from '../page-entities.ts';
import type { RequestHandler } from '../request-handler.ts';

/** Answers whom a piece of a page names. Nothing of the text is kept. */
export const spotNames: RequestHandler<'spot'> = async ({ blocks, context, isForeign, bringsInteraction }, from) => {
  const db = await dataset();
  const now = await revision(db);
  const { mentions: found, context: next } = await resolveWithCurrentDictionary(db, blocks, context, isForeign);
  const meant = await meantAt(db, now, from.url);
  const mentions = meantMentions(found, meant);
  // The script comes while the reply is made. If it cannot be put in, the page notices that and asks for it.
  if (bringsInteraction && mentions.length > 0) injectInteractionScript(from).catch(() => {});
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
  const notMeant = [...meant.keys()];
  return { revision: now, mentions: ordered, entities, context: next, ...(notMeant.length > 0 && { notMeant }) };
};
