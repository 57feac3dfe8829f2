import { SEED, step } from './layout.ts';
import { ASCII, BREAK, DROPPED, SEVERAL, separator, several, unit } from './units.ts';

/** Walks a text or an alias by words and separators, hashing what it passes. The one reading of both, so that they agree. */
export class Words {
  readonly text: string;
  /** Where it stands. */
  at = 0;
  /** Of everything passed since `begin`, folded. */
  hash = SEED;

  constructor(text: string) {
    this.text = text;
  }

  /** Starts a hash at a unit of a word. */
  begin(at: number): void {
    this.at = at;
    this.hash = SEED;
  }

  /** Passes the rest of a word, with accents and invisible characters on its end. */
  word(): void {
    const { text } = this;
    const n = text.length;
    let { at, hash } = this;
    for (; at < n; at++) {
      const code = text.charCodeAt(at);
      const folded = code < 128 ? (ASCII[code] ?? BREAK) : unit(code);
      if (folded > SEVERAL) hash = step(hash, folded);
      else if (folded === BREAK) break;
      else if (folded === SEVERAL) for (const c of several(code)) hash = step(hash, c.charCodeAt(0));
    }
    this.at = at;
    this.hash = hash;
  }

  /**
   * Passes what stands between two words, white space as one space. False where no word follows, or only after an empty
   * line: no name runs on across one.
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
