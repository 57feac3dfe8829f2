import { spellingKey } from '../../engine/languages/name-spelling.ts';
import { isInHeading, isReported } from '../../engine/relevance.ts';
import { roleInForce } from '../../engine/role-in-force.ts';
import type { EntityId, Reading, Role } from '../../engine/types.ts';

/** What one article contributes to the tally of one entity that it names. */
export interface EntityContribution {
  readonly name: string | null;
  readonly aliases: readonly string[];
  /** The last role that the article gives the person, in its fullest form. */
  readonly role: Role | null;
  readonly said: number;
  readonly about: number;
  /** How many of what it said, and of what was said about it, is only reported. */
  readonly saidReported: number;
  readonly aboutReported: number;
  /** How many are from headlines and subheadings. None of these is among the reported. */
  readonly saidInHeadings: number;
  readonly aboutInHeadings: number;
  readonly companions: readonly EntityId[];
}

/**
 * Of an article that names more entities than this (a list of members, a whole book), only this many, those it mentions most,
 * count as each other's companions: the number of pairs grows with the square of the number of entities.
 */
const MAX_COMPANION_ENTITIES = 150;

interface ContributionDraft {
  name: string | null;
  aliases: readonly string[];
  role: Role | null;
  said: number;
  about: number;
  saidReported: number;
  aboutReported: number;
  saidInHeadings: number;
  aboutInHeadings: number;
  mentions: number;
}

/**
 * What an article contributes to each entity that it names.
 * @param repeated the indexes of quotations for which one of another article stands: they are not counted
 */
export function entityContributions(
  reading: Reading,
  repeated: ReadonlySet<number>,
): Map<EntityId, EntityContribution> {
  const drafts = new Map<EntityId, ContributionDraft>();
  const draftOf = (id: EntityId): ContributionDraft => {
    let draft = drafts.get(id);
    if (!draft) {
      draft = {
        name: null,
        aliases: [],
        role: null,
        said: 0,
        about: 0,
        saidReported: 0,
        aboutReported: 0,
        saidInHeadings: 0,
        aboutInHeadings: 0,
        mentions: 0,
      };
      drafts.set(id, draft);
    }
    return draft;
  };
  for (const person of reading.people) {
    const draft = draftOf(person.id);
    draft.name = person.name;
    draft.aliases = [...new Set([person.name, ...person.aliases])];
    draft.role = roleInForce([...person.roles].reverse());
    // The country of a role is on record through the role, even where the article mentions the country nowhere else.
    if (draft.role?.country) draftOf(draft.role.country);
  }
  for (const country of reading.countries) draftOf(country.id).name = country.name;
  for (const mention of reading.mentions) draftOf(mention.entity).mentions++;
  for (const [index, quotation] of reading.quotations.entries()) {
    if (repeated.has(index)) continue;
    const { speaker, about } = quotation;
    const heading = isInHeading(quotation) ? 1 : 0;
    const reported = heading === 0 && isReported(quotation) ? 1 : 0;
    if (speaker?.entity) {
      const draft = draftOf(speaker.entity);
      draft.said++;
      draft.saidReported += reported;
      draft.saidInHeadings += heading;
    }
    for (const id of new Set(about)) {
      const draft = draftOf(id);
      draft.about++;
      draft.aboutReported += reported;
      draft.aboutInHeadings += heading;
    }
  }
  const companions = mostMentioned(drafts);
  const spelledAlike = drafts.size > companions.length ? spellings(drafts) : () => [];
  return new Map(
    [...drafts].map(([id, { mentions: _, ...contribution }]) => {
      const named = new Set(companions.includes(id) ? [...companions, ...spelledAlike(id)] : spelledAlike(id));
      named.delete(id);
      return [id, { ...contribution, companions: [...named] }];
    }),
  );
}

/**
 * For a person, all whose names are spellings of theirs. That an article names two such people makes them two, however seldom it
 * mentions them.
 */
function spellings(drafts: ReadonlyMap<EntityId, ContributionDraft>): (id: EntityId) => readonly EntityId[] {
  const byKey = new Map<string, EntityId[]>();
  const keys = new Map<EntityId, string>();
  for (const [id, { name }] of drafts) {
    if (name === null || id.startsWith('country:')) continue;
    const key = spellingKey(name);
    keys.set(id, key);
    byKey.set(key, [...(byKey.get(key) ?? []), id]);
  }
  return (id) => byKey.get(keys.get(id) ?? '') ?? [];
}

function mostMentioned(growing: ReadonlyMap<EntityId, ContributionDraft>): EntityId[] {
  return [...growing]
    .sort(([a, x], [b, y]) => y.mentions - x.mentions || (a < b ? -1 : 1))
    .slice(0, MAX_COMPANION_ENTITIES)
    .map(([id]) => id);
}
