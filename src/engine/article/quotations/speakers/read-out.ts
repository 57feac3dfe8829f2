import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt, type Range } from '../annotated-article.ts';

/** At most so many words stand between a verb of reading out and the words read, or between those and a participle behind them. */
const MAX_WORDS = 20;

/**
 * Whether a sentence says that somebody only reads out or quotes the words in marks: "read out a message from Jane Doe: “…”",
 * "Quoting Jane Doe, he said: “…”", "“…,” he said, reading from her letter". They are the reader's only as quoted. A statement of
 * one's own may be read from paper.
 */
export function isReadOut(article: AnnotatedArticle, { first, last }: Range, from: number, to: number): boolean {
  if (quotedAt(article, first) === undefined && !hasMarksBefore(article, first, last)) return false;
  const { words } = article;
  for (let i = from; i < to; i++) {
    if (i >= first && quotedAt(article, i) && i <= last) {
      i = last;
      continue;
    }
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    if (i < first - MAX_WORDS || i > last + MAX_WORDS) continue;
    const isParticiple = words.grammar.readingOut.test(words.lower(i));
    if (!isParticiple && !(i < last && words.grammar.readsOut.test(words.lower(i)))) continue;
    if (isParticiple && i !== from && words.type(i - 1).text !== ',') continue;
    if (words.is(i - 1, Class.auxiliary | Class.determiner) || words.grammar.who === words.lower(i - 1)) continue;
    if (isOthers(article, i, i < first ? first : to)) return true;
  }
  return false;
}

/** Whether words in marks begin within a content that has others before them: "Jane Doe: “…”". */
function hasMarksBefore(article: AnnotatedArticle, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (quotedAt(article, i)) return true;
  return false;
}

/** Whether what the verb at `verb` reads out is another's: somebody's, or something written, save a statement of one's own. */
function isOthers(article: AnnotatedArticle, verb: number, to: number): boolean {
  const { words } = article;
  const quotes = words.grammar.quoting.test(words.lower(verb));
  let own = false;
  let written = false;
  for (let i = verb + 1; i < to && !quotedAt(article, i); i++) {
    const { text } = words.type(i);
    if (/^[,:;]$/.test(text)) break;
    if (personAt(article, i)) return quotes || written;
    own ||= words.grammar.ownWords.test(words.lower(i));
    written ||= words.grammar.writing.test(words.lower(i)) || words.grammar.scripture.test(words.lower(i));
    if (quotes && words.capital(i)) return true;
  }
  return written && !own;
}
