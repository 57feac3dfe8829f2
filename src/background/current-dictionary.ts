import { namesRevision } from '../dataset/store/counts.ts';
import { dictionaryEntries, storeDictionary, storedDictionary } from '../dataset/store/dictionary.ts';
import type { DatasetDb } from '../dataset/store/schema.ts';
import { buildDictionary, type Dictionary, packDictionary, unpackDictionary } from '../engine/names/dictionary.ts';

let held: { readonly named: number; readonly dictionary: Promise<Dictionary> } | undefined;

/**
 * The dictionary of the dataset as it is now. Memory is not trusted: each call compares the revision of the names. A stopped
 * background finds it packed in the store; only after a change of names is it built.
 */
export async function currentDictionary(db: DatasetDb): Promise<Dictionary> {
  const named = await namesRevision(db);
  if (held?.named !== named) held = { named, dictionary: load(db, named) };
  const { dictionary } = held;
  try {
    return await dictionary;
  } catch (error) {
    if (held?.dictionary === dictionary) held = undefined;
    throw error;
  }
}

async function load(db: DatasetDb, named: number): Promise<Dictionary> {
  const stored = await storedDictionary(db);
  if (stored?.named === named) {
    try {
      return unpackDictionary(stored.packed);
    } catch {
      // Written by another version of the extension, or damaged: it can be made again.
    }
  }
  const dictionary = buildDictionary(await dictionaryEntries(db));
  await storeDictionary(db, packDictionary(dictionary), named);
  return dictionary;
}
