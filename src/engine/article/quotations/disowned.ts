import { Class } from '../../languages/language.ts';
import type { Person } from '../people/resolve-people.ts';
import { type AnnotatedArticle, endOf, quotedAt, type Range } from './annotated-article.ts';

/**
 * Whether somebody disowns words that a sentence seems to attribute.
 * - denied: somebody denies having said them, or the text calls them a fake or never said, or only asks. Nobody said them.
 * - disputed: somebody denies or rejects words in quotation marks that are probably another's.
 */
export type Disowned = 'denied' | 'disputed';

/** At most so many words stand between a denial and what it denies. */
const MAX_WORDS_TO_DENIED = 24;
/** So many following sentences are searched for a denial. */
const MAX_SENTENCES_AFTER = 2;

/**
 * Whether the text denies `content`: by its cue (word index, -1 for none), in its sentence or in the next ones. Null where it
 * does not.
 */
export function disowned(
  article: AnnotatedArticle,
  content: Range,
  cue: number,
  sentence: number,
  speaker: Person | null,
): Disowned | null {
  const bounds = article.sentences[sentence];
  if (!bounds) return null;
  const from = bounds.from;
  if (isMadeUp(article, from, content, cue)) return 'denied';
  if (cue >= 0 && cue < content.first) {
    if (isAsked(article, bounds, cue)) return 'denied';
    if (isDeniedSaying(article, from, cue) || isUntrue(article, from, cue) || isCorrected(article, from, cue))
      return 'denied';
    if (hasMarks(article, content) && isUnsaid(article, from, cue)) return 'denied';
    const { lemma = '' } = article.words.cue(cue) ?? {};
    if (hasMarks(article, content)) {
      if (leadsToNeverSaid(article, cue, content)) return 'denied';
      if (article.words.grammar.denies.test(lemma) && !isOwnVerdict(article, content))
        return saysBetween(article, cue, content) ? 'denied' : 'disputed';
    }
  }
  if (cue < 0 && hasMarks(article, content) && neverSaidBefore(article, from, content.first)) return 'denied';
  return hasMarks(article, content) && isTakenBack(article, sentence, speaker) ? 'denied' : null;
}

function hasMarks(article: AnnotatedArticle, { first, last }: Range): boolean {
  for (let i = first; i <= last; i++) if (quotedAt(article, i)) return true;
  return false;
}

/**
 * Whether a denial governs the cue without a clause between: "denied saying", "denies ever having told", "denied that he had
 * said".
 */
function isDeniedSaying(article: AnnotatedArticle, from: number, cue: number): boolean {
  const { words } = article;
  for (let i = cue - 1; i >= from && i >= cue - 10; i--) {
    if (quotedAt(article, i)) return false;
    const { text, cue: form } = words.type(i);
    if (text === ';' || text === ':') return false;
    if (words.grammar.disavows.test(words.lower(i))) return deniesSpeech(article, i, cue);
    if (form && words.type(i).shape === 'lower') return false;
  }
  return false;
}

/**
 * Whether the only words in quotation marks are what somebody calls the thing that they reject: "rejected the offer as “an insult”".
 * They are then that person's own.
 */
function isOwnVerdict(article: AnnotatedArticle, { first, last }: Range): boolean {
  const { words } = article;
  let verdicts = 0;
  for (let i = first; i <= last; i++) {
    const quoted = quotedAt(article, i);
    if (!quoted) continue;
    if (!words.grammar.as.test(words.lower(quoted.open - 1)) || verdicts > 0) return false;
    verdicts++;
    i = endOf(quoted);
  }
  return verdicts === 1;
}

/** Whether the sentence only asks: "Would Brook say the tower is ugly?", "Did she say “no”?" */
function isAsked(
  { words }: AnnotatedArticle,
  { from, to }: { readonly from: number; readonly to: number },
  cue: number,
): boolean {
  const isQuestion = words.is(from, Class.auxiliary) && words.type(to - 1).text === '?';
  return isQuestion && cue > from && words.cue(cue)?.form === 'plain';
}

/** Whether the denial is of speech ("denied saying", "denied that she had said"), unlike "denied visas, but said". */
function deniesSpeech({ words }: AnnotatedArticle, denial: number, cue: number): boolean {
  let at = denial + 1;
  while (at < cue && words.is(at, Class.adverb)) at++;
  return at === cue || words.grammar.having.test(words.lower(at)) || words.lower(at) === words.grammar.that;
}

/** Whether the writer calls the following untrue before the cue: "It is not true that Brook called it “…”". */
function isUntrue({ words }: AnnotatedArticle, from: number, cue: number): boolean {
  const before = words.slice(Math.max(from, cue - MAX_WORDS_TO_DENIED), cue - 1).toLowerCase();
  return cue > from && words.grammar.untrueThat.test(before);
}

/** Whether a correction tells what the paper had written: "An earlier version of this article quoted Brook as saying “…”". */
function isCorrected({ words }: AnnotatedArticle, from: number, cue: number): boolean {
  return (
    cue > from &&
    words.grammar.corrected.test(words.slice(Math.max(from, cue - MAX_WORDS_TO_DENIED), cue - 1).toLowerCase())
  );
}

/** Whether somebody leaves it unsaid: "stopped short of calling it “…”", "without saying that it was “…”". */
function isUnsaid({ words }: AnnotatedArticle, from: number, cue: number): boolean {
  return (
    cue > from &&
    words.grammar.unsaid.test(words.slice(Math.max(from, cue - MAX_WORDS_TO_DENIED), cue - 1).toLowerCase())
  );
}

/** Whether a negated verb of saying stands between the cue and the quoted words: "she had never said “…”". */
function leadsToNeverSaid(article: AnnotatedArticle, cue: number, { first, last }: Range): boolean {
  for (let i = Math.max(cue + 1, first); i <= last; i++)
    if (quotedAt(article, i)) return neverSaidBefore(article, cue + 1, i);
  return false;
}

/** Whether a verb of saying stands between a denial and the quoted words: "denied having called the council “…”". */
function saysBetween(article: AnnotatedArticle, denial: number, { last }: Range): boolean {
  const { words } = article;
  for (let i = denial + 1; i <= last && !quotedAt(article, i); i++) {
    const form = words.cue(i);
    if (form && form.kind !== 'manner' && form.form !== 'plain' && words.type(i).shape === 'lower') return true;
  }
  return false;
}

/**
 * Whether a negated verb of saying stands right before the quoted words at `open`: "never said", "did not call it", "has not
 * told", "without calling it".
 */
function neverSaidBefore(article: AnnotatedArticle, from: number, open: number): boolean {
  const { words } = article;
  for (let i = open - 1; i >= from && i > open - 8; i--) {
    if (quotedAt(article, i)) return false;
    const form = words.cue(i);
    if (!form || words.type(i).shape !== 'lower' || form.kind === 'manner' || form.kind === 'ask') continue;
    if (isUnsaid(article, from, i)) return true;
    for (let k = i - 1; k >= from && words.is(k, Class.negation | Class.adverb | Class.auxiliary); k--)
      if (words.is(k, Class.negation)) return true;
    return false;
  }
  return false;
}

/** Whether the words come from a fake: "a fake statement in which Brook said", "falsely claimed that Brook had said". */
function isMadeUp(article: AnnotatedArticle, from: number, { first }: Range, cue: number): boolean {
  const { words } = article;
  for (let i = first - 1; i >= Math.max(from, first - MAX_WORDS_TO_DENIED); i--) {
    if (quotedAt(article, i)) return false;
    const lower = words.lower(i);
    if (lower === words.grammar.who || words.type(i).text === ';') return false;
    if (!words.grammar.fake.test(lower) || (cue >= 0 && cue < i)) continue;
    if (words.is(i, Class.adverb) ? claimsFalsely(article, i, cue) : carrierAfter(article, i) < first) return true;
  }
  return false;
}

/**
 * Whether somebody else falsely claims the words: "falsely claimed that Brook had said", "was falsely quoted". "Brook falsely
 * claimed" is Brook's own statement.
 */
function claimsFalsely({ words }: AnnotatedArticle, adverb: number, cue: number): boolean {
  for (let i = adverb + 1; i <= adverb + 3; i++) {
    if (words.grammar.attributes.test(words.lower(i))) return true;
    if (words.cue(i)) return cue > i;
  }
  return false;
}

/**
 * The index of the thing that carries the words after an adjective such as "fake" ("fake video", "doctored and widely shared
 * picture"); a large number where there is none nearby.
 */
function carrierAfter({ words }: AnnotatedArticle, at: number): number {
  for (let i = at; i <= at + 5; i++) if (words.grammar.carriesWords.test(words.lower(i))) return i;
  return Number.POSITIVE_INFINITY;
}

/**
 * Whether one of the next sentences takes the words back ("She never said that.", "The quote is made up.") and is about the same
 * person.
 */
function isTakenBack(article: AnnotatedArticle, sentence: number, speaker: Person | null): boolean {
  const { words, sentences } = article;
  const here = sentences[sentence];
  for (let n = sentence + 1; here && n <= sentence + MAX_SENTENCES_AFTER; n++) {
    const next = sentences[n];
    if (!next || next.paragraph - here.paragraph > 1) return false;
    const text = words
      .slice(next.from, next.to - 1)
      .toLowerCase()
      .replace(/[.!?\s]+$/, '');
    const saysNo = n === sentence + 1 && words.type(here.to - 1).text === '?' && words.grammar.answersNo.test(text);
    if (!saysNo && !words.grammar.takesBack.test(text)) continue;
    const first = article.mentions.find((one) => one.first >= next.from && one.first < next.to);
    return !first || !speaker || first.person === speaker;
  }
  return false;
}
