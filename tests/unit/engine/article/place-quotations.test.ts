import { expect, test } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const placed = (text: string) =>
  readArticle(text).quotations.map(({ text: words, place, repeats }) => [words.slice(0, 12), place, repeats]);

const BODY = `The council met on Monday. “We will build a bridge for every walker in town,” Mayor Ada Quill said.

The ferry stays as well. “Nobody who walks should wait for a boat again,” Quill said.`;

test('words of the headline are told as that, with the quotation of the body that has them', () => {
  const found = placed(`Quill: ‘We will build a bridge for every walker’\n\nBy Tom Weller\n\n${BODY}`);
  const body = found.findIndex(([, place]) => place === 'body');
  expect(found.filter(([, place]) => place === 'headline')).toEqual([
    [expect.stringContaining('We will'), 'headline', body],
  ]);
  expect(found.filter(([, place]) => place === 'body')).toHaveLength(2);
});

test('so are words of a subheading', () => {
  const [first = '', second = ''] = BODY.split('\n\n');
  const found = placed(
    `A bridge for the town\n\n${first}\n\nQuill says “nobody who walks should wait for a boat”\n\n${second}`,
  );
  for (const [, place] of found.filter(([words]) => String(words).startsWith('nobody')))
    expect(place).toBe('subheading');
  expect(found.filter(([, place]) => place === 'body')).toHaveLength(2);
});

test('a line that begins with a quoted sentence is none, however short: a list of what people say', () => {
  const found = placed(
    'What readers say\n\n“I like the tram.” — Ana Reyes\n“I do not.” — Hugo Valdez\n“It is loud.” — Petra Lund',
  );
  expect(found.map(([, place]) => place)).toEqual(['body', 'body', 'body']);
});

test('without a headline all are of the body', () => {
  expect(placed(BODY).map(([, place]) => place)).toEqual(['body', 'body']);
});
