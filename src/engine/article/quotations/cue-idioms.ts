import type { AnnotatedArticle, Range } from './annotated-article.ts';
import { type NounPhrase, subjectBefore } from './noun-phrases.ts';

/** "Put it", and its subject. */
interface PutIt extends Range {
  readonly kind: 'say';
  readonly lemma: string;
  readonly form: 'finite';
  readonly subject: NounPhrase;
  readonly inverted: false;
  readonly group: Range;
}

/**
 * The cue "put it" of "as Jane Doe put it", whose subject "as" opens; null where no such words begin at `verb`. `start` finds the first
 * word of all that belongs to a subject.
 */
export function putsIt(
  article: AnnotatedArticle,
  verb: number,
  from: number,
  start: (subject: NounPhrase) => number,
): PutIt | null {
  const { words } = article;
  if (!words.grammar.putsIt.test(`${words.lower(verb)} ${words.lower(verb + 1)}`)) return null;
  const subject = subjectBefore(article, verb, from);
  if (!subject) return null;
  const first = start(subject);
  if (first <= from - 1 || !words.grammar.as.test(words.lower(first - 1))) return null;
  const last = verb + 1;
  const group = { first: first - 1, last };
  return { first: verb, last, kind: 'say', lemma: words.lower(verb), form: 'finite', subject, inverted: false, group };
}

/**
 * The verb of habit before an infinitive: "liked" of "liked to say", "used" of "used to say". What somebody likes to say they have said.
 * -1 where there is none.
 */
export function habitBefore({ words }: AnnotatedArticle, cue: number, from: number): number {
  const verb = cue - 2;
  if (verb <= from || words.lower(cue - 1) !== words.grammar.to) return -1;
  return words.grammar.habitual.test(words.lower(verb)) ? verb : -1;
}
