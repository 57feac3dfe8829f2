import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

const found = (text: string): string[] =>
  readArticle(text, { language: 'en' })
    .mentions.filter((one) => one.kind === 'country')
    .map((one) => `${one.text}${one.metonym ? '*' : ''}`);

describe('forms of countries that are not the country', () => {
  it.each([
    ['people', 'Michael Jordan and Chad Hobson met Jordan Pickett on Friday.', []],
    ['birds and foods', 'They ate French fries and Turkish delight beside a Canada goose.', []],
    ['animals', 'The vet saw a Guinea pig and a German shepherd.', []],
    ['states and universities', 'She left New Mexico for Georgia Tech.', []],
    [
      'a continent or a region',
      'He flew over South Africa, Latin America and New Caledonia.',
      ['South Africa', 'New Caledonia'],
    ],
    ['a language', 'She speaks Spanish and wrote in Italian.', []],
    ['a tournament', 'Anna Hobson lost in the final of the Australian Open on Sunday.', []],
    ['a road', 'Work on US-24 begins in May.', []],
    ['an airline', 'Pilots of Air France walked out on Monday.', []],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('tell the state of Georgia by its company', () => {
    expect(found('The sheriff of Fulton County in Georgia phoned Republicans in Alabama and Tennessee.')).toEqual([]);
    expect(found('Georgia and Armenia share a border; Tbilisi wants a treaty.')).toEqual([
      'Georgia',
      'Armenia',
      'Tbilisi*',
    ]);
  });
});

describe('forms of countries that are', () => {
  it.each([
    ['acronyms with and without stops', 'The U.S. and the UK signed; the US delegation did not.', ['U.S.', 'UK', 'US']],
    ['nationals', 'Two Germans and a Frenchman were hurt, French police said.', ['Germans', 'Frenchman', 'French']],
    ['parts of a hyphened word', 'The Russia-Ukraine border was closed.', ['Russia', 'Ukraine']],
    [
      'countries with people’s names',
      'Jordan and Chad voted for it; Turkey and Georgia’s ally Poland did not.',
      ['Jordan', 'Chad', 'Turkey', 'Georgia', 'Poland'],
    ],
    ['a possessor', 'Norway’s minister met his Swedish colleague.', ['Norway', 'Swedish']],
    [
      'a title’s country',
      'Norwegian Prime Minister Hans Vogel and the President of Iceland agreed.',
      ['Norwegian', 'Iceland'],
    ],
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names);
  });

  it('are not taken for people', () => {
    const { people } = readArticle('Jordan and Chad voted for it. Jordan said that it was time.', { language: 'en' });
    expect(people).toEqual([]);
  });
});
