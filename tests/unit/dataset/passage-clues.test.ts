import { expect, test } from 'vitest';
import { type PassageRead, passageClues } from '../../../src/dataset/read/passage-clues.ts';

const KOVEL = { id: 'person:marta-kovel', name: 'Marta Kovel', aliases: ['Kovel'] } as const;

const clues = (passage: Partial<PassageRead>) => passageClues({ sentence: '', others: [], ...passage }, KOVEL);
const shareOf = (passage: Partial<PassageRead>, word: string) =>
  clues(passage).words.find((one) => one.word === word)?.share;

test('words of the sentence count more than those around it, and those of the title most', () => {
  const passage = {
    sentence: 'The ferry was late.',
    around: { text: 'The ferry was late. A storm had come.', others: [] },
    title: 'Ministers at odds over the harbour',
  };
  const [around = 0, sentence = 0, title = 0] = ['storm', 'ferri', 'harbour'].map((word) => shareOf(passage, word));
  expect(around).toBeGreaterThan(0);
  expect(sentence).toBeGreaterThan(around);
  expect(title).toBeGreaterThan(sentence);
});

test('a word in several places counts once, as where it counts most', () => {
  const passage = { sentence: 'The ferry.', around: { text: 'A ferry, ferries.', others: [] }, title: 'Ferries' };
  const { words } = clues(passage);
  expect(words).toEqual([{ word: 'ferri', share: expect.any(Number) }]);
  expect(words[0]?.share).toBe(shareOf({ title: 'Ferries' }, 'ferri'));
});

test('the hovered name is no clue, in whatever place', () => {
  const passage = { sentence: 'Kovel spoke.', others: [KOVEL.id], title: 'Marta Kovel', around: undefined };
  expect(clues(passage).entities).toEqual([]);
  expect(clues(passage).words.map(({ word }) => word)).toEqual(['spoke']);
});

test('who is named in the sentence comes first, and counts more than who is named around it', () => {
  const { entities } = clues({
    others: ['country:NO'],
    around: { text: '', others: ['country:DK', 'country:NO'] },
  });
  expect(entities.map(({ id }) => id)).toEqual(['country:NO', 'country:DK']);
  expect(entities[0]?.share).toBeGreaterThan(entities[1]?.share ?? 0);
});

test('few words are looked up, however long the passage, the title and the sentence are', () => {
  const many = Array.from({ length: 500 }, (_, n) => `word${n}`).join(' ');
  const { words, entities } = clues({
    sentence: many,
    title: many.replaceAll('word', 'title'),
    around: {
      text: many.replaceAll('word', 'around'),
      others: Array.from({ length: 90 }, (_, n) => `person:p-${n}` as const),
    },
  });
  expect(words.length).toBeLessThanOrEqual(68);
  expect(entities.length).toBeLessThanOrEqual(12);
});
