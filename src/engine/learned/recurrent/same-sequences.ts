/** The words from `from` to before `to`. */
export interface Sequence {
  readonly from: number;
  readonly to: number;
}

/** A sequence that has the same words at the same places as an earlier one. */
interface Copy {
  readonly of: Sequence;
  readonly from: number;
}

/** A sequence is compared with at most this many others that have its words, so that time stays linear. */
const MAX_COMPARED = 4;

/**
 * Tells sequences that differ from those that only say an earlier one again: what is computed for one holds for its copies.
 * @param words the text's words; the same word is the same object
 * @param isSamePlace whether all that is known of two words from their position is the same
 */
export function sameSequences(
  words: readonly object[],
  sequences: readonly Sequence[],
  isSamePlace: (a: number, b: number) => boolean,
): { distinct: Sequence[]; copies: Copy[] } {
  const numbers = new Map<object, number>();
  const byWords = new Map<string, Sequence[]>();
  const distinct: Sequence[] = [];
  const copies: Copy[] = [];
  for (const one of sequences) {
    const key = wordsKey(words, one, numbers);
    const others = byWords.get(key) ?? [];
    const same = others.find((other) => isSame(words, other, one, isSamePlace));
    if (same) copies.push({ of: same, from: one.from });
    else {
      distinct.push(one);
      if (others.length < MAX_COMPARED) byWords.set(key, [...others, one]);
    }
  }
  return { distinct, copies };
}

/** The same for the same words, and rarely for others: their count and a hash of their numbers. */
function wordsKey(words: readonly object[], { from, to }: Sequence, numbers: Map<object, number>): string {
  let hash = 0;
  for (let i = from; i < to; i++) {
    const word = words[i] as object;
    let number = numbers.get(word);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(word, number);
    }
    hash = (Math.imul(hash, 31) + number) | 0;
  }
  return `${to - from} ${hash}`;
}

function isSame(
  words: readonly object[],
  a: Sequence,
  b: Sequence,
  isSamePlace: (a: number, b: number) => boolean,
): boolean {
  const length = a.to - a.from;
  if (length !== b.to - b.from) return false;
  for (let n = 0; n < length; n++) if (words[a.from + n] !== words[b.from + n]) return false;
  for (let n = 0; n < length; n++) if (!isSamePlace(a.from + n, b.from + n)) return false;
  return true;
}
