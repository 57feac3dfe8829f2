import { Class } from '../../languages/language.ts';
import { type AnnotatedArticle, personAt, quotedAt } from './annotated-article.ts';
import { linksToNoun, nounBefore } from './writings.ts';

/** The most words of a phrase that names or describes somebody. */
export const MAX_PHRASE_WORDS = 16;
/** Words of these classes end such a phrase on its left. */
export const STOP_LEFT =
  Class.auxiliary |
  Class.subordinator |
  Class.subjectPronoun |
  Class.verb |
  Class.conjunction |
  Class.objectPronoun |
  Class.negation;

/** Whether a word can be the last of a phrase that names or describes somebody. */
export function isHead(article: AnnotatedArticle, i: number): boolean {
  const { words } = article;
  if (quotedAt(article, i) || words.type(i).shape === 'punct') return false;
  if (words.type(i).shape === 'number') return words.grammar.numberLink.test(words.lower(i - 1));
  if (words.is(i, Class.objectPronoun) && words.grammar.indefinitePronoun.test(words.lower(i))) return true;
  if (words.is(i, Class.determiner)) return words.grammar.quantity.test(words.lower(i));
  if (words.is(i, Class.people | Class.role)) return true;
  return !words.is(i, STOP_LEFT | Class.preposition | Class.adverb) || words.capital(i);
}

/** Whether a word is an article: "the", "a". */
export const isArticle = ({ words }: AnnotatedArticle, i: number): boolean =>
  words.lower(i) === words.grammar.the || words.grammar.indefinite.test(words.lower(i));

/** Whether a word is the sign in a firm's name: "Fenwick & Co". */
export const joinsNames = ({ words }: AnnotatedArticle, i: number): boolean =>
  words.type(i).text === '&' && words.capital(i - 1) && words.capital(i + 1);

/** The first word of the phrase whose last word is `last`, not before `from`. */
export function leftEdge(article: AnnotatedArticle, last: number, from: number): number {
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
    if (joinsNames(article, i)) {
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
      const isOne =
        words.is(noun, Class.people | Class.role) ||
        words.grammar.writing.test(words.lower(noun)) ||
        personAt(article, noun)?.last === noun;
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
