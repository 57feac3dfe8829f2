import { Class } from '../../languages/language.ts';
import type { PersonMention } from '../people/resolve-people.ts';
import { type AnnotatedArticle, personAt, quotedAt, type Range } from './annotated-article.ts';
import { phraseAround } from './dependent-names.ts';
import { givenNamesBefore, givenNamesFrom } from './one-family-name.ts';
import { isArticle, isHead, joinsNames, leftEdge, MAX_PHRASE_WORDS, STOP_LEFT } from './phrase-edges.ts';

/** A noun phrase that names or describes somebody: "she", "Jane Doe", "the mayor", "officials". */
export interface NounPhrase extends Range {
  readonly type: 'pronoun' | 'name' | 'nominal' | 'group';
}

/** All types, in the order that features number them. */
export const PHRASE_TYPES: readonly NounPhrase['type'][] = ['pronoun', 'name', 'nominal', 'group'];

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
  // “Doe himself said”
  if (words.grammar.reflexive.test(words.lower(last))) return last - 1;
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
  const owns = /^['’]s?$/.test(words.type(mention.last + 1).text);
  // "a spokesman for Hale's rival, Carl Pike, said": the rival's name, or the spokesman's.
  if (mention.first > head) return words.is((mention.title?.first ?? mention.first) - 1, Class.preposition) && !owns;
  return mention.last < head && owns;
}

/** The noun phrase whose last word is `last`. */
function phraseEndingAt(article: AnnotatedArticle, last: number, from: number): NounPhrase | null {
  const { words } = article;
  const person = personAt(article, last);
  if (person && person.last === last && !joinsNames(article, person.first - 1))
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
  const given = givenNamesBefore(article, first, from);
  if (given >= 0) return { first: given, last, type: 'group' };
  const bearer = bearerIn(article, first, last);
  if (bearer) return named(article, bearer.first, bearer.last, bearer.title?.first ?? bearer.first, from);
  return { first, last, type: 'nominal' };
}

/**
 * The person named in a phrase that goes on to say where they are from: "Farmer Jane Doe of Norland". Undefined where the name depends on
 * another noun, or another name is joined to it.
 */
function bearerIn(article: AnnotatedArticle, first: number, last: number): PersonMention | undefined {
  const { words } = article;
  if (words.lower(first - 1) === words.grammar.and) return undefined;
  for (let i = first; i < last; i++) {
    const mention = personAt(article, i);
    if (mention) {
      const link = words.lower(mention.last + 1);
      const goesOn = mention.last < last && (words.grammar.titleLink.test(link) || words.grammar.locative.test(link));
      return goesOn && !mention.shared && !owns(article, mention.last + 1, last) ? mention : undefined;
    }
    if (words.is(i, Class.preposition) || owns(article, i, i)) return undefined;
  }
  return undefined;
}

/** Whether something owns another in a range: "Norland's". */
function owns({ words }: AnnotatedArticle, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (/^['’]s?$/.test(words.type(i).text)) return true;
  return false;
}

/** The phrase of a name, unless it depends on a noun before it ("a spokesman for X") or is joined with others by "and". */
function named(article: AnnotatedArticle, first: number, last: number, titleFirst: number, from: number): NounPhrase {
  const { words } = article;
  const before = titleFirst - 1;
  const edge = phraseAround(article, before, from);
  if (edge >= 0) return { first: edge, last, type: 'nominal' };
  const given = titleFirst === first ? givenNamesBefore(article, first, from) : -1;
  if (given >= 0) return { first: given, last, type: 'group' };
  if (words.lower(before) === words.grammar.and && before > from) {
    const other = personAt(article, before - 1) ?? describedBefore(article, before - 1, from);
    if (other && words.type(other.first - 1).text !== ',') return { first: other.first, last, type: 'group' };
  }
  return { first, last, type: 'name' };
}

/** The most words of what stands between commas behind the first of two people. */
const MAX_DESCRIPTION = 12;

/** The person before a description between commas that ends at `comma`: "Jane Doe, for the dockers, and John Roe". */
function describedBefore(article: AnnotatedArticle, comma: number, from: number): PersonMention | undefined {
  const { words } = article;
  if (words.type(comma).text !== ',') return undefined;
  for (let i = comma - 1; i >= from && i > comma - MAX_DESCRIPTION; i--) {
    const mention = personAt(article, i);
    if (mention) return words.type(mention.last + 1).text === ',' ? mention : undefined;
    if (quotedAt(article, i) || words.cue(i) || words.is(i, NOT_IN_DESCRIPTION)) return undefined;
  }
  return undefined;
}

const NOT_IN_DESCRIPTION = Class.verb | Class.auxiliary | Class.modal | Class.subjectPronoun | Class.subordinator;

/** The subject after an inverted verb ("said the minister") or after "according to", ending before `to`. */
export function subjectAfter(article: AnnotatedArticle, at: number, to: number): NounPhrase | null {
  const { words } = article;
  if (at >= to || quotedAt(article, at)) return null;
  if (words.is(at, Class.subjectPronoun) || words.grammar.personalObject.test(words.lower(at)))
    return words.lower(at) === words.grammar.who ? null : { first: at, last: at, type: 'pronoun' };
  if (words.is(at, Class.time | Class.adverb) && !words.is(at, Class.determiner)) return null;
  if (words.is(at, Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary) && !words.capital(at))
    return null;
  const group = givenNamesFrom(article, at, to);
  if (group) return group;
  let last = at - 1;
  for (let i = at; i < to && i - at < MAX_PHRASE_WORDS; i++) {
    if (quotedAt(article, i)) break;
    const person = personAt(article, i);
    if (person && !joinsNames(article, person.first - 1) && !joinsNames(article, person.last + 1)) {
      last = person.last;
      if (!isDependent(article, at, person.title?.first ?? person.first))
        return joined(article, person.first, person.last, to);
      break;
    }
    const { text, shape } = words.type(i);
    if (shape === 'punct') {
      if (
        joinsNames(article, i) ||
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
    // "Reads a sign": right behind a determiner, what may be a verb is a noun.
    const isNoun = i === at + 1 && isArticle(article, at);
    if (
      words.is(i, Class.verb | Class.adverb) &&
      shape === 'lower' &&
      !isNoun &&
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
