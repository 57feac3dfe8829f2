import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

/** People's mentions as written, in order. */
const named = (text: string): string[] =>
  readArticle(text, { language: 'en' })
    .mentions.filter((one) => one.kind === 'person')
    .map((one) => one.text);

describe('a name beside an office', () => {
  it.each([
    ['after the office’s state', 'Governor of Oregon Tessa Gregorin said the museum was open.', ['Tessa Gregorin']],
    ['after a region', 'The plan of President of Chechnya Ramzan Kadyrovski failed.', ['Ramzan Kadyrovski']],
    [
      'after the field and the country',
      'He met the Minister of Foreign Affairs of Armenia Ararat Mirzoyants on Monday to speak about the road.',
      ['Ararat Mirzoyants'],
    ],
    [
      'after a country, and again by title',
      'The Ambassador to the United States Hamdullah Mohibzai spoke. “We are proud,” said Ambassador Mohibzai.',
      ['Hamdullah Mohibzai', 'Mohibzai'],
    ],
    ['of one word', 'They replaced him with the defender Dimaz, who is young.', ['Dimaz']],
    [
      'whose first word may be an office too',
      '“It is shut,” Officer Dean Marlowski said. Later Marlowski left, and Dean Varnowski spoke, as Varnowski does.',
      ['Dean Marlowski', 'Marlowski', 'Varnowski', 'Varnowski'],
    ],
    ['before it', 'He was biased toward Zelimkhan Yandarov, president of the republic.', ['Zelimkhan Yandarov']],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ['a role that firms have', 'The paper was bought from owner Novartix, and leader Samsonix fell.'],
    ['an adjective', 'A militant Islamix group and private Gasprox fought over it.'],
    ['a firm of the country', 'He is head of India Cements Works and chief of Norway Today News.'],
    ['a body of the country', 'She is ambassador to the United States Trade Council.'],
    ['an office after another verb', 'The president of the club flew to Oregon Health Camp.'],
  ])('is none after %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('a name with something in brackets', () => {
  it.each([
    ['a given name', 'He saw (Tom) Seaverson and (Jerry) Koosmann there.', ['(Tom) Seaverson', '(Jerry) Koosmann']],
    ['a short name', 'James Leander (Leo) Nicholson was a friend.', ['James Leander (Leo) Nicholson']],
  ])('%s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it('is not joined with a party’s', () => {
    expect(named('The seat went to Harold Winters (Labour) and not to Anna Hobson (Tory).')).toEqual([
      'Harold Winters',
      'Anna Hobson',
    ]);
  });
});

describe('a family name that a city has too', () => {
  it('is the person’s where nothing is said of the city', () => {
    expect(named('Denzel Washington won. The 11th-seeded Washington fell. “I was tense,” said Washington.')).toEqual([
      'Denzel Washington',
      'Washington',
      'Washington',
    ]);
  });

  it('may be the city’s where something is', () => {
    expect(named('Denzel Washington flew to Washington. Nobody met the Washington crowd.')).toEqual([
      'Denzel Washington',
    ]);
    expect(named('WASHINGTON 2 May\nDenzel Washington left. A Washington crowd cheered.')).toEqual([
      'Denzel Washington',
    ]);
  });
});
