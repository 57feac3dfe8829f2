import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleText } from '../../../src/content/this-page/article-text.ts';

const TEXT = `The lamp is lit

“It was never broken,” said Ada Byron, who keeps it.
Ada Byron
Later Byron came down from the tower and spoke to everybody who had waited there since noon.`;

const mentionOf = (words: string, nth = 0) => {
  let start = -1;
  for (let n = 0; n <= nth; n++) start = TEXT.indexOf(words, start + 1);
  return { start, end: start + words.length, entity: 'ada' };
};
const article = new ArticleText(TEXT, [mentionOf('Ada Byron'), mentionOf('Ada Byron', 1), mentionOf('Byron', 2)]);
const foundIn = (block: string) =>
  article.mentionsIn(block)?.map(({ start, end }) => block.slice(start, end)) ?? 'not of the article';

describe('the article’s mentions in a block of the page', () => {
  test('are at the same words, whatever white space is between', () => {
    expect(foundIn('“It was never broken,”\n\t said Ada   Byron, who keeps it.')).toEqual(['Ada   Byron']);
  });

  test('are found in a part of a paragraph that is long enough to be told', () => {
    expect(foundIn('Byron came down from the tower and spoke to everybody who had waited there')).toEqual(['Byron']);
  });

  test('are none in a part that is too short to be told, and in other texts', () => {
    expect(foundIn('said Ada Byron')).toBe('not of the article');
    expect(foundIn('Ada Byron is on television tonight, and so is everybody else who ever kept a lamp.')).toBe(
      'not of the article',
    );
    expect(foundIn('')).toBe('not of the article');
    expect(foundIn('“It was')).toBe('not of the article');
  });

  test('are found in a short paragraph that stands whole', () => {
    expect(foundIn(' Ada Byron ')).toEqual(['Ada Byron']);
    expect(foundIn('The lamp is lit')).toEqual([]);
  });

  test('are found by whole paragraphs alone in a very long article, which is not searched for each block', () => {
    const rest = 'The ferry came and went, as it did on every other day of that long summer. '.repeat(4_000);
    const long = new ArticleText(`${TEXT}\n${rest}`, [mentionOf('Byron', 2)]);
    const whole = TEXT.slice(TEXT.indexOf('Later'));
    expect(long.mentionsIn(whole)).toHaveLength(1);
    expect(long.mentionsIn(whole.slice('Later '.length))).toBeNull();
    expect(article.mentionsIn(whole.slice('Later '.length))).toHaveLength(1);
  });

  test('are looked for among a bounded number of paragraphs that begin alike', () => {
    const alike = Array.from({ length: 2_000 }, (_, n) => `“Yes, it is so,” said number ${n}.`);
    const whole = alike.join('\n');
    const mentions = alike.map((line) => {
      const start = whole.indexOf(line) + line.indexOf('number');
      return { start, end: start + 'number'.length, entity: 'number' };
    });
    const many = new ArticleText(whole, mentions);
    expect(many.mentionsIn(alike[10] ?? '')).toHaveLength(1);
    expect(many.mentionsIn(alike[1_900] ?? '')).toBeNull();
  });

  test('are those of the paragraph that a block is, or of a part of it, whatever white space it has', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const space = fc.constantFrom(' ', '\n', '  ', '\u00a0', '\t\n ');
    const given = fc.record({
      paragraphs: fc.array(fc.array(word, { minLength: 12, maxLength: 30 }), { minLength: 1, maxLength: 8 }),
      spaces: fc.array(space, { minLength: 1, maxLength: 7 }),
      named: fc.nat(29),
      from: fc.nat(3),
    });
    fc.assert(
      fc.property(given, ({ paragraphs, spaces, named, from }) => {
        // Each begins with its number, so that no two are alike.
        const lines = paragraphs.map((words, n) => [`${n}.`, ...words]);
        const text = lines.map((words) => words.join(' ')).join('\n\n');
        let offset = 0;
        const mentions = lines.map((words) => {
          const at = named % words.length;
          const start = offset + words.slice(0, at).join('').length + at;
          offset += words.join(' ').length + 2;
          return { start, end: start + (words[at]?.length ?? 0), entity: words[at] ?? '' };
        });
        const article = new ArticleText(text, mentions);
        lines.forEach((words) => {
          const at = named % words.length;
          const block = words.slice(from).reduce((all, one, n) => all + spaces[n % spaces.length] + one);
          // A short part is not looked for; one that stands twice may be found in the other place.
          if (from > 0 && (block.replace(/\s/g, '').length < 40 || repeats(text, words.slice(from)))) return;
          const found = article.mentionsIn(block)?.map(({ start, end }) => block.slice(start, end));
          expect(found).toEqual(at < from ? [] : [words[at]]);
        });
      }),
    );
  });
});

/** Whether a text without its white space has these words twice. */
function repeats(text: string, words: readonly string[]): boolean {
  const packed = text.replace(/\s/g, '');
  const part = words.join('');
  return packed.indexOf(part) !== packed.lastIndexOf(part);
}
