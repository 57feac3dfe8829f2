import { dictionaryParts, makeDictionary, newerHead } from '../dataset/store/dictionary.ts';
import type { DatasetDb } from '../dataset/store/schema.ts';
import { type Dictionary, openDictionary, putShard } from '../engine/names/dictionary.ts';
import { type SettleContext, type Settled, settle } from '../engine/names/settle.ts';

/** The dictionary of one revision of the names, with those of its shards that were needed so far. */
interface Held {
  readonly named: number;
  readonly dictionary: Dictionary;
}

let held: Held | undefined;

/** Above so much, what was needed so far is let go, and what a page needs is read again: 32 MB. */
const MOST_WORDS = 8_000_000;

/**
 * Says who is meant in a piece of a page, by the dictionary as it is now. Memory is not trusted: each call compares the
 * revision of the names. Of a stored dictionary only the shards are read that the text needs: a background that wakes has
 * little to do before it can answer.
 */
export async function settleNow(db: DatasetDb, blocks: readonly string[], context: SettleContext): Promise<Settled> {
  for (;;) {
    const { named, dictionary } = await current(db);
    const settled = settle(dictionary, blocks, context);
    if (dictionary.missing.size === 0) return settled;
    await load(db, named, dictionary);
  }
}

async function current(db: DatasetDb): Promise<Held> {
  const newer = await newerHead(db, held?.named ?? null);
  if (held && !newer && held.dictionary.used < MOST_WORDS) return held;
  const { named, head } = newer ?? (await dictionaryParts(db, []));
  if (!head) {
    held = undefined;
    await makeDictionary(db);
    return current(db);
  }
  held = { named, dictionary: openDictionary(head) };
  return held;
}

/** Puts in the shards that were missed; where the names have changed since, nothing: all begins anew then. */
async function load(db: DatasetDb, named: number, dictionary: Dictionary): Promise<void> {
  const missing = [...dictionary.missing];
  const now = await dictionaryParts(db, missing);
  if (now.named !== named) return;
  try {
    for (const number of missing)
      if (dictionary.places[number] === 0) putShard(dictionary, number, now.shards.get(number));
  } catch {
    // Damaged where it is kept: it can be made again.
    held = undefined;
    await makeDictionary(db);
  }
}
