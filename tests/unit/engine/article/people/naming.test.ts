import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

/** People's mentions as written, in order. */
const named = (text: string): string[] =>
  readArticle(text, { language: 'en' })
    .mentions.filter((one) => one.kind === 'person')
    .map((one) => one.text);

describe('a person’s name', () => {
  it.each([
    ['an initial', 'The vote was called by Harold P. Winters on Monday.', ['Harold P. Winters']],
    ['two initials', 'The paper was signed by J. R. Hobson, a clerk.', ['J. R. Hobson']],
    [
      'a Dutch particle',
      'The plan of Pieter van der Molen failed, said Anna de Vries.',
      ['Pieter van der Molen', 'Anna de Vries'],
    ],
    [
      'an Arabic particle',
      'Crown Prince Khalid bin Rashid met Ahmed al-Masri on Friday.',
      ['Khalid bin Rashid', 'Ahmed al-Masri'],
    ],
    ['a Spanish particle', 'Police questioned Carmen de la Fuente for two hours.', ['Carmen de la Fuente']],
    ['a hyphen', 'The minister, Jean-Luc Martin-Dubois, resigned on Tuesday.', ['Jean-Luc Martin-Dubois']],
    ['an apostrophe', 'Brendan O’Hanlon told the court that he was at home.', ['Brendan O’Hanlon']],
    ['accents', 'The prize went to José Ibáñez and Zoë Müller, the jury said.', ['José Ibáñez', 'Zoë Müller']],
    [
      'Slavic names',
      'Prosecutors accused Oleksandr Kovalchuk and Dragan Petrovic of fraud.',
      ['Oleksandr Kovalchuk', 'Dragan Petrovic'],
    ],
    ['a suffix', 'Its founder, Walter Briggs Jr., died in 1990.', ['Walter Briggs Jr']],
  ])('with %s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ['Mr', 'Mr. Hobson and Ms. Winters were both absent, the clerk said.', ['Hobson', 'Winters']],
    [
      'an office abbreviated',
      'On Tuesday Sen. Harold Winters and Gov. Anna Hobson spoke.',
      ['Harold Winters', 'Anna Hobson'],
    ],
    [
      'offices in full',
      'Talks between Foreign Minister Pedro Almada and President Ivana Horvat began.',
      ['Pedro Almada', 'Ivana Horvat'],
    ],
    [
      'an office in small letters',
      'Talks with finance minister Pedro Almada broke down, spokesman Ivan Horvat said.',
      ['Pedro Almada', 'Ivan Horvat'],
    ],
    [
      'a nationality',
      'The British captain Harold Winters thanked German trainer Dieter Hobson.',
      ['Harold Winters', 'Dieter Hobson'],
    ],
    [
      'an apposition',
      'Anna Hobson, the mayor of the town, and Harold Winters, 52, agreed.',
      ['Anna Hobson', 'Harold Winters'],
    ],
    ['a bracket', 'Anna Hobson (Norway) beat Maria Winters (Sweden) on Sunday.', ['Anna Hobson', 'Maria Winters']],
  ])('beside %s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('is known again by its family name, wherever it stands', () => {
    expect(named('Harold Winters left. Nobody saw Winters go, and later Winters was not missed.')).toEqual([
      'Harold Winters',
      'Winters',
      'Winters',
    ]);
  });

  it('stands in tables and in headlines of capitals', () => {
    expect(
      named(
        'TENNIS - HOBSON WINS IN OSLO.\nOSLO 2019-06-01\nResults on Saturday:\nAnna Hobson (Britain) beat Maria Winters (Sweden) 6-3 6-4\n',
      ),
    ).toEqual(['HOBSON', 'Anna Hobson', 'Maria Winters']);
  });

  it('is not the dateline', () => {
    expect(named('BRISTOL, England (Agency) — Harold Winters opened the bridge on Monday.')).toEqual([
      'Harold Winters',
    ]);
  });

  it('is no institution’s, no place’s and no work’s', () => {
    expect(
      named('The Winters Foundation gave it to Hobson University near Lake Hobson, the Evening Standard reported.'),
    ).toEqual([]);
  });
});

describe('who is the same person', () => {
  const people = (text: string): string[] => readArticle(text, { language: 'en' }).people.map((one) => one.name);

  it('joins initials with the name they stand for', () => {
    expect(people('Harold P. Winters spoke first. Harold Winters then left, and H. Winters was gone by noon.')).toEqual(
      ['Harold P. Winters'],
    );
  });

  it('joins a family name misspelt after a title with the only one near it', () => {
    expect(people('Lydia Bachmeier spoke for the bank. “It is late,” Ms. Bachmaier said.')).toEqual([
      'Lydia Bachmeier',
    ]);
  });

  it('takes an office before a family name for no given name', () => {
    const { mentions } = readArticle('Ambassador Amina Sahar smiled. “It is late,” Ambassador Sahar said.');
    expect(mentions.map((one) => [one.text, one.entity])).toEqual([
      ['Amina Sahar', 'person:amina-sahar'],
      ['Sahar', 'person:amina-sahar'],
    ]);
  });

  it('parts two of one family name by title', () => {
    const { mentions } = readArticle(
      'Harold Winters and Anna Winters own the shop. Mr. Winters keeps the books. Ms. Winters sells.',
    );
    expect(mentions.map((one) => one.entity)).toEqual([
      'person:harold-winters',
      'person:anna-winters',
      'person:harold-winters',
      'person:anna-winters',
    ]);
  });
});
