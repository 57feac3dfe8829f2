import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import { MAX_READ_CHARS, MAX_READ_WORDS, readableEnd } from '../../../../src/engine/article/readable-part.ts';
import { Words } from '../../../../src/engine/text/words.ts';

const STORY = 'The bridge holds\n\n“The bridge holds,” said Ann Lee, the mayor of Lima.';
/** What takes a reader no time: one word, longer than may be read. */
const ENDLESS = 'a'.repeat(MAX_READ_CHARS);

/** A text that is cut within so many units before a place, where a piece stands. */
const withAt = (at: number, piece: string): string => `${'a'.repeat(at)}${piece}${ENDLESS}`;

describe('a text that may be read whole', () => {
  it.each(['', 'a', STORY, 'a '.repeat(MAX_READ_WORDS), 'a'.repeat(MAX_READ_CHARS)])(
    'has no end to its reading',
    (text) => {
      expect(readableEnd(text)).toBeNull();
    },
  );

  it('says nothing of where reading ended', () => {
    expect(readArticle(STORY)).not.toHaveProperty('readTo');
  });
});

describe('a text that is too long', () => {
  it.each([
    ['a paragraph', 'a. a\n\na. a\na.'],
    ['a paragraph of another system', 'a. a\r\n\r\na. a\r\na.'],
    ['a line', 'a. a\na. a'],
    ['a sentence', 'a b.” b a'],
    ['a word', 'a '],
  ])('is read to the end of %s', (_, piece) => {
    const at = MAX_READ_CHARS - 1_000;
    const end =
      { 'a. a\n\na. a\na.': 4, 'a. a\r\n\r\na. a\r\na.': 4, 'a. a\na. a': 4, 'a b.” b a': 5, 'a ': 1 }[piece] ?? -1;
    expect(readableEnd(withAt(at, piece))).toBe(at + end);
  });

  it('is not read far less of for a tidy end', () => {
    expect(readableEnd(withAt(1_000, '\n\n'))).toBe(MAX_READ_CHARS);
  });

  it('is not cut within a character', () => {
    // A letter of two units: many of them are one word.
    expect(readableEnd(`a${'𝐚'.repeat(MAX_READ_CHARS)}`)).toBe(MAX_READ_CHARS - 1);
  });

  it('is read to a number of words as well', () => {
    const text = 'a '.repeat(MAX_READ_WORDS + 1);
    expect(readableEnd(text)).toBe(2 * MAX_READ_WORDS - 1);
    expect(new Words(text.slice(0, readableEnd(text) ?? 0), null).length).toBe(MAX_READ_WORDS);
  });

  it('is read as far as it is read as if it were no longer, and says to where', () => {
    const long = `${STORY}\n\n${ENDLESS}`;
    const end = readableEnd(long) ?? 0;
    expect(readArticle(long)).toEqual({ ...readArticle(long.slice(0, end)), readTo: end });
    expect(readArticle(long).quotations).toHaveLength(1);
  });

  it('with escapes in it has its spans in the text as it was given', () => {
    const text = `Talks\n\n&ldquo;We will talk,&rdquo; said Ren&eacute; Duval.\n\n${ENDLESS}`;
    const { quotations, readTo } = readArticle(text);
    expect(quotations.flatMap(({ quoted }) => quoted.map(({ start, end }) => text.slice(start, end)))).toEqual([
      'We will talk,',
    ]);
    expect(readTo).toBe(MAX_READ_CHARS);
  });

  it('has no author in a line that stands where it was cut', () => {
    const line = '\n\nBy Ann Lee';
    const story = `The bridge holds\n\n${'a'.repeat(MAX_READ_CHARS - 100)} went.`;
    expect(readArticle(story + line, { language: 'en' }).author).toBe('Ann Lee');
    expect(readArticle(`${story}${line}\n\n${ENDLESS}`, { language: 'en' }).author).toBeNull();
  });
});

describe('any long text', () => {
  const pieces = ['a', '“', ' ', '\n', '\n\n', '. ', '中', '\ud800', '😀', '&amp;', 'said ', 'a@', '-', '\r\n'];
  const long = fc
    .tuple(
      fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 2 * MAX_READ_CHARS }),
    )
    .map(([some, units]) => {
      const one = some.join('');
      return one.repeat(Math.ceil(units / one.length));
    });

  it('has no more read of it than may be, and not much less', () => {
    fc.assert(
      fc.property(long, (text) => {
        const end = readableEnd(text);
        const read = text.slice(0, end ?? text.length);
        const words = new Words(read, null).length;
        expect(read.length).toBeLessThanOrEqual(MAX_READ_CHARS);
        expect(words).toBeLessThanOrEqual(MAX_READ_WORDS);
        if (end === null) return;
        const share = Math.max(read.length / MAX_READ_CHARS, words / MAX_READ_WORDS);
        expect(share).toBeGreaterThan(0.75);
      }),
      { numRuns: 15 },
    );
  });
});
