import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { voices } from './said.ts';

/** Who is shown as the speaker of the last quotation. */
const last = (text: string): string | undefined => voices(text).at(-1);

/** The confidence of the last quotation. */
const sure = (text: string): number => readArticle(text, { language: 'en' }).quotations.at(-1)?.confidence ?? 0;

describe('an office that two people named here could hold', () => {
  it.each([
    [
      'foreign ministers of two countries, in one sentence',
      'Norwegian Foreign Minister Dagny Holt congratulated Polish Foreign Minister Marek Zaleski on the treaty. “A long chapter is closed,” the minister said.',
    ],
    [
      'the same, first met in another sentence',
      'Norwegian Foreign Minister Dagny Holt and Polish Foreign Minister Marek Zaleski met on Monday.\n\nOn Tuesday Holt congratulated Zaleski on the result. “It is a good day for all of us,” the minister said.',
    ],
    [
      'one of them only called the other’s counterpart',
      'Norwegian Foreign Minister Dagny Holt received her Polish counterpart Marek Zaleski. “The border stays open,” the minister said.',
    ],
    [
      'a counterpart whose country comes after',
      'The Norwegian foreign minister, Dagny Holt, received her counterpart from Poland, Marek Zaleski. “The border stays open,” the minister said.',
    ],
    [
      'one who is some country’s that is not known',
      'Graustark’s finance minister, Dagny Holt, received her Ruritanian counterpart, Marek Zaleski, in Torvik. Neither smiled. “The money is there,” the finance minister said.',
    ],
    [
      'two presidents',
      'President Irma Brandt of Austria and President Igor Malec of Slovakia opened the road. The president said that it would stay free.',
    ],
    [
      'an office that is said of both at once',
      'Senators Ruth Lindqvist and Paul Arden met for an hour. “The bill is dead,” the senator said.',
    ],
    [
      'an office that is said of both before their names',
      'The presidents of Austria and Slovakia, Irma Brandt and Igor Malec, opened the road. “It stays free,” the president said.',
    ],
    [
      'two senators, their titles short',
      'Sen. Ruth Lindqvist thanked Sen. Paul Arden on Thursday. The senator said that the bill was dead.',
    ],
    [
      'two ministers of different things, by the bare word',
      'Finance Minister Ruth Lindqvist thanked Transport Minister Paul Arden on Monday. “The money is there,” the minister said.',
    ],
    [
      'two spokesmen, described after their names',
      'Carl Ottesen, a spokesman for the port, met Jan Freeling, a spokesman for the union. “No ship will leave,” the spokesman said.',
    ],
    [
      'offices known only from words of earlier sentences',
      'The coach of the visitors is Rosa Lindqvist. The coach of the hosts is Abel Arden. Lindqvist shook hands with Arden after the match. “We deserved to win,” the coach said.',
    ],
    [
      'offices that people came to hold',
      'Rosa Lindqvist became finance minister in March. Abel Arden was named transport minister a week later. They met on Monday. “The money is there,” the minister said.',
    ],
    [
      'one who left the office and one who took it over',
      'Rosa Lindqvist resigned as minister in May. Her successor, Abel Arden, thanked Lindqvist. “The money is there,” the minister said.',
    ],
  ])('is not clear: %s', (_, text) => {
    expect(last(text)).toBe('?');
  });
});

describe('an office that only one could hold', () => {
  it.each([
    [
      'Dagny Holt',
      'Norwegian Foreign Minister Dagny Holt congratulated General Marek Zaleski on Monday. “The border stays open,” the minister said.',
    ],
    [
      'Grace Tolland',
      'Mayor Grace Tolland and Deputy Mayor Peter Voss opened the tram. “We are done waiting,” the mayor said.',
    ],
    [
      'Peter Voss',
      'Mayor Grace Tolland and Deputy Mayor Peter Voss opened the tram. “We are done waiting,” the deputy mayor said.',
    ],
    [
      'Ruth Lindqvist',
      'Finance Minister Ruth Lindqvist and Foreign Minister Paul Arden spoke on Monday. “The money is there,” the finance minister said.',
    ],
    [
      'Marek Zaleski',
      'Norwegian Foreign Minister Dagny Holt congratulated Polish Foreign Minister Marek Zaleski. “The border stays open,” the Polish minister said.',
    ],
    [
      'Marek Zaleski',
      'Norwegian Foreign Minister Dagny Holt received her Polish counterpart Marek Zaleski. “The border stays open,” the Polish minister said.',
    ],
    [
      'Ruth Lindqvist',
      'Senator Ruth Lindqvist spoke with Governor Paul Arden for an hour. “The bill is dead,” the senator said.',
    ],
    [
      'Irma Brandt',
      'President Irma Brandt met former President Igor Malec on Monday. “He taught me a lot,” the president said.',
    ],
    [
      'Igor Malec',
      'President Irma Brandt met former President Igor Malec on Monday. “The road was mine,” the former president said.',
    ],
    [
      'Igor Malec',
      'Prime Minister Irma Brandt met Foreign Minister Igor Malec on Monday. “The country is calm,” the minister said.',
    ],
    [
      'Rosa Lindqvist',
      'Rosa Lindqvist has been mayor since 2019. Abel Arden runs the fire brigade. Lindqvist thanked Arden on Monday. “The water is falling,” the mayor said.',
    ],
    [
      'Ruth Lindqvist',
      'Sen. Ruth Lindqvist spoke with Gov. Paul Arden for an hour. “The bill is dead,” the senator said.',
    ],
    [
      'Carl Ottesen',
      'Carl Ottesen, a spokesman for the port, met Jan Freeling of the union. “No ship will leave,” the spokesman said.',
    ],
    ['Nora Bellamy', 'Police chief Ivan Reeves met fire chief Nora Bellamy. “The fire is out,” the fire chief said.'],
    [
      'Ines Calder',
      'A spokeswoman for the port, Ines Calder, said: “He will not sail again.” The spokeswoman said that he was well.',
    ],
  ])('is that one’s: %s', (name, text) => {
    expect(last(text)).toBe(name);
  });

  it('is whose the passage is, with less certainty', () => {
    const text =
      'Norwegian Foreign Minister Dagny Holt met Polish Foreign Minister Marek Zaleski on Monday. Zaleski spoke to reporters afterwards. “The border stays open,” the minister said.';
    expect(last(text)).toBe('Marek Zaleski');
    expect(sure(text)).toBeLessThan(0.7);
  });

  it('is not his to whom its holder speaks', () => {
    expect(
      last('Senators Ruth Lindqvist and Paul Arden met for an hour. The senator told Arden that the bill was dead.'),
    ).toBe('Ruth Lindqvist');
  });

  it('is nobody’s who holds it for another country', () => {
    expect(
      last(
        'Norwegian Foreign Minister Dagny Holt spoke on Monday. The Polish foreign minister said that he would stay.',
      ),
    ).not.toBe('Dagny Holt');
  });
});

describe('an office without an article, as headlines write it', () => {
  it.each([
    [
      'is the only holder’s',
      'Minister says dam ‘will not hold’\n\nDam minister Dagny Holt spoke on Monday.',
      ['Dagny Holt'],
    ],
    [
      'is nobody’s where two hold it',
      'Minister says dam ‘will not hold’\n\nTrade minister Dagny Holt met transport minister Marek Zaleski.',
      ['?'],
    ],
    ['is nobody’s where none is named', 'Coach says team will win\n\nThe team of Torvik trained on Monday.', ['?']],
  ])('%s', (_, text, wanted) => {
    expect(voices(text)).toEqual(wanted);
  });
});
