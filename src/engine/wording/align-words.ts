import { byteAt, floatAt, itemAt } from '../item-at.ts';
import type { SpokenWord } from './spoken-words.ts';

/** The indexes of a word in one text and of the same word in the other. */
export interface MatchedWords {
  readonly here: number;
  readonly there: number;
}

/** What a common word counts, and what a break between two of them costs: a lone "the" is no reason for two more breaks. */
const CONTENT_WORD = 3;
const OTHER_WORD = 1;
const BREAK = 1.5;
const BROKEN_WORD = 0.2;

/** How a score was reached: begun here, after a matched word, or after a break; and in a break, by which way it went on. */
const From = { start: 0, match: 1, skip: 2 } as const;
const Way = { open: 0, here: 1, there: 2, both: 3 } as const;

/**
 * The words that two texts have in common, in the order of both: the best local alignment with affine gaps (Smith and Waterman 1981,
 * Gotoh 1982). What is before and after costs nothing. Time and memory grow with the product of the two lengths.
 */
export function alignWords(here: readonly SpokenWord[], there: readonly SpokenWord[]): MatchedWords[] {
  const width = there.length + 1;
  const size = (here.length + 1) * width;
  const matches = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  const breaks = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  const from = new Uint8Array(size);
  const ways = new Uint8Array(size);
  let best = 0;
  let bestAt = -1;
  for (let i = 1; i <= here.length; i++) {
    const word = itemAt(here, i - 1);
    const value = word.isContent ? CONTENT_WORD : OTHER_WORD;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      const before = at - width - 1;
      if (word.key === itemAt(there, j - 1).key) {
        const [match, skip] = [floatAt(matches, before), floatAt(breaks, before)];
        const score = value + Math.max(0, match, skip);
        matches[at] = score;
        from[at] = match >= skip && match > 0 ? From.match : skip > 0 ? From.skip : From.start;
        if (score > best) {
          best = score;
          bestAt = at;
        }
      }
      const opened = floatAt(matches, at) - BREAK;
      const skipsHere = floatAt(breaks, at - width) - BROKEN_WORD;
      const skipsThere = floatAt(breaks, at - 1) - BROKEN_WORD;
      const skipsBoth = floatAt(breaks, before) - BROKEN_WORD;
      const longest = Math.max(opened, skipsHere, skipsThere, skipsBoth);
      const way =
        longest === opened ? Way.open : longest === skipsBoth ? Way.both : longest === skipsHere ? Way.here : Way.there;
      breaks[at] = longest;
      ways[at] = way;
    }
  }
  return matchedAt(bestAt, width, from, ways);
}

/** Goes back from the last matched word to the first. */
function matchedAt(last: number, width: number, from: Uint8Array, ways: Uint8Array): MatchedWords[] {
  const found: MatchedWords[] = [];
  let at = last;
  while (at >= 0) {
    found.push({ here: Math.floor(at / width) - 1, there: (at % width) - 1 });
    const how = byteAt(from, at);
    if (how === From.start) break;
    at -= width + 1;
    if (how === From.match) continue;
    for (let way = byteAt(ways, at); way !== Way.open; way = byteAt(ways, at))
      at -= way === Way.here ? width : way === Way.there ? 1 : width + 1;
  }
  return found.reverse();
}
