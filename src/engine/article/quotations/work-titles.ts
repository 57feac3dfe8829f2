import { Class } from '../../languages/language.ts';
import type { Quoted } from '../../text/quotation-marks.ts';
import type { AnnotatedArticle } from './annotated-article.ts';

/** The most words of a work's title. */
const MAX_TITLE_WORDS = 12;
/** The most words between a work's noun and its title: "her memoir of the war years, “A Room Upstairs”". */
const MAX_WORDS_TO_TITLE = 6;

/**
 * Whether words in quotation marks are the title of a work or a newspaper, or a nickname, by the words before them: "her memoir,
 * “A Room Upstairs”", "the magazine “Treble”", "known as “the Fox”".
 */
export function isWorkTitle(article: AnnotatedArticle, quoted: Quoted): boolean {
  const { words } = article;
  const { open, first, last } = quoted;
  if (last < first || last - first >= MAX_TITLE_WORDS) return false;
  if (isNamed(article, open)) return last - first < MAX_WORDS_TO_TITLE;
  if (!isTitleCased(article, quoted)) return false;
  let i = open - 1;
  if (/^[,:]$/.test(words.type(i).text)) i--;
  // "an essay called “On Being Late”"
  else if (words.grammar.called.test(words.lower(i))) i--;
  if (words.grammar.workNoun.test(words.lower(i)) && words.type(i).shape !== 'punct') return true;
  const before = words.type(open - 1).text === ',';
  for (let k = i; before && k > i - MAX_WORDS_TO_TITLE; k--) {
    if (words.type(k).shape === 'punct' || words.cue(k)) return false;
    if (words.grammar.workNoun.test(words.lower(k)))
      return (
        words.is(k - 1, Class.determiner | Class.possessive) || words.is(k - 2, Class.determiner | Class.possessive)
      );
  }
  return false;
}

/** Whether "known as" or "nicknamed" stands right before the marks. */
function isNamed({ words }: AnnotatedArticle, open: number): boolean {
  return (
    words.grammar.named.test(words.lower(open - 1)) ||
    words.grammar.namedAs.test(`${words.lower(open - 2)} ${words.lower(open - 1)}`)
  );
}

/**
 * Whether all words but articles and prepositions have a capital, and no full stop or comma ends the title (American writers put
 * one inside the marks).
 */
function isTitleCased({ words }: AnnotatedArticle, { first, last }: Quoted): boolean {
  const end = /^[.,]$/.test(words.type(last).text) ? last - 1 : last;
  if (end < first || !words.capital(first)) return false;
  for (let i = first; i <= end; i++) {
    const little = words.is(
      i,
      Class.preposition | Class.determiner | Class.conjunction | Class.auxiliary | Class.subordinator,
    );
    if (words.type(i).shape === 'lower' && !little && words.type(i).text.length > 3) return false;
    if (/^[.;]$/.test(words.type(i).text)) return false;
  }
  return words.capital(end) || words.type(end).shape !== 'lower';
}
