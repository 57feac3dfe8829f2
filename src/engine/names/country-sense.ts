import { fold } from '../text/fold.ts';
import { before, isCapitalised, isHeadline, startsSentence, wordAfter, wordBefore } from './around.ts';
import { AFTER_COUNTRY, NOT_GIVEN, TITLES } from './english.ts';

/**
 * What a country's name or demonym means where it stands.
 * country: the country. no: something else that only holds the word ("New Mexico", "guinea pig").
 * person: somebody of that name ("Michael Jordan", "Chad Smith"). unsure: needs support from the rest of the page ("Georgia").
 */
export type CountrySense = 'country' | 'no' | 'person' | 'unsure';

export function countrySense(
  text: string,
  start: number,
  end: number,
  isPlace: (word: string) => boolean,
): CountrySense {
  const written = text.slice(start, end);
  const name = fold(written);
  const previous = fold(wordBefore(text, start));
  const next = wordAfter(text, end);
  const after = fold(next).replace(/['’]s$/, '');
  if (isOtherThing(text, start, end, name, previous, after)) return 'no';
  // Accents part Germán and Réunion from German and a reunion; whole words of capitals often drop them.
  if (ACCENT_MATTERS.has(name) && (name === 'reunion') !== /[\u0080-\uffff]/.test(written)) return 'no';
  if (written === 'US' && isShouted(text, start, end)) return 'no';
  if (PEOPLES_NAMES.has(name)) {
    const { given, title } = before(text, start, isPlace);
    const named = (title && !AFTER_TITLE_COUNTRY.test(previous)) || given.length > 0;
    const goesOnAsName = name !== 'french' && isCapitalised(next) && !goesOn(after) && !isPlace(next);
    if (named || goesOnAsName) {
      const headline = isHeadline(text, start, end);
      if (named || !(headline && /^(?:in|from|into|across)$/.test(previous))) return headline ? 'unsure' : 'person';
    }
  }
  return NEEDS_SUPPORT.has(name) ? 'unsure' : 'country';
}

/** Whether a country's name, folded, may mean something else where nothing around it says so. */
export function isAmbiguousCountry(name: string): boolean {
  return NEEDS_SUPPORT.has(name) || (PEOPLES_NAMES.has(name) && name !== 'french');
}

/** Country names that are so common as family or given names that a page which uses one so means that person by it. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(['jordan', 'chad', 'pitcairn', 'montserrat']);

/** A capitalised word after a country's name that leaves it the country's: "Jordan President", "Jordan And". */
function goesOn(after: string): boolean {
  return AFTER_COUNTRY.has(after) || NOT_GIVEN.has(after) || TITLES.has(after);
}

/** Names that are given or family names as well. */
const PEOPLES_NAMES = new Set(
  'jordan chad georgia israel kenya india ireland france holland cuba trinidad montserrat pitcairn jersey french'.split(
    ' ',
  ),
);

/** Names of something else at least as often, in news: they count once the page shows that the country is meant. */
const NEEDS_SUPPORT = new Set([
  'georgia',
  'jersey',
  'saint martin',
  'st. martin',
  'saint-martin',
  'pitcairn',
  'montserrat',
  'bonaire',
]);

const ACCENT_MATTERS = new Set(['german', 'reunion']);

/** "the former France striker" is of France; "President Chad" is a person. */
const AFTER_TITLE_COUNTRY =
  /^(?:former|ex|coach|captain|manager|striker|midfielder|defender|goalkeeper|leader|envoy|ambassador|star)$/;

/** Before a country's name, by the word: the names it makes something else of. */
const WORDS_BEFORE: ReadonlyMap<string, readonly string[]> = table({
  new: 'mexico jersey guinea georgia ireland britain holland france spain',
  south: 'jersey america american americans georgia',
  north: 'jersey america american americans georgia',
  central: 'jersey america american americans',
  latin: 'america american americans',
  northern: 'ireland irish',
  inner: 'mongolia mongolian',
  east: 'palestine',
  west: 'indian indians',
  lake: 'chad malawi',
  french: 'guinea',
  american: 'indian indians',
  cleveland: 'indians',
});

/** By a country's name: the words after it that make it something else. */
const WORDS_AFTER: ReadonlyMap<string, readonly string[]> = table({
  georgia: 'tech bulldogs southern',
  georgian: 'house houses architecture mansion townhouse era terrace',
  guinea: 'pig pigs fowl hen',
  turkey: 'sandwich sandwiches breast vulture vultures day dinner',
  turkish: 'delight',
  jersey: 'city shore cow cows barrier boys number',
  brazil: 'nut nuts',
  panama: 'hat hats',
  bermuda: 'shorts triangle',
  swiss: 'cheese chard roll',
  french: 'fries toast kiss door doors horn press bulldog bulldogs onion',
  german: 'shepherd shepherds measles',
  danish: 'pastry pastries',
  irish: 'setter stew coffee sea',
  indian: 'ocean summer wells',
  russian: 'roulette dressing doll dolls',
  chinese: 'checkers whispers',
  mexican: 'standoff',
  spanish: 'flu fly omelette',
  dutch: 'oven elm',
  british: 'columbia columbian',
  american: 'indian indians',
  niger: 'delta river',
  jordan: 'river',
  dominican: 'friar friars order priest priests nun nuns',
  maltese: 'falcon terrier',
  chile: 'pepper peppers',
});

// A map, not an object: the words looked up are a page's, "constructor" among them.
function table(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(words).map(([word, others]) => [word, others.split(' ')]));
}

const STATES = new Set(
  'alabama alaska arizona arkansas california colorado connecticut delaware florida idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming'.split(
    ' ',
  ),
);

function isOtherThing(
  text: string,
  start: number,
  end: number,
  name: string,
  previous: string,
  after: string,
): boolean {
  if (WORDS_BEFORE.get(previous)?.includes(name)) return true;
  if (WORDS_AFTER.get(name)?.includes(after)) return true;
  if (/\b(?:gulf|sea|bay|strait|straits|isle|cape) of (?:the )?$/i.test(text.slice(Math.max(0, start - 20), start)))
    return true;
  if (name === 'polish' && startsSentence(text, start) && /^(?:the|your|it|off|up|with|a)$/.test(after)) return true;
  const state = /^, ?([A-Z][a-z]+)/.exec(text.slice(end, end + 20))?.[1];
  return state !== undefined && STATES.has(state.toLowerCase());
}

/** "TELL US NOW": among words in capitals, US may be the pronoun. */
function isShouted(text: string, start: number, end: number): boolean {
  const caps = (word: string) => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word);
  return [wordBefore(text, start), wordAfter(text, end)].some(caps);
}
