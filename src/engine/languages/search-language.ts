import { remembering } from '../text/remembering.ts';
import { stem } from './en/porter-stemmer.ts';
import { STOP_WORDS } from './en/stop-words.ts';

/** What searching texts needs of a language. */
export interface SearchLanguage {
  /** Words that say nothing of a text's subject, folded. */
  readonly stopWords: ReadonlySet<string>;
  /** A folded word's stem, so that "negotiations" finds "negotiate". */
  stem(word: string): string;
}

/** The language that the record is searched in. */
export const SEARCH_LANGUAGE: SearchLanguage = { stopWords: STOP_WORDS, stem: remembering(stem) };
