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
    ['a place or a thing of a country', 'He went from Santiago de Cuba to the Stade de France by bus.', []],
    ['a broadcaster', 'The mayor told Radio Romania on Monday that the bridge was open.', []],
    ['a language, joined to a word', 'She hosts a Spanish-language channel for French-speaking guests.', []],
    ['streets', 'He lives in the French Quarter, not far from Indian Lake Road.', []],
    ['sports', 'She likes American football and the American League.', []],
    [
      'towns, told by who lives there',
      'A Lebanon woman was hurt on Monday. The ambulance came late, Lebanon police said.',
      [],
    ],
    ['towns, told by a street', 'The service is at 400 Locust St., Lebanon. She was born in Ohio.', []],
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
      'of two words, in parts of a hyphened one',
      'The South Korea-Japan talks were joined by a Saudi Arabia-led group and a pro-South Korea one.',
      ['South Korea', 'Japan', 'Saudi Arabia', 'South Korea'],
    ],
    ['after what is new', 'The New U.S. rules and New French taxes came on Monday.', ['U.S.', 'French']],
    ['joined to a word', 'The U.S.-led forces and a Cypriot-flagged ship left.', ['U.S.', 'Cypriot']],
    ['of a league', 'The coach of the Dutch league side and of the Swiss team left.', ['Dutch', 'Swiss']],
    [
      'countries whose people are named too',
      'A Lebanon woman was hurt on Monday, Lebanese police said. Lebanon has few doctors.',
      ['Lebanese', 'Lebanon'],
    ],
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
