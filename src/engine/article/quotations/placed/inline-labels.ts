import { Class } from '../../../languages/language.ts';
import type { Antecedents } from '../../people/antecedents.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt } from '../annotated-article.ts';
import type { PlacedQuotation } from './placed-quotation.ts';
import { speakerIn } from './speaker-in-label.ts';

/** The most words before the colon. */
const MAX_LABEL_WORDS = 16;
const LABELLED = 0.94;

/**
 * Finds quotations after a label in running text: "And from Chairwoman Lena Fisk: “…”", "Tolman: “…”", "Tolman on why
 * she left: “…”". A label is a name and a colon, without a verb, save in what it is about.
 */
export function inlineLabels(article: AnnotatedArticle, antecedents: Antecedents): PlacedQuotation[] {
  return article.sentences.flatMap(({ from, to }, sentence): PlacedQuotation[] => {
    const colon = colonOf(article, from, to);
    const quoted = colon < 0 ? undefined : quotedAt(article, colon + 1);
    if (!quoted || quoted.open !== colon + 1 || !isAll(article, endOf(quoted) + 1, to)) return [];
    const speaker = speakerIn(article, { first: from, last: colon - 1 }, antecedents);
    // "A sign near Jane Doe: “…”": the person named there does not speak.
    if (speaker ? !endsLabel(article, speaker.phrase.last, colon) : !namesSomebody(article, from, colon)) return [];
    return [{ spans: [{ first: quoted.open, last: endOf(quoted) }], sentence, speaker, sure: LABELLED }];
  });
}

function colonOf({ words }: AnnotatedArticle, from: number, to: number): number {
  let onTopic = false;
  for (let i = from; i < to && i <= from + MAX_LABEL_WORDS; i++) {
    const { text, shape } = words.type(i);
    if (text === ':') return i;
    onTopic ||= i > from && words.grammar.topicLink.test(words.lower(i)) && words.capital(i - 1);
    if (shape === 'punct' && !/^[,.()’'&-]$/.test(text)) return -1;
    if (shape !== 'lower' || onTopic) continue;
    if (words.is(i, Class.auxiliary | Class.subjectPronoun | Class.subordinator)) return -1;
    if (words.cue(i) && !words.is(i, Class.role)) return -1;
    if (words.is(i, Class.verb) && !words.is(i, Class.role) && i > from) return -1;
  }
  return -1;
}

function namesSomebody(article: AnnotatedArticle, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (personAt(article, i)) return true;
  return false;
}

/** Whether only punctuation follows. */
function isAll({ words }: AnnotatedArticle, at: number, to: number): boolean {
  for (let i = at; i < to; i++) if (words.type(i).shape !== 'punct') return false;
  return true;
}

/** Whether the name is the last before the colon, but for a description between commas or in brackets, or what it speaks on. */
function endsLabel(article: AnnotatedArticle, last: number, colon: number): boolean {
  if (last + 1 === colon || article.words.grammar.topicLink.test(article.words.lower(last + 1))) return true;
  if (!/^[,(]$/.test(article.words.type(last + 1).text)) return false;
  for (let i = last + 2; i < colon; i++) if (personAt(article, i)) return false;
  return true;
}
