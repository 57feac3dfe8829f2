import { COUNTRY_ALIASES } from '../../engine/countries/country-aliases.ts';
import { type DictionaryEntry, entryKey } from '../../engine/dictionary/dictionary.ts';
import { tidy } from '../../engine/dictionary/normalize-alias.ts';
import { personAliases } from '../../engine/dictionary/person-aliases.ts';
import { fold } from '../../engine/text/fold.ts';
import type { EntitySummary } from './dataset-types.ts';
import { otherNames } from './joined-record.ts';
import type { ReadersPeople } from './readers-people.ts';

// Turns entities into dictionary entries: every written form under which the spotter may find a person or a country on a page.

/** The entries that the dictionary loses and gains when entities change. */
export interface DictionaryEntryChange {
  readonly remove: readonly DictionaryEntry[];
  readonly add: readonly DictionaryEntry[];
}

/**
 * All entries of the dictionary: those of the dataset's people, and of every country of the world, on record or not, save for the
 * names of which the reader has said that they are not to be looked for.
 */
export const dictionaryEntries = (people: Iterable<EntitySummary>, said: ReadersPeople): DictionaryEntry[] =>
  [
    ...Array.from(people, entriesOfPerson).flat(),
    ...COUNTRY_ALIASES.map(({ alias, use, country }) => ({ alias, use, entity: country })),
  ].filter(isLookedFor(said));

/** Compares the entries of each changed entity before and after the change. @param said as the dictionary was made with */
export function dictionaryEntryChange(
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
  said: ReadersPeople,
): DictionaryEntryChange {
  const remove: DictionaryEntry[] = [];
  const add: DictionaryEntry[] = [];
  for (const { before, after } of changes) {
    const old = new Map(entriesOfPerson(before).map((entry) => [entryKey(entry), entry]));
    for (const entry of entriesOfPerson(after)) if (!old.delete(entryKey(entry))) add.push(entry);
    remove.push(...old.values());
  }
  return { remove: remove.filter(isLookedFor(said)), add: add.filter(isLookedFor(said)) };
}

const isLookedFor =
  ({ notNames }: ReadersPeople) =>
  ({ alias }: DictionaryEntry): boolean =>
    notNames.size === 0 || !notNames.has(fold(alias));

/** A longer id would fail the schema of messages: every request of a page that names such a person would be refused. */
const MAX_ID_CHARS = 300;

/** A person's entries with tidied aliases. Two written forms may tidy to the same alias, so each entry is listed once. */
function entriesOfPerson(summary: EntitySummary | null): DictionaryEntry[] {
  if (summary?.kind !== 'person' || summary.id.length > MAX_ID_CHARS) return [];
  const entries = [summary.name, ...otherNames(summary)]
    .flatMap((name) => personAliases(name, summary.aliases))
    .map(({ alias, use }): DictionaryEntry => ({ alias: tidy(alias), use, entity: summary.id }));
  return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
}
