import { countryById } from '../countries/index.ts';
import type { Role } from '../types.ts';

/** Names of countries that English gives an article: "President of the Philippines". */
const WITH_ARTICLE =
  /^(?:United|Netherlands|Philippines|Bahamas|Gambia|Maldives|Seychelles|Comoros|Holy See|Vatican)|(?:Islands|Republic|Territor(?:y|ies)|Federation)$/;

/** A role in words: "President of Azerbaijan", "Foreign Minister of the Netherlands", "driver". */
export function roleText({ title, country }: Role): string {
  const name = country ? countryById(country)?.name : undefined;
  if (!name) return title;
  return `${title} of ${WITH_ARTICLE.test(name) ? 'the ' : ''}${name}`;
}
