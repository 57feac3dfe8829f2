import type { CardSubject } from '../../../messages/card-contract.ts';
import { textOf } from '../../shared/text-segments.ts';
import type { Mention } from '../mentions/mention.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';

/**
 * What a mention's card is about: the entity it names, or those it may name, for the reader to choose from. Underlined words are no
 * name, so that they are none in the card.
 */
export function cardSubject(
  { entities }: Pick<PageMentions, 'entities'>,
  { block, start, end, entity, candidates, quotation }: Mention,
): CardSubject {
  const text = textOf(block).slice(start, end);
  if (entity && quotation !== undefined) {
    const name = entities.get(entity)?.name;
    return name ? { entity, name } : { entity };
  }
  if (entity) return { entity, name: entities.get(entity)?.name ?? text, text };
  return {
    text,
    candidates: candidates.map((id) => ({ entity: id, name: text, quotations: 0, ...entities.get(id) })),
  };
}
