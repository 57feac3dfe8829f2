import { Class } from '../../languages/language.ts';
import { type AnnotatedArticle, personAt, quotedAt } from './annotated-article.ts';
import { isHead, leftEdge, STOP_LEFT } from './phrase-edges.ts';
import { isOfWriting, nounBefore } from './writings.ts';

/**
 * Where a phrase begins that a name behind `before` only is part of: "a spokesman for X", "the man who shot X", "a judge appointed by X"; -1
 * where the name stands for itself.
 */
export function phraseAround(article: AnnotatedArticle, before: number, from: number): number {
  if (before <= from) return -1;
  const link = beforeDeterminer(article, before, from);
  if (link < before) return phraseAround(article, link, from);
  return Math.max(...[dependentEdge, relativeEdge, participleEdge].map((edge) => edge(article, before, from)));
}

/** Words between a determiner and a name, or the title before it. */
const MAX_MODIFIERS = 3;

/**
 * The word before the determiner of a noun phrase that goes on with a name: "for" of "for the shipping tycoon X"; else `before`. The
 * name is the phrase's only where a title or a person's trade stands before it: "at the end of the day X said".
 */
function beforeDeterminer({ words, language }: AnnotatedArticle, before: number, from: number): number {
  if (words.is(before, Class.determiner)) return before - 1;
  const isTitled = words.type(before + 1).shape === 'lower';
  const isTrade = words.is(before, Class.role) || language.articlePeople.occupations.has(words.lower(before));
  if (!isTitled && !isTrade) return before;
  for (let i = before; i > from && i >= before - MAX_MODIFIERS; i--) {
    if (words.is(i, Class.determiner)) return i - 1;
    if (words.type(i).shape !== 'lower' || words.is(i, STOP_LEFT | Class.preposition) || words.cue(i)) break;
  }
  return before;
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
