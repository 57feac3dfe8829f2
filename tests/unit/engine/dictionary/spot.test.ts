import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOf } from '../../../../src/engine/dictionary/case-matching.ts';
import { buildDictionary, type DictionaryEntry, entriesOf } from '../../../../src/engine/dictionary/dictionary.ts';
import { spot } from '../../../../src/engine/dictionary/spot.ts';
import { slowSpot } from './slow-matcher.ts';

/** Entries with an alias each; the entity is a slug of it. */
const entriesFor = (aliases: readonly string[]): DictionaryEntry[] =>
  aliases.map((alias) => ({ alias, entity: `person:${alias}`, use: 'full' }));
/** What the fast matcher finds, in the slow one's words. */
const fastSpot = (entries: readonly DictionaryEntry[], text: string) => {
  const d = buildDictionary(entries);
  return spot(d, text).map((match) => ({
    start: match.start,
    end: match.end,
    aliases: entriesOf(d, match)
      .map(({ entity }) => entity.slice('person:'.length))
      .sort(),
  }));
};
/** What is found, as the words of the text. */
const found = (aliases: readonly string[], text: string) =>
  spot(buildDictionary(entriesFor(aliases)), text).map(({ start, end }) => text.slice(start, end));

describe('finds names', () => {
  test('with their offsets and their entries', () => {
    const d = buildDictionary([
      { alias: 'Ada Moreau', entity: 'person:ada-moreau', use: 'full' },
      { alias: 'Moreau', entity: 'person:ada-moreau', use: 'short' },
      { alias: 'Moreau', entity: 'person:luc-moreau', use: 'short' },
    ]);
    const text = 'Then Ada Moreau spoke, and Moreau left.';
    const matches = spot(d, text);
    expect(matches.map(({ start, end }) => [start, end])).toEqual([
      [5, 15],
      [27, 33],
    ]);
    expect(matches.map((match) => entriesOf(d, match).sort((a, b) => (a.entity < b.entity ? -1 : 1)))).toEqual([
      [{ alias: 'Ada Moreau', entity: 'person:ada-moreau', use: 'full' }],
      [
        { alias: 'Moreau', entity: 'person:ada-moreau', use: 'short' },
        { alias: 'Moreau', entity: 'person:luc-moreau', use: 'short' },
      ],
    ]);
  });

  test('in an empty dictionary, in an empty text', () => {
    expect(found([], 'Ada Moreau')).toEqual([]);
    expect(found(['Ada'], '')).toEqual([]);
    expect(found(['', ' ', '…', '’'], 'Ada … ’')).toEqual([]);
  });

  test('leftmost, then longest, and none overlapping', () => {
    expect(found(['New', 'New York', 'New York Times', 'York Times Square'], 'New York Times Square')).toEqual([
      'New York Times',
    ]);
    expect(found(['New York Times', 'York'], 'New York Tribune')).toEqual(['York']);
    expect(found(['Ada', 'Ada Moreau Blanc'], 'Ada Moreau Ada Moreau Blanc')).toEqual(['Ada', 'Ada Moreau Blanc']);
  });

  test('only from word boundary to word boundary', () => {
    expect(
      found(['Oman', 'Mali', '习近平'], '他在Oman会见了Mali的习近平 นายOmanพบ Maliที่ Oman에서 これはMali。'),
    ).toEqual(['Oman', 'Mali', 'Oman', 'Mali', 'Oman', 'Mali']);
    // Arabic and Hebrew write small words onto the front of the next one.
    expect(found(['Oman', 'Mali', 'مالي'], 'قال وOman وبـMali ومالي مالي ובOman אמר')).toEqual([
      'Oman',
      'Mali',
      'مالي',
      'Oman',
    ]);
    expect(found(['Oman', 'Mali'], 'Omani Malice Oman2 Oman_x xOman Mali')).toEqual(['Mali']);
    expect(found(['Oman', 'Mali'], '“Oman”, (Mali); Oman-backed/Mali… #Oman')).toEqual([
      'Oman',
      'Mali',
      'Oman',
      'Mali',
      'Oman',
    ]);
  });

  test('in a run of accents without a letter no slower than in any text', () => {
    const text = `${'\u0301'.repeat(200_000)} Oman`;
    const begun = performance.now();
    expect(found(['Oman'], text)).toEqual(['Oman']);
    // Going back over all of it at each took minutes.
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('with a footnote mark behind', () => {
    expect(found(['Oman'], 'Oman¹ and Oman[2]')).toEqual(['Oman', 'Oman']);
  });
});

describe('case', () => {
  test.each([
    ['Turkey', 'the turkey was cold', []],
    ['Turkey', 'Turkey, TURKEY and tURKEY', ['Turkey', 'TURKEY']],
    ['US', 'let us go to the US, not Us', ['US']],
    ['Mia', 'mia is MIA, said Mia', ['Mia']],
    ['MIA', 'Mia is MIA, said mia', ['MIA']],
    ['Chad', 'a CHAD is left; CHAD TALKS FAIL; TALKS IN CHAD', ['CHAD', 'CHAD']],
    ['Ada Moreau', 'ADA MOREAU SPEAKS; Ada MOREAU; ada moreau', ['ADA MOREAU', 'Ada MOREAU']],
    ['Ada McKay', 'Ada Mckay met ADA MCKAY', ['Ada Mckay', 'ADA MCKAY']],
    [
      'Bosnia and Herzegovina',
      'Bosnia And Herzegovina; BOSNIA AND HERZEGOVINA',
      ['Bosnia And Herzegovina', 'BOSNIA AND HERZEGOVINA'],
    ],
    ['Omar Al-Sabri', 'Omar al-Sabri', ['Omar al-Sabri']],
    ['Al-Sabri', 'al-Sabri and AL-SABRI, al-sabri', ['al-Sabri', 'AL-SABRI']],
    ['de Witt', 'De Witt and de Witt, de witt', ['De Witt', 'de Witt']],
    ['Al', 'al dente with Al', ['Al']],
    ['J. Blanc', 'j. Blanc or J. Blanc', ['J. Blanc']],
    ['eSwatini', 'eSwatini, Eswatini', ['eSwatini', 'Eswatini']],
    ['محمد', 'قال محمد ان', ['محمد']],
  ])('%s in: %s', (alias, text, expected) => {
    expect(found([alias], text)).toEqual(expected);
  });
});

describe('pitfalls', () => {
  test.each([
    ['an accent composed', ['José Pérez'], 'Jos\u00e9 P\u00e9rez', ['José Pérez']],
    ['an accent decomposed is inside the match', ['José'], 'Jose\u0301 said', ['Jose\u0301']],
    ['an accent in the alias only', ['José Pérez'], 'Jose Perez', ['Jose Perez']],
    ['an accent in the text only', ['Jose Perez'], 'José Pérez', ['José Pérez']],
    ['a soft hyphen ends no word', ['Azerbaijan', 'Azer'], 'Azer\u00adbai\u00adjan', ['Azer\u00adbai\u00adjan']],
    ['a soft hyphen behind is left out', ['Azerbaijan'], 'Azerbaijan\u00ad said', ['Azerbaijan']],
    [
      'an emoji behind, before, between',
      ['Oman', 'Mali'],
      'Oman😀 😀Mali Oman🇴🇲Mali',
      ['Oman', 'Mali', 'Oman', 'Mali'],
    ],
    [
      'a flag that is a row of tags (England’s, Scotland’s)',
      ['Oman', 'Mali'],
      '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}Oman Mali\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e007f}',
      ['Oman', 'Mali'],
    ],
    ['a letter beyond the basic plane is a letter', ['Oman'], 'Oman𐐀 𐐀Oman', []],
    ['U+02BC', ['N’Djamena'], 'N\u02bc Djamena, N\u02bcDjamena\u02bcs', ['N\u02bcDjamena']],
    ['curly and straight', ["O'Brien"], 'O’Brien O‘Brien O`Brien', ['O’Brien', 'O‘Brien', 'O`Brien']],
    [
      'an acute accent for an apostrophe',
      ['Moreau', 'Brien', 'O'],
      '´Moreau´ and Moreau´s, O´Brien',
      ['Moreau', 'Moreau'],
    ],
    ['half of a name with an apostrophe', ['O', 'Brien', 'N'], 'O’Brien, N’Djamena', []],
    ['the non-breaking hyphen', ['Guinea-Bissau'], 'Guinea\u2011Bissau', ['Guinea\u2011Bissau']],
    [
      'the non-breaking space, a line break',
      ['New Zealand'],
      'New\u00a0Zealand, New\n   Zealand',
      ['New\u00a0Zealand', 'New\n   Zealand'],
    ],
    ['not across an empty line', ['New Zealand'], 'New\n\nZealand', []],
    ['U.S. ends in a full stop', ['U.S.', 'US'], 'the U.S. and U.S.-led, the U.S.', ['U.S.', 'U.S.', 'U.S.']],
    ['U.S. is no part of U.S.S.R.', ['U.S.'], 'the U.S.S.R. and U.S.A', []],
    ['the longer of U.S. and U.S.A.', ['U.S.', 'U.S.A.'], 'U.S.A. U.S.', ['U.S.A.', 'U.S.']],
    ['a sentence’s full stop is not of the name', ['Oman'], 'In Oman. Then', ['Oman']],
    [
      'the Turkish capital, two units when lower-cased',
      ['İlham', 'Oman'],
      'İstanbul İ İlham İİ Oman',
      ['İlham', 'Oman'],
    ],
    ['ß and SS', ['Weiß', 'Strauss'], 'Weiss WEISS Strauß', ['Weiss', 'WEISS', 'Strauß']],
    [
      'a possessive',
      ['Moreau', 'Moreaus'],
      'Moreau’s, Moreaus’, MOREAU’S plan, Moreau’ll',
      ['Moreau', 'Moreaus', 'MOREAU', 'Moreau'],
    ],
    [
      'an ending of another language, on a long word only',
      ['Moreau', 'Xi', 'Oman'],
      "Moreau'nun, Moreau’dan, Moreau'NUN, Moreau'nunkiler, Xi'an, Oman'da",
      ['Moreau', 'Moreau', 'Oman'],
    ],
    ['single quotation marks', ['Moreau'], "'Moreau' and ‘Moreau’", ['Moreau', 'Moreau']],
    ['zero-width space and joiner', ['Moreau'], '\u200bMoreau\u200b \ufeffMoreau', ['Moreau', 'Moreau']],
    ['greek sigma at the end', ['Παππάς'], 'ΠΑΠΠΑΣ Παππας', ['ΠΑΠΠΑΣ', 'Παππας']],
    ['a comma inside', ['Washington, D.C.'], 'in Washington, D.C., today', ['Washington, D.C.']],
  ])('%s', (_, aliases, text, expected) => {
    expect(found(aliases, text)).toEqual(expected);
  });
});

// Long enough for a busy machine.
describe('is the slow obvious matcher', { timeout: 60_000 }, () => {
  const word = fc.constantFrom(
    ...'Ada ada ADA Jose José Jose\u0301 al Al de Oman OMAN U S US us O Brien Weiß Weiss İlham Ilham Пётр Mali2 the McKay s x é'.split(
      ' ',
    ),
    'Azer\u00adbaijan',
    'Azerbaijan',
  );
  const gap = fc.constantFrom(
    ..." |-|. |.|’|'|ʼ|‑|\u00a0|\n|\n\n|  |, |😀|\u200b|_|: “|\u2009|\u202f| \u00ad".split('|'),
  );
  const phrase = (maxLength: number) =>
    fc.array(fc.tuple(word, gap), { minLength: 1, maxLength }).map((parts) => parts.flat().join(''));
  const alias = fc.oneof(
    fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    fc.tuple(word, fc.constantFrom('-', "'", '. ', ' '), word).map((parts) => parts.join('')),
    fc.constantFrom('U.S.', 'O’Brien', 'Al-Ada', 'J. Oman'),
  );

  test('over names and their like', () => {
    fc.assert(
      fc.property(fc.array(alias, { maxLength: 8 }), phrase(12), (aliases, text) => {
        const entries = entriesFor(aliases);
        expect(fastSpot(entries, text)).toEqual(slowSpot(entries, text));
      }),
      { numRuns: 3000 },
    );
  });

  test('also where it looks at capitals and the particles before them only', () => {
    const capital = fc.constantFrom(...'Ada OMAN Weiß İlham Пётр McKay Oman2 De Al'.split(' '));
    const small = fc.constantFrom(...'al de von der the of and xal 2de d az small'.split(' '));
    const joint = fc.constantFrom(' ', ' ', '-', "'", 'ʼ');
    const name = fc
      .tuple(fc.array(small, { maxLength: 3 }), capital, fc.array(fc.oneof(small, capital), { maxLength: 2 }), joint)
      .map(([before, head, after, join]) => [...before, head, ...after].join(join))
      .filter((words) => !beginningOf(words).odd);
    const text = fc
      .array(fc.tuple(fc.oneof(small, small, capital), gap), { maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), text, (aliases, written) => {
        const entries = entriesFor(aliases);
        expect(fastSpot(entries, written)).toEqual(slowSpot(entries, written));
      }),
      { numRuns: 3000 },
    );
  });

  test('over texts made of the aliases themselves', () => {
    const made = fc.array(alias, { minLength: 1, maxLength: 6 }).chain((aliases) =>
      fc.tuple(
        fc.constant(aliases),
        fc.array(fc.tuple(fc.constantFrom(...aliases), gap), { maxLength: 6 }).map((parts) => parts.flat().join('')),
        fc.constantFrom(
          (s: string) => s,
          (s: string) => s.toUpperCase(),
          (s: string) => s.normalize('NFD'),
        ),
      ),
    );
    fc.assert(
      fc.property(made, ([aliases, text, change]) => {
        const entries = entriesFor(aliases);
        expect(fastSpot(entries, change(text))).toEqual(slowSpot(entries, change(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test('never throws and keeps its offsets in order, over any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }),
        fc.string({ unit: 'binary', maxLength: 60 }),
        (aliases, text) => {
          let last = 0;
          for (const { start, end, alias } of spot(buildDictionary(entriesFor([...aliases, text])), text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(alias).toBeGreaterThan(0);
            last = end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
