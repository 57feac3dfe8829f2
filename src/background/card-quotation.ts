import { cardWords } from '../dataset/model/card-words.ts';
import { sentenceLink } from '../dataset/model/sentence-link.ts';
import type { EntitySummary, QuotationInArticle } from '../dataset/model/types.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { roleText } from '../engine/people/role-text.ts';
import type { EntityId, Quotation } from '../engine/types.ts';
import type { CardQuotation } from '../messages/card-data.ts';
import { nameOf } from './entity-name.ts';

/** A quotation as the card shows it. */
export function shownQuotation(
  { id, quotation, article, sentence, fragment }: QuotationInArticle,
  named: ReadonlyMap<EntityId, EntitySummary>,
): CardQuotation {
  return {
    id,
    article: article.id,
    ...cardWords(quotation, sentence),
    speaker: speakerOf(quotation, named),
    source: article.source ?? null,
    title: article.title ?? null,
    date: article.date ?? null,
    link: article.url ? sentenceLink(article.url, fragment ?? null) : null,
  };
}

function speakerOf(quotation: Quotation, named: ReadonlyMap<EntityId, EntitySummary>): CardQuotation['speaker'] {
  const speaker = clearSpeaker(quotation);
  if (!speaker) return null;
  const summary = speaker.entity ? named.get(speaker.entity) : undefined;
  const name = speaker.entity && summary ? nameOf(speaker.entity, summary) : speaker.name;
  return { entity: speaker.entity, name, role: summary?.role ? roleText(summary.role) : null };
}
