import type { Language } from '../languages/language.ts';
import { hashText } from '../learned/hash.ts';
import { fold } from './fold.ts';
import { tagOf } from './tags.ts';
import type { Shape, WordForm } from './word-form.ts';

/** What a word is, whatever text it stands in. */
export interface Lexeme extends WordForm {
  /** The number of its folded form. In one text, words have the same number if and only if they have the same form. */
  readonly form: number;
  /** A coarse part of speech, a member of `Tag`. */
  readonly tag: number;
  /** Hashes of the folded word, of its cue's plain form or its first letters, and of its last three. */
  readonly hash: number;
  readonly stemHash: number;
  readonly endingHash: number;
}

/** Words kept from text to text, so that common ones are looked at once; more than these are forgotten together. */
const MOST = 60_000;

/**
 * Lexemes of one language. A memory of pure answers: what it gives does not depend on what it was asked before. A hash table
 * of its own, since it is asked for a stretch of a text, which a `Map` would have to have cut out as a string first.
 */
class Lexemes {
  readonly #language: Language | null;
  #all: Lexeme[] = [];
  #hashes = new Int32Array(FEWEST / 2);
  /** Numbers into `#all`, plus one, at places that the hashes say; 0 where there is none. Never more than half full. */
  #slots = new Int32Array(FEWEST);
  #forms = new Map<string, number>();

  constructor(language: Language | null) {
    this.#language = language;
  }

  /** Asked before each text, not amid one: in one text, each form has one lexeme. */
  forgetTooMany(): void {
    if (this.#all.length < MOST) return;
    this.#all = [];
    this.#forms = new Map();
    this.#slots.fill(0);
  }

  /** Of the word that stands in a text from `start` to before `end`. */
  at(text: string, start: number, end: number): Lexeme {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const n = (this.#slots[slot] as number) - 1;
      if (n < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[n] !== hash) continue;
      const lexeme = this.#all[n] as Lexeme;
      if (standsAt(lexeme.text, text, start, end)) return lexeme;
    }
  }

  of(text: string): Lexeme {
    return this.at(text, 0, text.length);
  }

  #add(text: string, hash: number, slot: number): Lexeme {
    const lexeme = this.#make(text);
    this.#hashes[this.#all.length] = hash;
    this.#slots[slot] = this.#all.push(lexeme);
    if (this.#all.length * 2 >= this.#slots.length) this.#grow();
    return lexeme;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const hashes = new Int32Array(slots.length / 2);
    hashes.set(this.#hashes);
    for (let n = 0; n < this.#all.length; n++) {
      let slot = (hashes[n] as number) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = n + 1;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }

  #formOf(lower: string): number {
    let form = this.#forms.get(lower);
    if (form === undefined) {
      form = this.#forms.size;
      this.#forms.set(lower, form);
    }
    return form;
  }

  #make(text: string): Lexeme {
    const shape = shapeOf(text);
    const lower = shape === 'punct' ? text : fold(text);
    const classes = this.#language?.classesOf(lower) ?? 0;
    const cue = shape === 'punct' ? undefined : this.#language?.cue(lower);
    return {
      form: this.#formOf(lower),
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

/** Places in an empty table; a power of two. */
const FEWEST = 4096;

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
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
