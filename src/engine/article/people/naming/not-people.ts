import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';

/** A name as its word indexes. */
type Name = readonly number[];

/**
 * The names of an article without those that are somebody's only in form: of a place or a firm called after them ("Ben Gurion
 * airport", "Hobson and Sons"), of a team in a table, of a city that is a given name too. `forms` says of each word which kind of
 * country form it is part of.
 */
export function withoutOthersNames(
  words: Words,
  language: Language,
  names: readonly Name[],
  forms: Uint8Array,
): Name[] {
  const firms = new Set(names.filter((name) => isFirm(words, language, name)).map((name) => keyOf(words, name)));
  const families = new Set(names.filter(({ length }) => length > 1).map((name) => words.lower(lastOf(name))));
  const table = standingsFrom(words, language);
  return names.filter(
    (name) =>
      !firms.has(keyOf(words, name)) &&
      !isSite(words, language, name) &&
      !isAddressed(words, name) &&
      !isBareCity(words, name, families) &&
      !isNumberedTeam(words, name, forms) &&
      !isMake(words, name, forms) &&
      !(table < (name[0] ?? 0) && isTableRow(words, name)),
  );
}

const firstOf = (name: Name): number => name[0] ?? 0;
const lastOf = (name: Name): number => name[name.length - 1] ?? 0;
const keyOf = (words: Words, name: Name): string => name.map((at) => words.lower(at)).join(' ');

/** "Hobson and Co": a name of several words, as "Jane Hobson and partners" are people. */
function isFirm(words: Words, language: Language, name: Name): boolean {
  const last = lastOf(name);
  const joined = words.lower(last + 1) === words.grammar.and || words.type(last + 1).text === '&';
  return (
    name.length > 1 && joined && words.capital(last + 2) && language.articlePeople.firmEnds.has(words.lower(last + 2))
  );
}

/** A full name: a family name may stand before any noun ("the Hobson stadium speech"). */
function isSite(words: Words, language: Language, name: Name): boolean {
  const next = lastOf(name) + 1;
  return name.length > 1 && words.type(next).shape === 'lower' && language.articlePeople.sites.has(words.lower(next));
}

/** "Madam Chair", "Madam Speaker": an office that is spoken to, which is written as a name is. */
const isAddressed = (words: Words, name: Name): boolean =>
  name.length > 1 &&
  words.grammar.honorificOnly.test(words.lower(firstOf(name))) &&
  name.slice(1).every((at) => words.is(at, Class.role));

/** "Milan" where nobody in the article has that family name, and no title is before it. */
function isBareCity(words: Words, name: Name, families: ReadonlySet<string>): boolean {
  const at = firstOf(name);
  if (name.length > 1 || !words.is(at, Class.knownPlace) || families.has(words.lower(at))) return false;
  const before = words.type(at - 1).text === '.' ? at - 2 : at - 1;
  return !words.is(before, Class.honorific | Class.role);
}

/** "Italy II". */
function isNumberedTeam(words: Words, name: Name, forms: Uint8Array): boolean {
  const last = lastOf(name);
  return name.length > 1 && /^[IV]+$/.test(words.type(last).text) && name.every((at) => at === last || forms[at]);
}

/** In "1. Ann Hobson (Italy), Lola Ford, 53.980" what she drives. */
function isMake(words: Words, name: Name, forms: Uint8Array): boolean {
  const first = firstOf(name);
  const last = lastOf(name);
  return (
    words.type(first - 1).text === ',' &&
    words.type(first - 2).text === ')' &&
    Boolean(forms[first - 3]) &&
    words.type(last + 1).text === ',' &&
    words.type(last + 2).shape === 'number'
  );
}

/** Numbers that a team has in a table of standings, at least. */
const MIN_COLUMNS = 3;

/** Whether a row of a table begins with the name: "1. Racing Harbour (Norway) 15 5 7 3". */
function isTableRow(words: Words, name: Name): boolean {
  let first = firstOf(name);
  while (words.gap(first) < Gap.newline && /^(?:\d+|\.)$/.test(words.type(first - 1).text)) first--;
  if (words.gap(first) < Gap.newline) return false;
  let at = lastOf(name) + 1;
  if (words.type(at).text === '(') while (words.gap(at) < Gap.newline && words.type(at - 1).text !== ')') at++;
  for (let n = 0; n < MIN_COLUMNS; n++)
    if (words.gap(at + n) > Gap.space || !/^\d{1,3}$/.test(words.type(at + n).text)) return false;
  return true;
}

/** How far apart the columns of a table are named, in words. */
const MAX_HEADING = 24;

/** The word from which on a table of teams may follow, by the names of its columns; the text's length where there is none. */
function standingsFrom(words: Words, language: Language): number {
  const { standings } = language.articlePeople;
  const seen = new Map<string, number>();
  for (let i = 0; i < words.length; i++) {
    const { lower } = words.type(i);
    if (!standings.has(lower)) continue;
    seen.set(lower, i);
    if (seen.size === standings.size && Math.min(...seen.values()) >= i - MAX_HEADING) return i;
  }
  return words.length;
}
