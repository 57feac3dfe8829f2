import { cardWords } from '../dataset/model/card-words.ts';
import { sentenceLink } from '../dataset/model/sentence-link.ts';
import type { EntitySummary, QuotationInArticle } from '../dataset/model/types.ts';
import { getText } from '../dataset/store/articles.ts';
import type { DatasetDb } from '../dataset/store/schema.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { roleText } from '../engine/people/role-text.ts';
import type { EntityId, Quotation } from '../engine/types.ts';
import type { CardQuotation } from '../messages/card-data.ts';
import { nameOf } from './entity-name.ts';

/** A quotation as the card shows it. Reads its article's text only where there is an address to link into. */
export async function shownQuotation(
  db: DatasetDb,
  { id, quotation, article, sentence }: QuotationInArticle,
  named: ReadonlyMap<EntityId, EntitySummary>,
): Promise<CardQuotation> {
  const { url } = article;
  const text = url ? (await getText(db, article.id))?.text : undefined;
  return {
    id,
    article: article.id,
    ...cardWords(quotation, sentence),
    speaker: speakerOf(quotation, named),
    source: article.source ?? null,
    title: article.title ?? null,
    date: article.date ?? null,
    link: url && text !== undefined ? sentenceLink(url, text, quotation) : null,
  };
}

function speakerOf(quotation: Quotation, named: ReadonlyMap<EntityId, EntitySummary>): CardQuotation['speaker'] {
  const speaker = clearSpeaker(quotation);
  if (!speaker) return null;
  const summary = speaker.entity ? named.get(speaker.entity) : undefined;
  const name = speaker.entity && summary ? nameOf(speaker.entity, summary) : speaker.name;
  return { entity: speaker.entity, name, role: summary?.role ? roleText(summary.role) : null };
}
