import { expect, test } from 'vitest';
import { factsForReading, knownFacts, usableFacts } from '../../../src/dataset/model/given-facts.ts';

test('facts that are empty, null or not there are not known; the others keep their order', () => {
  const known = knownFacts({ url: 'https://a.example/1', title: '', author: null, source: 'Gazette', date: undefined });
  expect(Object.entries(known)).toEqual([
    ['url', 'https://a.example/1'],
    ['source', 'Gazette'],
  ]);
});

test('an address that is none is not usable', () => {
  expect(usableFacts({ title: 'Rain', url: 'javascript:alert(1)' })).toEqual({ title: 'Rain' });
  expect(usableFacts({ title: 'Rain', url: 'https://a.example/1' })).toEqual({
    title: 'Rain',
    url: 'https://a.example/1',
  });
  expect(usableFacts({ title: 'Rain' })).toEqual({ title: 'Rain' });
});

test('the engine is told title, author and language', () => {
  expect(factsForReading({ title: 'Rain', source: 'Gazette', date: '2026', language: 'en' })).toEqual({
    title: 'Rain',
    language: 'en',
  });
});
