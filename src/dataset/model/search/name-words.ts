import { bucketOf } from '../postings.ts';

// The words of all names, so that a mistyped name is found. Words of names are in 64 rows by their hash, and are read all together.

/** Words of names that have the same hash. */
export interface NameWordsRow {
  readonly row: number;
  /** Sorted, with a line end between. */
  readonly words: string;
}

const ROWS = 64;

/** The number of the row that a word of a name is in. */
export const nameWordsRowOf = (word: string): number => bucketOf(word) % ROWS;

/** A row after some words have come and some have gone; null where none is left. */
export function changedNameWords(
  row: number,
  before: NameWordsRow | undefined,
  come: Iterable<string>,
  gone: ReadonlySet<string> = new Set(),
): NameWordsRow | null {
  const words = new Set([...(before?.words.split('\n') ?? []), ...come].filter((word) => !gone.has(word)));
  return words.size === 0 ? null : { row, words: [...words].sort().join('\n') };
}

/** The rows of all words of names. */
export function* nameWordsRows(words: Iterable<string>): Generator<NameWordsRow> {
  const rows = new Map<number, string[]>();
  for (const word of new Set(words)) {
    const row = nameWordsRowOf(word);
    const same = rows.get(row);
    if (same) same.push(word);
    else rows.set(row, [word]);
  }
  for (const [row, come] of [...rows].sort(([a], [b]) => a - b)) {
    const made = changedNameWords(row, undefined, come);
    if (made) yield made;
  }
}
