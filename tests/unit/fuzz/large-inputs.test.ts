import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/engine/article/read-article.ts';
import { LARGE_FILES } from '../../fuzz/large-files.ts';
import { LARGE_KINDS } from '../../fuzz/large-kinds.ts';
import { LARGE_TEXTS } from '../../fuzz/large-texts.ts';
import { itemsOf } from '../import/import-tools.ts';

// Small ones of the inputs of which `npm run soak` takes large ones in, each in a process of its own.

/** Few enough that all of them are read in some seconds. What takes the square of its length takes many. */
const TEXT_UNITS = 5_000;
/** More markup than may be made a document of, and less than a second of a table. */
const FILE_BYTES = 2_000_000;
/** Each is read or refused in some hundred milliseconds. */
const KIND_BYTES = 50_000;
/** What a failure says after the file's name. */
const IN_WORDS = /^(?:is|has|holds|cannot be used) .*[.”]$|^cannot be used\. .*\.$/;

describe('a text that is one pattern again and again is read, each span in it', () => {
  test.each(Object.entries(LARGE_TEXTS))('%s', { timeout: 20_000 }, (_, make) => {
    const text = make(TEXT_UNITS);
    const { mentions, quotations } = readArticle(text, { language: 'en' });
    for (const { start, end, text: words } of mentions) expect(text.slice(start, end)).toBe(words);
    for (const { spans, text: words } of quotations)
      expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(words);
  });
});

describe('a file that is one pattern again and again is read, or refused in words', () => {
  const cases = [
    ...Object.entries(LARGE_FILES).map(([name, make]) => ({ name, make, bytes: FILE_BYTES })),
    ...Object.entries(LARGE_KINDS).map(([name, make]) => ({ name, make, bytes: KIND_BYTES })),
  ];
  test.each(cases)('$name', { timeout: 20_000 }, async ({ make, bytes: size }) => {
    const { path, bytes } = make(size);
    for (const item of await itemsOf({ path, blob: new Blob([bytes]) }))
      if (item.kind === 'failure') expect(item.why).toMatch(IN_WORDS);
  });
});
