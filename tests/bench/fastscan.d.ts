declare module 'fastscan' {
  /** Exact strings in a text. `search` gives each with its offset. */
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(content: string): [start: number, word: string][];
  }
}
