import { expect, test } from 'vitest';
import type { CardQuotation } from '../../../src/messages/card-data.ts';
import { citation, quotationPlainText } from '../../../src/ui/citation.ts';

const statement: CardQuotation = {
  id: 'article:0a~f00',
  article: 'article:0a',
  words: [{ text: '“The train is late”', role: 'spoken' }],
  hang: true,
  reported: false,
  heading: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  source: 'Sample Gazette',
  title: 'The night train returns',
  date: '2026-03',
  link: 'https://gazette.example/a',
  sources: [],
  sourceCount: 0,
};
const part: CardQuotation = {
  ...statement,
  words: [
    { text: 'Weller said it was ', role: 'context' },
    { text: '“late.”', role: 'spoken' },
  ],
};
const reported: CardQuotation = {
  ...statement,
  reported: true,
  heading: false,
  words: [
    { text: 'Weller said ', role: 'context' },
    { text: 'the train was late', role: 'reported' },
    { text: '.', role: 'context' },
  ],
};
const WHERE = '“The night train returns”, Sample Gazette, March 2026';
const URL = 'https://gazette.example/a';

test('a statement is its words, with who said them', () => {
  expect(quotationPlainText(statement)).toBe('“The train is late”');
  expect(citation(statement)).toBe(`“The train is late” – Tom Weller, a driver. ${WHERE}. ${URL}`);
});

test('of a part only the words in marks are given to the speaker', () => {
  expect(quotationPlainText(part)).toBe('Weller said it was “late.”');
  expect(citation(part)).toBe(`“late,” Tom Weller said, according to ${WHERE}. ${URL}`);
  const two = {
    ...part,
    words: [...part.words, { text: ' and ', role: 'context' }, { text: '“loud?”', role: 'spoken' }],
  };
  expect(citation(two as CardQuotation)).toBe(`“late.” […] “loud?” Tom Weller said, according to ${WHERE}. ${URL}`);
});

test('a reported clause is called that, and is never before a name as its words', () => {
  expect(quotationPlainText(reported)).toBe('Reported: Weller said the train was late');
  expect(citation(reported)).toBe(`Reported: Weller said the train was late (Tom Weller, in ${WHERE}). ${URL}`);
  const named = { ...reported, speaker: { entity: null, name: 'Weller', role: null } };
  expect(citation(named)).toBe(`Reported: Weller said the train was late (${WHERE}). ${URL}`);
  expect(citation({ ...reported, speaker: null })).toBe(
    `Reported: Weller said the train was late (speaker not clear, in ${WHERE}). ${URL}`,
  );
});

test('words of a headline are called that, and are not given to the speaker as said', () => {
  const headline = { ...statement, heading: true };
  expect(quotationPlainText(headline)).toBe('Headline: “The train is late”');
  expect(citation(headline)).toBe(`Headline: “The train is late” (Tom Weller, in ${WHERE}). ${URL}`);
  expect(quotationPlainText({ ...reported, heading: true })).toBe('Headline: Reported: Weller said the train was late');
});

test('what is not known is left out, but for the speaker and the date', () => {
  const unknown = { speaker: null, source: null, title: null, date: null, link: null };
  expect(citation({ ...statement, ...unknown })).toBe('“The train is late” – Speaker not clear. undated.');
  expect(citation({ ...part, ...unknown })).toBe('“late.” – Speaker not clear. undated.');
});
