import AhoCorasick from 'ahocorasick';
import FastScanner from 'fastscan';

/** A library that finds many strings in a text. */
export interface Matcher {
  readonly name: string;
  /** Its search, once it is built: how many strings it finds. */
  build(strings: readonly string[]): (text: string) => number;
}

/**
 * A text as a matcher of exact strings must be given it, and its strings, to find names in capitals and without their accents:
 * as ours finds them, but for the rules that keep "Turkey" from "turkey".
 */
export const foldedFor = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/**
 * The fastest of npm for many strings. Exact strings anywhere, within words too: none folds, or knows what a word is. On a
 * text as it was written, a capital ends their search in nearly every word; folded, many words begin as some name does.
 */
export const MATCHERS: readonly Matcher[] = [
  {
    name: 'ahocorasick',
    build(strings) {
      const matcher = new AhoCorasick(strings);
      return (text) => matcher.search(text).length;
    },
  },
  {
    name: 'fastscan',
    build(strings) {
      const matcher = new FastScanner(strings);
      return (text) => matcher.search(text).length;
    },
  },
];

/** What one would write without a library: a tree of words in Maps. */
export const WORD_TREE: Matcher = {
  name: 'a tree of words in Maps',
  build(strings) {
    const root = new WordNode();
    for (const string of strings) {
      let node = root;
      for (const word of string.split(' ')) {
        const next = node.children.get(word) ?? new WordNode();
        node.children.set(word, next);
        node = next;
      }
      node.ends = true;
    }
    return (text) => longestOf(root, text);
  },
};

class WordNode {
  readonly children = new Map<string, WordNode>();
  ends = false;
}

function longestOf(root: WordNode, text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  let found = 0;
  for (let i = 0; i < words.length; i++) {
    let node = root.children.get(words[i] ?? '');
    let end = node?.ends ? i : -1;
    for (let j = i + 1; node; j++) {
      node = node.children.get(words[j] ?? '');
      if (node?.ends) end = j;
    }
    if (end < 0) continue;
    found++;
    i = end;
  }
  return found;
}
