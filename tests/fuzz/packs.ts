import { MAX_TEXT_CHARS, PackError, packOf } from '../../src/dataset/model/pack-format.ts';
import { readPack } from '../../src/dataset/model/read-pack.ts';
import { writePack } from '../../src/dataset/model/write-pack.ts';
import type { Random } from '../bench/random.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileText, mutated, mutatedText } from './hostile-values.ts';

const AT = '2026-05-01T10:00:00.000Z';

/** A pack's text: written by us and broken, or made of what a pack has and of what it has not. */
function packFrom(r: Random): string {
  const articles = Array.from({ length: 1 + r.below(4) }, () => ({
    id: `article:${r
      .below(2 ** 31)
      .toString(16)
      .padStart(16, '0')}` as const,
    text: hostileText(r).slice(0, 2_000) || 'Words.',
    origin: 'reader' as const,
    keptAt: AT,
  }));
  const text = writePack(packOf(articles, [{ kind: 'kept', article: articles[0]?.id ?? 'article:0', at: AT }]));
  if (r.below(3) > 0) return mutatedText(r, text);
  const changed = JSON.stringify(mutated(r, JSON.parse(text)));
  return changed ?? '';
}

/** The reader of packs: a pack, checked in all its parts, or a refusal in words. */
export const packsTarget: FuzzTarget<string> = {
  name: 'the pack reader',
  found: [],
  make: packFrom,
  check(text) {
    try {
      const { articles, log, corrections } = readPack(text);
      for (const { id, text: words } of articles)
        if (!/^article:[0-9a-f]{16}$/.test(id) || words.length === 0 || words.length > MAX_TEXT_CHARS)
          throw new TypeError('An article came through that is none.');
      if (!Array.isArray(log) || !Array.isArray(corrections)) throw new TypeError('No lists.');
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      if (!/\w/.test(error.message)) throw new Error('A refusal without words.');
    }
  },
};
