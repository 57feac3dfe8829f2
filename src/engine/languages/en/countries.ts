import type { CountryId } from '../../types.ts';
import type { CountryWords } from '../name-language.ts';
import {
  AMERICAN_NAMESAKES,
  AMERICAN_STATES,
  GEORGIA_CITIES,
  GEORGIA_CITIES_WITH_NAMESAKES,
} from './american-places.ts';
import { wordSet, wordTable } from './word-set.ts';

/**
 * American states of more than one word, and Canadian provinces. Not Georgia and Washington, which are as often something else.
 */
const MORE_STATES =
  'New (?:Hampshire|Jersey|Mexico|York|Brunswick)|(?:North|South) (?:Carolina|Dakota)|Rhode Island|West Virginia|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia';
const CITIES = `${GEORGIA_CITIES} ${GEORGIA_CITIES_WITH_NAMESAKES}`.replaceAll(' ', '|');
const STATES = `${AMERICAN_STATES.replaceAll(' ', '|')}|${MORE_STATES}`;
/** States as the Associated Press and the post abbreviate them, and New York's boroughs. */
const SHORT_STATES =
  '(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Penn|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|[NS]\\. ?[CD]|N\\. ?[HJMY]|R\\. ?I|W\\. ?Va|D\\. ?C)\\.|(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])(?![\\p{L}.])|Queens|Brooklyn|Long Island';

/**
 * Names of countries that are also names of people: "name:CODE" with the country's code, and `_` for a space. The next three
 * lists have the same form.
 */
const PERSON_NAMES =
  'jordan:JO chad:TD georgia:GE israel:IL kenya:KE india:IN ireland:IE france:FR holland:NL cuba:CU trinidad:TT montserrat:MS pitcairn:PN jersey:JE';
const NEED_SUPPORT =
  'georgia:GE jersey:JE saint_martin:MF st._martin:MF saint-martin:MF pitcairn:PN montserrat:MS bonaire:BQ';
const TOWN_NAMES = `${AMERICAN_NAMESAKES} china:CN greece:GR finland:FI spain:ES chile:CL`;
const SHARED_NAMES =
  'congo:CD congo:CG congolese:CD congolese:CG dominican:DM dominican:DO dominicans:DM dominicans:DO korea:KP korea:KR korean:KP korean:KR koreans:KP koreans:KR virgin_islands:VG virgin_islands:VI virgin_islander:VG virgin_islander:VI virgin_islanders:VG virgin_islanders:VI';

const namesIn = (list: string): ReadonlySet<string> => new Set(list.split(' ').map((row) => nameOf(row)));
const nameOf = (row: string): string => row.slice(0, -3).replace('_', ' ');

function byCountry(...lists: readonly string[]): Map<CountryId, ReadonlySet<string>> {
  const names = new Map<CountryId, Set<string>>();
  for (const row of lists.join(' ').split(' ')) {
    const id: CountryId = `country:${row.slice(-2)}`;
    names.set(id, (names.get(id) ?? new Set()).add(nameOf(row)));
  }
  return names;
}

/** The English words that tell whether a country's name on a page means the country: "Turkey" but not "roast turkey". */
export const countryWords: CountryWords = {
  personNames: namesIn(PERSON_NAMES),
  familyNames: wordSet('jordan chad pitcairn montserrat'),
  personDemonyms: wordSet('french'),
  needSupport: namesIn(NEED_SUPPORT),
  townNames: namesIn(TOWN_NAMES),
  townThings: wordSet('county township elementary high'),
  streets: wordSet('street road avenue lane drive boulevard quarter st rd ave ln dr blvd'),
  noTowns: new Set(['america', 'united states', 'united kingdom']),
  accents: new Map([
    ['german', false],
    ['reunion', true],
  ]),
  before: wordTable({
    new: 'mexico mexican jersey guinea georgia ireland britain holland france spain',
    south: 'jersey america american americans georgia',
    north: 'jersey america american americans georgia',
    central: 'jersey america american americans georgia',
    latin: 'america american americans',
    native: 'american americans',
    african: 'american americans',
    asian: 'american americans',
    northern: 'ireland irish',
    inner: 'mongolia mongolian',
    east: 'palestine',
    west: 'indian indians',
    lake: 'chad malawi',
    french: 'guinea',
    american: 'indian indians',
    cleveland: 'indians',
    wild: 'turkey turkeys',
    roast: 'turkey',
    bone: 'china',
  }),
  after: wordTable({
    georgia:
      'southern gov governor sen senator senators rep congressman congresswoman lawmaker lawmakers legislature legislators senate republican republicans democrat democrats gop attorney secretary general peach peaches peanuts power state',
    georgian: 'house houses architecture mansion townhouse era terrace',
    usa: 'today',
    turkey: 'breast day dinner leg legs wing wings burger',
    china: 'cabinet cup cups plate plates shop vase',
    jersey: 'city shore cow cows barrier boys number',
    swiss: 'chard roll',
    french: 'kiss press onion',
    irish: 'stew coffee sea',
    indian: 'ocean summer wells',
    chinese: 'checkers whispers',
    mexican: 'standoff',
    spanish: 'flu fly omelette',
    dutch: 'elm',
    british: 'columbia columbian',
    american: 'indian indians football league',
    niger: 'delta river',
    jordan: 'river',
    dominican: 'friar friars order priest priests nun nuns',
    maltese: 'falcon',
    chile: 'pepper peppers',
    bermuda: 'triangle',
  }),
  afterAny: wordSet(`
tech bulldogs pig pigs fowl hen sandwich sandwiches vulture vultures nut nuts hat hats shorts cheese fries toast door doors
windows horn bulldog bulldogs shepherd shepherds measles pastry pastries setter spaniel terrier poodle mastiff roulette dressing
doll dolls delight oven goose geese airlines airways idol express
`),
  goesOn: wordSet('army navy police air national state supreme embassy international say world cup open'),
  roleBefore: wordSet(
    'former ex coach captain manager striker midfielder defender goalkeeper leader envoy ambassador star',
  ),
  thingSigns: wordTable({
    turkey: 'thanksgiving poultry bird birds roast roasted meat gravy cranberry stuffing oven butcher carve',
    china: 'porcelain teacups saucers crockery teapot tableware',
  }),
  waters: /\b(?:gulf|sea|bay|straits?|isle|cape) of (?:the )?$/i,
  somewhere: /(?:^|[\s“‘(])(?:in|from|to|into|across|outside|throughout|inside|near) $/i,
  stateAfter: new RegExp(`^(?:, ?| \\()(?:${STATES}|${SHORT_STATES})(?!\\p{L})`, 'u'),
  stateListBefore: new RegExp(`(?:(?:${STATES})(?:,? and|,? or|,)|(?:${CITIES}),|\\bstates? of) $`),
  stateListAfter: new RegExp(`^(?:,? and|,? or|,) (?:${STATES})(?!\\p{L})`, 'u'),
  stateNames: wordSet('georgia'),
  listGoesOn: /^,? (?:and|or) /,
  imperatives: wordTable({ polish: 'the your it off up with a' }),
  pronoun: 'US',
  notBeforePronoun: wordSet('the in and vs'),
  afterPronoun: wordSet('too all now today weekly magazine'),
  doubtfulNames: byCountry(PERSON_NAMES, NEED_SUPPORT, TOWN_NAMES, SHARED_NAMES),
  usualBearers: new Map([
    ['dominican', 'country:DO'],
    ['dominicans', 'country:DO'],
  ]),
};
