import type { CountryId } from '../types.ts';
import { countryById, countryId } from './country-by-id.ts';
import { COUNTRY_FORMS } from './country-forms.ts';

/** A written form of a country's name. A form that several countries share ("Congo") is listed once for each. */
export interface CountryAlias {
  readonly alias: string;
  readonly country: CountryId;
  readonly use: 'name' | 'demonym' | 'capital';
}

/** Every written form of every country: names, demonyms, and capitals that may stand for their governments. */
export const COUNTRY_ALIASES: readonly CountryAlias[] = COUNTRY_FORMS.flatMap((forms) => {
  const id = countryId(forms.code);
  const country = countryById(id);
  if (!country) throw new Error(`Forms of no country: ${forms.code}`);
  const names = [...new Set([country.name, country.official, ...forms.names])];
  const capitals = [...(forms.isCapitalSeat && country.capital ? [country.capital] : []), ...forms.seats];
  return [
    ...names.map((alias) => ({ alias, country: id, use: 'name' as const })),
    ...forms.demonyms.map((alias) => ({ alias, country: id, use: 'demonym' as const })),
    ...capitals.map((alias) => ({ alias, country: id, use: 'capital' as const })),
  ];
});
