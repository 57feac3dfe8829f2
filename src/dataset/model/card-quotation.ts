import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityId, Quotation } from '../../engine/types.ts';
import type { ArticleId, EntitySummary, ListedQuotation, QuotationId, QuotationSource } from './dataset-types.ts';
import { type DisplayedQuotation, displayedQuotation } from './displayed-quotation.ts';
import { entityName } from './entity-name.ts';
import { sentenceLink } from './text-fragment.ts';

/** Where a quotation is from. */
export interface CardSource {
  readonly id: QuotationId;
  readonly article: ArticleId;
  readonly source: string | null;
  readonly title: string | null;
  /** The article's date as its source wrote it; null where it has none. */
  readonly date: string | null;
  /** The article's address with a text fragment that leads to the sentence; null where the article has no URL. */
  readonly link: string | null;
}

/**
 * A quotation, as a card shows it and a citation gives it. Its words are those of a direct quotation with their marks; of any other
 * quotation, the whole sentence.
 */
export interface CardQuotation extends DisplayedQuotation, CardSource {
  /** Who said it; null where that is not clear. `entity` is null for a group or an organisation. */
  readonly speaker: { readonly entity: EntityId | null; readonly name: string; readonly role: string | null } | null;
  /** Other articles that have the same words by the same speaker, at most three, and how many there are. */
  readonly sources: readonly CardSource[];
  readonly sourceCount: number;
}

/**
 * Makes of a stored quotation what a card shows of it.
 * @param named the summaries of the entities that speak
 */
export function cardQuotation(
  { quotation, sentence, sources, sourceCount, ...place }: ListedQuotation,
  named: ReadonlyMap<EntityId, EntitySummary>,
): CardQuotation {
  return {
    ...cardSource(place),
    ...displayedQuotation(quotation, sentence),
    speaker: speakerOf(quotation, named),
    date: quotation.date ?? place.article.date ?? null,
    sources: sources.slice(0, MAX_SOURCES).map(cardSource),
    sourceCount,
  };
}

/** Further sources that a card names, at most. */
const MAX_SOURCES = 3;

/** Where a quotation is from, as a card shows it. */
export const cardSource = ({ id, article, fragment }: QuotationSource): CardSource => ({
  id,
  article: article.id,
  source: article.source ?? null,
  title: article.title ?? null,
  date: article.date ?? null,
  link: article.url ? sentenceLink(article.url, fragment ?? null) : null,
});

function speakerOf(quotation: Quotation, named: ReadonlyMap<EntityId, EntitySummary>): CardQuotation['speaker'] {
  const speaker = clearSpeaker(quotation);
  if (!speaker) return null;
  const summary = speaker.entity ? named.get(speaker.entity) : undefined;
  const name = speaker.entity && summary ? entityName(speaker.entity, summary) : speaker.name;
  return { entity: summary?.id ?? speaker.entity, name, role: summary?.role ? roleText(summary.role) : null };
}
