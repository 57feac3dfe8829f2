import { countryById } from '../../engine/countries/index.ts';
import { count } from '../../engine/counts.ts';
import type { CountryId, EntityId, EntityKind, PersonId, Role } from '../../engine/types.ts';
import { compareDates, dateKey } from './dates.ts';
import type { Share } from './share.ts';
import type { ArticleMeta, EntitySummary } from './types.ts';

/**
 * Everything an entity's summary is made of, as sums over articles: adding and taking away an article's share commute, so a
 * tally says the same whatever the order the articles came in. Not bounded; read only when something is written.
 */
export interface Tally {
  readonly id: EntityId;
  articles: number;
  said: number;
  about: number;
  /** In how many articles: each name, alias, date, companion. */
  readonly names: Map<string, number>;
  readonly aliases: Map<string, number>;
  readonly dates: Map<string, number>;
  readonly companions: Map<EntityId, number>;
  /** Each role with the articles that gave it last, as sorted `yyyymmdd article:…` (eight zeros: undated). */
  readonly roles: Map<string, { readonly role: Role; readonly seen: string[] }>;
  /** Of a country: the people whose role belongs to it, and how many quotations each has said. */
  readonly people: Map<PersonId, number>;
}

export const kindOf = (id: EntityId): EntityKind => (id.startsWith('country:') ? 'country' : 'person');

export const emptyTally = (id: EntityId): Tally => ({
  id,
  articles: 0,
  said: 0,
  about: 0,
  names: new Map(),
  aliases: new Map(),
  dates: new Map(),
  companions: new Map(),
  roles: new Map(),
  people: new Map(),
});

/** Adds an article's share to a tally, or with -1 takes it away again. */
export function tallyShare(tally: Tally, article: ArticleMeta, share: Share, sign: 1 | -1): void {
  tally.articles += sign;
  tally.said += sign * share.said;
  tally.about += sign * share.about;
  if (share.name !== null) count(tally.names, share.name, sign);
  for (const alias of share.aliases) count(tally.aliases, alias, sign);
  for (const companion of share.companions) count(tally.companions, companion, sign);
  if (article.date !== undefined) count(tally.dates, article.date, sign);
  if (share.role) tallyRole(tally.roles, share.role, article, sign);
}

const MOST_LISTED = 12;
const MOST_ALIASES = 24;

/** The summary of an entity. Null when no article names it any more. */
export function summaryOf(tally: Tally): EntitySummary | null {
  if (tally.articles === 0) return null;
  const { id, said, about, articles } = tally;
  return {
    id,
    kind: kindOf(id),
    name: countryById(id)?.name ?? fullestName(tally) ?? id.slice(id.indexOf(':') + 1),
    aliases: most(tally.aliases, MOST_ALIASES)
      .map(({ id: alias }) => alias)
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    role: roleNow(tally),
    said,
    about,
    articles,
    latest: [...tally.dates.keys()].sort(compareDates).at(-1) ?? null,
    companions: most(tally.companions, MOST_LISTED),
    people: most(tally.people, MOST_LISTED),
  };
}

/** The country that a person's summary lists them under. */
export const countryOf = (summary: EntitySummary | null | undefined): CountryId | null =>
  summary?.kind === 'person' ? (summary.role?.country ?? null) : null;

function tallyRole(roles: Tally['roles'], role: Role, article: ArticleMeta, sign: 1 | -1): void {
  const key = `${role.country ?? ''} ${role.title}`;
  const entry = roles.get(key) ?? { role, seen: [] };
  const stamp = `${String(dateKey(article.date)).padStart(8, '0')} ${article.id}`;
  const at = lowerBound(entry.seen, stamp);
  if (sign === 1) entry.seen.splice(at, 0, stamp);
  else if (entry.seen[at] === stamp) entry.seen.splice(at, 1);
  if (entry.seen.length === 0) roles.delete(key);
  else roles.set(key, entry);
}

function lowerBound(sorted: readonly string[], value: string): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

function roleNow(tally: Tally): Role | null {
  let latest = '';
  let now: Role | null = null;
  for (const { role, seen } of tally.roles.values()) {
    const last = seen[seen.length - 1] ?? '';
    // One article gives one last role, so stamps differ.
    if (last > latest) {
      latest = last;
      now = role;
    }
  }
  return now;
}

/** Most words, not all in capitals, in most articles, longest, first by code units. */
function fullestName(tally: Tally): string | null {
  const rank = (name: string): number[] => [
    name.split(/[\s-]+/).length,
    name === name.toUpperCase() ? 0 : 1,
    tally.names.get(name) ?? 0,
    name.length,
  ];
  const ranked = [...tally.names.keys()].map((name) => ({ name, rank: rank(name) }));
  ranked.sort((a, b) => {
    for (const [i, x] of a.rank.entries()) {
      const y = b.rank[i] ?? 0;
      if (x !== y) return y - x;
    }
    return a.name < b.name ? -1 : 1;
  });
  return ranked[0]?.name ?? null;
}

function most<K extends string>(counts: ReadonlyMap<K, number>, limit: number): { id: K; count: number }[] {
  return [...counts]
    .map(([id, n]) => ({ id, count: n }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}
