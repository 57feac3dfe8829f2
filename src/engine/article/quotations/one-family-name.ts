import { Class } from '../../languages/language.ts';
import { type AnnotatedArticle, personAt, quotedAt, type Range } from './annotated-article.ts';

/** The most people of one family name in a row. */
const MAX_GIVEN_NAMES = 5;

/**
 * Where a row of given names begins before the full name at `name`, whose family name is all of theirs: "Carl and Otto Hobson", "Ida, Carl
 * and Otto Hobson". -1 where there is none.
 */
export function givenNamesBefore(article: AnnotatedArticle, name: number, from: number): number {
  const { words } = article;
  if (words.lower(name - 1) !== words.grammar.and || !isFullName(article, name)) return -1;
  let first = name - 2;
  if (first < from || !isGivenName(article, first)) return -1;
  for (let n = 2; n < MAX_GIVEN_NAMES && first - 2 >= from; n++) {
    if (words.type(first - 1).text !== ',' || !isGivenName(article, first - 2)) break;
    first -= 2;
  }
  return first;
}

/** The row of given names, with the full name at its end, that begins at a word; null where there is none. */
export function givenNamesFrom(
  article: AnnotatedArticle,
  at: number,
  to: number,
): (Range & { readonly type: 'group' }) | null {
  const { words } = article;
  let next = at;
  for (let n = 1; n < MAX_GIVEN_NAMES && isGivenName(article, next); n++) {
    if (words.lower(next + 1) === words.grammar.and) {
      const last = isFullName(article, next + 2) ? (personAt(article, next + 2)?.last ?? to) : to;
      return last < to ? { first: at, last, type: 'group' } : null;
    }
    if (words.type(next + 1).text !== ',') return null;
    next += 2;
  }
  return null;
}

/** Whether a word is a given name, or may be one, that stands without a family name. */
function isGivenName(article: AnnotatedArticle, at: number): boolean {
  const { words, language } = article;
  if (quotedAt(article, at) || words.type(at).shape !== 'capital') return false;
  const mention = personAt(article, at);
  if (mention && mention.first !== mention.last) return false;
  if (language.givenName(words.lower(at)) !== undefined) return true;
  const before = words.lower(at - 1);
  const isRelation =
    language.articleCountries.relations.has(before.replace(/s$/, '')) || words.is(at - 1, Class.people);
  const joins = words.is(at - 1, Class.preposition) || (words.capital(at - 1) && !isRelation);
  return words.type(at).classes === 0 && words.lowerCount(at) === 0 && !joins;
}

/** Whether a name of two or more words begins here. */
function isFullName(article: AnnotatedArticle, at: number): boolean {
  const mention = personAt(article, at);
  return mention !== undefined && mention.first === at && mention.last > at;
}
