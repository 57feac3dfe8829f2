import { ASCII, BREAK, DROPPED, isUnspaced, SEVERAL, separator, several, unit } from './character-classes.ts';
import { SEED, step } from './packed-layout.ts';

/**
 * Walks through a text or an alias by words and separators and hashes them. Both use this one class, so that their hashes agree.
 */
export class HashWalker {
  readonly text: string;
  /** The current index. */
  at = 0;
  /** The hash of the folded units since `begin`. */
  hash = SEED;

  constructor(text: string) {
    this.text = text;
  }

  /** Starts a new hash at the first unit of a word. */
  begin(at: number): void {
    this.at = at;
    this.hash = SEED;
  }

  /** Moves past the rest of a word, with accents and invisible characters at its end. */
  word(): void {
    const { text } = this;
    const n = text.length;
    let { at, hash } = this;
    const unspaced = isUnspaced(text.charCodeAt(at));
    for (; at < n; at++) {
      const code = text.charCodeAt(at);
      const folded = code < 128 ? (ASCII[code] ?? BREAK) : unit(code);
      if (folded > DROPPED && isUnspaced(code) !== unspaced) break;
      if (folded > SEVERAL) hash = step(hash, folded);
      else if (folded === BREAK) break;
      else if (folded === SEVERAL) for (const c of several(code)) hash = step(hash, c.charCodeAt(0));
    }
    this.at = at;
    this.hash = hash;
  }

  /**
   * Moves past what separates two words, and hashes white space as one space. False if no word follows, or only after an empty
   * line, as no name continues across one.
   */
  separators(): boolean {
    const { text } = this;
    let lines = 0;
    let spaced = false;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      const folded = code < 128 ? (ASCII[code] ?? BREAK) : unit(code);
      if (folded === DROPPED) continue;
      if (folded !== BREAK) return true;
      if (code === 10 && ++lines > 1) return false;
      const sep = separator(code);
      if (sep !== 32 || !spaced) this.hash = step(this.hash, sep);
      spaced = sep === 32;
    }
    return false;
  }
}
