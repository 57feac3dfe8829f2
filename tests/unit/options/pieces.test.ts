import { describe, expect, test } from 'vitest';
import { markedParagraphs } from '../../../src/options/kept-text.ts';
import { pageOf } from '../../../src/options/pager.tsx';
import { losesWords } from '../../../src/options/reset.tsx';
import { routeOf, searchPlace } from '../../../src/options/route.ts';
import { type Order, sorted } from '../../../src/options/sorting.ts';
import { articlePlace, quotationsPlace } from '../../../src/ui/routes.ts';

describe('places', () => {
  test.each([
    ['', { page: 'articles' }],
    ['#/articles', { page: 'articles' }],
    ['#/no-such-page', { page: 'articles' }],
    ['#/people', { page: 'people' }],
    ['#/settings?x=1', { page: 'settings' }],
    ['#/quotations', { page: 'quotations', speaker: null, about: null }],
    ['#/article/%E0%A4%A', { page: 'article', id: '%E0%A4%A', quotation: null }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));

  test('places that cards and lists give lead back to what they were made of', () => {
    const id = 'person:نادية-مثال&?#/x';
    expect(routeOf(quotationsPlace('speaker', id as `person:${string}`))).toEqual({
      page: 'quotations',
      speaker: id,
      about: null,
    });
    expect(routeOf(articlePlace('article:0a', 'article:0a@f00:1-2'))).toEqual({
      page: 'article',
      id: 'article:0a',
      quotation: 'article:0a@f00:1-2',
    });
    expect(routeOf(searchPlace('a+b & “c”?'))).toEqual({ page: 'search', words: 'a+b & “c”?' });
  });
});

describe('sorting', () => {
  const rows = [{ v: 'b' }, { v: null }, { v: 'Ä' }, { v: 'a10' }, { v: 'a9' }];
  const order: Order<{ v: string | null }> = { by: ({ v }) => v, first: 'up', up: '', down: '' };
  test('as a reader sorts, those without a value last either way', () => {
    expect(sorted(rows, order, 'up').map(({ v }) => v)).toEqual(['Ä', 'a9', 'a10', 'b', null]);
    expect(sorted(rows, order, 'down').map(({ v }) => v)).toEqual(['b', 'a10', 'a9', 'Ä', null]);
  });
  test('equal ones stay as they were', () => {
    const same = [1, 2, 3].map((n) => ({ n, v: 5 }));
    expect(sorted(same, { by: ({ v }) => v, first: 'up', up: '', down: '' }, 'down').map(({ n }) => n)).toEqual([
      1, 2, 3,
    ]);
  });
});

test('a page that is no longer there is the last one', () => {
  expect(pageOf(0, 0, 100)).toBe(0);
  expect(pageOf(3, 250, 100)).toBe(2);
  expect(pageOf(1, 200, 100)).toBe(1);
  expect(pageOf(2, 200, 100)).toBe(1);
});

describe('a kept text', () => {
  const text = 'One two.\r\n\r\n  \nThree four five.';
  const shown = (spans: { start: number; end: number }[]) =>
    markedParagraphs(text, spans).map((p) => p.map((s) => (s.marked ? `[${s.text}]` : s.text)).join(''));
  test('is its paragraphs, nothing of them lost', () => {
    expect(shown([])).toEqual(['One two.', 'Three four five.']);
  });
  test('marks spans, also across paragraphs and out of bounds', () => {
    const four = text.indexOf('four');
    expect(shown([{ start: four, end: four + 4 }])).toEqual(['One two.', 'Three [four] five.']);
    expect(shown([{ start: 4, end: four }])).toEqual(['One [two.]', '[Three ]four five.']);
    expect(shown([{ start: four, end: 999 }])).toEqual(['One two.', 'Three [four five.]']);
    expect(shown([{ start: -5, end: 3 }])).toEqual(['[One] two.', 'Three four five.']);
    expect(shown([{ start: 4, end: 3 }])).toEqual(['One two.', 'Three four five.']);
  });
});

test('a reset says exactly what goes and what comes back', () => {
  expect(losesWords({ articles: 41, deletions: 0 })).toBe(
    'Deletes 41 articles you kept. Bundled articles and your settings stay.',
  );
  expect(losesWords({ articles: 1, deletions: 1 })).toBe(
    'Deletes 1 article you kept. 1 bundled article you deleted comes back. Bundled articles and your settings stay.',
  );
  expect(losesWords({ articles: 0, deletions: 2 })).toContain(
    'nothing of yours is deleted. 2 bundled articles you deleted come back.',
  );
});
