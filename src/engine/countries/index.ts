import type { CountryId } from '../types.ts';
import type { Country } from './country.ts';
import { COUNTRIES } from './table.ts';

/** A written form of a country's name. A form that several countries share ("Congo") is listed once for each. */
export interface CountryAlias {
  readonly alias: string;
  readonly country: CountryId;
  readonly use: 'name' | 'demonym' | 'capital';
}

/** The id of a country by its ISO 3166-1 alpha-2 code, in any case. Does not check that there is such a country. */
export function countryId(code: string): CountryId {
  return `country:${code.toUpperCase()}`;
}

/** The country of an id; undefined where ISO 3166-1 has none such. */
export function countryById(id: string): Country | undefined {
  return byId.get(id);
}

const byId: ReadonlyMap<string, Country> = new Map(COUNTRIES.map((country) => [countryId(country.code), country]));

/** Every written form of every country: names, demonyms, and capitals that may stand for their governments. */
export const COUNTRY_ALIASES: readonly CountryAlias[] = COUNTRIES.flatMap((country) => {
  const id = countryId(country.code);
  const names = [...new Set([country.name, country.official, ...country.names])];
  return [
    ...names.map((alias) => ({ alias, country: id, use: 'name' as const })),
    ...country.demonyms.map((alias) => ({ alias, country: id, use: 'demonym' as const })),
    ...country.capitals.map((alias) => ({ alias, country: id, use: 'capital' as const })),
  ];
});

export type { Country } from './country.ts';
export { COUNTRIES } from './table.ts';
