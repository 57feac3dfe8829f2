import { describe, expect, it } from 'vitest';
import { voices } from './said.ts';

const WALL = 'The harbour wall of Torvik was in the news again this week.';

describe('what stands around a speaker’s name', () => {
  it.each([
    'said Olga Brandvold, the mayor of Torvik.',
    'said the mayor of Torvik, Olga Brandvold.',
    'said Torvik’s mayor, Olga Brandvold.',
    'said a neighbour, Olga Brandvold, 54, of Torvik.',
    'the mayor, Olga Brandvold, told reporters.',
    'Torvik’s mayor Olga Brandvold said.',
    'Olga Brandvold, the mayor, said.',
    'Olga Brandvold (the mayor) said.',
    'said Sen. Olga Brandvold (R-Maine).',
    'said former deputy prime minister Olga Brandvold.',
    'said Prof. Olga Brandvold, who builds walls.',
    'Olga Brandvold, 54, said.',
    'Ms. Olga Brandvold told the council on Monday.',
  ])('“…,” %s', (tag) => {
    expect(voices(`${WALL} “The wall will stand,” ${tag}`)).toEqual(['Olga Brandvold']);
  });

  it('that only stands near what carries words is not who says them', () => {
    expect(voices(`${WALL} “Mind the wall,” reads a sign outside the home of Olga Brandvold.`)).toEqual(['a sign']);
    expect(voices(`${WALL} Translated from the Danish, the note said: “Forgive me, Olga.”`)).toEqual(['the note']);
  });

  it.each([
    'Olga Brandvold, a carpenter from Torvik who has built walls for thirty years, said: “The wall will stand.”',
    'Olga Brandvold, 54, who chairs the council, said the wall would stand.',
    'The council’s spokeswoman, Olga Brandvold, said the wall would stand.',
    'According to Olga Brandvold, the mayor, the wall will stand.',
    'Harbour Minister Carlo Ferrante’s deputy, Dr Olga Brandvold, said: “The wall will stand.”',
    'Carlo Ferrante’s aide, Dr. Olga Brandvold, told reporters: “The wall will stand.”',
    'The attorney general of Oregon, Olga Brandvold, called the wall “a fence of salt”.',
  ])('%s', (sentence) => {
    expect(voices(`${WALL} ${sentence}`)).toEqual(['Olga Brandvold']);
  });

  it('tells people by "Mr." and "Ms."', () => {
    const text =
      'Carlo Ferrante met Maria Okafor. “The wall will stand,” Mr. Ferrante said. “It must stand,” Ms. Okafor replied.';
    expect(voices(text)).toEqual(['Carlo Ferrante', 'Maria Okafor']);
  });

  it('does not take a list for a description', () => {
    expect(voices(`${WALL} According to the ministry, Olga Brandvold was ill.`)).toEqual(['the ministry']);
    expect(voices(`${WALL} The officials, Olga Brandvold told them, were wrong about the wall.`)).not.toContain(
      'The officials',
    );
  });
});
