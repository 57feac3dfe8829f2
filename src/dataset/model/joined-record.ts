import type { CountryId, EntityId, Role } from '../../engine/types.ts';
import type { EntitySummary } from './dataset-types.ts';
import { addTally, type EntityTally, emptyTally, fullestName, latestRole, summaryOf } from './entity-tally.ts';
import type { HeldRole } from './people-changes.ts';
import type { ReadersPeople } from './readers-people.ts';

// One record for several spellings of a person's name, or for several people whom the reader has joined. Each keeps a tally of its
// own, so that a join can be undone; what is shown is the summary of their sum, with what the reader says of the person.

/** All ids under which the articles of a record name its person or country. */
export const idsInRecord = ({ id, spellings }: Pick<EntitySummary, 'id' | 'spellings'>): readonly EntityId[] =>
  spellings?.ids ?? [id];

/** The other names of a person that a card or a record shows, each once. */
export const otherNames = ({ name, spellings, own }: EntitySummary): string[] =>
  [...new Set([...(own?.read ? [own.read] : []), ...(spellings?.names ?? []), ...(own?.names ?? [])])].filter(
    (one) => one !== name,
  );

/** The tally of a record: that of its one spelling, or the sum of all. @param tallies at least one */
export function recordTally(tallies: readonly EntityTally[]): EntityTally {
  const [first, ...rest] = tallies;
  if (first && rest.length === 0) return first;
  const sum = emptyTally(idsOf(tallies)[0] ?? 'person:');
  for (const tally of tallies) addTally(sum, tally);
  sum.articles -= articlesInCommon(tallies);
  return sum;
}

/** The country that lists the person whose record a tally is of. */
export const countryOfRecord = (
  record: EntityTally,
  ids: readonly EntityId[],
  said: ReadersPeople,
): CountryId | null => {
  const own = said.factsOf(ids)?.role;
  return (own ?? latestRole(record))?.country ?? null;
};

/**
 * The summary of a record. Null where no article names the entity, and the reader has not added it.
 * @param tallies those of all spellings, at least one
 * @param said what the reader says of people
 */
export function recordSummary(tallies: readonly EntityTally[], said: ReadersPeople): EntitySummary | null {
  const ids = idsOf(tallies);
  const [added] = ids.flatMap((id) => said.added.get(id) ?? []);
  const summary = summaryOf(recordTally(tallies), added);
  if (!summary) return null;
  const shown = withFacts(summary, ids, said);
  if (tallies.length === 1) return shown;
  const names = tallies.flatMap((tally) => fullestName(tally) ?? said.added.get(tally.id) ?? []);
  return {
    ...shown,
    spellings: { ids, names: [...new Set(names)].filter((name) => name !== summary.name).sort() },
  };
}

/** A record with what the reader says of its person. */
function withFacts(summary: EntitySummary, ids: readonly EntityId[], said: ReadersPeople): EntitySummary {
  const isAdded = ids.some((id) => said.added.has(id));
  const facts = said.factsOf(ids) ?? {};
  const { name, names = [], role, note = '' } = facts;
  if (!isAdded && name == null && names.length === 0 && role == null && note === '') return summary;
  return {
    ...summary,
    name: name ?? summary.name,
    aliases: [...new Set([...names, ...summary.aliases])],
    role: role ? shownRole(role) : summary.role,
    own: {
      ...(name != null && { read: summary.name }),
      ...(names.length > 0 && { names }),
      ...(role && { role }),
      ...(note !== '' && { note }),
      ...(isAdded && { isAdded }),
    },
  };
}

function shownRole({ title, country, from, until }: HeldRole): Role {
  const held = from && until ? `${from} to ${until}` : from ? `since ${from}` : until ? `until ${until}` : '';
  return { title, country, ...(held && { held }) };
}

/**
 * How many articles the tallies of one record count more than once. Articles that name two of three people or more are taken to be
 * other ones than those that name another two, as far as the numbers leave it open.
 */
function articlesInCommon(tallies: readonly EntityTally[]): number {
  const pairs = tallies.flatMap((a, i) =>
    tallies.slice(i + 1).map((b) => ({ a: a.id, b: b.id, common: a.companions.get(b.id) ?? 0 })),
  );
  const tree = new Map<EntityId, EntityId>(tallies.map(({ id }) => [id, id]));
  const root = (id: EntityId): EntityId => {
    const next = tree.get(id) ?? id;
    return next === id ? id : root(next);
  };
  let common = 0;
  for (const pair of pairs.sort((x, y) => y.common - x.common)) {
    const [a, b] = [root(pair.a), root(pair.b)];
    if (a === b) continue;
    tree.set(a, b);
    common += pair.common;
  }
  return common;
}

/** The ids of spellings, that of their record first: whatever is added to their tallies, it stays the same. */
const idsOf = (tallies: readonly EntityTally[]): EntityId[] => tallies.map(({ id }) => id).sort();
