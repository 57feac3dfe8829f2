import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CardQuotation } from '../../../src/messages/card-data.ts';
import { citation, plainWords } from '../../../src/ui/citation.ts';
import { counted, shownNumber, shownSize } from '../../../src/ui/counts.ts';
import { shownDate, shownDay } from '../../../src/ui/dates.ts';
import { safeLink } from '../../../src/ui/links.ts';
import { articlePlace, quotationsPlace } from '../../../src/ui/routes.ts';

describe('dates are shown as written, no more precise', () => {
  test.each([
    ['2026-03-06', '6 March 2026'],
    ['2025-11', 'November 2025'],
    ['2025', '2025'],
    [null, 'undated'],
    ['', 'undated'],
    // The source's day, not the reader's: this moment is still 5 March in most of America.
    ['2026-03-06T01:30:00+09:00', '6 March 2026'],
    ['Spring 2025', 'Spring 2025'],
    ['2025-13-01', '2025-13-01'],
  ])('%s → %s', (date, shown) => expect(shownDate(date)).toBe(shown));

  test('a day of this year leaves the year out', () => {
    const now = new Date(2026, 5, 1);
    expect(shownDay(new Date(2026, 2, 6, 12).toISOString(), now)).toBe('6 March');
    expect(shownDay(new Date(2025, 11, 31, 12).toISOString(), now)).toBe('31 December 2025');
    expect(shownDay('not a moment', now)).toBe('not a moment');
  });
});

test('numbers are written as the browser writes them', () => {
  const format = new Intl.NumberFormat('en');
  fc.assert(fc.property(fc.maxSafeNat(), (n) => shownNumber(n) === format.format(n)));
});

test('counts with their nouns', () => {
  expect(counted(0, 'article')).toBe('0 articles');
  expect(counted(1, 'article')).toBe('1 article');
  expect(counted(12480, 'person', 'people')).toBe('12,480 people');
});

test.each([
  [0, '0 kB'],
  [40_200, '40 kB'],
  [999_499, '999 kB'],
  [999_600, '1.0 MB'],
  [1_234_567, '1.2 MB'],
  [2_400_000_000, '2,400 MB'],
])('%d bytes are %s', (bytes, shown) => expect(shownSize(bytes)).toBe(shown));

test('only web and file addresses can be clicked', () => {
  expect(safeLink('https://gazette.example/a')).toBe('https://gazette.example/a');
  expect(safeLink('file:///home/a.html')).toBe('file:///home/a.html');
  expect(safeLink('javascript:alert(1)')).toBeNull();
  expect(safeLink(' https://gazette.example')).toBeNull();
  expect(safeLink('data:text/html,x')).toBeNull();
  expect(safeLink(null)).toBeNull();
});

test('places survive any id', () => {
  expect(articlePlace('article:0a', 'article:0a@f00:1-2')).toBe('#/article/article:0a?quotation=article:0a@f00:1-2');
  const place = quotationsPlace('speaker', 'person:نادية-a&b');
  expect(new URLSearchParams(place.split('?')[1]).get('speaker')).toBe('person:نادية-a&b');
});

const quotation: CardQuotation = {
  id: 'article:0a@f00:1-2',
  article: 'article:0a',
  words: [
    { text: 'Weller said it was ', said: false },
    { text: '“late”', said: true },
  ],
  hang: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  source: 'Sample Gazette',
  title: 'The night train returns',
  date: '2026-03',
  link: 'https://gazette.example/a',
};

test('what is copied and cited', () => {
  expect(plainWords(quotation)).toBe('Weller said it was “late”');
  expect(citation(quotation)).toBe(
    'Weller said it was “late” – Tom Weller, a driver. “The night train returns”, Sample Gazette, March 2026. https://gazette.example/a',
  );
  const bare = { ...quotation, speaker: null, source: null, title: null, date: null, link: null };
  expect(citation(bare)).toBe('Weller said it was “late” – Speaker not clear. undated.');
});
