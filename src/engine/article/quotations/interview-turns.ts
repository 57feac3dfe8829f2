import { Gap } from '../../text/words.ts';
import { type LabelledLine, labelledLines } from '../layout/labels.ts';
import { linesOf } from '../layout/lines.ts';
import type { Person } from '../people/resolve-people.ts';
import { type AnnotatedArticle, personAt, type Range } from './annotated-article.ts';
import { meantByLabel } from './placed/label-bearers.ts';
import { isFullNameInLabel, namesInLabels } from './placed/label-names.ts';
import type { NamedSpeaker } from './placed/placed-quotation.ts';

/** One speaker's words in a printed interview: "Q: … A: …", "JANE DOE: …", "JD: …". Word indexes. */
export interface Turn extends Range {
  /** Index of the sentence in which it begins. */
  readonly sentence: number;
  /** The speaker; null for the interviewer, and where the article does not say who answers. */
  readonly speaker: NamedSpeaker | null;
}

/** At least so many named turns make an interview. One colon after a name is a headline or an ordinary quotation. */
const MIN_TURNS = 2;

/** Of a transcript, where somebody may speak once, at least so many labels recur. */
const MIN_RECURRING = 2;

/** The kind of a label: "Q:", "A:", or a name at the start of a line. */
const Sign = { asks: 0, answers: 1, own: 2 } as const;

interface Label {
  readonly at: number;
  readonly body: number;
  readonly sentence: number;
  readonly sign: (typeof Sign)[keyof typeof Sign];
  /** The person whom the label names; null where it names nobody. */
  readonly speaker: NamedSpeaker | null;
  /** The label's text in small letters. */
  readonly text: string;
}

/** The turns of the interview that an article is or contains, in order; an empty list for any other article. */
export function turnsOf(article: AnnotatedArticle, sentenceAt: (word: number) => number): Turn[] {
  const marked = article.sentences.flatMap((_, n) => questionOrAnswer(article, n) ?? []);
  const begun = new Set(marked.map(({ at }) => at));
  const lines = labelledLines(article.words, linesOf(article.words, article.paragraphs));
  const labelled = namedLabels(article, lines, sentenceAt).filter(({ at }) => !begun.has(at));
  const isAsked = lines.some((line) => hasQuestion(article, { at: line.first, body: line.body }));
  const has = (sign: Label['sign']): boolean => marked.some((label) => label.sign === sign);
  const asked = has(Sign.asks) && has(Sign.answers);
  const held = [...(asked ? marked : []), ...(isTalk(labelled, isAsked) ? labelled : [])].sort((a, b) => a.at - b.at);
  const answers = held[0] && isAnnounced(article, held[0].at) ? onlyOneBefore(article, held[0].at) : null;
  return held.flatMap(({ at, body, sentence, sign, speaker }, n) => {
    const next = held[n + 1]?.at ?? article.words.length;
    let last = body;
    while (last + 1 < next && article.paragraphs[last + 1] === article.paragraphs[at]) last++;
    return [{ first: body, last, sentence, speaker: sign === Sign.answers ? answers : speaker }];
  });
}

/**
 * Whether labelled lines are an interview: a label recurs and a question is asked. Otherwise they may be a list of results or of
 * a cast.
 */
function isTalk(labels: readonly Label[], isAsked: boolean): boolean {
  if (labels.length < MIN_TURNS || !labels.some(({ speaker }) => speaker)) return false;
  if (isAsked) return true;
  const bearers = labels.map(({ speaker }) => speaker?.person);
  return !bearers.includes(undefined) && new Set(bearers).size < bearers.length;
}

function hasQuestion({ words, paragraphs }: AnnotatedArticle, { at, body }: Pick<Label, 'at' | 'body'>): boolean {
  for (let i = body; paragraphs[i] === paragraphs[at]; i++) if (words.type(i).text === '?') return true;
  return false;
}

/**
 * Whether the text before says that somebody is asked or talks, or that it is "with" somebody: "Ten minutes with Ada Hobson". If not,
 * the people it names may only be the subject of the interview.
 */
function isAnnounced({ words }: AnnotatedArticle, to: number): boolean {
  for (let i = 0; i < to; i++)
    if (
      words.grammar.talks.test(words.lower(i)) ||
      (words.grammar.talksWith.test(words.lower(i)) && words.capital(i + 1))
    )
      return true;
  return false;
}

/** The label "Q:" or "A:" at the start of a sentence; "Q." only at the start of a paragraph. */
function questionOrAnswer(article: AnnotatedArticle, sentence: number): Label | null {
  const { words, sentences, paragraphs } = article;
  const at = sentences[sentence]?.from ?? 0;
  const opens = sentences[sentence - 1]?.paragraph !== sentences[sentence]?.paragraph;
  const mark = words.type(at + 1).text;
  const { text } = words.type(at);
  const asks = words.grammar.questionLabel.test(text);
  if (!asks && !words.grammar.answerLabel.test(text)) return null;
  if (mark !== ':' && !(mark === '.' && opens && text.length === 1)) return null;
  if (words.gap(at + 2) === Gap.none || paragraphs[at + 2] !== paragraphs[at]) return null;
  return { at, body: at + 2, sentence, sign: asks ? Sign.asks : Sign.answers, speaker: null, text };
}

/**
 * The labels of lines that begin with a person's name, a part or the initials of one, or with a recurring label of the
 * interviewer.
 */
function namedLabels(
  article: AnnotatedArticle,
  lines: readonly LabelledLine[],
  sentenceAt: (word: number) => number,
): Label[] {
  const { words } = article;
  const times = new Map<string, number>();
  const bearers = meantByLabel(article);
  const written = (first: number, last: number): string => words.slice(first, last).toLowerCase();
  for (const { first, last } of lines) times.set(written(first, last), (times.get(written(first, last)) ?? 0) + 1);
  const unknown = namesInLabels(
    words,
    lines.map(({ first, last, body }) => ({
      text: written(first, last),
      first,
      last,
      asks: hasQuestion(article, { at: first, body }),
    })),
  );
  const isTranscript = [...times.values()].filter((n) => n > 1).length >= MIN_RECURRING;
  return lines.flatMap(({ first, last, body }): Label[] => {
    const text = written(first, last);
    const label = { at: first, body, sentence: sentenceAt(first), sign: Sign.own, text };
    const name = personAt(article, last);
    if (name?.last === last && (name.title?.first ?? name.first) === first && !name.shared)
      return [{ ...label, speaker: { phrase: { first: name.first, last, type: 'name' }, person: name.person } }];
    const person = bearers(first, last);
    if (person) return [{ ...label, speaker: { phrase: { first, last, type: 'name' }, person } }];
    if (isTranscript && isFullNameInLabel(words, { first, last }))
      return [{ ...label, speaker: { phrase: { first, last, type: 'name' }, person: null } }];
    const recurs = (times.get(text) ?? 0) > 1 || words.grammar.askerLabel.test(text);
    if (!recurs) return [];
    const phrase = unknown(text, { first, last });
    return [{ ...label, speaker: phrase ? { phrase, person: null } : null }];
  });
}

/** The person who answers: the only one named before the first question. */
function onlyOneBefore({ mentions }: AnnotatedArticle, at: number): NamedSpeaker | null {
  const people = new Map<Person, NamedSpeaker>();
  for (const { first, last, person } of mentions) {
    if (first >= at) break;
    people.set(person, { phrase: { first, last, type: 'name' }, person });
    if (people.size > 1) return null;
  }
  const [only] = people.values();
  return only ?? null;
}
