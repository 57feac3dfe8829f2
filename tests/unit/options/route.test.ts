import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namePlace } from '../../../src/messages/name-place.ts';
import { searchPlace } from '../../../src/messages/search-place.ts';
import { resultsPlace, routeOf } from '../../../src/options/route.ts';
import { listPlace } from '../../../src/options/table/list-narrowing.ts';
import { articlePlace, quotationsPlace, wrongPlace } from '../../../src/ui/options-places.ts';

describe('places', () => {
  test.each([
    ['', { page: 'articles', narrowing: {} }],
    ['#/articles', { page: 'articles', narrowing: {} }],
    ['#/no-such-page?words=x', { page: 'articles', narrowing: {} }],
    ['#/people?words=', { page: 'people', narrowing: {} }],
    ['#/corrections', { page: 'corrections', asked: null }],
    ['#/settings?x=1', { page: 'settings' }],
    ['#/quotations', { page: 'quotations', speaker: null, about: null, narrowing: {} }],
    ['#/article/%E0%A4%A', { page: 'article', id: '%E0%A4%A', quotation: null, wrong: null }],
  ])('%s', (hash, route) => expect(routeOf(hash)).toEqual(route));

  test('the address says by what a list is narrowed, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }),
        fc.option(fc.string(), { nil: undefined }),
        (words, source) => {
          const narrowing = { words: words, ...(source !== undefined && { source }) };
          expect(routeOf(listPlace('articles', narrowing))).toEqual({ page: 'articles', narrowing });
        },
      ),
    );
  });

  test('places that cards and lists give lead back to what they were made of', () => {
    const id = 'person:نادية-مثال&?#/x';
    expect(routeOf(quotationsPlace('speaker', id as `person:${string}`))).toEqual({
      page: 'quotations',
      speaker: id,
      about: null,
      narrowing: {},
    });
    expect(routeOf(articlePlace('article:0a', 'article:0a@f00:1-2'))).toEqual({
      page: 'article',
      id: 'article:0a',
      quotation: 'article:0a@f00:1-2',
      wrong: null,
    });
    expect(routeOf(wrongPlace('article:0a', 'article:0a~1.2', 'not-said'))).toEqual({
      page: 'article',
      id: 'article:0a',
      quotation: 'article:0a~1.2',
      wrong: 'not-said',
    });
    const asked = { wrong: 'else', text: 'Дж. Смит & “Co”', of: ['person:дж-смит', 'country:GB'] } as const;
    expect(
      routeOf(`${namePlace(asked.wrong, asked.text, asked.of)}&page=${encodeURIComponent('https://a.test/?b&c#d')}`),
    ).toEqual({ page: 'corrections', asked: { ...asked, on: 'https://a.test/?b&c#d' } });
    expect(routeOf(searchPlace('a+b & “c”?'))).toEqual({
      page: 'search',
      words: 'a+b & “c”?',
      kind: null,
      nth: 1,
    });
    expect(routeOf(resultsPlace('by:ada', 'quotations', 3))).toEqual({
      page: 'search',
      words: 'by:ada',
      kind: 'quotations',
      nth: 3,
    });
    expect(routeOf('#/search?q=a&in=nothing&page=-2')).toEqual({ page: 'search', words: 'a', kind: null, nth: 1 });
  });
});
