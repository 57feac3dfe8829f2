import { countryById } from './countries/country-by-id.ts';
import { roleOfCountry } from './languages/role-language.ts';
import type { Role } from './types.ts';

/** A role in words: "President of Azerbaijan", "Foreign Minister of the Netherlands", "driver, 2019 to 2023". */
export function roleText({ title, country, held }: Role): string {
  const name = country ? countryById(country)?.name : undefined;
  const words = name ? roleOfCountry(title, name) : title;
  return held ? `${words}, ${held}` : words;
}
