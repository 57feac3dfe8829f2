import { SEARCH_LANGUAGE } from '../../engine/languages/search-language.ts';
import type { EntityId, Quotation } from '../../engine/types.ts';
import { type SpokenText, spokenWords } from '../../engine/wording/spoken-words.ts';
import { speakerNumber } from './fingerprint.ts';
import { clearlySaidBy, spokenText } from './spoken-text.ts';
import { wordsHash } from './word-hash.ts';

// Numbers by which an index finds quotations in nearly the same words. Only words that say something of a subject count, by their
// stems, so that a lost "not" changes none of the numbers.
//
// Two words in a row with their speaker: few enough have them, and one changed word leaves others. Four words in a row without a
// speaker find the same words of somebody else; of these, an index needs the smallest of each three alone ("winnowing":
// Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", 2003): whoever looks all of theirs up
// finds every quotation that shares six such words in a row.

const SPEAKER_WORDS = 2;
const WORDS = 4;
const WINDOW = 3;
/** A quotation of fewer such words is not compared: it may be anybody's. */
const MIN_WORDS = 4;

/** The numbers of all spoken quotations of an article's body, each once, for the index. */
export function articleShingles(text: string, quotations: readonly Quotation[]): number[] {
  const all = new Set<number>();
  for (const quotation of quotations) {
    const speaker = clearlySaidBy(quotation);
    const said = speaker && spokenText(quotation, { start: 0, text });
    if (!speaker || !said) continue;
    const stems = stemsOf(spokenWords(said));
    for (const one of [...bySpeaker(stems, speaker), ...winnowed(byAnybody(stems))]) all.add(one);
  }
  return [...all].sort((a, b) => a - b);
}

/** The numbers by which quotations like one are looked up. */
export function soughtShingles(said: SpokenText, speaker: EntityId): number[] {
  const stems = stemsOf(said);
  return [...new Set([...bySpeaker(stems, speaker), ...byAnybody(stems)])];
}

function stemsOf({ words }: SpokenText): string[] {
  const stems = words.filter(({ isContent }) => isContent).map(({ key }) => SEARCH_LANGUAGE.stem(key));
  return stems.length < MIN_WORDS ? [] : stems;
}

const bySpeaker = (stems: readonly string[], speaker: EntityId): number[] =>
  runs(stems, SPEAKER_WORDS, String(speakerNumber(speaker)));

const byAnybody = (stems: readonly string[]): number[] => runs(stems, WORDS, 'anybody');

const runs = (stems: readonly string[], length: number, of: string): number[] =>
  Array.from({ length: Math.max(0, stems.length - length + 1) }, (_, at) =>
    wordsHash([of, ...stems.slice(at, at + length)]),
  );

/** The smallest number of each window. */
const winnowed = (numbers: readonly number[]): number[] =>
  Array.from({ length: numbers.length === 0 ? 0 : Math.max(1, numbers.length - WINDOW + 1) }, (_, at) =>
    Math.min(...numbers.slice(at, at + WINDOW)),
  );
