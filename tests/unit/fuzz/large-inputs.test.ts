import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/engine/article/read-article.ts';
import { makeArticle } from '../../bench/news.ts';
import { LARGE_FILES } from '../../fuzz/large-files.ts';
import { LARGE_TEXTS } from '../../fuzz/large-texts.ts';
import { itemsOf } from '../import/import-tools.ts';

// Small ones of the inputs of which `npm run soak` takes large ones in, each in a process of its own. What takes the square of its
// length takes seconds here already.

/** UTF-16 units of a text. */
const TEXT_UNITS = 20_000;
/** Bytes of a file. */
const FILE_BYTES = 100_000;
/** How many times as long as news of its length a text may take. */
const MOST_TIMES = 12;
/** Within so many ms a file is taken in, on a machine that is busy with others. */
const MOST_MS = 5_000;

/** The ms that work takes. */
async function msOf(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

describe('a text that is one pattern again and again takes little more than news of its length', () => {
  const news = Array.from({ length: 20 }, (_, n) => makeArticle(n, ['Maria Lopez', 'Hans Vogel'], 8).text).join('\n\n');
  const ordinary = news.slice(0, TEXT_UNITS);
  const read = (text: string) => msOf(() => readArticle(text, { language: 'en' }));

  test.each(Object.entries(LARGE_TEXTS))('%s', async (_, make) => {
    const text = make(TEXT_UNITS);
    // One beside the other, the better of two: the machine has other work.
    const usual = Math.max(await read(ordinary), await read(ordinary));
    const took = Math.min(await read(text), await read(text));
    expect(took).toBeLessThan(MOST_TIMES * usual);
  });
});

describe('a file that is one pattern again and again is read, or refused in words, at once', () => {
  test.each(Object.entries(LARGE_FILES))('%s', async (_, make) => {
    const { path, bytes } = await make(FILE_BYTES);
    const took = await msOf(async () => {
      for (const item of await itemsOf({ path, blob: new Blob([bytes]) }))
        if (item.kind === 'failure') expect(item.why).toMatch(/\w/);
    });
    expect(took).toBeLessThan(MOST_MS);
  });
});
