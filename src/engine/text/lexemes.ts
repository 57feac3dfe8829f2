import type { CueForm, Language } from '../languages/language.ts';
import { hashText } from '../learned/hash.ts';
import { fold } from './fold.ts';
import { tagOf } from './tags.ts';

/** How a word is written and what the language knows of it, whatever text it stands in. */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of `Class`; 0 without a language. */
  readonly classes: number;
  /** What it says as a speech verb's form, whatever its shape; undefined for any other word. */
  readonly cue: CueForm | undefined;
  /** A coarse part of speech, a member of `Tag`. */
  readonly tag: number;
  /** Hashes of the folded word, of its cue's plain form or its first letters, and of its last three. */
  readonly hash: number;
  readonly stemHash: number;
  readonly endingHash: number;
}

/** punct: marks of any kind; lower, capital (Xxxx), caps (XX, X), number; other: digits with letters, unicased scripts. */
export type Shape = 'punct' | 'lower' | 'capital' | 'caps' | 'number' | 'other';

/** Words kept from text to text, so that common ones are looked at once; more than these are forgotten together. */
const MOST = 60_000;

/** Lexemes of one language. A memory of pure answers: what it gives does not depend on what it was asked before. */
class Lexemes {
  readonly #language: Language | null;
  readonly #known = new Map<string, Lexeme>();

  constructor(language: Language | null) {
    this.#language = language;
  }

  of(text: string): Lexeme {
    let lexeme = this.#known.get(text);
    if (!lexeme) {
      lexeme = this.#make(text);
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(text, lexeme);
    }
    return lexeme;
  }

  #make(text: string): Lexeme {
    const shape = shapeOf(text);
    const lower = shape === 'punct' ? text : fold(text);
    const classes = this.#language?.classesOf(lower) ?? 0;
    const cue = shape === 'punct' ? undefined : this.#language?.cue(lower);
    return {
      text,
      lower,
      shape,
      classes,
      cue,
      tag: tagOf({ text, lower, shape, classes, cue }),
      hash: hashText(lower),
      stemHash: hashText(cue?.lemma ?? lower.slice(0, STEM)),
      endingHash: hashText(lower.slice(-3)),
    };
  }
}

/** Letters that stand for a word's stem: enough to tell most stems apart, without their endings. */
const STEM = 5;

const byLanguage = new Map<Language | null, Lexemes>();

/** The lexemes of a language; without one, words have no classes. */
export function lexemesOf(language: Language | null): Lexemes {
  let lexemes = byLanguage.get(language);
  if (!lexemes) {
    lexemes = new Lexemes(language);
    byLanguage.set(language, lexemes);
  }
  return lexemes;
}

/** al-Assad, d'Estaing: a name although its first letter is small. */
const NAME_PREFIX = /^(?:al|el|ad|ash|an|ar|as|at|az|ul|d|l|dell|o)[-‑'’]\p{Lu}/u;

function shapeOf(text: string): Shape {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'punct';
  if (/^['’][sS]$/.test(text)) return 'lower';
  if (/^\d[\d.,:]*$/.test(text)) return 'number';
  if (/^\p{Lu}/u.test(text)) return /\p{Ll}/u.test(text) ? 'capital' : 'caps';
  if (/^\p{Ll}/u.test(text)) return NAME_PREFIX.test(text) ? 'capital' : 'lower';
  return 'other';
}
