import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { dictionaryParts, newerHead } from '../dataset/read/read-dictionary.ts';
import { type Dictionary, openDictionary, putShard } from '../engine/dictionary/dictionary.ts';
import { type ResolvedMentions, resolveMentions } from '../engine/page/resolve-mentions.ts';
import type { PageContext } from '../engine/types.ts';
import { askWriter } from './writer-connection.ts';

// Decides who is meant in a piece of a page by the stored dictionary, of which only the shards that the piece needs are loaded.

/** The dictionary at one revision of the names (`named`), with the shards that were needed so far. */
interface LoadedDictionary {
  readonly named: number;
  readonly dictionary: Dictionary;
}

let cached: LoadedDictionary | undefined;

/** If the loaded shards take more than this many words of 32 bits (32 MB), all are dropped, and those needed are read again. */
const MAX_LOADED_WORDS = 8_000_000;

/**
 * Decides who is meant in a piece of a page. Each call compares the revision of the names with the stored one, so that it never
 * goes by an old dictionary. Only those shards of the dictionary are read that the text needs, so that a background that has just
 * been woken can answer soon.
 * @param isForeign whether the page says that it is in another language than English
 */
export async function resolveWithCurrentDictionary(
  db: DatasetDb,
  blocks: readonly string[],
  context: PageContext,
  isForeign = false,
): Promise<ResolvedMentions> {
  let now = await currentDictionary(db);
  for (let mended = false; ; ) {
    const resolved = resolveMentions(now.dictionary, blocks, context, { isForeign });
    if (now.dictionary.missing.size === 0) return resolved;
    const loaded = await loadMissingShards(db, now);
    if (loaded === 'all') continue;
    if (loaded === 'damaged') {
      // A damaged dictionary is made anew, once: if it is damaged again, the disk is at fault.
      if (mended) throw new Error('The names could not be read.');
      mended = true;
      cached = undefined;
      await askWriter('makeDictionary', { anew: true });
    }
    now = await currentDictionary(db);
  }
}

async function currentDictionary(db: DatasetDb): Promise<LoadedDictionary> {
  const newer = await newerHead(db, cached?.named ?? null);
  if (cached && !newer && cached.dictionary.used < MAX_LOADED_WORDS) return cached;
  const { named, head } = newer ?? (await dictionaryParts(db, []));
  if (!head) {
    cached = undefined;
    await askWriter('makeDictionary', { anew: false });
    return currentDictionary(db);
  }
  cached = { named, dictionary: openDictionary(head) };
  return cached;
}

/** Loads the shards that were found missing. Loads none of them if the names have changed since. */
async function loadMissingShards(
  db: DatasetDb,
  { named, dictionary }: LoadedDictionary,
): Promise<'all' | 'changed' | 'damaged'> {
  const missing = [...dictionary.missing];
  const now = await dictionaryParts(db, missing);
  if (now.named !== named) return 'changed';
  try {
    // Another request may have loaded some of them meanwhile, which does no harm.
    for (const number of missing) putShard(dictionary, number, now.shards.get(number));
    return 'all';
  } catch {
    return 'damaged';
  }
}
