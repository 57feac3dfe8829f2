import { announcementsOf } from '../../layout/announcements.ts';
import { type Line, linesOf } from '../../layout/lines.ts';
import type { Antecedents } from '../../people/antecedents.ts';
import { type AnnotatedArticle, endOf, quotedAt, type Range } from '../annotated-article.ts';
import { mainSubject } from '../find-cues.ts';
import type { NamedSpeaker, PlacedQuotation } from './placed-quotation.ts';
import { speakerIn } from './speaker-in-label.ts';

/** The certainty of a speaker named in a heading or a signature. */
const ANNOUNCED = 0.96;

/**
 * Finds statements that are whole in quotation marks and that a heading above ("And from Chairwoman Lena Fisk:") or a line
 * beneath ("— Mina Sato, engineer") attributes.
 */
export function announcedStatements(
  article: AnnotatedArticle,
  antecedents: Antecedents,
  sentenceAt: (word: number) => number,
): PlacedQuotation[] {
  const { words, paragraphs } = article;
  return announcementsOf(words, linesOf(words, paragraphs)).flatMap(({ kind, who, content }): PlacedQuotation[] => {
    const spans = content.flatMap((line) => inMarks(article, line) ?? []);
    const [first] = spans;
    if (!first || spans.length < content.length) return [];
    const speaker = kind === 'heading' ? heading(article, who, antecedents) : signed(article, who, antecedents);
    if (speaker === undefined) return [];
    return [{ spans, sentence: sentenceAt(first.first), speaker, sure: ANNOUNCED }];
  });
}

/** The words of a line that is whole in quotation marks, after a bullet or dash; null for any other line. */
function inMarks(article: AnnotatedArticle, { first, last }: Line): Range | null {
  const { words } = article;
  const from = quotedAt(article, first) ? first : first + 1;
  const opening = quotedAt(article, from);
  if (!opening || opening.open !== from) return null;
  let end = from;
  for (let i = from; i <= last; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      end = i;
    } else if (words.type(i).shape !== 'punct') return null;
  }
  return { first: from, last: end };
}

/** The speaker in a heading. Undefined where the heading is a sentence of its own, whose subject the rules find. */
function heading(article: AnnotatedArticle, who: Line, antecedents: Antecedents): NamedSpeaker | null | undefined {
  const { words } = article;
  const subject = hasVerb(article, who) ? mainSubject(article, who.first, who.last + 1) : null;
  if (subject) return subject.type === 'name' ? speakerIn(article, subject, antecedents) : undefined;
  if (hasVerb(article, who) && words.cue(who.last)) return undefined;
  return speakerIn(article, who, antecedents);
}

function hasVerb({ words }: AnnotatedArticle, { first, last }: Line): boolean {
  for (let i = first; i <= last && words.type(i).text !== ','; i++)
    if (words.cue(i) && words.type(i).shape === 'lower' && words.cue(i)?.form !== 'ing') return true;
  return false;
}

/**
 * The speaker in a signature: null where it says that the name is withheld; undefined where nobody is named, as in a list of headlines
 * with their newspapers.
 */
function signed(article: AnnotatedArticle, who: Line, antecedents: Antecedents): NamedSpeaker | null | undefined {
  const speaker = speakerIn(article, who, antecedents);
  if (speaker) return speaker;
  for (let i = who.first; i <= who.last; i++)
    if (article.words.grammar.unnamed.test(article.words.lower(i))) return null;
  return undefined;
}
