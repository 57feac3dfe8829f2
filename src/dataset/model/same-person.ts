import { spellingKey } from '../../engine/languages/name-spelling.ts';
import { isFullerTitle, officeOfTitle } from '../../engine/languages/role-language.ts';
import type { CountryId, Role } from '../../engine/types.ts';
import { type EntityTally, fullestName, kindOf } from './entity-tally.ts';
import { NOTHING_SAID, type ReadersPeople } from './readers-people.ts';

// Decides which people, whose names are spellings of each other, are one person. It depends on nothing but these people's tallies
// and what the reader says of them, so that the same articles always give the same people, in whatever order they came.

/**
 * The key that the spellings of a person's name share, from the name in its fullest form.
 * @param added the name of a person whom the reader has added, for as long as no article names them
 */
export const spellingOf = (tally: EntityTally, added?: string): string =>
  spellingKey(fullestName(tally) ?? added ?? tally.id);

/** People with one key that are compared, at most: a key with more is that of a list of made-up names, and nobody is joined. */
const MAX_SPELLINGS = 16;

/**
 * Groups people whose names have one key: each group is one person. People are joined where what is known of them agrees, one with
 * the next, and no two in the group are known to be two people. What the reader says counts before what articles say.
 */
export function groupsOfOne(people: readonly EntityTally[], said: ReadersPeople = NOTHING_SAID): EntityTally[][] {
  const alone = people.map((one) => [one]);
  const [first] = people;
  if (!first || people.length < 2 || people.length > MAX_SPELLINGS || !hasGivenName(first)) return alone;
  let groups = alone;
  const relation = (a: EntityTally, b: EntityTally) => said.relationOf(a.id, b.id) ?? relationOf(a, b);
  for (const [i, a] of people.entries())
    for (const b of people.slice(i + 1)) if (relation(a, b) === 'same') groups = merged(groups, a, b);
  const isOfTwo = (group: readonly EntityTally[]): boolean =>
    group.some((a, i) => group.slice(i + 1).some((b) => relation(a, b) === 'apart'));
  return groups.flatMap((group) => (isOfTwo(group) ? group.map((one) => [one]) : [group]));
}

function merged(groups: readonly EntityTally[][], a: EntityTally, b: EntityTally): EntityTally[][] {
  const both = groups.filter((group) => group.includes(a) || group.includes(b));
  return [...groups.filter((group) => !both.includes(group)), both.flat()];
}

/** A family name alone, or with an initial, is anybody's. */
function hasGivenName(tally: EntityTally): boolean {
  const [given = '', family] = spellingOf(tally).split(' ');
  return family !== undefined && given.length > 1;
}

/**
 * What is known of two people with one spelling key: that they are one, that they are two, or neither.
 *
 * - Two: an article names both, or their roles belong to different countries.
 * - One: they have the same role; or they have several companions in common, and no role of the one is known, or their roles
 *   belong to the same country.
 */
function relationOf(a: EntityTally, b: EntityTally): 'same' | 'apart' | 'open' {
  if (a.companions.has(b.id) || b.companions.has(a.id)) return 'apart';
  const [rolesA, rolesB] = [rolesOf(a), rolesOf(b)];
  const [countriesA, countriesB] = [countriesOf(rolesA), countriesOf(rolesB)];
  const isOneCountry = countriesA.some((country) => countriesB.includes(country));
  if (!isOneCountry && countriesA.length > 0 && countriesB.length > 0) return 'apart';
  const common = [...a.companions.keys()].filter((id) => b.companions.has(id));
  const people = common.filter((id) => kindOf(id) === 'person').length;
  const isAgreed = (agreed: boolean) => (agreed ? 'same' : 'open');
  // "Spokesman" alone is the role of many.
  if (rolesA.some((role) => rolesB.some((other) => isSameRole(role, other))))
    return isAgreed(isOneCountry || common.length > 0);
  const haveOtherRoles = rolesA.length > 0 && rolesB.length > 0;
  if (haveOtherRoles && !isOneCountry) return 'open';
  const own = [...countriesA, ...countriesB];
  const isAtHome = own.length === 0 || own.some((country) => common.includes(country));
  return isAgreed(isAtHome && people >= MIN_COMMON_PEOPLE && common.length >= MIN_COMPANIONS);
}

/**
 * Companions in common that make one person of two who have no role in common, at least: people, and people and countries together. The
 * figures: docs/decisions/2026-11-29-two-spellings-one-person.md.
 */
const MIN_COMMON_PEOPLE = 2;
const MIN_COMPANIONS = 3;

const rolesOf = (tally: EntityTally): Role[] => [...tally.roles.values()].map(({ role }) => role);

const countriesOf = (roles: readonly Role[]): CountryId[] => roles.flatMap(({ country }) => country ?? []);

/** Whether two roles are one office: "Foreign Minister" and "minister of foreign affairs" are not seen to be. */
function isSameRole(a: Role, b: Role): boolean {
  if (a.country && b.country && a.country !== b.country) return false;
  const [one, other] = [officeOfTitle(a.title).toLowerCase(), officeOfTitle(b.title).toLowerCase()];
  return one === other || isFullerTitle(one, other) || isFullerTitle(other, one);
}
