import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, endOf, quotedAt, type Range } from '../annotated-article.ts';
import { adverbialsEnd } from '../content-bounds.ts';
import { type Cue, cuesIn } from '../find-cues.ts';
import { apposition, type NounPhrase } from '../noun-phrases.ts';

/** Whose words a paper, the police or a court only hands on, by which verb (word index), and which words they are. */
interface HandedOn extends Range {
  readonly speaker: NounPhrase;
  readonly cue: number;
}

/**
 * Finds the person to whom quoted words are given within what somebody else reports: "The Echo reported that Hans Vogel had called
 * the yard “a swamp”", "Police said Vogel told them: “…”". Null where nobody named there says them. `content`: what is reported.
 */
export function handedOn(article: AnnotatedArticle, content: Range): HandedOn | null {
  const { words } = article;
  const to = content.last + 1;
  const open = firstQuoted(article, content);
  if (open < 0) return null;
  const cue = cuesIn(article, content.first, to).findLast((one) => one.first < open && says(article, one));
  const speaker = cue?.subject && nameOf(article, cue.subject);
  if (!cue || !speaker || !begins(article, content.first, cue.subject.first) || goesOn(article, open)) return null;
  const first = adverbialsEnd(article, cue, to);
  if (first > open) return null;
  for (let i = cue.last + 1; i < open; i++)
    if (/^[;.]$/.test(words.type(i).text) || (i > first && words.cue(i)?.form === 'past')) return null;
  return { speaker, cue: cue.first, first, last: content.last };
}

/**
 * Finds whose quoted words begin what somebody else reports, by a tag of their own: "“It is over,” he told his lawyers, according to
 * one of them". Null where no such tag follows the marks. `content`: what is reported.
 */
export function taggedWithin(article: AnnotatedArticle, content: Range): HandedOn | null {
  const quoted = quotedAt(article, content.first);
  if (quoted?.open !== content.first) return null;
  const behind = endOf(quoted) + 1;
  const [cue] = cuesIn(article, behind, content.last + 1);
  const isTag = cue?.subject?.first === behind && cue.first > behind && says(article, cue);
  if (!isTag || !cue.subject) return null;
  const speaker = cue.subject.type === 'pronoun' ? cue.subject : nameOf(article, cue.subject);
  return speaker && { speaker, cue: cue.first, first: content.first, last: endOf(quoted) };
}

/** The first word in quotation marks; -1 where there is none. */
function firstQuoted(article: AnnotatedArticle, { first, last }: Range): number {
  for (let i = first; i <= last; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) return endOf(quoted) <= last ? i : -1;
  }
  return -1;
}

/** Whether a subject begins the content, but for titles and the like: not "Rumours that Hans Vogel had called …". */
function begins({ words }: AnnotatedArticle, from: number, first: number): boolean {
  for (let i = from; i < first; i++) {
    if (words.lower(i) === words.grammar.that && i === from) continue;
    if (words.is(i, NOT_OF_TITLE) || words.lower(i) === words.grammar.that) return false;
    if (words.cue(i) && !words.is(i, Class.role)) return false;
  }
  return first >= from;
}

const NOT_OF_TITLE =
  Class.verb |
  Class.auxiliary |
  Class.modal |
  Class.subjectPronoun |
  Class.subordinator |
  Class.negation |
  Class.preposition;

/** Whether the clause around quoted words goes on with its verb: "that he had called it “a swamp” was untrue". */
const goesOn = (article: AnnotatedArticle, open: number): boolean => {
  const quoted = quotedAt(article, open);
  return quoted !== undefined && article.words.is(endOf(quoted) + 1, Class.auxiliary | Class.modal);
};

const SAYING: ReadonlySet<Cue['kind']> = new Set(['say', 'state', 'tell', 'about', 'promise', 'urge', 'object']);

/** Whether a verb is one of saying whose subject stands before it, and none of denying or of writing down what others said. */
function says({ words }: AnnotatedArticle, { kind, lemma, form, inverted }: Cue): boolean {
  return (
    SAYING.has(kind) &&
    form === 'finite' &&
    !inverted &&
    !words.grammar.denies.test(lemma) &&
    !words.grammar.disavows.test(lemma)
  );
}

/** The words that name a subject, or the one named beside it: "the owner, Hans Vogel,". */
function nameOf(article: AnnotatedArticle, subject: NounPhrase): NounPhrase | null {
  if (subject.type === 'name') return subject;
  const beside = subject.type === 'nominal' ? apposition(article, subject) : undefined;
  return beside && !beside.shared ? { first: beside.first, last: beside.last, type: 'name' } : null;
}
