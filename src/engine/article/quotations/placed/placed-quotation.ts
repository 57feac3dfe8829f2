import type { Person } from '../../people/resolve-people.ts';
import type { Range } from '../annotated-article.ts';
import type { NounPhrase } from '../noun-phrases.ts';

/** A speaker named by the layout: the phrase, and the person where the phrase alone does not tell ("MS", "the mayor"). */
export interface NamedSpeaker {
  readonly phrase: NounPhrase;
  readonly person: Person | null;
}

/**
 * A quotation that the layout of the text attributes, such as a turn of an interview, without a sentence that says who speaks.
 * Word indexes.
 */
export interface PlacedQuotation {
  readonly spans: readonly Range[];
  /** Index of the sentence in which it begins. */
  readonly sentence: number;
  /** Null where the layout shows that somebody speaks but not who. */
  readonly speaker: NamedSpeaker | null;
  /** The probability, 0 to 1, that content and speaker are right. */
  readonly sure: number;
}
