import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, quotedAt } from '../annotated-article.ts';
import { isWork } from '../attribution-candidates.ts';
import { isUnreal } from '../find-cues.ts';
import { kindOf } from '../quotation-kind.ts';
import type { LabelledArticle } from './labelled-article.ts';
import type { Segment } from './segment.ts';
import { cueOf } from './segment-cue.ts';

/**
 * Whether a segment that scores like content is none: its cue tells of speech that nobody uttered ("did not say that …"), it is
 * the title of a work ("wrote “The Stone Road”"), or it only says who was asked or spoken to, or that nothing was said.
 */
export function isUnspoken(labelled: LabelledArticle, segment: Segment): boolean {
  const { article } = labelled;
  if (isRefused(article, segment) || namesListener(article, segment) || isNothing(article, segment)) return true;
  const cue = cueOf(labelled, segment);
  if (cue < 0) return false;
  if (describesNoun(article, cue, segment)) return true;
  const unreal = isUnreal(article, cue, article.sentences[segment.sentence]?.from ?? 0);
  if (kindOf(article, [segment]) === 'direct') {
    if (unreal && !segment.ruled) return true;
    const lemma = article.words.cue(cue)?.lemma;
    return lemma !== undefined && cue < segment.first && isWork(article, { lemma }, segment.first);
  }
  const lemma = article.words.cue(cue)?.lemma;
  if (
    quotedAt(article, segment.first) &&
    cue < segment.first &&
    lemma !== undefined &&
    isWork(article, { lemma }, segment.first)
  )
    return true;
  return unreal || asksNothing(article, cue, segment);
}

/**
 * Whether the cue is a noun and the segment only tells which one is meant: "the claims that followed were many". A clause that is
 * said has a subject after "that".
 */
function describesNoun({ words }: AnnotatedArticle, cue: number, { first }: Segment): boolean {
  if (first !== cue + 1 || words.lower(first) !== words.grammar.that || !words.is(cue - 1, Class.determiner))
    return false;
  return words.is(first + 1, Class.verb | Class.auxiliary | Class.modal);
}

/** Whether the segment only names whom somebody spoke to: "spoke to the council". What is said has a verb. */
function namesListener({ words }: AnnotatedArticle, { first, last }: Segment): boolean {
  const { converses, beforeListener } = words.grammar;
  const before = beforeListener.test(words.lower(first)) ? first : first - 1;
  if (!beforeListener.test(words.lower(before)) || !converses.test(words.lower(before - 1))) return false;
  for (let i = first; i <= last; i++) if (words.is(i, Class.verb | Class.auxiliary | Class.modal)) return false;
  return true;
}

/** Whether an asking verb has no question: "asked the minister about it". Or the asking is in passing: "when asked if …". */
function asksNothing({ words }: AnnotatedArticle, cue: number, { first, last }: Segment): boolean {
  if (!words.grammar.asks.test(words.cue(cue)?.lemma ?? '') || first < cue) return false;
  if (words.grammar.whenAsked.test(words.lower(cue - 1))) return true;
  for (let i = first; i <= last; i++) if (words.grammar.asksSomething.test(words.lower(i))) return false;
  return true;
}

/** Whether the segment says that nothing was said: "Roe said nothing of the kind". */
function isNothing(article: AnnotatedArticle, { first, last }: Segment): boolean {
  const { words } = article;
  if (last - first > 3 || quotedAt(article, first)) return false;
  return words.grammar.saidNothing.test(words.slice(first, last).toLowerCase());
}

/** Whether the segment is what somebody was refused, as in "Two were denied visas". */
function isRefused({ words }: AnnotatedArticle, { first }: Segment): boolean {
  return words.grammar.denies.test(words.cue(first - 1)?.lemma ?? '') && words.is(first - 2, Class.auxiliary);
}
