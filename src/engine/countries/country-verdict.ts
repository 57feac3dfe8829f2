import type { NameLanguage } from '../languages/name-language.ts';
import type { CountryId } from '../types.ts';
import type { CountrySense } from './country-sense.ts';

/** What the rest of a text tells of a country's name. */
export interface NameSupport {
  /** "in Jordan": something is said to be or to happen there. */
  readonly somewhere: boolean;
  /** The text has named a person or a town by this name. */
  readonly isOthersName: boolean;
  /** The text has another form of the country: "Jordanian", "Amman". */
  readonly isNamedOtherwise: boolean;
}

/** country: the country is meant. other: somebody or something else is. open: nothing tells. */
export type CountryVerdict = 'country' | 'other' | 'open';

/** Decides a name, not a demonym, by its neighbours and the whole text. */
export function countryVerdict(sense: CountrySense, support: NameSupport): CountryVerdict {
  if (sense === 'other' || sense === 'person' || sense === 'town') return 'other';
  if (sense === 'unsure') return support.isNamedOtherwise ? 'country' : support.isOthersName ? 'other' : 'open';
  return support.somewhere || support.isNamedOtherwise || !support.isOthersName ? 'country' : 'other';
}

/**
 * Which country is meant by a form that several share ("Korea", "Congo", "Dominican"). If the text names one of them by
 * another form, it is that one; if it names several, the one that this sentence names ("Korean officials in Seoul"); if it
 * names none, the usual bearer. Null: nothing tells.
 * @param form folded
 */
export function bearerOf(
  { countries }: NameLanguage,
  form: string,
  bearers: readonly CountryId[],
  isNamed: (id: CountryId) => boolean,
  namedInSentence: () => ReadonlySet<string>,
): CountryId | null {
  const named = bearers.filter(isNamed);
  if (named.length === 0) return countries.usualBearers.get(form) ?? null;
  if (named.length === 1) return named[0] ?? null;
  const inSentence = namedInSentence();
  const beside = named.filter((id) => inSentence.has(id));
  return beside.length === 1 ? (beside[0] ?? null) : null;
}
