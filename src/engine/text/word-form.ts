import type { CueForm } from '../languages/language.ts';

/** How a word is written and what the language knows of it. */
export interface WordForm {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of `Class`; 0 without a language. */
  readonly classes: number;
  /** The form of a speech verb that the word is ("said" is a past), whatever its shape; undefined for any other word. */
  readonly cue: CueForm | undefined;
}

/** punct: marks of any kind; lower, capital (Xxxx), caps (XX, X), number; other: digits with letters, unicased scripts. */
export type Shape = 'punct' | 'lower' | 'capital' | 'caps' | 'number' | 'other';
