import { COUNTRY_ALIASES } from '../../engine/countries/index.ts';
import { personAliases } from '../../engine/names/aliases.ts';
import { type DictionaryEntry, entryKey } from '../../engine/names/dictionary.ts';
import { tidy } from '../../engine/names/tidy.ts';
import type { EntitySummary } from './types.ts';

/** What a change does to the dictionary. */
export interface AliasChange {
  readonly remove: readonly DictionaryEntry[];
  readonly add: readonly DictionaryEntry[];
}

/** All aliases there are to spot: the dataset's people and every country of the world, on record or not. */
export const dictionaryEntries = (people: Iterable<EntitySummary>): DictionaryEntry[] => [
  ...Array.from(people, aliasesOf).flat(),
  ...COUNTRY_ALIASES.map(({ alias, use, country }) => ({ alias, use, entity: country })),
];

export function aliasChange(
  changes: readonly { readonly before: EntitySummary | null; readonly after: EntitySummary | null }[],
): AliasChange {
  const remove: DictionaryEntry[] = [];
  const add: DictionaryEntry[] = [];
  for (const { before, after } of changes) {
    const old = new Map(aliasesOf(before).map((entry) => [entryKey(entry), entry]));
    for (const entry of aliasesOf(after)) if (!old.delete(entryKey(entry))) add.push(entry);
    remove.push(...old.values());
  }
  return { remove, add };
}

/** What is longer would not pass where messages are checked, and a page that named such a one could ask for no more. */
const LONGEST_ID = 300;

/** Tidy, as they are kept, and each once: two written forms may be one alias. */
function aliasesOf(summary: EntitySummary | null): DictionaryEntry[] {
  if (summary?.kind !== 'person' || summary.id.length > LONGEST_ID) return [];
  const entries = personAliases(summary.name, summary.aliases).map(
    ({ alias, use }): DictionaryEntry => ({ alias: tidy(alias), use, entity: summary.id }),
  );
  return [...new Map(entries.map((entry) => [entryKey(entry), entry])).values()];
}
