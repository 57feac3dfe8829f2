import type { CardData } from '../messages/card-data.ts';
import { counted } from '../ui/counts.ts';

/** The one line under the name: a person's role; a country's official name and capital. */
export function factsLine({ name, role, country }: Pick<CardData, 'name' | 'role' | 'country'>): string | null {
  if (!country) return role;
  const official = country.official === name ? '' : country.official;
  if (!country.capital) return official || null;
  return official ? `${official} · capital ${country.capital}` : `Capital ${country.capital}`;
}

/** "11 quotations", "1 article"; for a country "9 quotations about it". */
export function countsLine(data: Pick<CardData, 'kind' | 'quotationCount' | 'articleCount'>): readonly string[] {
  if (data.articleCount === 0) return ['Nothing on record yet'];
  const quotations = data.quotationCount ? counted(data.quotationCount, 'quotation') : 'No quotations';
  return [data.kind === 'country' ? `${quotations} about it` : quotations, counted(data.articleCount, 'article')];
}

/** On what the card rests, so that it is not taken for everything there is. */
export function basisLine({ articleCount, articlesHeld }: Pick<CardData, 'articleCount' | 'articlesHeld'>): string {
  if (articlesHeld === 0) return 'You hold no articles yet.';
  const held = `${counted(articlesHeld, 'article')} you hold`;
  return articleCount === 0 ? `Not named in the ${held}.` : `From the ${held}, not everything said.`;
}
