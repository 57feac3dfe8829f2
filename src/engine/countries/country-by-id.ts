import type { CountryId } from '../types.ts';
import type { Country } from './country.ts';
import { COUNTRIES } from './country-table.ts';

/** The id of a country by its ISO 3166-1 alpha-2 code, in any case. Does not check that there is such a country. */
export function countryId(code: string): CountryId {
  return `country:${code.toUpperCase()}`;
}

/** The country of an id; undefined where ISO 3166-1 has no such country. */
export function countryById(id: string): Country | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [countryId(country.code), country]));
