import { Class } from '../../languages/language.ts';
import { type AnnotatedArticle, quotedAt } from './annotated-article.ts';

/** At most so many words describe somebody between two commas, and so many descriptions follow a name. */
const MAX_DESCRIPTION_WORDS = 14;
const MAX_DESCRIPTIONS = 3;

/**
 * Skips what describes a person between commas after the name: of "Olga Brandvold, 54, the mayor, the wall will stand" at the
 * first comma returns the index of the last comma before "the wall". Returns `comma` where nothing describes.
 */
export function afterDescriptions(article: AnnotatedArticle, comma: number, to: number): number {
  let at = comma;
  for (let n = 0; n < MAX_DESCRIPTIONS; n++) {
    const next = descriptionEnd(article, at, to);
    if (next < 0) break;
    at = next;
  }
  return at;
}

/** The comma that ends a description after another comma; -1 where what stands there is part of a statement. */
function descriptionEnd(article: AnnotatedArticle, comma: number, to: number): number {
  const { words } = article;
  for (let i = comma + 1; i < to && i <= comma + MAX_DESCRIPTION_WORDS + 1; i++) {
    if (quotedAt(article, i)) return -1;
    if (words.type(i).text === ',')
      return describes(article, comma + 1, i - 1) && statesAfter(article, i + 1, to) ? i : -1;
    const { shape } = words.type(i);
    if (words.is(i, Class.auxiliary | Class.modal | Class.negation) || (words.cue(i) && shape === 'lower')) return -1;
    if (words.is(i, Class.verb) && shape === 'lower' && !words.is(i, Class.people | Class.role)) return -1;
    if (words.is(i, Class.subjectPronoun | Class.subordinator) && !words.is(i, Class.preposition)) return -1;
  }
  return -1;
}

/** Whether words between commas say what somebody is, or how old: "the mayor", "Norland’s chief engineer", "54". */
function describes(article: AnnotatedArticle, first: number, last: number): boolean {
  const { words } = article;
  if (first === last && words.type(first).shape === 'number') return true;
  for (let i = first; i <= last; i++) if (words.is(i, Class.role | Class.people)) return true;
  return false;
}

/** A statement has at least so many words. */
const MIN_STATEMENT_WORDS = 3;

/**
 * Whether a statement begins, and not the rest of a list ("the mayor, the council, and the board will resign") or of a clause
 * whose subject the description is ("the mayor, who resigned, was ill").
 */
function statesAfter({ words }: AnnotatedArticle, from: number, to: number): boolean {
  const verb = Class.verb | Class.auxiliary | Class.modal;
  if (to - from < MIN_STATEMENT_WORDS || words.is(from, verb | Class.conjunction)) return false;
  if (words.cue(from) || words.grammar.noSubject.test(words.lower(from))) return false;
  for (let i = from + 1; i < to && !words.is(i, verb) && !words.cue(i); i++)
    if (words.type(i).text === ',' && words.is(i + 1, Class.conjunction)) return false;
  return true;
}
