import { describe, expect, it } from 'vitest';
import { kinds, shown } from './said.ts';

const WALL = 'The harbour wall of Torvik was in the news again this week.';

describe('questions', () => {
  it.each([
    ['“Who will pay for the wall?” Maria Lopez asked the council.', 'Maria Lopez: “Who will pay for the wall?”'],
    ['“Will it hold?” wondered Carlo Ferrante.', 'Carlo Ferrante: “Will it hold?”'],
    ['Maria Lopez asked whether the wall would hold.', 'Maria Lopez: whether the wall would hold'],
    ['Maria Lopez wondered how long the wall would hold.', 'Maria Lopez: how long the wall would hold'],
  ])('%s', (sentence, wanted) => {
    expect(shown(`${WALL} ${sentence}`)).toEqual([wanted]);
  });

  it('are not said by whom they are put to', () => {
    const [question, answer] = shown(`${WALL} “Who pays?” she was asked. “Not me,” Maria Lopez replied.`);
    expect(question).toBe('?: “Who pays?”');
    expect(answer).toBe('Maria Lopez: “Not me,”');
  });

  it('asked of a speaker leave the answer theirs', () => {
    expect(shown(`${WALL} Asked about the yard, Carlo Ferrante said: “It is busy.”`)).toEqual([
      'Carlo Ferrante: “It is busy.”',
    ]);
  });
});

describe('tweets and statements', () => {
  it.each([
    ['“Proud of our harbour today,” Maria Lopez tweeted.', 'Maria Lopez: “Proud of our harbour today,”'],
    ['Maria Lopez wrote on Twitter: “Proud of our harbour today.”', 'Maria Lopez: “Proud of our harbour today.”'],
    [
      'In a post on Facebook on Sunday, Carlo Ferrante wrote that the yard would close.',
      'Carlo Ferrante: that the yard would close',
    ],
    [
      'In a statement, Carlo Ferrante called the plan “a gift to thieves.”',
      'Carlo Ferrante: the plan “a gift to thieves.”',
    ],
    ['“Yes,” Carlo Ferrante said.', 'Carlo Ferrante: “Yes,”'],
    ['“Go!” shouted Carlo Ferrante.', 'Carlo Ferrante: “Go!”'],
  ])('%s', (sentence, wanted) => {
    expect(shown(`${WALL} ${sentence}`)).toEqual([wanted]);
  });

  it('keep their kind', () => {
    expect(kinds(`${WALL} In a statement, Carlo Ferrante called the plan “a gift to thieves.”`)).toEqual(['mixed']);
  });
});
