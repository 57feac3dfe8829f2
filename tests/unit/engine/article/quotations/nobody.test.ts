import { describe, expect, it } from 'vitest';
import { said, shown, voices } from './said.ts';

const WALL = 'The harbour wall of Torvik was in the news again this week.';

describe('words in marks that nobody said', () => {
  it.each([
    'The so-called “expert” left early.',
    'The “free” lunch cost nine pounds.',
    'Maria Lopez played in “The Winter Road” and sang “Blue Harbour” on stage.',
    'Carlo Ferrante wrote “The Salt Path Home”, a novel of the sea.',
    'The committee, known as “the nine”, met behind closed doors.',
    'The bridge, nicknamed “Old Crooked,” was closed.',
    'The word “wall” comes from Latin. The film “A Wall Apart” opens today.',
    'The magazine “Harbour Life” is sold out.',
    'She is known for an essay called “On Leaving Early”.',
  ])('%s', (sentence) => {
    expect(said(`${WALL} ${sentence}`)).toEqual([]);
  });
});

describe('speech that did not happen', () => {
  it.each([
    'Maria Lopez declined to comment.',
    'The ministry declined to comment on the report. Carlo Ferrante could not be reached for comment.',
    'Maria Lopez refused to say whether the wall would hold.',
    'Carlo Ferrante never said that the yard was for sale.',
    'Carlo Ferrante has not said whether the yard is for sale.',
    'Carlo Ferrante didn’t say when the yard would be sold.',
    'If Carlo Ferrante says that the yard is for sale, people will queue.',
    'Had Carlo Ferrante said that the yard was for sale, people would have come.',
    'Carlo Ferrante might say that the yard is for sale.',
    'Carlo Ferrante could have said that the yard was for sale, but he kept silent.',
    'Carlo Ferrante will say on Monday that the yard is for sale.',
    'Carlo Ferrante is expected to announce that the yard is for sale.',
    'Nobody said that the yard was for sale.',
    'No official said that the yard was for sale.',
    'None of the owners said the yard was for sale.',
    'No one in the yard would say who had sold the boats.',
    'When asked if the yard was for sale, Carlo Ferrante shook his head.',
    'Would Carlo Ferrante say the yard is for sale? He might, if anybody asked.',
    'Did Carlo Ferrante claim that the yard was for sale?',
    'The mayor praised Carlo Ferrante. The yard stayed open.',
  ])('is nobody’s: %s', (sentence) => {
    expect(said(`${WALL} ${sentence}`)).toEqual([]);
  });

  it('but a denial is, and so is a negation inside what was said', () => {
    expect(shown(`${WALL} Carlo Ferrante denied that the yard was for sale.`)).toEqual([
      'Carlo Ferrante: that the yard was for sale',
    ]);
    expect(shown(`${WALL} “I would never say that the yard is for sale,” Carlo Ferrante said.`)).toEqual([
      'Carlo Ferrante: “I would never say that the yard is for sale,”',
    ]);
    expect(voices(`${WALL} Carlo Ferrante said that no wall in Torvik would hold.`)).toEqual(['Carlo Ferrante']);
  });
});

describe('a pronoun that nobody resolves', () => {
  it.each([
    '“The yard is busy,” he said.',
    '“The yard is busy,” she said. “We shall hire.”',
    'It rained. He said that the yard was busy.',
    '“The yard is busy,” he said, “and we shall hire forty people.”',
    'Maria Lopez was there. “The yard is busy,” he said.',
    'Carlo Ferrante and Hans Vogel met at noon. “It was a good talk,” he said.',
    'Carlo Ferrante stood at the gate.\n\nThe market was quiet.\n\n“The yard is busy and nobody comes.”',
  ])('leaves the speaker unclear: %s', (sentence) => {
    const heard = voices(`${WALL} ${sentence}`);
    expect(heard.length).toBeGreaterThan(0);
    expect(new Set(heard)).toEqual(new Set(['?']));
  });

  it('is resolved where one alone fits', () => {
    expect(voices(`${WALL} Carlo Ferrante and Maria Lopez met at noon. “It was a good talk,” she said.`)).toEqual([
      'Maria Lopez',
    ]);
  });
});

it.each([
  'What the ministers said',
  'Here is what they said on Friday.',
  'What he said was clear.',
  'That is what she said.',
])('what stands for words that are elsewhere is no quotation: %s', (sentence) => {
  expect(said(`The ferry stays\n\nThe two ministers met in Torvik on Friday.\n\n${sentence}`)).toEqual([]);
});
