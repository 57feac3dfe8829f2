import { Class, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { CountryId, Role } from '../../types.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { Person, PersonMention } from './resolve-people.ts';

/** A role that one place of the text gives to a person. */
export interface RoleAt {
  readonly person: Person;
  readonly at: number;
  readonly title: string;
  /** The noun by which a later "the minister" refers to the role. */
  readonly head: string;
  readonly country: CountryId | null;
}

/** Finds the roles of all people, in the order of the text: titles before names, and descriptions after a name between commas. */
export function findRoles(
  words: Words,
  language: Language,
  mentions: readonly PersonMention[],
  countries: readonly CountryMention[],
): RoleAt[] {
  const byEnd = new Map(countries.map((c) => [c.last, c]));
  const byStart = new Map(countries.map((c) => [c.first, c]));
  const found: RoleAt[] = [];
  for (const mention of mentions) {
    // The mention is a guess among several people of one name: too uncertain to give anybody an office.
    if (mention.shared) continue;
    const before = titleRole(words, mention, byEnd, byStart);
    if (before) found.push(before);
    const apposed = before ? null : apposedTo(words, mention, byEnd);
    if (apposed) found.push(apposed);
    const after = appositionRole(words, mention, byStart);
    if (after) found.push(after);
  }
  return withOffices(words, language, found, countries);
}

function titleRole(
  words: Words,
  { person, title, first: nameFirst }: PersonMention,
  byEnd: ReadonlyMap<number, CountryMention>,
  byStart: ReadonlyMap<number, CountryMention>,
): RoleAt | null {
  if (!title) return null;
  let { first, last } = title;
  while (words.type(last).shape === 'punct' && last > first) last--;
  while (first < last && (words.type(first).shape === 'punct' || byStart.has(first))) first++;
  if (words.grammar.honorificOnly.test(words.lower(last)) || !words.is(last, Class.role | Class.honorific)) return null;
  let country: CountryId | null = null;
  // "Russian President", "Russia's president", "(Russian) President".
  let before = first - 1;
  while (/^(?:[()]|['’]s|['’])$/.test(words.type(before).text) && before > first - 4) before--;
  const owner = byEnd.get(before);
  if (owner) country = owner.country;
  for (let i = title.first; i <= last; i++) country ??= byStart.get(i)?.country ?? null;
  return { at: nameFirst, title: titleText(words, first, last), head: words.lower(last), country, person };
}

/** The person in apposition after a role: "The transport minister, Jane Doe, said", "Ruritania's president, Jane Doe,". */
function apposedTo(
  words: Words,
  { person, first, last: end }: PersonMention,
  byEnd: ReadonlyMap<number, CountryMention>,
): RoleAt | null {
  const last = first - 2;
  if (words.type(first - 1).text !== ',' || !/^[,.]$/.test(words.type(end + 1).text)) return null;
  if (!words.is(last, Class.role) || words.is(last, Class.people) || words.is(last, Class.honorific)) return null;
  let from = last;
  while (from > last - 4 && words.is(from - 1, Class.role | Class.roleModifier) && words.gap(from) === 1) from--;
  const before = words.lower(from - 1);
  const owner = byEnd.get(/^['’]s$/.test(before) ? from - 2 : from - 1);
  if (!owner && before !== words.grammar.the) return null;
  return {
    at: first,
    title: titleText(words, from, last),
    head: words.lower(last),
    country: owner?.country ?? null,
    person,
  };
}

/** The role in apposition after a name: "Jane Doe, the president of Ruritania," and "Jane Doe, Ruritania's president,". */
function appositionRole(
  words: Words,
  { person, last }: PersonMention,
  byStart: ReadonlyMap<number, CountryMention>,
): RoleAt | null {
  if (words.type(last + 1).text !== ',') return null;
  let at = last + 2;
  if (words.grammar.roleDeterminer.test(words.lower(at))) at++;
  let country: CountryId | null = null;
  const owner = byStart.get(at);
  if (owner) {
    country = owner.country;
    at = owner.last + 1;
    if (/^['’]s$/.test(words.type(at).text)) at++;
  }
  const first = at;
  while (at < first + 4 && !words.is(at, Class.role) && words.type(at).shape !== 'punct' && !words.is(at, STOPS)) at++;
  if (!words.is(at, Class.role) || words.is(at, Class.people)) return null;
  while (words.is(at + 1, Class.role) && at < first + 5) at++;
  const head = words.lower(at);
  let end = at;
  const of = words.lower(at + 1);
  if (words.grammar.officeLink.test(of)) {
    const whose = byStart.get(at + 2) ?? byStart.get(words.lower(at + 2) === words.grammar.the ? at + 3 : -1);
    if (whose && of === words.grammar.of) country ??= whose.country;
    else end = placeEnd(words, at + 2);
    if (!whose && end === at && of !== words.grammar.at) {
      end = remitEnd(words, at + 2);
      if (end > at && words.lower(end + 1) === words.grammar.of)
        country ??=
          (byStart.get(end + 2) ?? byStart.get(words.lower(end + 2) === words.grammar.the ? end + 3 : -1))?.country ??
          null;
    }
  }
  if (
    !/^[,.;]$/.test(words.type(country && end === at ? at + 1 : end + 1).text) &&
    !(country && of === words.grammar.of)
  )
    return null;
  return { at: last, title: titleText(words, first, end), head, country, person };
}

const STOPS = Class.subordinator | Class.auxiliary | Class.subjectPronoun | Class.preposition;

/** The end of the capitalised words that name an office's place: "professor at Yale University". */
function placeEnd(words: Words, from: number): number {
  let at = words.lower(from) === words.grammar.the ? from + 1 : from;
  if (!words.capital(at)) return from - 2;
  while ((words.capital(at + 1) || words.lower(at + 1) === words.grammar.of) && at < from + 8) at++;
  return at;
}

/** The end of the lower-case words that name an office's field, at most five: "minister of trade and industry". */
function remitEnd(words: Words, from: number): number {
  let at = from;
  while (at < from + 5 && words.type(at).shape === 'lower' && !words.is(at, STOPS | Class.determiner)) at++;
  return at === from ? from - 2 : at - 1;
}

function titleText(words: Words, first: number, last: number): string {
  const text = words.slice(first, last).replace(/[()]/g, '').replace(/\s+/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * Adds the country to titles without one. "President Aliyev" gets the country whose office the text names ("the Azerbaijani
 * presidency"), if nobody else holds that office in the text and no other country's office is named.
 */
function withOffices(
  words: Words,
  language: Language,
  roles: readonly RoleAt[],
  countries: readonly CountryMention[],
): RoleAt[] {
  const offices = new Map<string, Set<CountryId>>();
  for (const { last, country, use } of countries) {
    let at = last + 1;
    if (use === 'name' && /^['’]s$/.test(words.type(at).text)) at++;
    while (words.is(at, Class.roleModifier) && !words.is(at, Class.role) && at < last + 4) at++;
    const holder = language.officeHolder(words.lower(at)) ?? (words.is(at, Class.role) && words.lower(at));
    if (!holder) continue;
    const known = offices.get(holder);
    if (known) known.add(country);
    else offices.set(holder, new Set([country]));
  }
  const holders = new Map<string, Set<Person>>();
  for (const { head, country, person } of roles)
    if (country) holders.set(`${head} ${country}`, (holders.get(`${head} ${country}`) ?? new Set()).add(person));
  const own = new Map<string, CountryId>();
  for (const role of roles) if (role.country) own.set(`${role.person.index} ${role.title.toLowerCase()}`, role.country);
  return roles.map((role) => {
    if (role.country) return role;
    const known = own.get(`${role.person.index} ${role.title.toLowerCase()}`);
    if (known) return { ...role, country: known };
    const free = [...(offices.get(role.head) ?? [])].filter((country) => {
      const held = holders.get(`${role.head} ${country}`);
      return !held || (held.size === 1 && held.has(role.person));
    });
    return free.length === 1 && free[0] ? { ...role, country: free[0] } : role;
  });
}

/** Roles by the person who holds them. */
export function rolesByPerson(roles: readonly RoleAt[]): Map<Person, RoleAt[]> {
  const all = new Map<Person, RoleAt[]>();
  for (const role of roles) {
    const known = all.get(role.person);
    if (known) known.push(role);
    else all.set(role.person, [role]);
  }
  return all;
}

/** A person's roles without repetitions, in order of appearance. A role that is part of a fuller one is left out. */
export function rolesOf(roles: readonly RoleAt[]): Role[] {
  const unique: Role[] = [];
  for (const { title, country } of roles)
    if (
      !unique.some(
        (one) => one.title.toLowerCase() === title.toLowerCase() && (one.country === country || country === null),
      )
    )
      unique.push({ title, country });
  return unique.filter(
    (role) =>
      role.country !== null ||
      !unique.some(
        (one) => one !== role && one.country !== null && one.title.toLowerCase() === role.title.toLowerCase(),
      ),
  );
}
