import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

const people = (text: string): string[] => readArticle(text, { language: 'en' }).people.map(({ name }) => name);

describe('names that their form settles', () => {
  it.each([
    ['“We are late,” said Lee Soo-min, a clerk. Lee added that the doors were locked.', 'Lee Soo-min'],
    ['Professor Hwang Dong-hyuk told visitors that the robot was ready. “It walks,” Hwang said.', 'Hwang Dong-hyuk'],
    ['Foreign Minister Park Sun-hee left. Park said nothing.', 'Park Sun-hee'],
    ['“We were left out,” said Johan “Jo” van der Berg, the captain. Van der Berg left.', 'Johan van der Berg'],
    ['“We were left out,” said Johan ‘Big Jo’ Berg, the captain.', 'Johan Berg'],
    ['Sally "The Rocket" Ames won the race. "I ran for my mother," Ames said.', 'Sally Ames'],
    ['“We lost,” said Willy (“Stone”) Marsh. The crowd left.', 'Willy Marsh'],
    ['Ana Lucia de Souza e Silva, the minister of ports, said that the quay was full.', 'Ana Lucia de Souza e Silva'],
    ['“We lost,” said Luis Prieto Salgado. Prieto left. “I will be back,” Prieto Salgado said.', 'Luis Prieto Salgado'],
    ['Envoy Sergey Volkov arrived on Monday. “We will talk,” Sergei Volkov said. Volkov left.', 'Sergey Volkov'],
  ])('%s', (text, name) => {
    expect(people(`Port\n\n${text}`)).toEqual([name]);
  });

  it('are two people’s where two spellings stand beside each other', () => {
    expect(people('Race\n\nThe brothers Sergey and Sergei Volkov won. “We did it,” Sergey Volkov said.')).not.toEqual([
      'Sergey Volkov',
    ]);
  });

  it('are found over the line ends of a text that is wrapped', () => {
    expect(
      people(
        'The talks ended late on Friday night after the two sides had met\nthree times. “I am tired and so is everyone else,” said Marian\nOkafor, who speaks for the teachers. The head of the school, Hugo\nBrandt, said that “nobody won”.',
      ),
    ).toEqual(['Marian Okafor', 'Hugo Brandt']);
  });

  it('leave a nickname in marks out of the quotations', () => {
    expect(readArticle('Port\n\n“We lost,” said Frank “Duke” Marsh. The crowd left.').quotations).toHaveLength(1);
  });
});
