import { Class } from '../../languages/language.ts';
import type { PersonMention } from '../people/resolve-people.ts';
import { type AnnotatedArticle, personAt, quotedAt, type Range } from './annotated-article.ts';
import { isOfWriting, linksToNoun, nounBefore } from './writings.ts';

/** A noun phrase that names or describes somebody: "she", "Jane Doe", "the mayor", "officials". */
export interface NounPhrase extends Range {
  readonly type: 'pronoun' | 'name' | 'nominal' | 'group';
}

/** All types, in the order that features number them. */
export const PHRASE_TYPES: readonly NounPhrase['type'][] = ['pronoun', 'name', 'nominal', 'group'];

const MAX_PHRASE_WORDS = 16;
const STOP_LEFT =
  Class.auxiliary |
  Class.subordinator |
  Class.subjectPronoun |
  Class.verb |
  Class.conjunction |
  Class.objectPronoun |
  Class.negation;

/** The subject before the verb at `verb`, not reaching before `from`. */
export function subjectBefore(article: AnnotatedArticle, verb: number, from: number): NounPhrase | null {
  const { words } = article;
  let last = verb - 1;
  for (let steps = 0; steps < 10 && last >= from; steps++) {
    if (quotedAt(article, last)) return null;
    const skipped = skipLeft(article, last, from);
    if (skipped === last) break;
    last = skipped;
  }
  if (last < from) return null;
  const { text } = words.type(last);
  // "Doe's reply", "the players' call": a noun.
  if (/^['’]s?$/.test(text) && words.cue(verb)?.form === 'plain') return null;
  if (text === ',') return acrossApposition(article, last, from);
  if (words.is(last, Class.subjectPronoun)) {
    if (text.toLowerCase() !== words.grammar.who) return { first: last, last, type: 'pronoun' };
    return antecedent(article, last, from);
  }
  if (words.type(last).shape === 'punct' || words.is(last, Class.conjunction | Class.subordinator)) return null;
  return phraseEndingAt(article, last, from);
}

/** Skips adverbs, auxiliaries, "on Friday", "in a statement" and brackets between subject and verb, leftwards. */
function skipLeft(article: AnnotatedArticle, last: number, from: number): number {
  const { words } = article;
  if (words.is(last, Class.auxiliary)) return last - 1;
  if (words.is(last, Class.adverb) && !words.capital(last)) return last - 1;
  if (words.is(last, Class.time)) {
    const before = last - 1;
    if (words.is(before, Class.preposition) && before > from) return before - 1;
    return words.is(last, Class.weekday | Class.adverb) ? before : last;
  }
  if (words.type(last).text === ')') {
    for (let i = last - 1; i > from && i > last - 14; i--) if (words.type(i).text === '(') return i - 1;
  }
  if (words.is(last, Class.occasion)) {
    for (let i = last - 1; i > from && i > last - 6; i--)
      if (words.grammar.occasionLink.test(words.lower(i))) return i - 1;
  }
  return last;
}

/** Finds the subject before an apposition between commas: "Lavrov, the foreign minister, said". */
function acrossApposition(article: AnnotatedArticle, comma: number, from: number): NounPhrase | null {
  const { words } = article;
  for (let i = comma - 1; i > from && i > comma - 40; i--) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = quoted.open;
      continue;
    }
    if (words.type(i).text !== ',') continue;
    const before = i - 1;
    if (quotedAt(article, before) || words.type(before).shape === 'punct') return null;
    // "Jane Doe, 54, who chairs the board, said": an age between commas names nobody.
    if (words.type(before).shape === 'number' && words.type(before - 1).text === ',')
      return acrossApposition(article, i, from);
    // "Jane Doe, D-Ohio, the chairwoman, said": the name stands before the first comma.
    const found = phraseEndingAt(article, before, from);
    if (found && found.type !== 'name' && words.type(found.first - 1).text === ',') {
      const further = acrossApposition(article, i, from);
      if (further?.type === 'name') return further;
    }
    return found;
  }
  return null;
}

/** The phrase that "who" refers to: the one before it, with or without a comma. */
export function antecedent(article: AnnotatedArticle, who: number, from: number): NounPhrase | null {
  let last = who - 1;
  if (article.words.type(last).text === ',') last--;
  if (last < from || quotedAt(article, last)) return null;
  return phraseEndingAt(article, last, from);
}

/** The person named next to a description: "the mayor, Jane Doe, said", "said Norland’s mayor, Jane Doe." */
export function apposition(article: AnnotatedArticle, { first, last }: Range): PersonMention | undefined {
  const { words } = article;
  if (words.type(last + 1).text !== ',' || quotedAt(article, last + 1)) return undefined;
  const name = nameFrom(article, last + 2);
  if (!name) return undefined;
  let head = first;
  while (head < last && !words.is(head + 1, Class.preposition)) head++;
  if (words.is(head, Class.organisation) && !words.is(head, Class.role)) return undefined;
  if (words.is(head, Class.people) && !words.is(head, Class.role)) return undefined;
  for (let i = first; i <= last; i++) if (personAt(article, i) && !belongsTo(article, i, head)) return undefined;
  const after = words.type(name.last + 1);
  const closes = after.shape === 'punct' || words.cue(name.last + 1) !== undefined;
  return closes && !/^['’]s?$/.test(after.text) ? name : undefined;
}

/** The most words of a title before a name. */
const MAX_TITLE_WORDS = 6;

/** The person whose name, or the title before it ("Dr. Jane Doe"), begins at a word. */
function nameFrom(article: AnnotatedArticle, at: number): PersonMention | undefined {
  for (let i = at; i <= at + MAX_TITLE_WORDS; i++) {
    const mention = personAt(article, i);
    if (mention) return (mention.title?.first ?? mention.first) === at || mention.first === at ? mention : undefined;
  }
  return undefined;
}

/** Whether the name only says whose the described person is: "Hale's lawyer", "the lawyer for Martin Hale". */
function belongsTo(article: AnnotatedArticle, at: number, head: number): boolean {
  const { words } = article;
  const mention = personAt(article, at);
  if (!mention) return false;
  if (mention.first > head) return words.is((mention.title?.first ?? mention.first) - 1, Class.preposition);
  return mention.last < head && /^['’]s?$/.test(words.type(mention.last + 1).text);
}

/** The noun phrase whose last word is `last`. */
function phraseEndingAt(article: AnnotatedArticle, last: number, from: number): NounPhrase | null {
  const { words } = article;
  const person = personAt(article, last);
  if (person && person.last === last)
    return named(article, person.first, person.last, person.title?.first ?? person.first, from);
  if (!isHead(article, last)) return null;
  const first = leftEdge(article, last, from);
  if (
    first === last &&
    words.type(last).shape === 'lower' &&
    !words.is(last, Class.people | Class.objectPronoun) &&
    !words.lower(last).endsWith('s')
  )
    return null;
  return { first, last, type: 'nominal' };
}

/** The phrase of a name, unless it depends on a noun before it ("a spokesman for X") or is joined with others by "and". */
function named(article: AnnotatedArticle, first: number, last: number, titleFirst: number, from: number): NounPhrase {
  const { words } = article;
  const before = titleFirst - 1;
  const edges = [dependentEdge, relativeEdge, participleEdge].map((edge) =>
    before > from ? edge(article, before, from) : -1,
  );
  const edge = Math.max(...edges);
  if (edge >= 0) return { first: edge, last, type: 'nominal' };
  if (words.lower(before) === words.grammar.and && before > from) {
    const other = personAt(article, before - 1);
    if (other && words.type(other.first - 1).text !== ',') return { first: other.first, last, type: 'group' };
  }
  return { first, last, type: 'name' };
}

/**
 * Where a phrase begins whose noun a preposition before a name depends on: "a spokesman for X", "the letter from X to Y"; -1 where
 * none does.
 */
function dependentEdge(article: AnnotatedArticle, link: number, from: number): number {
  const { words } = article;
  const lower = words.lower(link);
  const joins = words.grammar.phraseLink.test(lower);
  if (!joins && !words.grammar.writingLink.test(lower)) return -1;
  const noun = nounBefore(article, link);
  if (noun < from || !isHead(article, noun) || words.is(noun, Class.time)) return -1;
  const first = leftEdge(article, noun, from);
  const isOne =
    words.is(noun, Class.people | Class.role) ||
    (joins && words.is(first, Class.determiner)) ||
    isOfWriting(article, { first, last: noun });
  return isOne ? first : -1;
}

/** Words between "who" and a name that is the object of its clause. */
const MAX_RELATIVE_WORDS = 5;

/** Where a phrase begins whose relative clause ends in a name: "the man who shot X"; -1 where none does. */
function relativeEdge(article: AnnotatedArticle, before: number, from: number): number {
  const { words } = article;
  const governs = Class.verb | Class.preposition;
  if (!words.is(before, governs) && words.cue(before)?.form !== 'past') return -1;
  for (let i = before - 1; i > from && i >= before - MAX_RELATIVE_WORDS; i--) {
    if (words.type(i).shape === 'punct' || quotedAt(article, i)) return -1;
    if (words.lower(i) === words.grammar.who)
      return personAt(article, i - 1) || !isHead(article, i - 1) ? -1 : leftEdge(article, i - 1, from);
  }
  return -1;
}

/**
 * Where a phrase begins that a participle or an adjective goes on with up to a name: "a judge appointed by X", "lawyers representing
 * X", "a source close to X"; -1 where none does. The verb of saying behind the name is then the phrase's.
 */
function participleEdge(article: AnnotatedArticle, before: number, from: number): number {
  const { words } = article;
  const isLinked = words.is(before, Class.preposition) && !words.is(before, Class.time);
  for (let i = before; i > from && i > before - MAX_RELATIVE_WORDS; i--) {
    if (words.type(i).shape === 'punct' || quotedAt(article, i)) return -1;
    if (!isGoingOn(article, i, isLinked)) continue;
    const noun = i - 1;
    if (personAt(article, noun) || !isHead(article, noun) || words.is(noun, Class.time)) return -1;
    const first = leftEdge(article, noun, from);
    return words.is(noun, Class.people | Class.role) || words.is(first, Class.determiner) ? first : -1;
  }
  return -1;
}

/**
 * Whether a word goes on with the noun before it: "representing", "appointed" and "close" where a preposition links the name to them.
 * A verb of saying has a clause behind it.
 */
function isGoingOn(article: AnnotatedArticle, at: number, isLinked: boolean): boolean {
  const { words } = article;
  const lower = words.lower(at);
  if (words.type(at).shape !== 'lower' || words.is(at, Class.people | Class.role)) return false;
  if (words.grammar.participleIng.test(lower)) return words.cue(at) === undefined;
  return isLinked && (words.grammar.participlePast.test(lower) || words.grammar.standing.test(lower));
}

function isHead(article: AnnotatedArticle, i: number): boolean {
  const { words } = article;
  if (quotedAt(article, i) || words.type(i).shape === 'punct') return false;
  if (words.type(i).shape === 'number') return words.grammar.numberLink.test(words.lower(i - 1));
  if (words.is(i, Class.objectPronoun) && words.grammar.indefinitePronoun.test(words.lower(i))) return true;
  if (words.is(i, Class.determiner)) return words.grammar.quantity.test(words.lower(i));
  if (words.is(i, Class.people | Class.role)) return true;
  return !words.is(i, STOP_LEFT | Class.preposition | Class.adverb) || words.capital(i);
}

function leftEdge(article: AnnotatedArticle, last: number, from: number): number {
  const { words } = article;
  let first = last;
  if (words.is(last, Class.determiner)) return first;
  while (first > from && last - first < MAX_PHRASE_WORDS) {
    const i = first - 1;
    if (quotedAt(article, i)) break;
    const { text, shape } = words.type(i);
    if (text === '’' || text === "'" || (text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation))) {
      first--;
      continue;
    }
    if (shape === 'punct') break;
    if (words.is(i, Class.determiner)) {
      first = words.is(i - 1, Class.determiner) && i - 1 >= from ? i - 1 : i;
      // "officials at the ministry": the officials speak, not the ministry.
      const head = first - 2;
      if (head < from || !linksToNoun(article, first - 1) || quotedAt(article, head)) break;
      const noun = nounBefore(article, first - 1);
      const isOne = words.is(noun, Class.people | Class.role) || words.grammar.writing.test(words.lower(noun));
      if (!isOne || noun < from || words.is(noun, Class.determiner)) break;
      first = noun;
      continue;
    }
    if (words.is(i, Class.preposition) && shape === 'lower') {
      if (
        !linksToNoun(article, i) ||
        i - 1 < from ||
        !isHead(article, nounBefore(article, i)) ||
        words.is(i - 1, Class.time)
      )
        break;
      first = nounBefore(article, i);
      if (words.is(first, Class.determiner)) break;
      continue;
    }
    const isNoun = words.capital(i) || words.is(i, Class.people | Class.role | Class.roleModifier);
    if (!isNoun && words.is(i, STOP_LEFT | Class.adverb)) break;
    if (!isNoun && isFiniteCue(article, i)) break;
    if (words.capital(i) && words.is(i, STOP_LEFT | Class.preposition)) break;
    first--;
  }
  while (first < last && words.is(first, Class.weekday)) first++;
  return first;
}

function isFiniteCue({ words }: AnnotatedArticle, i: number): boolean {
  const cue = words.cue(i);
  return cue !== undefined && (cue.form === 'past' || cue.form === 'ing');
}

/** The subject after an inverted verb ("said the minister") or after "according to", ending before `to`. */
export function subjectAfter(article: AnnotatedArticle, at: number, to: number): NounPhrase | null {
  const { words } = article;
  if (at >= to || quotedAt(article, at)) return null;
  if (words.is(at, Class.subjectPronoun) || words.grammar.personalObject.test(words.lower(at)))
    return words.lower(at) === words.grammar.who ? null : { first: at, last: at, type: 'pronoun' };
  if (words.is(at, Class.time | Class.adverb) && !words.is(at, Class.determiner)) return null;
  if (words.is(at, Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary) && !words.capital(at))
    return null;
  let last = at - 1;
  for (let i = at; i < to && i - at < MAX_PHRASE_WORDS; i++) {
    if (quotedAt(article, i)) break;
    const person = personAt(article, i);
    if (person) {
      last = person.last;
      if (!isDependent(article, at, person.title?.first ?? person.first))
        return joined(article, person.first, person.last, to);
      break;
    }
    const { text, shape } = words.type(i);
    if (shape === 'punct') {
      if (
        (text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation) && i + 1 < to) ||
        /^['’]$/.test(text)
      )
        continue;
      break;
    }
    if (words.is(i, Class.preposition)) {
      if (!(words.grammar.phraseLink.test(words.lower(i)) && last >= at) || words.is(i + 1, Class.time)) break;
      if (!words.grammar.titleLink.test(words.lower(i))) break;
      continue;
    }
    const stops =
      Class.subordinator |
      Class.subjectPronoun |
      Class.auxiliary |
      Class.conjunction |
      Class.weekday |
      Class.objectPronoun;
    if (words.is(i, stops) && shape === 'lower' && !words.is(i, Class.determiner)) break;
    if (last >= at && words.lower(i) === words.grammar.that) break;
    if (words.is(i, Class.weekday | Class.month)) break;
    if (
      words.is(i, Class.verb | Class.adverb) &&
      shape === 'lower' &&
      last >= at &&
      !words.is(i, Class.people | Class.role)
    )
      break;
    last = i;
  }
  return last >= at ? { first: at, last, type: 'nominal' } : null;
}

/** Whether "of", "for" or "'s" joins a noun to the name, which then is not the speaker. */
function isDependent({ words }: AnnotatedArticle, at: number, name: number): boolean {
  for (let i = at; i < name; i++)
    if (words.grammar.phraseLink.test(words.lower(i)) || words.is(i, Class.preposition) || isParticiple(words, at, i))
      return true;
  return false;
}

/** "treating" of "the doctor treating X": a noun stands between it and the phrase's determiner. */
const isParticiple = (words: AnnotatedArticle['words'], at: number, i: number): boolean =>
  i > at + 1 &&
  words.type(i).shape === 'lower' &&
  words.is(at, Class.determiner) &&
  words.is(i - 1, Class.people | Class.role) &&
  !words.is(i, Class.people | Class.role | Class.roleModifier) &&
  words.grammar.participleIng.test(words.lower(i));

function joined(article: AnnotatedArticle, first: number, last: number, to: number): NounPhrase {
  const { words } = article;
  if (/^['’]s$|^['’]$/.test(words.type(last + 1).text) && last + 2 < to && !quotedAt(article, last + 2)) {
    let end = last + 1;
    while (
      end + 1 < to &&
      words.type(end + 1).shape !== 'punct' &&
      !words.is(end + 1, STOP_LEFT | Class.preposition | Class.weekday) &&
      end - last < 6
    )
      end++;
    return { first, last: end, type: 'nominal' };
  }
  const other = words.lower(last + 1) === words.grammar.and ? personAt(article, last + 2) : undefined;
  return other && other.last < to ? { first, last: other.last, type: 'group' } : { first, last, type: 'name' };
}
