import { expect, test, vi } from 'vitest';
import { answerCard } from '../../../src/background/handlers/answer-card.ts';

const asked = vi.hoisted(() => vi.fn());
vi.mock('../../../src/background/open-dataset.ts', () => ({ dataset: async () => null }));
vi.mock('../../../src/dataset/read/card-record.ts', () => ({
  cardRecord: async (_db: null, ask: object) => {
    asked(ask);
    return { summary: null, named: new Map(), nearest: [], counts: { articles: 0 }, revision: 1 };
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
