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
  /** At a place that the hash says: the hash, and the number in `#all` plus one or 0 for none. Never more than half full. */
  #slots = new Int32Array(2 * FEWEST);
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
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const n = slots[slot + 1] as number;
      if (n === 0) return this.#add(text.slice(start, end), hash, slot);
      if (slots[slot] !== hash) continue;
      const lexeme = this.#all[n - 1] as Lexeme;
      if (standsAt(lexeme.text, text, start, end)) return lexeme;
    }
  }

  of(text: string): Lexeme {
    return this.at(text, 0, text.length);
  }

  #add(text: string, hash: number, slot: number): Lexeme {
    const lexeme = this.#make(text);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#all.push(lexeme);
    if (this.#all.length * 4 >= this.#slots.length) this.#grow();
    return lexeme;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      const hash = old[at] as number;
      let slot = (2 * hash) & (slots.length - 1);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = hash;
      slots[slot + 1] = old[at + 1] as number;
    }
    this.#slots = slots;
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
