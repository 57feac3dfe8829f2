import type { EntityId, Reading, Role } from '../../engine/types.ts';

/** What one article adds to the tally of one entity. */
export interface Share {
  readonly name: string | null;
  readonly aliases: readonly string[];
  /** The last role the article gives the person. */
  readonly role: Role | null;
  readonly said: number;
  readonly about: number;
  readonly companions: readonly EntityId[];
}

/**
 * In an article that names more entities than this (a list of members, a whole book) only those it mentions most are each
 * other's companions: pairs grow with the square.
 */
const MOST_COMPANIONS = 150;

interface Growing {
  name: string | null;
  aliases: readonly string[];
  role: Role | null;
  said: number;
  about: number;
  mentions: number;
}

/** What an article adds to each entity it names, as a function of its reading alone. */
export function sharesOf(reading: Reading): Map<EntityId, Share> {
  const growing = new Map<EntityId, Growing>();
  const of = (id: EntityId): Growing => {
    let one = growing.get(id);
    if (!one) {
      one = { name: null, aliases: [], role: null, said: 0, about: 0, mentions: 0 };
      growing.set(id, one);
    }
    return one;
  };
  for (const person of reading.people) {
    const one = of(person.id);
    one.name = person.name;
    one.aliases = [...new Set([person.name, ...person.aliases])];
    one.role = person.roles[person.roles.length - 1] ?? null;
    // A role's country is on record through it even where no mention stands for it.
    if (one.role?.country) of(one.role.country);
  }
  for (const country of reading.countries) of(country.id).name = country.name;
  for (const mention of reading.mentions) of(mention.entity).mentions++;
  for (const { speaker, about } of reading.quotations) {
    if (speaker?.entity) of(speaker.entity).said++;
    for (const id of new Set(about)) of(id).about++;
  }
  const together = mostMentioned(growing);
  return new Map(
    [...growing].map(([id, { mentions: _, ...share }]) => [
      id,
      { ...share, companions: together.includes(id) ? together.filter((other) => other !== id) : [] },
    ]),
  );
}

function mostMentioned(growing: ReadonlyMap<EntityId, Growing>): EntityId[] {
  return [...growing]
    .sort(([a, x], [b, y]) => y.mentions - x.mentions || (a < b ? -1 : 1))
    .slice(0, MOST_COMPANIONS)
    .map(([id]) => id);
}
