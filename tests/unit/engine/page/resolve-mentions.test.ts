import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNTRY_ALIASES } from '../../../../src/engine/countries/country-aliases.ts';
import {
  buildDictionary,
  type Dictionary,
  type DictionaryEntry,
} from '../../../../src/engine/dictionary/dictionary.ts';
import { personAliases } from '../../../../src/engine/dictionary/person-aliases.ts';
import { resolveMentions } from '../../../../src/engine/page/resolve-mentions.ts';
import { personId } from '../../../../src/engine/person-id.ts';
import type { PageContext, PageMention } from '../../../../src/messages/page-requests.ts';

const countries: DictionaryEntry[] = COUNTRY_ALIASES.map(({ alias, use, country }) => ({
  alias,
  use,
  entity: country,
}));
const dictionaryOf = (people: readonly string[]) =>
  buildDictionary([
    ...people.flatMap((name) =>
      personAliases(name, []).map(({ alias, use }) => ({ alias, use, entity: personId(name) })),
    ),
    ...countries,
  ]);

const start: PageContext = { names: {} };

/** What is said of each piece, as "words → whom". Pieces follow one another with the context of the one before. */
function read(people: readonly string[], ...pieces: (string | string[])[]) {
  const d = dictionaryOf(people);
  let context = start;
  return pieces.map((piece) => {
    const blocks = Array.isArray(piece) ? piece : [piece];
    // Typed as the message has them: the engine's own types must stay assignable.
    const resolved: { mentions: PageMention[]; context: PageContext } = resolveMentions(d, blocks, context);
    context = resolved.context;
    return resolved.mentions.map(
      ({ block, start, end, entity, candidates, held, key }) =>
        `${blocks[block]?.slice(start, end)} → ${held ? 'held ' : ''}${entity ?? candidates?.join(' or ')}${key === undefined ? '' : ` (${key})`}`,
    );
  });
}
const one = (people: readonly string[], text: string) => read(people, text)[0];
const contextAfter = (people: readonly string[], ...pieces: string[]) => {
  const d = dictionaryOf(people);
  return pieces.reduce<PageContext>((context, piece) => resolveMentions(d, [piece], context).context, start).names;
};

const LUC = 'Luc Moreau';
const ADA = 'Ada Moreau';

describe('people', () => {
  test('a full name settles at once and for good', () => {
    expect(one([LUC], 'On Monday Luc Moreau spoke.')).toEqual(['Luc Moreau → person:luc-moreau']);
    expect(one([LUC], 'LUC MOREAU SPEAKS TO PRESS')).toEqual(['LUC MOREAU → person:luc-moreau']);
    expect(one([LUC], 'Luc Moreau’s plan')).toEqual(['Luc Moreau → person:luc-moreau']);
  });

  test('somebody else of that family in the same short sentence is not taken for them', () => {
    expect(one([LUC], 'President Luc Moreau met Felix Moreau in Lyon.')).toEqual(['Luc Moreau → person:luc-moreau']);
  });

  test('then the family name alone is theirs', () => {
    expect(one([LUC, ADA], 'Luc Moreau spoke. Then Moreau left, and Moreau’s aide too.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
      'Moreau → person:luc-moreau (moreau)',
    ]);
  });

  test('also in a later piece, and in a headline before', () => {
    expect(read([LUC, ADA], 'Luc Moreau spoke.', 'Later Moreau left.')[1]).toEqual([
      'Moreau → person:luc-moreau (moreau)',
    ]);
    expect(one([LUC, ADA], 'Why Moreau left\n\nMoreau left. Luc Moreau spoke.')).toEqual([
      'Moreau → person:luc-moreau (moreau)',
      'Moreau → person:luc-moreau (moreau)',
      'Luc Moreau → person:luc-moreau',
    ]);
  });

  test('alone, when only one person of the dataset bears it', () => {
    expect(one([LUC], 'Then Moreau spoke.')).toEqual(['Moreau → person:luc-moreau (moreau)']);
    expect(one([LUC], 'MOREAU SPEAKS')).toEqual(['MOREAU → person:luc-moreau (moreau)']);
  });

  test('two of one family name and nothing that decides: which one?', () => {
    expect(one([LUC, ADA], 'Then Moreau spoke.')).toEqual(['Moreau → person:ada-moreau or person:luc-moreau (moreau)']);
    expect(one([LUC, ADA], 'President Moreau spoke.')).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
  });

  test('two of one family name, both on the page: each until the other comes, then the question', () => {
    expect(one([LUC, ADA], 'Luc Moreau met. Moreau spoke. Ada Moreau came. Moreau left.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
      'Ada Moreau → person:ada-moreau',
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
    expect(read([LUC, ADA], 'Luc Moreau met Ada Moreau.', 'Moreau left.')[1]).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
    expect(read([LUC, ADA], 'Luc Moreau met.', 'Ada Moreau came.', 'Luc Moreau went.', 'Moreau left.')[3]).toEqual([
      'Moreau → person:ada-moreau or person:luc-moreau (moreau)',
    ]);
  });

  test('somebody the dataset does not know takes the name', () => {
    expect(one([LUC], 'Then Odile Moreau spoke. Later Moreau left.')).toEqual([]);
    expect(read([LUC], 'Then Odile Moreau spoke.', 'Later Moreau left.', 'President Moreau too.')).toEqual([
      [],
      [],
      [],
    ]);
    expect(contextAfter([LUC], 'Then Odile Moreau spoke.')).toEqual({ moreau: 'other' });
    // Not when the page has named ours in full first.
    expect(one([LUC], 'Luc Moreau, son of Odile Moreau, spoke. Moreau left.')).toEqual([
      'Luc Moreau → person:luc-moreau',
      'Moreau → person:luc-moreau (moreau)',
    ]);
  });

  test('an earlier short form is revised by a later context', () => {
    const pieces = read([LUC], 'Then Moreau spoke.', 'It was Odile Moreau.');
    expect(pieces).toEqual([['Moreau → person:luc-moreau (moreau)'], []]);
    expect(contextAfter([LUC], 'Then Moreau spoke.', 'It was Odile Moreau.')).toEqual({ moreau: 'other' });
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
    expect(one([LUC], text)).toEqual(expected);
  });

  test('a family name that is a common word waits for the full name', () => {
    expect(one(['Carla Stone'], 'Stone is hard. Then Stone spoke.')).toEqual([
      'Stone → held person:carla-stone (stone)',
      'Stone → held person:carla-stone (stone)',
    ]);
    expect(read(['Carla Stone'], 'Stone Speaks on Budget', 'Carla Stone spoke.', 'Stone left.')).toEqual([
      ['Stone → held person:carla-stone (stone)'],
      ['Carla Stone → person:carla-stone'],
      ['Stone → person:carla-stone (stone)'],
    ]);
    expect(contextAfter(['Carla Stone'], 'Carla Stone spoke.')).toEqual({
      stone: 'person:carla-stone',
      'person:carla-stone': 'person:carla-stone',
    });
    expect(one(['Carla Stone'], 'Senator Stone spoke.')).toEqual(['Stone → person:carla-stone (stone)']);
  });

  test('particles', () => {
    expect(one(['Greta van der Aa'], 'Greta van der Aa spoke. Then Van der Aa left.')).toEqual([
      'Greta van der Aa → person:greta-van-der-aa',
      'Van der Aa → person:greta-van-der-aa (van der aa)',
    ]);
    expect(one(['Samir al-Hakimi'], 'Here Hakimi and al-Hakimi spoke; it was Karim al-Hakimi')).toEqual([]);
    expect(one(['Samir al-Hakimi'], 'Samir Al-Hakimi came. Hakimi and al-Hakimi left.')).toEqual([
      'Samir Al-Hakimi → person:samir-al-hakimi',
      'Hakimi → person:samir-al-hakimi (hakimi)',
      'al-Hakimi → person:samir-al-hakimi (al-hakimi)',
    ]);
  });

  test('a headline’s capitals are no given names', () => {
    expect(one([LUC], 'Parliament Backs Moreau Over Budget Plan')).toEqual([
      'Moreau → held person:luc-moreau (moreau)',
    ]);
    expect(
      one([LUC, ADA], ['Parliament Backs Moreau Over Budget Plan', 'On Friday Ada Moreau won.'].join('\n\n')),
    ).toEqual(['Moreau → person:ada-moreau (moreau)', 'Ada Moreau → person:ada-moreau']);
  });

  test('a title before a given name that is somebody’s family name', () => {
    expect(one(['Tim Scott'], 'Senator Scott Lambert spoke of Tim Scott.')).toEqual(['Tim Scott → person:tim-scott']);
    expect(one(['Luc Evans'], 'Professor Evans Lambert Wins Another Great Prize')).toEqual([
      'Evans → held person:luc-evans (evans)',
    ]);
  });

  test('a list of names is no headline', () => {
    expect(one([LUC], 'Squad: Odile Moreau, Anna Petit (France), 7 Paul Lambert')).toEqual([
      'France → country:FR (france)',
    ]);
    expect(one(['Luc Evans'], 'Squad: Evans Moreau, Anna Petit (France), 7 Paul Lambert')).toEqual([
      'France → country:FR (france)',
    ]);
    expect(one(['Luc Evans'], 'Young Evans Wins Another Great Prize')).toEqual(['Evans → person:luc-evans (evans)']);
    expect(one(['Luc Evans'], 'Young Evans Moreau Tells Another Great Story')).toEqual([
      'Evans → held person:luc-evans (evans)',
    ]);
  });

  test('a family name that is a capital’s, too', () => {
    const text = 'They met in Washington.';
    expect(one(['Dora Washington'], text)).toEqual([]);
    expect(one(['Dora Washington'], `Dora Washington spoke. ${text} Washington left.`)).toEqual([
      'Dora Washington → person:dora-washington',
      'Washington → person:dora-washington (washington)',
    ]);
    expect(one(['Dora Washington'], 'Washington warned of more.')).toEqual(['Washington → country:US']);
    expect(one(['Dora Washington'], 'Senator Washington spoke.')).toEqual([
      'Washington → person:dora-washington (washington)',
    ]);
  });

  test('keys that are properties of every object are words like others', () => {
    expect(one(['Ada Constructor'], 'Then Constructor spoke; __proto__ too.')).toEqual([
      'Constructor → person:ada-constructor (constructor)',
    ]);
  });

  test('the context stays small on a page that lists people by the thousand', () => {
    const letters = (n: number) =>
      [...n.toString(20)].map((c) => 'abcdefghijklmnopqrst'[Number.parseInt(c, 20)]).join('');
    const people = Array.from({ length: 1000 }, (_, i) => `Ada X${letters(i)}`);
    expect(Object.keys(contextAfter(people, people.join(', '))).length).toBeLessThanOrEqual(400);
  });
});

describe('countries', () => {
  test.each([
    ['Azerbaijan and the Azerbaijanis', 'Azerbaijan → country:AZ', 'Azerbaijanis → country:AZ'],
    ['the U.S. and the UK, not us', 'U.S. → country:US', 'UK → country:GB'],
    ['TELL US NOW'],
    ['a US-led force', 'US → country:US'],
    ['TALKS IN CHAD FAIL', 'CHAD → country:TD (chad)'],
    ['Michael Jordan scored.'],
    ['Jordan Peterson spoke.'],
    ['Chad Smith drums.'],
    ['Jordan said it would help.', 'Jordan → country:JO (jordan)'],
    ['King Abdullah of Jordan', 'Jordan → country:JO (jordan)'],
    ['Jordan President', 'Jordan → country:JO (jordan)'],
    ['Jordan Peterson Wins Another Prize', 'Jordan → held country:JO (jordan)'],
    ['Georgia Tech won.'],
    ['Georgia won.', 'Georgia → held country:GE (georgia)'],
    ['Georgia won in Tbilisi.', 'Georgia → country:GE (georgia)'],
    ['The Georgian team of Georgia', 'Georgian → country:GE', 'Georgia → country:GE (georgia)'],
    ['in New Mexico and Mexico', 'Mexico → country:MX (mexico)'],
    ['New Jersey and New Guinea'],
    ['a guinea pig, the Guinea pig'],
    ['Guinea and Guinea-Bissau', 'Guinea → country:GN', 'Guinea-Bissau → country:GW'],
    ['Papua New Guinea', 'Papua New Guinea → country:PG'],
    ['the Gulf of Mexico, the Sea of Japan'],
    ['in Lebanon, Pennsylvania'],
    ['Latin America and America', 'America → country:US'],
    ['American Indians'],
    ['a Class Reunion in Réunion', 'Réunion → country:RE'],
    ['Germán spoke German', 'German → country:DE'],
    ['Mexico City'],
    ['Dawn French and French wine', 'French → country:FR'],
    ['Northern Ireland and Ireland', 'Ireland → country:IE (ireland)'],
  ])('%s', (text, ...expected) => {
    expect(one([], text)).toEqual(expected);
  });

  test('a name that countries share is decided by the one the page names', () => {
    expect(one([], 'the Congolese army')).toEqual(['Congolese → country:CD or country:CG (congolese)']);
    expect(one([], 'the Congolese army in Kinshasa')).toEqual(['Congolese → country:CD (congolese)']);
    expect(read([], 'South Korea said.', 'Korea also.')[1]).toEqual(['Korea → country:KR (korea)']);
    expect(read([], 'South Korea met North Korea.', 'Korea also.')[1]).toEqual([
      'Korea → country:KP or country:KR (korea)',
    ]);
  });

  test('one that a person bears, too', () => {
    expect(read([], 'Michael Jordan scored.', 'Jordan left.')[1]).toEqual([]);
    expect(read([], 'He lives in Jordan. Michael Jordan scored.', 'Jordan left.')[1]).toEqual([
      'Jordan → country:JO (jordan)',
    ]);
    expect(one(['Dora Chad'], 'Dora Chad spoke. Then Chad left.')).toEqual([
      'Dora Chad → person:dora-chad',
      'Chad → person:dora-chad (chad)',
    ]);
    expect(one(['Dora Chad'], 'In Chad, rain fell.')).toEqual(['Chad → country:TD (chad)']);
  });

  test('one that is the given name of somebody the page has named in full', () => {
    const known = ['Kenya Whitlow'];
    expect(read(known, 'Kenya Whitlow won.', 'Kenya slept badly.')[1]).toEqual([]);
    expect(read(known, 'Kenya Whitlow won in Nairobi.', 'Kenya slept badly.')[1]).toEqual([]);
    // Where the page has named the country first, or by a form that is nobody's, it is the country.
    expect(read(known, 'In Kenya, Kenya Whitlow won.', 'Kenya cheered.')[1]).toEqual(['Kenya → country:KE (kenya)']);
    expect(read(known, 'Kenya Whitlow won. Kenyan papers wrote of it.', 'Kenya cheered.')[1]).toEqual([
      'Kenya → country:KE (kenya)',
    ]);
    expect(read(known, 'Nobody was there.', 'Kenya cheered.')[1]).toEqual(['Kenya → country:KE (kenya)']);
  });
});

describe('words that only look like a country’s name', () => {
  test.each([
    ['Mali princ je znana knjiga, ki jo berejo po vsem svetu.', ['Mali → held country:ML (mali)']],
    [
      'Mali is a country of the Sahel, and the river that it is known for is in the south of it.',
      ['Mali → country:ML'],
    ],
    ['He read it in the Korea Herald.', []],
    ['The China Daily said so.', []],
    ['In China daily flights began again.', ['China → country:CN (china)']],
    ['Shares of Bank of America fell.', []],
    ['Tourists came from America.', ['America → country:US']],
    ['Indian baskets were sold.', []],
    ['Indian ministers were sold on it.', ['Indian → country:IN']],
    // What else is called by a country: papers and broadcasters, and firms, by the word beside it or by their legal form.
    ['She reads the Times of Peru and the Peru Mail, and hears Radio Peru.', []],
    ['Peru Today and the Chile Independent wrote of it.', []],
    ['Shares of Chile Minerals and of Peru Foods fell.', []],
    ['Shares of Peru Andean Copper Ltd. fell.', []],
    ['Shares of the Royal Bank of Canada and of Bank of Ireland fell.', []],
    ['He flew by Air Peru, and the other by Air Chile.', []],
    ['The air in Peru is thin.', ['Peru → country:PE (peru)']],
    ['The Bank of Japan did not lend it.', ['Japan → country:JP']],
    ['Peru today is another country, and its news and mail are read.', ['Peru → country:PE (peru)']],
    ['Peru Today Sends More Mail By Radio', ['Peru → country:PE (peru)']],
    // American Indians.
    ['Indian blankets and Indian pottery from Arizona filled the hall.', []],
    ['The Indian reservation of the Navajo is in the north.', []],
    ['Indian beadwork was sold.', []],
    ['Indian blankets from Delhi filled the hall.', ['Indian → country:IN']],
    ['Indian students in Arizona filled the hall.', ['Indian → country:IN']],
    // The bird: by what is done to it, and by a word that counts it.
    ['Leftover Turkey Soup', []],
    ['A plate of smoked Turkey and of ground Turkey', []],
    ['Rub the Turkey with butter, and carve it.', ['Turkey → held country:TR (turkey)']],
    ['How to Brine a Turkey', ['Turkey → held country:TR (turkey)']],
    ['Turkey Club Sandwich', ['Turkey → held country:TR (turkey)']],
    ['The Turkey that he knew is gone.', ['Turkey → country:TR (turkey)']],
    // A man is of some years, a country is not, and has no neighbour of ours for a brother.
    ['Chad, 34, mends pipes. Chad said so.', []],
    ['My neighbour Chad mends pipes. Chad said so.', []],
    ['Their youngest daughter Kenya sang, and her classmate Israel danced.', []],
    ['Its neighbour Kenya closed the border.', ['Kenya → country:KE (kenya)']],
    // Ships, and streets.
    ['The HMS Kenya met the USS Peru beside the SS Chile.', []],
    ['They lived in Chile Street, then at 4 Peru Road, off Kenya Avenue.', []],
    ['The streets of Chile and the road to Peru', ['Chile → country:CL (chile)', 'Peru → country:PE (peru)']],
    // Seas.
    ['Ships crossed the East China Sea and the Philippine Sea.', []],
    // A town by its state, whatever its second word is.
    ['A bus left Peru Hills, Ohio, for Swedish Corners, Iowa.', []],
    ['In Chile Peru, Ohio', ['Chile → country:CL (chile)']],
    // Plants, animals and dishes that are called so everywhere.
    ['Norway spruce and Japanese knotweed grow beside Guinea worm.', []],
    ['Jordan almonds are sugared.', []],
    ['A Cuban sandwich, Belgian waffles, Greek yogurt and Canadian bacon', []],
    ['Turkish towels and Irish linen at a Dutch auction', []],
    // Shops of two owners.
    ['The shop of Holland & Beckett is closed.', []],
    ['France & Spain agreed.', ['France → country:FR (france)', 'Spain → country:ES (spain)']],
  ])('%s', (text, found) => {
    expect(one([], text)).toEqual(found);
  });

  test.each<[blocks: string[], found: string[]]>([
    // Slovene, beside more of it; and the country as the first word of a list.
    [['Mali oglasi', 'Vsi oglasi so na zadnji strani in jih beremo vsak dan.'], ['Mali → held country:ML (mali)']],
    [
      ['Mali', 'Kenya', 'Chad'],
      ['Mali → country:ML', 'Kenya → country:KE (kenya)', 'Chad → country:TD (chad)'],
    ],
    // A headline without a small English word, above an English text.
    [
      ['Peru miners block roads', 'The miners said on Sunday that they would not leave until the company paid them.'],
      ['Peru → country:PE (peru)'],
    ],
    // Words that are English too: "in" is Slovene for and, Finnish "on" for is.
    [['Mali otroci in starši se igrajo in pojejo.'], ['Mali → held country:ML (mali)']],
    [['Oman talon myynti on hidasta, ja se on kallista.'], ['Oman → held country:OM (oman)']],
    [['Nauru kuului pihalta koko illan, kertoi naapuri.'], ['Nauru → held country:NR (nauru)']],
    [['Cuba teka siapa yang datang semalam ke rumah.'], ['Cuba → held country:CU (cuba)']],
    // French for a meeting, Swedish for there is, Slovene for today.
    [['Réunion des voisins jeudi soir dans la grande salle du moulin.'], ['Réunion → held country:RE (reunion)']],
    [['Finns det någon buss hem efter konserten i kväll?'], ['Finns → held country:FI (finns)']],
    [['Danes popoldne bo dež, jutri pa bo spet lepo.'], ['Danes → held country:DK (danes)']],
    [['Finns asked that the bus should wait for them.'], ['Finns → country:FI']],
  ])('%s', (blocks, found) => {
    expect(read([], blocks)[0]).toEqual(found);
  });

  test('where the page says that it is in another language, also with nothing around them; not amid English', () => {
    const d = dictionaryOf([]);
    const on = (text: string, isForeign: boolean) =>
      resolveMentions(d, [text], start, { isForeign }).mentions.map(({ held }) => held === true);
    expect(on('Oman auto', true)).toEqual([true]);
    expect(on('Oman auto', false)).toEqual([false]);
    expect(on('Oman said that it would sign the paper with its neighbour.', true)).toEqual([false]);
    expect(on('Kenya auto', true), 'no word of any language that is known').toEqual([false]);
  });

  test('a line’s end that a page has made parts sentences, and no name', () => {
    expect(one([LUC], 'Luc\u2028Moreau')).toEqual(['Luc\u2028Moreau → person:luc-moreau']);
    expect(one([LUC], 'Luc Moreau\u2028Street')).toEqual(['Luc Moreau → person:luc-moreau']);
    expect(one([LUC], 'Luc Moreau Street')).toEqual([]);
  });
});

describe('capitals', () => {
  test.each([
    ['Moscow said it would not attend.', 'Moscow → country:RU'],
    ['Moscow has repeatedly warned the West.', 'Moscow → country:RU'],
    ['But Ankara rejected the plan.', 'Ankara → country:TR'],
    ['Baku and Yerevan agreed to talk.', 'Baku → country:AZ', 'Yerevan → country:AM'],
    ['talks between Baku and Yerevan', 'Baku → country:AZ', 'Yerevan → country:AM'],
    ['He accused Tehran of delay.', 'Tehran → country:IR'],
    ['better ties with Beijing', 'Beijing → country:CN'],
    ['Washington’s position is clear', 'Washington → country:US'],
    ['Paris is urging restraint.', 'Paris → country:FR'],
    ['It rained in Moscow.'],
    ['Moscow has twelve million people.'],
    ['Officials in Moscow said so.'],
    ['London is expected to be warm.'],
    ['Jack London wrote; Jack London said'],
    ['the Washington Post said'],
    ['a flight from Baku to Moscow'],
    ['Brussels said it would act.'],
  ])('%s', (text, ...expected) => {
    expect(one([], text)).toEqual(expected);
  });
});

describe('any text', { timeout: 60_000 }, () => {
  const d = dictionaryOf([LUC, ADA, 'Carla Stone', 'Dora Chad', 'Greta van der Aa']);
  const word = fc.constantFrom(
    ...'Luc Ada Odile Moreau Stone Chad Van der Aa Carla Dora President the said in L. US U.S. Jordan Korea Moscow and Jr. Tower FRENCH __proto__ constructor'.split(
      ' ',
    ),
  );
  const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '’s ', '\n', '\n\n');
  const block = fc.oneof(
    fc.array(fc.tuple(word, gap), { maxLength: 20 }).map((parts) => parts.flat().join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('mentions lie in their blocks, in order, with a person, a question, or something held; contexts survive JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.array(block, { maxLength: 3 }), { maxLength: 3 }), (pieces) => {
        let context = start;
        for (const blocks of pieces) {
          const resolved = resolveMentions(d, blocks, context);
          let [lastBlock, lastEnd] = [0, 0];
          for (const { block, start, end, entity, candidates, held, key } of resolved.mentions) {
            if (block > lastBlock) lastEnd = 0;
            expect(block).toBeGreaterThanOrEqual(lastBlock);
            expect(start).toBeGreaterThanOrEqual(lastEnd);
            expect(end).toBeLessThanOrEqual(blocks[block]?.length ?? 0);
            [lastBlock, lastEnd] = [block, end];
            if (entity === null) {
              expect(key).toBeDefined();
              expect(candidates?.length ?? 0).toBeGreaterThan(held ? 0 : 1);
            } else expect([candidates, held]).toEqual([undefined, undefined]);
            // What is held is what the context has no answer for yet.
            if (held && key !== undefined) expect(resolved.context.names[key] ?? null).toBeNull();
          }
          context = JSON.parse(JSON.stringify(resolved.context));
          expect(resolveMentions(d, blocks, context)).toEqual(resolveMentions(d, blocks, resolved.context));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a long hostile block takes no longer than its length', () => {
    for (const part of ['Moreau Jr. ', 'Luc ', "Moreau'", 'Van der ', 'Moreau-', 'Ada A. ', 'Moscow and Kyiv '])
      expect(resolveMentions(d, [part.repeat(4000)], start).mentions.length).toBeLessThanOrEqual(8000);
  });

  test('the form and the length of white space make no difference', () => {
    const word = fc.constantFrom(
      ...'Luc Ada Xavier Moreau Stone Jordan Georgia Gulf of Oman New Mexico in Moscow said Street President between and Kyiv accused the'.split(
        ' ',
      ),
    );
    const gap = fc.constantFrom(' ', '\t', '\u2009', '\u202f', '\u00a0', '  ', `\t${' '.repeat(50)}`);
    const d = dictionaryOf([LUC, ADA, 'Odile Stone']);
    const names = (text: string) => {
      const { mentions, context } = resolveMentions(d, [text], start);
      return [mentions.map(({ entity, candidates, key }) => [entity, candidates, key]), context];
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 12 }), (parts) => {
        expect(names(parts.flat().join('').trim())).toEqual(names(parts.map(([w]) => w).join(' ')));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['Then Heydar\n\t\t\tMoreau spoke.'],
    ['the Gulf of\n      Oman', ''],
    ['Michael\n\tJordan scored.'],
    ['a plane to\n    Moscow\n    Street'],
    ['They accused\n  Tehran\n  of it.', 'Tehran → country:IR'],
    ['Later Moscow\nwarned of it.', 'Moscow → country:RU'],
  ])('a line that breaks anywhere: %s', (text, ...found) => {
    expect(one([LUC], text)).toEqual(found.filter(Boolean));
  });

  test('a family name that ten thousand bear takes little longer than one that ten bear', () => {
    const letters = (n: number) =>
      [...n.toString(20)].map((c) => 'abcdefghijklmnopqrst'[Number.parseInt(c, 20)]).join('');
    const bearers = (count: number) => Array.from({ length: count }, (_, i) => `A${letters(i)} Moreau`);
    const few = dictionaryOf(bearers(10));
    const many = dictionaryOf([...bearers(10_000), ...bearers(10_000).map((name) => `${name.slice(0, -1)}ú`)]);
    const text = 'Then Moreau spoke. Then Luc Moreau spoke. Mr Moreau, Aa Moreau, Ab Moreau, '.repeat(600);
    const time = (d: Dictionary, context: PageContext) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const from = performance.now();
          resolveMentions(d, [text], context);
          return performance.now() - from;
        }),
      );
    const full = { names: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`x${i}`, 'other' as const])) };
    for (const context of [start, full]) expect(time(many, context)).toBeLessThan(1_000 + 10 * time(few, context));
  });
});
