import { expect, test, vi } from 'vitest';
import { answerCard } from '../../../src/background/handlers/answer-card.ts';
import type { ListedQuotation } from '../../../src/dataset/model/dataset-types.ts';
import type { PassageQuotations } from '../../../src/dataset/read/nearest-to-passage.ts';
import type { Quotation } from '../../../src/engine/types.ts';

const asked = vi.hoisted(() => vi.fn());
/** What is on record for the passage. */
const found: PassageQuotations = { nearest: [], ofBoth: [], isFirstOfOther: false };
vi.mock('../../../src/background/open-dataset.ts', () => ({ dataset: async () => null }));
vi.mock('../../../src/dataset/read/card-record.ts', () => ({
  cardRecord: async (_db: null, ask: object) => {
    asked(ask);
    return { summary: null, named: new Map(), ...found, counts: { articles: 0 }, revision: 1 };
  },
}));
vi.mock('../../../src/dataset/read/new-quotations.ts', () => ({
  newQuotations: async () => new Map([['country:OM', 2]]),
}));

test('a card is read for the sentence, the passage and those named there, each once, and for the title of the page', async () => {
  const text = 'Peru left. Oman met Bo, Cy and Bo, and it. Dee left.';
  const others = [
    ['Peru', 'country:PE'],
    ['Bo', 'person:bo'],
    ['Cy', 'person:cy'],
    ['Bo,', 'person:bo'],
    ['it', 'country:OM'],
    ['Dee', 'person:dee'],
  ] as const;
  const spans = others.map(([words, entity]) => {
    const start = text.lastIndexOf(words);
    return { entity, start, end: start + words.length };
  });
  const start = text.indexOf('Oman');
  const card = await answerCard(
    { entity: 'country:OM', passage: { text, start, end: start + 4, others: spans } },
    { tabId: 1, frameId: 0, url: '', title: 'A summit' },
  );
  expect(asked).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({
      entity: 'country:OM',
      sentence: 'Oman met Bo, Cy and Bo, and it.',
      others: ['person:bo', 'person:cy'],
      around: { text, others: ['country:PE', 'person:bo', 'person:cy', 'person:dee'] },
      title: 'A summit',
    }),
  );
  expect(card.newCount).toBe(2);
});

test('what one said of the other leads, then what was said of both, then what is nearest', async () => {
  const listed = (n: number): ListedQuotation => ({
    id: `article:00000000000000a${n}~0`,
    article: {
      id: `article:00000000000000a${n}`,
      version: '',
      origin: 'reader',
      language: 'en',
      quotations: 1,
      people: 0,
      countries: 0,
    },
    quotation: QUOTATION,
    sentence: { start: 0, text: QUOTATION.text },
    sources: [],
    sourceCount: 0,
  });
  const ask = { entity: 'country:OM', passage: { text: 'Oman', start: 0, end: 4, others: [] } } as const;
  const order = async (isFirstOfOther: boolean): Promise<string[]> => {
    Object.assign(found, { nearest: [1, 2].map(listed), ofBoth: [3, 4].map(listed), isFirstOfOther });
    const { quotations } = await answerCard(ask, { tabId: 1, frameId: 0, url: '' });
    return quotations.map(({ id, isByOther }) => `${id.charAt(23)}${isByOther ? ' by another' : ''}`);
  };
  expect(await order(true)).toEqual(['1', '3 by another', '4 by another', '2']);
  expect(await order(false)).toEqual(['3 by another', '4 by another', '1', '2']);
});

const QUOTATION: Quotation = {
  start: 0,
  end: 9,
  kind: 'direct',
  spans: [{ start: 0, end: 9 }],
  quoted: [{ start: 0, end: 9 }],
  text: 'Peru left',
  cue: null,
  speaker: null,
  about: [],
  sentence: { start: 0, end: 9 },
  confidence: 0.9,
  place: 'body',
};
