import { COUNTRY_ALIASES } from '../../engine/countries/index.ts';
import { personAliases } from '../../engine/names/aliases.ts';
import type { DictionaryEntry } from '../../engine/names/dictionary.ts';
import { listEntities } from './entities.ts';
import type { DatasetDb } from './schema.ts';

/** All aliases there are to spot: the dataset's people and every country of the world, on record or not. */
export async function dictionaryEntries(db: DatasetDb): Promise<DictionaryEntry[]> {
  const people = await listEntities(db, 'person');
  return [
    ...people.flatMap(({ id, name, aliases }) =>
      personAliases(name, aliases).map(({ alias, use }) => ({ alias, use, entity: id })),
    ),
    ...COUNTRY_ALIASES.map(({ alias, use, country }) => ({ alias, use, entity: country })),
  ];
}

/**
 * The packed dictionary that was stored last and the `namesRevision` it was built from; undefined where none was. It stands
 * as long as `namesRevision` is the same.
 */
export const storedDictionary = (db: DatasetDb): Promise<{ packed: ArrayBuffer; named: number } | undefined> =>
  db.get('dictionary', 'packed');

/** Stores a packed dictionary. It is derived, so this raises no revision. */
export async function storeDictionary(db: DatasetDb, packed: ArrayBuffer, named: number): Promise<void> {
  await db.put('dictionary', { packed, named }, 'packed');
}
