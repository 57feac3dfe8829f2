import { describe, expect, it } from 'vitest';
import { said, shown } from './said.ts';

const NEWS = 'The harbour wall of Torvik was in the news again this week.';

describe('printed interviews', () => {
  it('give answers to the only person named before, and questions to nobody', () => {
    const text = `${NEWS} Carlo Ferrante, who builds walls, spoke to us.\n\nQ: Will the wall hold?\n\nA: It will hold for a hundred years. Hans Vogel says it will not.\n\nQ: Is it so?\n\nA: No.`;
    expect(shown(text)).toEqual([
      '?: Will the wall hold?',
      'Carlo Ferrante: It will hold for a hundred years. Hans Vogel says it will not.',
      '?: Is it so?',
      'Carlo Ferrante: No.',
    ]);
  });

  it('leave answers unclear where two might give them, on lines of their own or in one', () => {
    const text = `${NEWS} We met Carlo Ferrante and Hans Vogel there.\n\nQ: Will the wall hold? A: It will hold for a hundred years.`;
    expect(shown(text)).toEqual(['?: Will the wall hold?', '?: It will hold for a hundred years.']);
  });

  it('take names before colons, in capitals, with titles, or the family name alone', () => {
    const text = `${NEWS}\n\nCARLO FERRANTE: Will the wall hold for all of us?\n\nHANS VOGEL: It will. “Forever,” as they say.\n\nFERRANTE: I am glad to hear that.\n\nMr. Vogel: So am I.`;
    expect(shown(text)).toEqual([
      'Carlo Ferrante: Will the wall hold for all of us?',
      'Hans Vogel: It will. “Forever,” as they say.',
      'Carlo Ferrante: I am glad to hear that.',
      'Hans Vogel: So am I.',
    ]);
  });

  it('name whom nothing but their label names', () => {
    const talk =
      'BRAND: What is it for?\n\nTALLIS: It is not for children.\n\nBRAND: And then?\n\nTALLIS: Then it is over.';
    expect(shown(`${NEWS}\n\n${talk}`)).toEqual([
      '?: What is it for?',
      'TALLIS: It is not for children.',
      '?: And then?',
      'TALLIS: Then it is over.',
    ]);
    const facts = 'Myth: Is it cold?\n\nFact: It is warm.\n\nMyth: Is it deep?\n\nFact: It is shallow.';
    expect(shown(`${NEWS}\n\n${facts}`).filter((one) => !one.startsWith('?'))).toEqual([]);
  });

  it('find the name of whoever is announced, where the label is their family name and the questions have a Q', () => {
    const text = `‘I fish alone’: an evening with diver Ottavia Tallis\n\nQ: How deep is it?\n\nTallis: Deep enough.\n\nQ: And cold?\n\nTallis: Always.`;
    expect(shown(text).filter((one) => one.startsWith('Ottavia Tallis'))).toHaveLength(2);
  });

  it('are not made of one colon, a box of facts, or a letter', () => {
    expect(said(`Ferrante: The wall holds\n\n${NEWS} Carlo Ferrante was there.`)).toEqual([]);
    expect(said(`${NEWS}\n\nWHERE: The harbour\n\nWHEN: On Monday at noon\n\nTickets: nine pounds`)).toEqual([]);
    expect(said(`${NEWS}\n\nA: The harbour is the first choice of the town.`)).toEqual([]);
  });

  it('take words in marks after one name and its colon', () => {
    expect(shown(`${NEWS} Carlo Ferrante: “The yard is busy.”`)).toEqual(['Carlo Ferrante: “The yard is busy.”']);
  });
});
