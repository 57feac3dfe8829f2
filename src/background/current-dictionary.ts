import type { DatasetDb } from '../dataset/read/dataset.ts';
import { dictionaryParts, newerHead } from '../dataset/read/dictionary.ts';
import { type Dictionary, openDictionary, putShard } from '../engine/names/dictionary.ts';
import { type SettleContext, type Settled, settle } from '../engine/names/settle.ts';
import { askWriter } from './writer.ts';

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
  let now = await current(db);
  for (let mended = false; ; ) {
    const settled = settle(now.dictionary, blocks, context);
    if (now.dictionary.missing.size === 0) return settled;
    const loaded = await load(db, now);
    if (loaded === 'all') continue;
    if (loaded === 'damaged') {
      // It can be made again; where that does not help, the disk is at fault.
      if (mended) throw new Error('The names could not be read.');
      mended = true;
      held = undefined;
      await askWriter('makeDictionary', { anew: true });
    }
    now = await current(db);
  }
}

async function current(db: DatasetDb): Promise<Held> {
  const newer = await newerHead(db, held?.named ?? null);
  if (held && !newer && held.dictionary.used < MOST_WORDS) return held;
  const { named, head } = newer ?? (await dictionaryParts(db, []));
  if (!head) {
    held = undefined;
    await askWriter('makeDictionary', { anew: false });
    return current(db);
  }
  held = { named, dictionary: openDictionary(head) };
  return held;
}

/** Puts in the shards that were missed; none of them where the names have changed since. */
async function load(db: DatasetDb, { named, dictionary }: Held): Promise<'all' | 'changed' | 'damaged'> {
  const missing = [...dictionary.missing];
  const now = await dictionaryParts(db, missing);
  if (now.named !== named) return 'changed';
  try {
    // Another request may have put some in meanwhile.
    for (const number of missing) putShard(dictionary, number, now.shards.get(number));
    return 'all';
  } catch {
    return 'damaged';
  }
}
