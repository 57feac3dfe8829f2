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
    const many = new ArticleText(alike.join('\n'), []);
    expect(many.mentionsIn(alike[10] ?? '')).toEqual([]);
    expect(many.mentionsIn(alike[1_900] ?? '')).toBeNull();
  });
});
