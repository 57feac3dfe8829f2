import { count } from '../../engine/add-to-count.ts';
import { countryById } from '../../engine/countries/country-by-id.ts';
import { itemAt } from '../../engine/item-at.ts';
import { roleInForce } from '../../engine/role-in-force.ts';
import type { CountryId, EntityId, EntityKind, PersonId, Role } from '../../engine/types.ts';
import type { ArticleMeta, EntitySummary } from './dataset-types.ts';
import type { EntityContribution } from './entity-contribution.ts';
import { compareDates, dateKey } from './partial-date.ts';

/**
 * Everything that an entity's summary is computed from, as sums over articles. Adding and subtracting contributions commute, so
 * that a tally is the same whatever the order in which the articles came. A tally has no bound on its size and is read only when
 * something is written; cards read the summary.
 */
export interface EntityTally {
  readonly id: EntityId;
  articles: number;
  said: number;
  about: number;
  saidReported: number;
  aboutReported: number;
  saidInHeadings: number;
  aboutInHeadings: number;
  /** How many articles have each name, alias, date and companion. */
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  readonly dates: Map<string, number>;
  readonly companions: Map<EntityId, number>;
  /** Each role with the articles whose last role it is, as sorted stamps `yyyymmdd article:…` (eight zeros: undated). */
  readonly roles: Map<string, { readonly role: Role; readonly seen: string[] }>;
  /** For a country: the people whose role belongs to it, and how many quotations each of them said. */
  readonly people: Map<PersonId, number>;
  /** The companions that are in the record of another spelling of their name, each with its id. Absent where there are none. */
  joined?: ReadonlyMap<EntityId, EntityId>;
}

/** Whether an entity is a country or a person, by its id. */
export const kindOf = (id: EntityId): EntityKind => (id.startsWith('country:') ? 'country' : 'person');

/** The tally of an entity that no article names. */
export const emptyTally = (id: EntityId): EntityTally => ({
  id,
  articles: 0,
  said: 0,
  about: 0,
  saidReported: 0,
  aboutReported: 0,
  saidInHeadings: 0,
  aboutInHeadings: 0,
  names: new Map(),
  aliases: new Map(),
  dates: new Map(),
  companions: new Map(),
  roles: new Map(),
  people: new Map(),
});

/** Adds what an article contributes to a tally; with `sign` -1, subtracts it again. */
export function addContribution(
  tally: EntityTally,
  article: Pick<ArticleMeta, 'id' | 'date'>,
  share: EntityContribution,
  sign: 1 | -1,
): void {
  tally.articles += sign;
  tally.said += sign * share.said;
  tally.about += sign * share.about;
  tally.saidReported += sign * share.saidReported;
  tally.aboutReported += sign * share.aboutReported;
  tally.saidInHeadings += sign * share.saidInHeadings;
  tally.aboutInHeadings += sign * share.aboutInHeadings;
  if (share.name !== null) count(tally.names, share.name, sign);
  for (const alias of share.aliases) count(tally.aliases, alias, sign);
  for (const companion of share.companions) count(tally.companions, companion, sign);
  if (article.date !== undefined) count(tally.dates, article.date, sign);
  if (share.role) addRole(tally.roles, share.role, article, sign);
}

/** Adds all of another tally to a tally of no people. An article that is in both counts in both. */
export function addTally(sum: EntityTally, tally: EntityTally): void {
  sum.articles += tally.articles;
  sum.said += tally.said;
  sum.about += tally.about;
  sum.saidReported += tally.saidReported;
  sum.aboutReported += tally.aboutReported;
  sum.saidInHeadings += tally.saidInHeadings;
  sum.aboutInHeadings += tally.aboutInHeadings;
  for (const [name, n] of tally.names) count(sum.names, name, n);
  for (const [alias, n] of tally.aliases) count(sum.aliases, alias, n);
  for (const [date, n] of tally.dates) count(sum.dates, date, n);
  for (const [id, n] of tally.companions) count(sum.companions, id, n);
  if (tally.joined) sum.joined = new Map([...(sum.joined ?? []), ...tally.joined]);
  for (const [key, { role, seen }] of tally.roles)
    sum.roles.set(key, { role, seen: [...(sum.roles.get(key)?.seen ?? []), ...seen].sort() });
}

/** Companions or people in a summary, at most. */
const MAX_LISTED_ENTITIES = 12;
const MAX_ALIASES = 24;

/**
 * The summary of an entity, of bounded size. Null when no article names the entity any more.
 * @param added the name of a person who is on record although no article names them
 */
export function summaryOf(tally: EntityTally, added?: string): EntitySummary | null {
  if (tally.articles === 0 && added === undefined) return null;
  const { id, said, about, saidReported, aboutReported, saidInHeadings, aboutInHeadings, articles } = tally;
  return {
    id,
    kind: kindOf(id),
    name: countryById(id)?.name ?? fullestName(tally) ?? added ?? id.slice(id.indexOf(':') + 1),
    aliases: topCounts(tally.aliases, MAX_ALIASES)
      .map(({ id: alias }) => alias)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    role: latestRole(tally),
    said,
    about,
    saidReported,
    aboutReported,
    saidInHeadings,
    aboutInHeadings,
    articles,
    latest: [...tally.dates.keys()].sort(compareDates).at(-1) ?? null,
    companions: topCounts(byRecord(tally), MAX_LISTED_ENTITIES),
    people: topCounts(tally.people, MAX_LISTED_ENTITIES),
  };
}

/** The country whose summary lists this person; null for a person without one, and for a country. */
export const countryOfPerson = (summary: EntitySummary | null | undefined): CountryId | null =>
  summary?.kind === 'person' ? (summary.role?.country ?? null) : null;

/** The key of a role in a tally. */
export const roleKey = ({ country, title }: Role): string => `${country ?? ''} ${title}`;

function addRole(
  roles: EntityTally['roles'],
  role: Role,
  article: Pick<ArticleMeta, 'id' | 'date'>,
  sign: 1 | -1,
): void {
  const key = roleKey(role);
  const entry = roles.get(key) ?? { role, seen: [] };
  const stamp = `${String(dateKey(article.date)).padStart(8, '0')} ${article.id}`;
  const index = lowerBound(entry.seen, stamp);
  if (sign === 1) entry.seen.splice(index, 0, stamp);
  else if (entry.seen[index] === stamp) entry.seen.splice(index, 1);
  if (entry.seen.length === 0) roles.delete(key);
  else roles.set(key, entry);
}

/** The index of the first element that is not less than a value. */
function lowerBound(sorted: readonly string[], value: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (itemAt(sorted, middle) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * The role that the latest article gives, in the fullest form that any article gives it. Each article has one; only of two people
 * whom the reader has joined may one article give two.
 */
export function latestRole(tally: EntityTally): Role | null {
  const byLatest = [...tally.roles.values()].map(({ role, seen }) => ({ role, last: seen.at(-1) ?? '' }));
  byLatest.sort((a, b) => (a.last < b.last || (a.last === b.last && roleKey(a.role) < roleKey(b.role)) ? 1 : -1));
  return roleInForce(byLatest.map(({ role }) => role));
}

/** The name of an entity: the one with the most words; among those, one not all in capitals, in the most articles, the longest, the first by code units. */
export function fullestName(tally: EntityTally): string | null {
  const rank = (name: string): number[] => [
    name.split(/[\s-]+/).length,
    name === name.toUpperCase() ? 0 : 1,
    tally.names.get(name) ?? 0,
    name.length,
  ];
  const ranked = [...tally.names.keys()].map((name) => ({ name, rank: rank(name) }));
  ranked.sort((a, b) => {
    for (const [i, x] of a.rank.entries()) {
      const y = itemAt(b.rank, i);
      if (x !== y) return y - x;
    }
    return a.name < b.name ? -1 : 1;
  });
  return ranked[0]?.name ?? null;
}

/**
 * Counts of companions, those of one person's names added up. An article counts once for each of the names that it has, which are
 * several only where the reader has joined them. Nobody is their own companion.
 */
function byRecord({ id: own, companions, joined }: EntityTally): ReadonlyMap<EntityId, number> {
  if (!joined) return companions;
  const counts = new Map<EntityId, number>();
  for (const [id, n] of companions) count(counts, joined.get(id) ?? id, n);
  counts.delete(own);
  return counts;
}

function topCounts<K extends string>(counts: ReadonlyMap<K, number>, limit: number): { id: K; count: number }[] {
  return [...counts]
    .map(([id, n]) => ({ id, count: n }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
