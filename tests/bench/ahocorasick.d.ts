declare module 'ahocorasick' {
  /** Exact strings in a text. `search` gives, by end (inclusive), those that end there. */
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    search(text: string): [end: number, keywords: string[]][];
  }
}
