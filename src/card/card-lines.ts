import type { CardData } from '../messages/card-data.ts';
import { formatCount } from '../ui/format-number.ts';
import { formatQuotationCount } from '../ui/format-quotation-count.ts';

// The lines of text in a card that sum up a record.

/** The line under the name: a person's role, or a country's official name and capital. */
export function factsLine({ name, role, country }: Pick<CardData, 'name' | 'role' | 'country'>): string | null {
  if (!country) return role;
  const official = country.official === name ? '' : country.official;
  if (!country.capital) return official || null;
  return official ? `${official} · capital ${country.capital}` : `Capital ${country.capital}`;
}

type Counts = Pick<CardData, 'kind' | 'quotationCount' | 'reportedCount' | 'headingCount' | 'articleCount'>;

/** What is on record: ["7 quoted, 4 reported", "1 article"]; for a country ["9 quotations about it", "2 articles"]. */
export function countsLine(data: Counts): readonly string[] {
  if (data.articleCount === 0) return ['Nothing on record yet'];
  const { quotationCount: all, reportedCount: reported, headingCount: headings } = data;
  const quotations = formatQuotationCount({ all, reported, headings });
  return [data.kind === 'country' ? `${quotations} about it` : quotations, formatCount(data.articleCount, 'article')];
}

/** How many articles the card is made from, so that the reader does not take it for everything that was said; null for a person who is not on record. */
export function basisLine({
  articleCount,
  articlesHeld,
}: Pick<CardData, 'articleCount' | 'articlesHeld'>): string | null {
  if (articlesHeld === null) return null;
  if (articlesHeld === 0) return 'You hold no articles yet.';
  const held = `${formatCount(articlesHeld, 'article')} you hold`;
  return articleCount === 0 ? `Not named in the ${held}.` : `From the ${held}, not everything said.`;
}
