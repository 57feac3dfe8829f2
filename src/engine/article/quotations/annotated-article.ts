import type { Language } from '../../languages/language.ts';
import type { Marks, Quoted } from '../../text/quotation-marks.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Words } from '../../text/words.ts';
import type { PersonMention } from '../people/resolve-people.ts';

/**
 * An article's words with what is known before quotations are searched for: quotation marks, sentences, and where people are
 * named.
 */
export interface AnnotatedArticle {
  readonly words: Words;
  readonly language: Language;
  readonly marks: Marks;
  readonly paragraphs: Int32Array;
  readonly sentences: readonly Sentence[];
  /** Index into `mentions` for every word of a person's name; -1 elsewhere. */
  readonly personAt: Int32Array;
  readonly mentions: readonly PersonMention[];
  /** 1 for each word of a country's name or demonym. */
  readonly covered: Uint8Array;
}

/** Word indexes, ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function quotedAt({ marks }: AnnotatedArticle, i: number): Quoted | undefined {
  const n = marks.at[i];
  // An array asked for its element −1 is slow.
  return n === undefined || n < 0 ? undefined : marks.quoted[n];
}

export const endOf = (quoted: Quoted): number => (quoted.close >= 0 ? quoted.close : quoted.last);

export function personAt(article: AnnotatedArticle, i: number): PersonMention | undefined {
  const n = article.personAt[i];
  return n === undefined || n < 0 ? undefined : article.mentions[n];
}

/** The spans in quotation marks within a range, in order. */
export function quotedIn(article: AnnotatedArticle, from: number, to: number): Quoted[] {
  const found: Quoted[] = [];
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(article, i);
    if (!quoted) continue;
    if (quoted.open >= from) found.push(quoted);
    i = endOf(quoted);
  }
  return found;
}
