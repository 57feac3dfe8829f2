import { HashWalker } from './hash-walker.ts';

/** The hashes of an alias's prefixes. */
export interface Hashes {
  /** Of its first word. */
  readonly first: number;
  /** Of its first two words, or of its only one: by this it is put into a shard. */
  readonly key: number;
  readonly hasTwo: boolean;
  /** Of the longer ones, the whole last. */
  readonly rest: readonly number[];
}

/** Of a tidy alias. */
export function hashesOf(alias: string): Hashes {
  const words = new HashWalker(alias);
  words.begin(0);
  words.word();
  const first = words.hash;
  let { at, hash: key } = words;
  const hasTwo = words.separators();
  if (hasTwo) {
    words.word();
    ({ at, hash: key } = words);
  }
  return { first, key, hasTwo, rest: at < alias.length ? longerHashes(words, at) : NONE };
}

const NONE: readonly number[] = [];

function longerHashes(words: HashWalker, from: number): number[] {
  const hashes: number[] = [];
  let at = from;
  while (words.separators()) {
    words.word();
    at = words.at;
    hashes.push(words.hash);
  }
  // All that can follow the last word of a tidy alias is its full stop, which is passed by now.
  if (at < words.text.length) hashes.push(words.hash);
  return hashes;
}
