import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, endOf, quotedAt } from '../annotated-article.ts';
import type { Rule } from '../attribution-candidates.ts';
import type { NounPhrase } from '../noun-phrases.ts';
import type { Segment } from './segment.ts';

/**
 * The least chance of a quotation that a rule attributes to a clear name, by rule: the share of them that is right on the
 * training articles, rounded down (of "according to" all 11, which is too few to be surer). Other findings of the rules get their chance from the learnt weights alone.
 */
const MIN_CHANCE_OF_RULE: Readonly<Partial<Record<Rule, number>>> = { tag: 0.98, before: 0.94, according: 0.9 };

/** The least chance of a whole span in marks that are left open at a paragraph's end and opened anew: one speech continues. */
const REOPENED = 0.7;

function reopens({ marks }: AnnotatedArticle, { ruled, first, last }: Segment): boolean {
  const n = marks.at[first] ?? -1;
  const isWhole = ruled?.spans.some((span) => span.first === first && span.last <= last) === true;
  return n >= 0 && isWhole && (marks.quoted[n]?.continues === true || marks.quoted[n - 1]?.continues === true);
}

/** The least chance of what a named person says "that", where it is whole in marks and ends the sentence. */
const THAT_IN_MARKS = 0.7;

/** Whether a segment is such a clause: "Jane Doe liked to tell visitors that “a well forgives nobody”." */
function isThatInMarks(article: AnnotatedArticle, { ruled, first, last, sentence }: Segment): boolean {
  if (ruled?.rule !== 'clause' || ruled.subject?.type !== 'name') return false;
  const isWhole = ruled.spans.some((span) => span.first === first && span.last === last);
  const that = article.words.lower(first) === article.words.grammar.that;
  return isWhole && that && quotedAt(article, first + 1)?.open === first + 1 && closesSentence(article, sentence, last);
}

/** The least chance of a segment by the rules; 0 where they decide nothing. */
export function minChanceByRule(article: AnnotatedArticle, segment: Segment): number {
  const { ruled } = segment;
  if (ruled?.from && reopens(article, segment)) return REOPENED;
  if (isThatInMarks(article, segment)) return THAT_IN_MARKS;
  return (ruled && certainSpeaker(article, segment) && MIN_CHANCE_OF_RULE[ruled.rule]) ?? 0;
}

/**
 * The speaker of a segment whose sentence says plainly who said it: of a direct quotation that a tag attributes to a clear name
 * (“…,” Jane Doe said; Jane Doe said: “…”), and of all that follows "According to Jane Doe, the mayor,". No learnt weight may
 * overrule its content or its speaker. Null for any other segment.
 */
export function certainSpeaker(article: AnnotatedArticle, segment: Segment): NounPhrase | null {
  const { ruled, first, last, sentence } = segment;
  if (ruled?.subject?.type !== 'name') return null;
  if (!ruled.spans.some((span) => span.first === first && span.last === last)) return null;
  if (ruled.rule === 'according') return isWholeStatement(article, segment) ? ruled.subject : null;
  if (ruled.kind !== 'direct') return null;
  const clear = ruled.rule === 'tag' || (ruled.rule === 'before' && closesSentence(article, sentence, last));
  return clear ? ruled.subject : null;
}

/**
 * Whether a segment is all that stands after "According to Jane Doe,": a statement with a verb that the full stop ends. Where it
 * begins in quotation marks it ends there too.
 */
function isWholeStatement(article: AnnotatedArticle, { ruled, first, last, sentence }: Segment): boolean {
  const { words } = article;
  const to = article.sentences[sentence]?.to ?? last;
  if (!ruled?.cue || ruled.cue.first > first || words.type(to - 1).text === ':') return false;
  for (let i = last + 1; i < to; i++) if (words.type(i).shape !== 'punct') return false;
  const quoted = quotedAt(article, first);
  if (quoted) return !quoted.continues && endOf(quoted) === last;
  for (let i = first; i <= last; i++) if (words.is(i, Class.verb | Class.auxiliary | Class.modal)) return true;
  return false;
}

/** Whether nothing of the sentence follows, so that the words in quotation marks are all that was said. */
function closesSentence(article: AnnotatedArticle, sentence: number, last: number): boolean {
  const quoted = quotedAt(article, last);
  const to = article.sentences[sentence]?.to ?? last;
  if (!quoted || quoted.continues || endOf(quoted) !== last) return false;
  for (let i = last + 1; i < to; i++) if (article.words.type(i).shape !== 'punct') return false;
  return true;
}
