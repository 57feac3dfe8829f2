import type { CardQuotation } from '../messages/card-data.ts';

/** A quotation with what is known of its article: all that a citation of it can say. */
export interface CitedQuotation extends CardQuotation {
  /** The byline, as one line: "Ann Lee, Bo Li". */
  readonly author: string | null;
  /** The article's own address, without the fragment that leads to the sentence. */
  readonly url: string | null;
  /** A language code; "und" where the language is not known. */
  readonly language: string;
  /** The day on which the reader kept the article: "2026-03-06". Null for one that was shipped. Never the day it was published. */
  readonly kept: string | null;
}

/**
 * A quotation whose texts are each in one line, and without what some format cannot hold (control characters, half characters). A
 * text of which nothing is left is not known.
 */
export function inOneLine(quotation: CitedQuotation): CitedQuotation {
  const { words, speaker, source, title, date, author, url, link, sources } = quotation;
  const name = known(speaker?.name);
  return {
    ...quotation,
    words: words.map(({ text, role }) => ({ text: spaced(text), role })),
    speaker: speaker && name ? { ...speaker, name, role: known(speaker.role) } : null,
    source: known(source),
    title: known(title),
    date: known(date),
    author: known(author),
    url: known(url),
    link: known(link),
    sources: sources.map((one) => ({
      ...one,
      source: known(one.source),
      title: known(one.title),
      date: known(one.date),
      link: known(one.link),
    })),
  };
}

/** A text with single spaces. */
export const spaced = (text: string): string =>
  text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\s\p{Control}]+/gu, ' ');

const known = (text: string | null | undefined): string | null => spaced(text ?? '').trim() || null;
