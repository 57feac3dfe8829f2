import { itemAt, uintAt } from '../../engine/item-at.ts';
import { plainWords, wordsHash } from './word-hash.ts';

/** A text is told by so many of its first UTF-16 units: memory goes with its words, and some texts are hostile. */
const MAX_CHARS = 1_000_000;

// Numbers that texts with much the same wording share, so that an index finds a copy of a text among any number of others.
// MinHash with bands. Sources: Broder, "On the resemblance and containment of documents" (1997); Leskovec, Rajaraman, Ullman,
// "Mining of Massive Datasets", chapter 3.

/** Words in one shingle, as in `textLikeness`. */
const SHINGLE_WORDS = 5;
/**
 * Two texts of which a share J of all shingles is common have a given band in common with the chance J². Twelve bands find a copy
 * that shares half of its wording with the chance 0.97, one that shares 0.7 practically always; two unrelated texts of one field,
 * which share about 1 %, meet in one case of 800.
 */
const BANDS = 12;
const ROWS = 2;
const HASHES = BANDS * ROWS;

/** The bands of a text: each is a whole number below 2⁵². Empty for a text of fewer words than one shingle has. */
export function textBands(text: string): number[] {
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  const words = plainWords(text.slice(0, MAX_CHARS)).map((word) => wordsHash([word]) % 2 ** 32);
  if (words.length < SHINGLE_WORDS) return [];
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    let shingle = 0;
    for (let n = 0; n < SHINGLE_WORDS; n++) shingle = Math.imul(shingle ^ itemAt(words, at + n), 0x9e3779b1);
    for (let n = 0; n < HASHES; n++) {
      const hash = permuted(shingle, uintAt(SEEDS, n));
      if (hash < uintAt(minima, n)) minima[n] = hash;
    }
  }
  return Array.from({ length: BANDS }, (_, band) =>
    wordsHash([String(band), ...minima.subarray(band * ROWS, band * ROWS + ROWS)].map(String)),
  );
}

/** An odd number for each hash: the product with it, and a shift, are a permutation of the 32-bit numbers. */
const SEEDS = Uint32Array.from({ length: HASHES }, (_, n) => Math.imul(2 * n + 1, 0x9e3779b1) | 1);

function permuted(shingle: number, seed: number): number {
  const mixed = Math.imul(shingle ^ (seed >>> 7), seed);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
}
