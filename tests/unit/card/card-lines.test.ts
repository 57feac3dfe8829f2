import { expect, test } from 'vitest';
import { cardKey } from '../../../src/card/card-keys.ts';
import { basisLine, countsLine, factsLine } from '../../../src/card/card-lines.ts';

const plain = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false };

test('keys of the card, and the browser’s own left alone', () => {
  expect(cardKey({ ...plain, key: 'Escape' })).toBe('close');
  expect(cardKey({ ...plain, key: 'C' })).toBe('copy');
  expect(cardKey({ ...plain, key: 'ArrowLeft' })).toBe('back');
  expect(cardKey({ ...plain, key: 'c', ctrlKey: true })).toBeNull();
  expect(cardKey({ ...plain, key: 'p', metaKey: true })).toBeNull();
  expect(cardKey({ ...plain, key: 'ArrowDown', shiftKey: true })).toBeNull();
  expect(cardKey({ ...plain, key: 'Tab' })).toBeNull();
  expect(cardKey({ ...plain, key: 'Enter' })).toBeNull();
});

test('the line under the name', () => {
  const country = { code: 'ZZ', official: 'Republic of Sampleland', capital: 'Sampleton' };
  expect(factsLine({ name: 'Tom', role: 'a driver', country: null })).toBe('a driver');
  expect(factsLine({ name: 'Tom', role: null, country: null })).toBeNull();
  expect(factsLine({ name: 'Sampleland', role: null, country })).toBe('Republic of Sampleland · capital Sampleton');
  expect(factsLine({ name: country.official, role: null, country })).toBe('Capital Sampleton');
  expect(factsLine({ name: 'S', role: null, country: { ...country, capital: null } })).toBe('Republic of Sampleland');
  expect(factsLine({ name: country.official, role: null, country: { ...country, capital: null } })).toBeNull();
});

test('counts, and what the card rests on', () => {
  const of = (
    kind: 'person' | 'country',
    quotationCount: number,
    articleCount: number,
    reportedCount = 0,
    headingCount = 0,
  ) => countsLine({ kind, quotationCount, articleCount, reportedCount, headingCount });
  expect(of('person', 11, 1)).toEqual(['11 quotations', '1 article']);
  expect(of('country', 1, 2)).toEqual(['1 quotation about it', '2 articles']);
  expect(of('person', 11, 1, 4)).toEqual(['7 quoted, 4 reported', '1 article']);
  expect(of('country', 4, 1, 4)).toEqual(['4 reported about it', '1 article']);
  expect(of('person', 12, 1, 4, 1)).toEqual(['7 quoted, 4 reported, 1 from a headline', '1 article']);
  expect(of('person', 9, 1, 0, 2)).toEqual(['7 quoted, 2 from headlines', '1 article']);
  expect(of('country', 1, 1, 0, 1)).toEqual(['1 from a headline about it', '1 article']);
  expect(of('person', 0, 1)).toEqual(['No quotations', '1 article']);
  expect(of('country', 0, 0)).toEqual(['Nothing on record yet']);
  expect(basisLine({ articleCount: 1, articlesHeld: 1 })).toBe('From the 1 article you hold, not everything said.');
  expect(basisLine({ articleCount: 0, articlesHeld: 2 })).toBe('Not named in the 2 articles you hold.');
  expect(basisLine({ articleCount: 0, articlesHeld: 0 })).toBe('You hold no articles yet.');
});
