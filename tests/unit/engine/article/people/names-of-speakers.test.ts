import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

/** The full names of the people of a text. */
const people = (text: string): string[] => readArticle(text, { language: 'en' }).people.map(({ name }) => name);

describe('a name that no list has', () => {
  it.each([
    ['behind an occupation', '“The tide was late,” said ferrywoman Oddrun Fjeldskaar.', 'Oddrun Fjeldskaar'],
    ['behind an occupation, with a particle', 'The cellist Brecht ter Hulst played.', 'Brecht ter Hulst'],
    ['behind one that opens the sentence', 'Plumber Ansgar Wulff shrugged: “It is only water.”', 'Ansgar Wulff'],
    ['before “who”', '“It fell at four,” said Oddrun Fjeldskaar, who lives below.', 'Oddrun Fjeldskaar'],
    ['before an age', '“It fell at four,” Oddrun Fjeldskaar, 61, said.', 'Oddrun Fjeldskaar'],
    ['of one who says I', '“I heard it fall,” Oddrun Fjeldskaar said.', 'Oddrun Fjeldskaar'],
    ['of one who says my', 'Oddrun Fjeldskaar said: “My roof fell in.”', 'Oddrun Fjeldskaar'],
    [
      'of one who is she',
      '“The roof fell at four,” Oddrun Fjeldskaar said. “Nobody slept,” she said.',
      'Oddrun Fjeldskaar',
    ],
  ])('is a person’s %s', (_, text, name) => {
    expect(people(text)).toEqual([name]);
  });

  it.each([
    ['a firm that speaks', '“The price will rise in May,” Kvartex Holm said in a statement.'],
    ['a firm behind its trade', '“The price will rise in May,” said lender Kvartex Holm.'],
    ['a paper that one wrote to', '“I heard it fall,” she told Kvartex Holm.'],
    ['a body', '“I heard it fall,” the Kvartex Council said.'],
  ])('is not a person’s: %s', (_, text) => {
    expect(people(text)).toEqual([]);
  });

  it('is a family name’s where one occupation is a given name too', () => {
    expect(people('Carter Hobson spoke. “I drove,” Carter Hobson said.')).toEqual(['Carter Hobson']);
  });
});
