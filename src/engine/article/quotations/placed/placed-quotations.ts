import type { Antecedents } from '../../people/antecedents.ts';
import type { AnnotatedArticle, Range } from '../annotated-article.ts';
import { type Turn, turnsOf } from '../interview-turns.ts';
import { announcedStatements } from './announced-statements.ts';
import { dashDialogue } from './dash-dialogue.ts';
import { headlineSpeakers } from './headline-speakers.ts';
import { inlineLabels } from './inline-labels.ts';
import type { PlacedQuotation } from './placed-quotation.ts';

/** The certainty that a turn of an interview is all that its speaker says there, and that the speaker is right. */
const TURN = 0.9;

/**
 * Finds all quotations that the layout attributes, in the order of the text. Where two share words, the one from the earlier
 * entry of the list below is taken.
 */
export function placedQuotations(
  article: AnnotatedArticle,
  title: Range | null,
  antecedents: Antecedents,
): PlacedQuotation[] {
  const sentenceAt = sentenceFinder(article);
  const taken = new Uint8Array(article.words.length);
  const turns = turnsOf(article, sentenceAt)
    .filter((turn) => !isAboutSpeaker(article, title, turn))
    .map(
      ({ first, last, sentence, speaker }): PlacedQuotation => ({
        spans: [{ first, last }],
        sentence,
        speaker,
        sure: TURN,
      }),
    );
  return [
    ...announcedStatements(article, antecedents, sentenceAt),
    ...turns,
    ...inlineLabels(article, antecedents),
    ...headlineSpeakers(article, title, antecedents, sentenceAt),
    ...dashDialogue(article, sentenceAt),
  ]
    .filter(({ spans }) => {
      if (spans.some(({ first, last }) => taken.subarray(first, last + 1).includes(1))) return false;
      for (const { first, last } of spans) taken.fill(1, first, last + 1);
      return true;
    })
    .sort((a, b) => (a.spans[0]?.first ?? 0) - (b.spans[0]?.first ?? 0));
}

/** Whether a turn is a headline that says who is interviewed, and no sentence: "Ada Hobson: the painter of one colour". */
const isAboutSpeaker = ({ words }: AnnotatedArticle, title: Range | null, { first, last, speaker }: Turn): boolean =>
  title !== null &&
  first >= title.first &&
  last <= title.last &&
  speaker !== null &&
  !quotedMark(words.type(first).text) &&
  !/^[.?!…]$/.test(words.type(last).text);

const quotedMark = (text: string): boolean => /^[“"‘'«„]$/.test(text);

/** Finds the sentence of a word. */
function sentenceFinder({ sentences }: AnnotatedArticle): (word: number) => number {
  return (word) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.from ?? 0) <= word) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}
