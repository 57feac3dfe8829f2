import { Gap, type Words } from '../../text/words.ts';
import { type CountryMention, countryAt } from './country-mentions.ts';
import { type CountryCandidate, spotCountries } from './country-spotter.ts';

/**
 * Finds countries by names and demonyms alone, in a text whose language the engine does not read. A capitalised word at a
 * sentence's start may be a common word there (Finnish "Oman" is "own"): it counts only if the text has that country within a
 * sentence too. A form that several countries share counts only if the text names just one of them by other forms.
 */
export function countriesByName(words: Words): CountryMention[] {
  const candidates = spotCountries(words).filter(({ use, first, last }) => {
    return use !== 'capital' && !(first === last && words.lowerCount(first) > 0);
  });
  const sure = new Set(
    candidates.filter((one) => one.bearers.length === 1 && tells(words, one)).map((one) => one.country),
  );
  return candidates.flatMap((one) => {
    const [country, another] = one.bearers.filter((id) => sure.has(id));
    return country && !another ? [countryAt(words, { ...one, country })] : [];
  });
}

/** Whether the form's capitals show that it is a name. */
function tells(words: Words, { first, last }: CountryCandidate): boolean {
  return (
    first < last ||
    !(words.gap(first) > Gap.newline || /^[.!?:;“”"„«»–—-]$/.test(words.type(first - 1).text) || first === 0)
  );
}
