import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

/** People's mentions as written, in order. */
const named = (text: string): string[] =>
  readArticle(text, { language: 'en' })
    .mentions.filter((one) => one.kind === 'person')
    .map((one) => one.text);

describe('what is called like a person and is none', () => {
  it.each([
    ['an airport', 'A bus ran on Sunday to the Marie Hobson airport north of the city.', []],
    ['a hospital', 'The boy was taken to the Victor Hobson hospital on Monday.', []],
    [
      'a firm, wherever it is named',
      'Rolf Berriman and Co Inc said on Friday that it would close. Rolf Berriman was founded in 1950.',
      [],
    ],
    ['a city that is a given name', 'Good news for Milan is that the defence is back. Can Milan sink any further?', []],
    [
      'a numbered team',
      'Results:\n1. Italy I (Guenther Huberl, Antonio Tarta) 1:45.93\n2. Germany III (Sepp Dost, Thomas Lebsa) 1:45.95',
      ['Guenther Huberl', 'Antonio Tarta', 'Sepp Dost', 'Thomas Lebsa'],
    ],
    [
      'what a driver drives',
      'Results of the race on Sunday:\n1. Alex Zanardo (Italy), Reynard Honda, 53.980\n2. Michael Andretto (Canada), Lola Ford, 54.483',
      ['Alex Zanardo', 'Michael Andretto'],
    ],
    [
      'an office that is spoken to',
      'The hearing went on. “I yield, Madam Speaker,” said Ada Hobson. “Thank you, Madam Chair,” she said later.',
      ['Ada Hobson'],
    ],
    [
      'a team in a table',
      'Standings on Sunday (tabulated under played, won, lost, points):\nGroup A\nStefanel Harbour (Italy) 9 6 3 15\nAlba Winters (Germany) 9 5 4 14\nKinder Hobson (Italy) 9 4 5 13',
      [],
    ],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('is a person’s name elsewhere', () => {
    expect(named('Marie Hobson landed at the Marie Hobson airport.')).toEqual(['Marie Hobson']);
    expect(named('Actor Larry Milan left. Milan said that he was tired.')).toEqual(['Larry Milan', 'Milan']);
    expect(named('The plan was made by Rolf Berriman and Anna Hobson.')).toEqual(['Rolf Berriman', 'Anna Hobson']);
    expect(
      named(
        'Scores on Sunday after the first round in Oslo:\nStefan Harbour (Italy) 69 66 73\nAlba Winters (Germany) 69 65 74',
      ),
    ).toEqual(['Stefan Harbour', 'Alba Winters']);
  });

  it('is no country’s where it is one of its teams', () => {
    const { mentions } = readArticle('Results:\n1. Italy I (Guenther Huberl, Antonio Tarta) 1:45.93', {
      language: 'en',
    });
    expect(mentions.filter((one) => one.kind === 'country')).toEqual([]);
  });
});
