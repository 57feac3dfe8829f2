/** What comparing the wording of two quotations needs of a language. All words are folded (see text/fold.ts). */
export interface WordingLanguage {
  /** The words that a written one stands for: "won't" is "will not", "colour" and "color" are one. None for a sound such as "uh". */
  words(folded: string): readonly string[];
  /** Two words that are also written as one, by the two with a space between. */
  readonly compounds: ReadonlyMap<string, string>;
  /** What is meant by letters, given without their points: "US" is not "us". */
  acronym(letters: string): string;
  /** Whether two stretches say the same though one is short for more than one thing: "'s" is "is" or "has". */
  isShortFor(short: string, full: string): boolean;
  /** The number that a word stands for, "ten" or "twenty"; undefined for any other word. */
  readonly numbers: ReadonlyMap<string, number>;
  /** What a number before the word is multiplied by: "thousand". */
  readonly scales: ReadonlyMap<string, number>;
  /** The word that a sign stands for: "%", "$". */
  readonly signs: ReadonlyMap<string, string>;
  readonly months: ReadonlySet<string>;
  /** Whether the words that were cut from a sentence before what is left turn its sense: "I do not think that". */
  turnsBefore(cut: readonly WordInPlace[]): boolean;
  /** Whether the words that were cut from a sentence after what is left turn its sense: "only if they withdraw". */
  turnsAfter(cut: readonly WordInPlace[], left: readonly WordInPlace[]): boolean;
}

/** A word, and whether a comma, a dash or the like is before it. */
export interface WordInPlace {
  readonly key: string;
  readonly isAfterPause: boolean;
}
