import { speaksForGovernment } from '../countries/capital-metonym.ts';
import { isDoubtfulCountry, isSomewhere } from '../countries/country-sense.ts';
import { bearerOf, countryVerdict } from '../countries/country-verdict.ts';
import { isWordUnit } from '../dictionary/character-classes.ts';
import type { Dictionary, DictionaryEntry } from '../dictionary/dictionary.ts';
import { type Match, spot } from '../dictionary/spot.ts';
import type { PageLanguage } from '../languages/name-language.ts';
import { PAGE_LANGUAGE } from '../languages/page-language.ts';
import { collapsed } from '../text/collapse-whitespace.ts';
import { fold } from '../text/fold.ts';
import { before, isCapitalised, isHeadline, isInitial, wordAfter } from '../text/name-context.ts';
import type { CountryId, EntityId, PageContext, PageMention } from '../types.ts';
import { besideBlock } from './foreign-word.ts';
import { idsOf, type NamedBy, PageNames } from './page-names.ts';
import { type NameOnPage, senseOnPage, wordInLineAfter } from './sense-on-page.ts';
import { isInAddress } from './web-address.ts';

export interface ResolvedMentions {
  readonly mentions: PageMention[];
  readonly context: PageContext;
}

/**
 * Decides to whom the names in a piece of a page refer, given the context that the pieces before have made. Never guesses:
 *
 * - A full name, and a country's name or demonym, is decided at once, unless the words around make it something else.
 * - A capital counts only if it acts or speaks for its government.
 * - A family name alone counts after a title, or if the page has named the person in full, or if only one person of the dataset
 *   has it and it is no common word. If several people fit, they become the candidates. Otherwise the mention is held until a
 *   later piece's context has its key. If the page has first used the name for somebody else, it is no mention.
 *
 * @param options `isForeign`: the page says that it is in another language than `language`
 */
export function resolveMentions(
  d: Dictionary,
  blocks: readonly string[],
  context: PageContext,
  {
    language = PAGE_LANGUAGE,
    isForeign = false,
  }: { readonly language?: PageLanguage; readonly isForeign?: boolean } = {},
): ResolvedMentions {
  const page = new PageNames(d, language, context);
  const isWrittenSmall = smallWordsOf(blocks);
  const unresolved: ResolveLater[] = [];
  const mentions: PageMention[] = [];
  blocks.forEach((text, block) => {
    // Names begin and end outside white space, so white space is collapsed from one match to the next, and every match has an
    // offset in the collapsed text.
    let plain = '';
    let last = 0;
    const upTo = (place: number): number => {
      plain += collapsed(text.slice(last, place));
      last = place;
      return plain.length;
    };
    const matches = spot(d, text)
      .filter(({ start, end }) => !isInAddress(text, start, end))
      .map((match) => ({ match, start: upTo(match.start), end: upTo(match.end) }));
    if (last > 0) upTo(text.length);
    for (const { match, start, end } of matches) {
      const key = fold(plain.slice(start, end));
      const named = page.namedBy(match);
      const isName = named.isCountryName;
      const place: NamePlace = {
        block,
        match,
        text: plain,
        start,
        end,
        key,
        isName,
        isPlace: page.isPlace,
        isWrittenSmall,
        beside: () => besideBlock(blocks, block),
        isForeign,
      };
      unresolved.push(read(page, place, named));
    }
  });
  // Only now, as what the piece says later counts for earlier names too, such as those in a headline.
  for (const finish of unresolved) {
    const mention = finish();
    if (mention) mentions.push(mention);
  }
  return { mentions, context: { names: page.names } };
}

type ResolveLater = () => PageMention | undefined;

/** The position of a name in a block whose white space is collapsed. */
interface NamePlace extends NameOnPage {
  readonly block: number;
  readonly match: Match;
}

/** Whether the blocks have a word in lower case. Searched for few words, and once for each. */
function smallWordsOf(blocks: readonly string[]): (word: string) => boolean {
  const known = new Map<string, boolean>();
  return (word) => {
    const found = known.get(word) ?? blocks.some((text) => hasWord(text, word));
    known.set(word, found);
    return found;
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordUnit(text.charCodeAt(at - 1)) && !isWordUnit(text.charCodeAt(at + word.length))) return true;
  return false;
}

function read(page: PageNames, place: NamePlace, named: NamedBy): ResolveLater {
  const { full, short, countries, capitals } = named;
  if (full.length > 0) return readFull(page, place, full);
  const person = short.length > 0 ? readShort(page, place, named) : undefined;
  if (person) return person;
  return countries.length > 0 ? readCountry(page, place, countries) : readCapital(page, place, capitals);
}

function readFull(page: PageNames, place: NamePlace, full: readonly DictionaryEntry[]): ResolveLater {
  if (isOfThing(page, place) || isJoined(page, place)) return noMention;
  const ids = idsOf(full);
  const [first] = full;
  if (ids.length > 1 || !first) return () => mention(place, null, ids);
  page.nameInFull(first.entity, first.alias);
  return () => certain(place, first.entity);
}

/** Returns undefined if the words name no person but may name a country or a capital. */
function readShort(
  page: PageNames,
  place: NamePlace,
  { short, shortIds: ids, countries, capitals }: NamedBy,
): ResolveLater | undefined {
  const { text, start, end, key } = place;
  const isPlaceToo = countries.length + capitals.length > 0;
  const { title, given } = before(page.language, text, start, page.isPlace);
  const titled = title && given.length === 0;
  const goesOn = goesOnAsName(page, place);
  const headline = (goesOn || given.length > 0) && isHeadline(page.language, text, start, end);
  // After a title, the next name may also belong to the text after a headline ("… says President Moreau Anna Petit Talks on …").
  const longer = goesOn && !headline && (!titled || isCommon(page, key));
  if (longer || isOfThing(page, place) || isJoined(page, place)) return isPlaceToo ? undefined : noMention;
  if (given.length > 0) {
    const named = page.withGiven(short, given.flatMap(givenKeys));
    const [first] = named;
    const spelled = given.some((name) => !isInitial(name));
    if (first && spelled) {
      if (idsOf(named).length > 1) return () => mention(place, null, idsOf(named));
      page.nameInFull(first.entity, first.alias);
      page.name(key, first.entity);
      return () => certain(place, first.entity);
    }
    // In a headline, the capitalised word before may be any word.
    if (!first && !(headline && spelled)) {
      if (isPlaceToo) return undefined;
      page.nameOther(key, ids, short);
      return noMention;
    }
  }
  // In a headline, the next capitalised word may be a verb. Most such verbs end in s ("Moreau Wins").
  const doubtful =
    (goesOn && !(headline && page.language.headlineVerb.test(wordAfter(page.language, text, end)))) ||
    (!titled && (isCommon(page, key) || given.length > 0));
  const so = page.whoIs(key, ids);
  if (isPlaceToo && !titled && (so === undefined || isSomewhere(page.language, text, start, end))) return undefined;
  return () => {
    // What the page had said before the name outweighs what it says later.
    const who = so ?? page.whoIs(key, ids);
    if (who === 'other') return undefined;
    if (who !== undefined) return typeof who === 'string' ? mention(place, who) : mention(place, null, who);
    return doubtful ? held(place, ids) : singleOrCandidates(place, ids);
  };
}

function readCountry(page: PageNames, place: NamePlace, ids: readonly CountryId[]): ResolveLater {
  const { language } = page;
  const { text, start, end, key } = place;
  const sense = senseOnPage(language, place);
  const [only] = ids;
  if (sense === 'other' || only === undefined) return noMention;
  if (ids.length > 1) return () => readShared(page, place, ids);
  if (sense === 'person' || sense === 'town') {
    if (sense === 'town' || language.countries.personNames.has(key)) page.nameOther(key, ids);
    return noMention;
  }
  if (!isDoubtfulCountry(language, key) && sense === 'country') {
    page.nameSurely(only);
    return () => (page.isPersonToo(key) ? mention(place, only) : certain(place, only));
  }
  // "in Jordan" is the place, whoever is named Jordan later.
  const somewhere = sense === 'country' && isSomewhere(language, text, start, end);
  if (somewhere) page.name(key, only);
  return () => {
    const who = page.whoIs(key, [only]);
    const isOthersName = who === 'other';
    const isNamedOtherwise = who === only;
    const verdict = countryVerdict(sense, { somewhere: somewhere && !isOthersName, isOthersName, isNamedOtherwise });
    if (verdict === 'country') return mention(place, only);
    // If the page calls a person by an unsure word, it hardly means the country.
    return verdict === 'other' || page.names[key] ? undefined : held(place, ids);
  };
}

/** A form that several countries share. If nothing tells which is meant, the reader is asked. */
function readShared(page: PageNames, place: NamePlace, ids: readonly CountryId[]): PageMention {
  const isNamed = (id: CountryId): boolean => page.isNamed(id);
  const meant = bearerOf(page.language, place.key, ids, isNamed, () => page.countriesIn(sentenceAt(place)));
  if (meant) return mention(place, meant);
  const named = ids.filter(isNamed);
  return singleOrCandidates(place, named.length > 0 ? named : ids);
}

function sentenceAt({ text, start, end }: NamePlace): string {
  const ahead = text.slice(Math.max(0, start - MAX_SENTENCE_CHARS), start).split(SENTENCE_END);
  const behind = text.slice(end, end + MAX_SENTENCE_CHARS).split(SENTENCE_END);
  return `${ahead.at(-1)}${text.slice(start, end)}${behind[0]}`;
}

/** A country farther away than this does not support a doubtful one. */
const MAX_SENTENCE_CHARS = 200;
const SENTENCE_END = /[.!?] |\n\n/;

function readCapital(page: PageNames, place: NamePlace, ids: readonly CountryId[]): ResolveLater {
  const [only] = ids;
  if (only === undefined) return noMention;
  // Also where it is only a city: a page that names Tbilisi means the country by "Georgia".
  page.nameCountry(only);
  return ids.length === 1 && speaksForGovernment(page.language, place.text, place.start, place.end)
    ? () => certain(place, only)
    : noMention;
}

/**
 * Whether the name continues, as in "Jordan Peterson" where only Jordan is known: a capitalised word follows that begins nothing
 * else.
 */
function goesOnAsName(page: PageNames, { text, end }: NamePlace): boolean {
  const { language } = page;
  const next = wordInLineAfter(language, text, end);
  const folded = fold(next).replace(language.possessive, '');
  return isCapitalised(next) && !language.notGivenNames.has(folded) && !page.isPlace(next);
}

/** Whether a family name alone may be an ordinary word or a given name. */
const isCommon = ({ language }: PageNames, key: string): boolean =>
  language.commonFamilyNames.has(key) || language.notGivenNames.has(key);

/** Whether the name is part of a thing's name: "Aliyev Street", "Luc Moreau Foundation". */
function isOfThing({ language }: PageNames, { text, end }: NamePlace): boolean {
  return language.things.has(fold(wordInLineAfter(language, text, end)));
}

/**
 * Whether a hyphen joins the name to another: "Smith-Jones" is neither Smith nor Jones. "Paris-Berlin" and "Smith-led" are two
 * words.
 */
function isJoined(page: PageNames, { text, start, end }: NamePlace): boolean {
  if (!HYPHENS.has(text.charAt(start - 1)) && !HYPHENS.has(text.charAt(end))) return false;
  const left = /([\p{L}\p{M}]+)[-‑]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const right = /^[-‑]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 30))?.[1];
  return [left, right].some(
    (word) => word !== undefined && isCapitalised(word) && spot(page.dictionary, word).length === 0,
  );
}

const HYPHENS = new Set('-‑');

/** The keys by which `withGiven` searches for a given name: its parts, or its initial. */
function givenKeys(name: string): string[] {
  const folded = fold(name).replace(/\.$/, '');
  return folded.length === 1 ? [`${folded}.`] : folded.split('-');
}

/** A mention that no later piece can change. */
function certain({ block, match: { start, end } }: NamePlace, entity: EntityId): PageMention {
  return { block, start, end, entity };
}

function mention(place: NamePlace, entity: EntityId | null, candidates?: readonly EntityId[]): PageMention {
  const { block, match, key } = place;
  return { block, start: match.start, end: match.end, entity, ...(candidates ? { candidates } : {}), key };
}

function held(place: NamePlace, ids: readonly EntityId[]): PageMention {
  return { ...mention(place, null, ids.length > MAX_CANDIDATES ? [] : ids), held: true };
}

/** A mention of the only entity that fits; if several fit, they are its candidates. */
function singleOrCandidates(place: NamePlace, ids: readonly EntityId[]): PageMention {
  const [only] = ids;
  if (ids.length > MAX_CANDIDATES) return held(place, ids);
  return ids.length === 1 && only !== undefined ? mention(place, only) : mention(place, null, ids);
}

/** With more candidates than this no reader could choose: the mention is then held until the page says who is meant. */
const MAX_CANDIDATES = 12;

const noMention: ResolveLater = () => undefined;
