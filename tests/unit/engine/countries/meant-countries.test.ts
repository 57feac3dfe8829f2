import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import { COUNTRY_ALIASES } from '../../../../src/engine/countries/country-aliases.ts';
import { buildDictionary } from '../../../../src/engine/dictionary/dictionary.ts';
import { PAGE_LANGUAGE } from '../../../../src/engine/languages/page-language.ts';
import { resolveMentions } from '../../../../src/engine/page/resolve-mentions.ts';
import { fold } from '../../../../src/engine/text/fold.ts';

const dictionary = buildDictionary(COUNTRY_ALIASES.map(({ alias, use, country }) => ({ alias, use, entity: country })));

/** The codes of the countries that a text means, each once, as a page and as an article are read. */
function onPage(text: string): string[] {
  const { mentions } = resolveMentions(dictionary, text.split('\n\n'), { names: {} });
  return codes(mentions.flatMap(({ entity }) => entity ?? []));
}
const inArticle = (text: string): string[] => codes(readArticle(text).mentions.map(({ entity }) => entity));
const codes = (ids: readonly string[]): string[] =>
  [...new Set(ids)]
    .filter((id) => id.startsWith('country:'))
    .map((id) => id.slice(8))
    .sort();

/** A kind of mistake; a text that holds none of the country, and others in which the country is meant, with its codes. */
const KINDS: readonly (readonly [kind: string, text: string, codes: string])[] = [
  [
    'a state beside its capital',
    'ATLANTA — The lawmakers of Georgia met on Tuesday.\n\nGeorgia Sen. Ann Purdy spoke. Schools in Georgia and Tennessee had closed.',
    '',
  ],
  [
    'a state’s governor',
    'The storm passed on.\n\nGeorgia’s governor, Carl Dent, thanked the crews. He said that Georgia Republicans and Georgia Democrats had helped.',
    '',
  ],
  [
    'the country of that name',
    'Trams stood still in Tbilisi on Friday.\n\nGeorgia’s government said that it would pay, and Georgian drivers went home. Armenia lent Georgia buses.',
    'AM GE',
  ],
  [
    'a given name',
    'Kenya Whitlow won the race on Sunday. Kenya said that she had slept badly.\n\nThe crowd called Kenya’s name, and she bowed.',
    '',
  ],
  [
    'a given name beside another country',
    'Israel Duarte scored twice for Chile. Then Israel was hurt, and he left.',
    'CL',
  ],
  [
    'a given name with the country beside it',
    'Israel Rosen, the minister, met Israeli officers. Israel would wait, he said. Nobody in Israel had asked for more.',
    'IL',
  ],
  [
    'the country with a king',
    'The king of Jordan met teachers. Jordan pays for the schools, and Jordanian towns lend rooms.',
    'JO',
  ],
  ['a family name', 'The coach praised Tim Jordan. Later Jordan left the field, and his brother followed.', ''],
  [
    'a bird',
    'Turkey prices fell before Thanksgiving. Turkey is good cold, too, the butcher said. Few can carve a turkey well.',
    '',
  ],
  ['a bird that is never small', 'Turkey takes four hours in the oven. Poultry should rest, cooks say.', ''],
  [
    'the country of that name, at a start',
    'Turkey will host the talks in March. Turkish officers said that Turkey had asked for them.',
    'TR',
  ],
  ['dishes', 'China cups stood on the shelf beside the crockery. Old china breaks, the dealer said.', ''],
  [
    'the country of that name, beside dishes',
    'China sells more cups than any other country, and its old china is dear. Chinese kilns are closing.',
    'CN',
  ],
  [
    'a town and its state',
    'The mayor of Lebanon, Ohio, opened the road to Peru, Ind., on Monday. Guests from Norway, Maine, came.',
    '',
  ],
  [
    'a town whose state has two words',
    'A choir from Poland, New York, sang in Denmark, South Carolina. In Cuba, N.M., it rained.',
    '',
  ],
  [
    'a town named again without its state',
    'The fire began in Lebanon, Pennsylvania, before dawn. Lebanon had no engine of its own. Lebanon firefighters walked.',
    '',
  ],
  [
    'a town in another state than its capital',
    'Rain fell in Athens, Georgia, and in Moscow, Idaho. Vienna, Virginia, stayed dry.',
    '',
  ],
  [
    'the country beside its states',
    'Goods from Canada, Mexico, California and Texas wait at the port. Lebanon and Peru sent ships.',
    'CA LB MX PE',
  ],
  ['a prefix', 'The anti-Norway vote failed. A pro-Russian paper cheered, and non-Swedish firms sold.', 'NO RU SE'],
  [
    'a sign',
    'They wrote #Iceland on the wall. The Chile/Peru border and the U.S.-Japan pact came up.',
    'CL IS JP PE US',
  ],
  ['Korea, by a city', 'Korea will lend the money, the ministry in Seoul said. Korean banks agreed.', 'KR'],
  ['Korea, by the other city', 'Korea fired a rocket on Sunday, radio in Pyongyang said.', 'KP'],
  ['Korea, by the sentence', 'South Korea and North Korea met. Korean officials in Seoul were glad.', 'KP KR'],
  ['Korea, with nothing that tells', 'She sailed to Korea in May.', ''],
  ['Congo, by a city', 'Fighters left Congo on Monday, officers in Brazzaville said.', 'CG'],
  [
    'the Dominicans of the republic',
    'Two Dominican pitchers signed for the club on Friday, and the coach was glad to have them.',
    'DO',
  ],
  ['the Dominicans of the island', 'Rain fell on Dominica. Dominican farmers in Roseau lost their crops.', 'DM'],
  ['a pronoun in capitals', 'CONTACT US\n\nTELL US MORE\n\nThe paper is made in Norway by eleven people.', 'NO'],
  ['the country in capitals', 'The shops in the US are open, and the US Senate met.', 'US'],
  [
    'capitals that act',
    'Kyiv rejected the offer.\n\nCanberra hailed it. Kinshasa protested, and Oslo and Riga signed a note.',
    'AU CD LV NO UA',
  ],
  ['capitals where something is', 'It rained in Kyiv. Canberra has lakes. The train to Oslo was late.', ''],
];

describe.each(KINDS)('%s', (_, text, wanted) => {
  it('on a page', () => expect(onPage(text).join(' ')).toBe(wanted));
  it('in an article', () => expect(inArticle(text).join(' ')).toBe(wanted));
});

describe('a common word of another language', () => {
  const finnish = 'Oman talon hinta on korkea. Moni myy oman talon, ja rahat riittävät. Oman pihan hoito vie aikaa.';
  it('is no country on a page', () => expect(onPage(finnish)).toEqual([]));
  it('is no country in an article', () => expect(inArticle(finnish)).toEqual([]));
  it('nor where it only begins sentences', () =>
    expect(inArticle('Oman talon hinta on korkea. Oman pihan hoito vie aikaa.')).toEqual([]));
  it('but the country amid a sentence is', () =>
    expect(inArticle('Laiva lähti, ja Oman sekä Iran odottavat. Oman maksaa kaiken.')).toEqual(['IR', 'OM']));
});

describe('somebody whose given name is a country’s', () => {
  it('is a person in an article, and speaks', () => {
    const { people, quotations } = readArticle(
      'Kenya Whitlow won the race on Sunday. Kenya said on Monday that she had slept badly. Her coach was glad.',
    );
    expect(people.map(({ name }) => name)).toEqual(['Kenya Whitlow']);
    expect(quotations.map(({ speaker }) => speaker?.name)).toEqual(['Kenya Whitlow']);
  });
});

describe('a headline', () => {
  it('is no quotation by a country', () => {
    const { quotations } = readArticle(
      'Norway says new ferries will sail in June\n\nOSLO — Norway will buy nine ferries, Transport Minister Kari Moen said on Monday.\n\n“They are quiet,” Moen told reporters.',
    );
    expect(quotations.map(({ speaker }) => speaker?.name)).not.toContain('Norway');
  });
});

describe('the doubtful names of a language', () => {
  it('are those of its lists, and those that countries share, each under all its countries', () => {
    const { personNames, needSupport, townNames, thingSigns, doubtfulNames } = PAGE_LANGUAGE.countries;
    const bearers = new Map<string, Set<string>>();
    for (const { alias, country } of COUNTRY_ALIASES)
      bearers.set(fold(alias), (bearers.get(fold(alias)) ?? new Set()).add(country));
    const listed = new Set([...personNames, ...needSupport, ...townNames, ...thingSigns.keys()]);
    const wanted = [...bearers].flatMap(([name, ids]) =>
      ids.size > 1 || listed.has(name) ? [...ids].map((id) => `${id} ${name}`) : [],
    );
    const given = [...doubtfulNames].flatMap(([id, names]) => [...names].map((name) => `${id} ${name}`));
    expect(given.sort()).toEqual(wanted.sort());
  });
});
