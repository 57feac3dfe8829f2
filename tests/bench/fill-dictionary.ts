import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { putDictionary } from '../../src/dataset/write/write-dictionary.ts';
import { write } from '../../src/dataset/write/write-transaction.ts';
import { type DictionaryEntry, packDictionary } from '../../src/engine/dictionary/dictionary.ts';
import { makeNames } from './names.ts';

// Runs in a page of the extension: a dictionary of so many aliases takes the place of the stored one. Only what spotting reads
// is filled, as articles for a million aliases would take an hour.

Object.assign(globalThis, { fillDictionary });

/** Puts the dictionary in; returns some people of it, from all over. */
async function fillDictionary(aliases: number, some: number): Promise<DictionaryEntry[]> {
  const { entries } = makeNames(aliases);
  const db = await openForWriting();
  await write(db, ['dictionary'], (tx) => putDictionary(tx, packDictionary(entries)));
  db.idb.close();
  const people = entries.filter(({ use }) => use === 'full');
  return people.filter((_, n) => n % Math.floor(people.length / some) === 0).slice(0, some);
}
