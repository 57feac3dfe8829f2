import { describe, expect, test } from 'vitest';
import { ADA, LUC, mentionsOf, mentionsOfPieces, namesAfter } from './mentions-as-text.ts';

describe('people', () => {
  test('a full name settles at once and for good', () => {
    expect(mentionsOf([LUC], 'On Monday Luc Moreau spoke.')).toEqual(['Luc Moreau → person:luc-moreau']);
    expect(mentionsOf([LUC], 'LUC MOREAU SPEAKS TO PRESS')).toEqual(['LUC MOREAU → person:luc-moreau']);
    expect(mentionsOf([LUC], 'Luc Moreau’s plan')).toEqual(['Luc Moreau → person:luc-moreau']);
  });

  test('somebody else of that family in the same short sentence is not taken for them', () => {
    expect(mentionsOf([LUC], 'President Luc Moreau met Felix Moreau in Lyon.')).toEqual([
      'Luc Moreau → person:luc-moreau',
    ]);
  });

  test('then the family name alone is theirs', () => {
    expect(mentionsOf([LUC, ADA], 'Luc Moreau spoke. Then Moreau left, and Moreau’s aide too.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
      'Moreau → person:luc-moreau (moreau)',
    ]);
  });

  test('also in a later piece, and in a headline before', () => {
    expect(mentionsOfPieces([LUC, ADA], 'Luc Moreau spoke.', 'Later Moreau left.')[1]).toEqual([
      'Moreau → person:luc-moreau (moreau)',
    ]);
    expect(mentionsOf([LUC, ADA], 'Why Moreau left\n\nMoreau left. Luc Moreau spoke.')).toEqual([
      'Moreau → person:luc-moreau (moreau)',
      'Moreau → person:luc-moreau (moreau)',
      'Luc Moreau → person:luc-moreau',
    ]);
  });

  test('alone, when only one person of the dataset bears it', () => {
    expect(mentionsOf([LUC], 'Then Moreau spoke.')).toEqual(['Moreau → person:luc-moreau (moreau)']);
    expect(mentionsOf([LUC], 'MOREAU SPEAKS')).toEqual(['MOREAU → person:luc-moreau (moreau)']);
  });

  test('two of one family name and nothing that decides: which one?', () => {
    expect(mentionsOf([LUC, ADA], 'Then Moreau spoke.')).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
    expect(mentionsOf([LUC, ADA], 'President Moreau spoke.')).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
  });

  test('two of one family name, both on the page: each until the other comes, then the question', () => {
    expect(mentionsOf([LUC, ADA], 'Luc Moreau met. Moreau spoke. Ada Moreau came. Moreau left.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
      'Ada Moreau → person:ada-moreau',
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
    expect(mentionsOfPieces([LUC, ADA], 'Luc Moreau met Ada Moreau.', 'Moreau left.')[1]).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
    expect(
      mentionsOfPieces([LUC, ADA], 'Luc Moreau met.', 'Ada Moreau came.', 'Luc Moreau went.', 'Moreau left.')[3],
    ).toEqual(['Moreau → person:ada-moreau or person:luc-moreau (moreau)']);
  });

  test('somebody the dataset does not know takes the name', () => {
    expect(mentionsOf([LUC], 'Then Odile Moreau spoke. Later Moreau left.')).toEqual([]);
    expect(mentionsOfPieces([LUC], 'Then Odile Moreau spoke.', 'Later Moreau left.', 'President Moreau too.')).toEqual([
      [],
      [],
      [],
    ]);
    expect(namesAfter([LUC], 'Then Odile Moreau spoke.')).toEqual({ moreau: 'other' });
    // Not when the page has named ours in full first.
    expect(mentionsOf([LUC], 'Luc Moreau, son of Odile Moreau, spoke. Moreau left.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
    ]);
  });

  test('an earlier short form is revised by a later context', () => {
    const pieces = mentionsOfPieces([LUC], 'Then Moreau spoke.', 'It was Odile Moreau.');
    expect(pieces).toEqual([['Moreau → person:luc-moreau (moreau)'], []]);
    expect(namesAfter([LUC], 'Then Moreau spoke.', 'It was Odile Moreau.')).toEqual({ moreau: 'other' });
  });

  test.each([
    ['President Moreau spoke.', 'Moreau → person:luc-moreau (moreau)'],
    ['the foreign minister Moreau', 'Moreau → person:luc-moreau (moreau)'],
    ['Foreign Minister Moreau', 'Moreau → person:luc-moreau (moreau)'],
    ['Mr. Moreau', 'Moreau → person:luc-moreau (moreau)'],
    ['French President Moreau', 'French → country:FR', 'Moreau → person:luc-moreau (moreau)'],
    ['French Moreau', 'French → country:FR', 'Moreau → person:luc-moreau (moreau)'],
    ['But Moreau said', 'Moreau → person:luc-moreau (moreau)'],
    ['Visiting Moreau was', 'Moreau → person:luc-moreau (moreau)'],
    ['President Odile Moreau'],
    ['President Luc A. Moreau', 'Moreau → person:luc-moreau'],
    ['Luc André Moreau', 'Moreau → person:luc-moreau'],
    ['L. Moreau', 'Moreau → held person:luc-moreau (moreau)'],
    ['O. Moreau'],
    ['Jean-Luc Moreau'],
    // A headline that runs into its byline: who is meant is for the text to say.
    ['help is near, says President Moreau Anna Petit Talks went on', 'Moreau → held person:luc-moreau (moreau)'],
    ['the Moreau Street school'],
    ['Luc Moreau Foundation'],
    ['Moreau-Petit came'],
    ['Petit-Moreau came'],
    ['the Moreau-led group', 'Moreau → person:luc-moreau (moreau)'],
    ['Moreau Lambert came'],
    ['a moreau, moreaus, Moreaux'],
  ])('%s', (text, ...expected) => {
    expect(mentionsOf([LUC], text)).toEqual(expected);
  });

  test('a family name that is a common word waits for the full name', () => {
    expect(mentionsOf(['Carla Stone'], 'Stone is hard. Then Stone spoke.')).toEqual([
      'Stone → held person:carla-stone (stone)',
      'Stone → held person:carla-stone (stone)',
    ]);
    expect(mentionsOfPieces(['Carla Stone'], 'Stone Speaks on Budget', 'Carla Stone spoke.', 'Stone left.')).toEqual([
      ['Stone → held person:carla-stone (stone)'],
      ['Carla Stone → person:carla-stone'],
      ['Stone → person:carla-stone (stone)'],
    ]);
    expect(namesAfter(['Carla Stone'], 'Carla Stone spoke.')).toEqual({
      stone: 'person:carla-stone',
      'person:carla-stone': 'person:carla-stone',
    });
    expect(mentionsOf(['Carla Stone'], 'Senator Stone spoke.')).toEqual(['Stone → person:carla-stone (stone)']);
  });

  test('particles', () => {
    expect(mentionsOf(['Greta van der Aa'], 'Greta van der Aa spoke. Then Van der Aa left.')).toEqual([
      'Greta van der Aa → person:greta-van-der-aa',
      'Van der Aa → person:greta-van-der-aa (van der aa)',
    ]);
    expect(mentionsOf(['Samir al-Hakimi'], 'Here Hakimi and al-Hakimi spoke; it was Karim al-Hakimi')).toEqual([]);
    expect(mentionsOf(['Samir al-Hakimi'], 'Samir Al-Hakimi came. Hakimi and al-Hakimi left.')).toEqual([
      'Samir Al-Hakimi → person:samir-al-hakimi',
      'Hakimi → person:samir-al-hakimi (hakimi)',
      'al-Hakimi → person:samir-al-hakimi (al-hakimi)',
    ]);
  });

  test('a headline’s capitals are no given names', () => {
    expect(mentionsOf([LUC], 'Parliament Backs Moreau Over Budget Plan')).toEqual([
      'Moreau → held person:luc-moreau (moreau)',
    ]);
    expect(
      mentionsOf([LUC, ADA], ['Parliament Backs Moreau Over Budget Plan', 'On Friday Ada Moreau won.'].join('\n\n')),
    ).toEqual(['Moreau → person:ada-moreau (moreau)', 'Ada Moreau → person:ada-moreau']);
  });

  test('a title before a given name that is somebody’s family name', () => {
    expect(mentionsOf(['Tim Scott'], 'Senator Scott Lambert spoke of Tim Scott.')).toEqual([
      'Tim Scott → person:tim-scott',
    ]);
    expect(mentionsOf(['Luc Evans'], 'Professor Evans Lambert Wins Another Great Prize')).toEqual([
      'Evans → held person:luc-evans (evans)',
    ]);
  });

  test('a list of names is no headline', () => {
    expect(mentionsOf([LUC], 'Squad: Odile Moreau, Anna Petit (France), 7 Paul Lambert')).toEqual([
      'France → country:FR (france)',
    ]);
    expect(mentionsOf(['Luc Evans'], 'Squad: Evans Moreau, Anna Petit (France), 7 Paul Lambert')).toEqual([
      'France → country:FR (france)',
    ]);
    expect(mentionsOf(['Luc Evans'], 'Young Evans Wins Another Great Prize')).toEqual([
      'Evans → person:luc-evans (evans)',
    ]);
    expect(mentionsOf(['Luc Evans'], 'Young Evans Moreau Tells Another Great Story')).toEqual([
      'Evans → held person:luc-evans (evans)',
    ]);
  });

  test('a family name that is a capital’s, too', () => {
    const text = 'They met in Washington.';
    expect(mentionsOf(['Dora Washington'], text)).toEqual([]);
    expect(mentionsOf(['Dora Washington'], `Dora Washington spoke. ${text} Washington left.`)).toEqual([
      'Dora Washington → person:dora-washington',
      'Washington → person:dora-washington (washington)',
    ]);
    expect(mentionsOf(['Dora Washington'], 'Washington warned of more.')).toEqual(['Washington → country:US']);
    expect(mentionsOf(['Dora Washington'], 'Senator Washington spoke.')).toEqual([
      'Washington → person:dora-washington (washington)',
    ]);
  });

  test('keys that are properties of every object are words like others', () => {
    expect(mentionsOf(['Ada Constructor'], 'Then Constructor spoke; __proto__ too.')).toEqual([
      'Constructor → person:ada-constructor (constructor)',
    ]);
  });

  test('the context stays small on a page that lists people by the thousand', () => {
    const letters = (n: number) =>
      [...n.toString(20)].map((c) => 'abcdefghijklmnopqrst'[Number.parseInt(c, 20)]).join('');
    const people = Array.from({ length: 1000 }, (_, i) => `Ada X${letters(i)}`);
    expect(Object.keys(namesAfter(people, people.join(', '))).length).toBeLessThanOrEqual(400);
  });
});
