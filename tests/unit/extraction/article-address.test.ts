import { describe, expect, test } from 'vitest';
import { articleAddress } from '../../../src/extraction/article-address.ts';

const STORY = 'https://www.post.example/2026/03/boats-sail-again';

describe('an article is known by one address, in whatever form its page was found', () => {
  test.each([
    ['for phones', 'https://m.post.example/2026/03/boats-sail-again'],
    ['for phones, within the host', 'https://www.m.post.example/2026/03/boats-sail-again'],
    ['as AMP, by its path', `${STORY}/amp/`],
    ['as AMP, before its path', 'https://www.post.example/amp/2026/03/boats-sail-again'],
    ['as AMP, by its host', 'https://amp.post.example/2026/03/boats-sail-again'],
    ['as AMP, by a parameter', `${STORY}?outputType=amp`],
    ['for print', `${STORY}/print`],
    ['with where the reader came from', `${STORY}?utm_source=letter&ref=front`],
    ['with a place in it', `${STORY}#comments`],
    ['in the clear', STORY.replace('https', 'http')],
    ['by its short path', 'https://www.post.example/boats-sail-again'],
  ])('%s', (_form, found) => {
    expect(articleAddress(found, [STORY])).toBe(STORY);
  });

  test('by its number', () => {
    const said = 'https://post.example/news/boats-7654321';
    expect(articleAddress('https://post.example/story.php?id=7654321', [said])).toBe(said);
  });

  test('said without the host', () => {
    expect(articleAddress(`${STORY}/amp`, ['/2026/03/boats-sail-again'])).toBe(STORY);
  });

  test('by the second of what the page says, where the first is not of it', () => {
    expect(articleAddress(`${STORY}?ref=x`, ['https://www.post.example/', STORY])).toBe(STORY);
  });

  test('as the page says, where it was read from a file', () => {
    expect(articleAddress('file:///home/ann/boats.html', [STORY])).toBe(STORY);
    expect(articleAddress('file:///home/ann/boats.html', [null])).toBe('file:///home/ann/boats.html');
    expect(articleAddress(null, [null, STORY])).toBe(STORY);
  });
});

describe('what the page says is not taken', () => {
  test.each([
    ['where it is the front page', STORY, 'https://www.post.example/'],
    ['where it is another article', STORY, 'https://www.post.example/2026/03/bread-is-late'],
    ['where it is another site', STORY, 'https://agency.example/2026/03/boats-sail-again'],
    ['where it is the first page, and this the second', `${STORY}?page=2`, STORY],
    ['where it is the first page, and this the second, by its path', `${STORY}/2`, STORY],
    [
      'where it leaves out which article is meant',
      'https://post.example/story.php?id=7',
      'https://post.example/story.php',
    ],
    [
      'where another site says that it has it',
      'https://forger.example/www.post.example/2026/03/boats-sail-again',
      STORY,
    ],
    ['where it is no address', STORY, 'javascript:alert(1)'],
    ['where it is a section', STORY, 'https://www.post.example/2026/03'],
    ['where it is a file', STORY, 'file:///etc/passwd'],
  ])('%s', (_case, found, said) => {
    expect(articleAddress(found, [said])).toBe(found);
  });
});
