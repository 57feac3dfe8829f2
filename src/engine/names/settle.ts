import { fold } from '../text/fold.ts';
import type { EntityId } from '../types.ts';
import { before, isCapitalised, isHeadline, isInitial, wordAfter } from './around.ts';
import { countrySense, FAMILY_NAMES, isAmbiguousCountry } from './country-sense.ts';
import type { Dictionary, DictionaryEntry } from './dictionary.ts';
import { COMMON, NOT_GIVEN, THINGS } from './english.ts';
import { speaksForGovernment } from './metonym.ts';
import { idsOf, type NamedBy, Page, type SettleContext } from './page-names.ts';
import { type Match, spot } from './spot.ts';
import { squeezed } from './squeeze.ts';

export type { SettleContext } from './page-names.ts';

/** A mention in a block. The words of `PageMention` in messages/page.ts, which this is assignable to. */
interface SettledMention {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId | null;
  readonly candidates?: readonly EntityId[];
  readonly held?: true;
  readonly key?: string;
}

export interface Settled {
  readonly mentions: SettledMention[];
  readonly context: SettleContext;
}

/**
 * Says who is meant in a piece of a page, given what the pieces before have shown. Never guesses:
 *
 * - Full names, and names and demonyms of countries, settle at once, where nothing around makes them something else.
 * - A capital counts only where it acts or speaks for its government.
 * - A family name alone counts after a title, or when the page has named the person in full, or when only one person of the
 *   dataset bears it and it is no common word. Where several fit, those are the candidates. Otherwise it is held, until a later
 *   piece's context has its key. Where the page has named somebody else by it first, it is no mention.
 */
export function settle(d: Dictionary, blocks: readonly string[], context: SettleContext): Settled {
  const page = new Page(d, context);
  const open: Open[] = [];
  const mentions: SettledMention[] = [];
  blocks.forEach((text, block) => {
    // Names begin and end outside white space, so a block is squeezed from one to the next, and each has its place in it.
    let plain = '';
    let last = 0;
    const upTo = (place: number): number => {
      plain += squeezed(text.slice(last, place));
      last = place;
      return plain.length;
    };
    const matches = spot(d, text).map((match) => ({ match, start: upTo(match.start), end: upTo(match.end) }));
    if (last > 0) upTo(text.length);
    for (const { match, start, end } of matches) {
      const place: Place = { block, match, text: plain, start, end, key: fold(plain.slice(start, end)) };
      open.push(read(page, place, page.namedBy(match)));
    }
  });
  // Only now: what the piece says further on counts for what stands before it, as a headline does.
  for (const finish of open) {
    const mention = finish();
    if (mention) mentions.push(mention);
  }
  return { mentions, context: { names: page.names } };
}

type Open = () => SettledMention | undefined;

interface Place {
  readonly block: number;
  readonly match: Match;
  /** The block, squeezed, and where the name is in there. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

function read(page: Page, place: Place, named: NamedBy): Open {
  const { full, short, countries, capitals } = named;
  if (full.length > 0) return readFull(page, place, full);
  const person = short.length > 0 ? readShort(page, place, named) : undefined;
  if (person) return person;
  return countries.length > 0 ? readCountry(page, place, countries) : readCapital(page, place, capitals);
}

function readFull(page: Page, place: Place, full: readonly DictionaryEntry[]): Open {
  if (isOfThing(place) || isJoined(page, place)) return none;
  const ids = idsOf(full);
  const [first] = full;
  if (ids.length > 1 || !first) return () => mention(place, null, ids);
  page.nameInFull(first.entity, first.alias);
  return () => certain(place, first.entity);
}

/** Undefined where the words are no person's but may be a country's or a capital's. */
function readShort(page: Page, place: Place, { short, shortIds: ids, countries, capitals }: NamedBy): Open | undefined {
  const { text, start, end, key } = place;
  const isPlaceToo = countries.length + capitals.length > 0;
  const { title, given } = before(text, start, page.isPlace);
  const titled = title && given.length === 0;
  const goesOn = goesOnAsName(page, place);
  const headline = (goesOn || given.length > 0) && isHeadline(text, start, end);
  // After a title it may also be the headline that runs into what follows ("… says President Moreau Anna Petit Talks on …").
  const longer = goesOn && !headline && (!titled || COMMON.has(key));
  if (longer || isOfThing(place) || isJoined(page, place)) return isPlaceToo ? undefined : none;
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
    // In a headline the capital before may be any word's.
    if (!first && !(headline && spelled)) {
      if (isPlaceToo) return undefined;
      page.nameOther(key, ids, short);
      return none;
    }
  }
  // In a headline the next capital may be a verb's: those mostly end in s ("Moreau Wins").
  const doubtful =
    (goesOn && !(headline && /s$/i.test(wordAfter(text, end)))) || (!titled && (COMMON.has(key) || given.length > 0));
  const so = page.whoIs(key, ids);
  if (isPlaceToo && !titled && (so === undefined || isSomewhere(text, start, end))) return undefined;
  return () => {
    // What was known where the name stands outweighs what is learnt further on.
    const who = so ?? page.whoIs(key, ids);
    if (who === 'other') return undefined;
    if (who !== undefined) return typeof who === 'string' ? mention(place, who) : mention(place, null, who);
    return doubtful ? held(place, ids) : fits(place, ids);
  };
}

function readCountry(page: Page, place: Place, ids: readonly EntityId[]): Open {
  const { text, start, end, key } = place;
  const sense = countrySense(text, start, end, page.isPlace);
  const [only] = ids;
  if (sense === 'no' || only === undefined) return none;
  if (ids.length > 1)
    return () => {
      const named = ids.filter((id) => page.isNamed(id));
      return fits(place, named.length > 0 ? named : ids);
    };
  if (sense === 'person') {
    if (FAMILY_NAMES.has(key)) page.nameOther(key, ids);
    return none;
  }
  if (!isAmbiguousCountry(key)) {
    page.nameCountry(only);
    return () => (page.isPersonToo(key) ? mention(place, only) : certain(place, only));
  }
  // "in Jordan" is the place, whoever is named Jordan further on.
  if (sense === 'country' && isSomewhere(text, start, end)) page.name(key, only);
  return () => {
    const who = page.whoIs(key, [only]);
    if (who === 'other') return undefined;
    if (sense === 'country' || who === only) return mention(place, only);
    // Where the page calls somebody by it, an unsure word is hardly the country.
    return page.names[key] ? undefined : held(place, ids);
  };
}

function readCapital(page: Page, place: Place, ids: readonly EntityId[]): Open {
  const [only] = ids;
  if (only === undefined) return none;
  // Also where it is only a city: the page that names Tbilisi means the country by Georgia.
  page.nameCountry(only);
  return ids.length === 1 && speaksForGovernment(place.text, place.start, place.end)
    ? () => certain(place, only)
    : none;
}

/** "Jordan Peterson", where only Jordan is known: a capital follows that begins no other word of its own. */
function goesOnAsName(page: Page, { text, end }: Place): boolean {
  const next = wordAfter(text, end);
  return isCapitalised(next) && !NOT_GIVEN.has(fold(next).replace(/['’]s$/, '')) && !page.isPlace(next);
}

/** "Aliyev Street", "Luc Moreau Foundation". */
function isOfThing({ text, end }: Place): boolean {
  return THINGS.has(fold(wordAfter(text, end)));
}

/** "Smith-Jones" is neither Smith nor Jones; "Paris-Berlin" and "Smith-led" are two words. */
function isJoined(page: Page, { text, start, end }: Place): boolean {
  if (!HYPHENS.has(text.charAt(start - 1)) && !HYPHENS.has(text.charAt(end))) return false;
  const left = /([\p{L}\p{M}]+)[-‑]$/u.exec(text.slice(Math.max(0, start - 30), start))?.[1];
  const right = /^[-‑]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 30))?.[1];
  return [left, right].some(
    (word) => word !== undefined && isCapitalised(word) && spot(page.dictionary, word).length === 0,
  );
}

const HYPHENS = new Set('-‑');

/** A given name as `withGiven` looks for it: its parts, or the letter that it is. */
function givenKeys(name: string): string[] {
  const folded = fold(name).replace(/\.$/, '');
  return folded.length === 1 ? [`${folded}.`] : folded.split('-');
}

function isSomewhere(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\s“‘(])(?:in|from|to|into|across|outside|throughout|inside|near) $/i.test(
      text.slice(Math.max(0, start - 12), start),
    ) && !/^['’]/.test(text.slice(end))
  );
}

/** A mention that no later piece can change. */
function certain({ block, match: { start, end } }: Place, entity: EntityId): SettledMention {
  return { block, start, end, entity };
}

function mention(place: Place, entity: EntityId | null, candidates?: readonly EntityId[]): SettledMention {
  const { block, match, key } = place;
  return { block, start: match.start, end: match.end, entity, ...(candidates ? { candidates } : {}), key };
}

function held(place: Place, ids: readonly EntityId[]): SettledMention {
  return { ...mention(place, null, ids.length > MOST_CANDIDATES ? [] : ids), held: true };
}

/** The one that fits, or the question which. */
function fits(place: Place, ids: readonly EntityId[]): SettledMention {
  const [only] = ids;
  if (ids.length > MOST_CANDIDATES) return held(place, ids);
  return ids.length === 1 && only !== undefined ? mention(place, only) : mention(place, null, ids);
}

/** Nobody chooses between more: then the name waits until the page says who is meant. */
const MOST_CANDIDATES = 12;

const none: Open = () => undefined;
