import { intAt } from '../item-at.ts';
import type { Language } from '../languages/language.ts';
import { NAME_PREFIX } from '../languages/name-particles.ts';
import { hashText } from '../learned/feature-hash.ts';
import { fold } from './fold.ts';
import { tagOf } from './part-of-speech.ts';
import type { Shape, WordForm } from './word-form.ts';

/** What is known of a word form independently of its context, such as its class and its hashes. */
export interface Lexeme extends WordForm {
  /** The number of the folded form. Within a text, two words have the same number if and only if they have the same form. */
  readonly form: number;
  /** A coarse part of speech, a member of `Tag`. */
  readonly tag: number;
  /** Hashes of the folded word, of its cue's plain form or its first letters, and of its last three. */
  readonly hash: number;
  readonly stemHash: number;
  readonly endingHash: number;
}

/** How many words the cache holds. When it is full, all are dropped together. */
const MAX_LEXEMES = 60_000;

/**
 * A cache of the lexemes of one language. Results do not depend on earlier calls. It is a hash table of its own, as callers look
 * up a part of a text; a `Map` would require that part as a string of its own.
 */
class Lexemes {
  readonly #language: Language | null;
  #all: Lexeme[] = [];
  /** An open-addressed table of pairs: a word's hash, then its index in `#all` plus one, or 0 for none. At most half full. */
  #slots = new Int32Array(2 * MIN_SLOTS);
  #forms = new Map<string, number>();

  constructor(language: Language | null) {
    this.#language = language;
  }

  /** Empties a full cache. Called before each text and never within one, so that within a text a word keeps the lexeme it was given first. */
  forgetTooMany(): void {
    if (this.#all.length < MAX_LEXEMES) return;
    this.#all = [];
    this.#forms = new Map();
    this.#slots.fill(0);
  }

  /** The lexeme of the word from `start` to `end` (exclusive) of a text. */
  at(text: string, start: number, end: number): Lexeme {
    let hash = end - start;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (2 * hash) & mask; ; slot = (slot + 2) & mask) {
      const n = intAt(slots, slot + 1);
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
      const hash = intAt(old, at);
      let slot = (2 * hash) & (slots.length - 1);
      while (slots[slot + 1] !== 0) slot = (slot + 2) & (slots.length - 1);
      slots[slot] = hash;
      slots[slot + 1] = intAt(old, at + 1);
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
      tag: tagOf({ text, lower, shape, classes, cue }, this.#language),
      hash: hashText(lower),
      stemHash: hashText(cue?.lemma ?? lower.slice(0, STEM)),
      endingHash: hashText(lower.slice(-3)),
    };
  }
}

/** The number of slots in an empty table; a power of two. */
const MIN_SLOTS = 4096;

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/** The number of first letters that stand for a word's stem: enough to distinguish most stems, without their endings. */
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

function shapeOf(text: string): Shape {
  if (!/[\p{L}\p{N}]/u.test(text)) return 'punct';
  if (/^['’][sS]$/.test(text)) return 'lower';
  if (/^\d[\d.,:]*$/.test(text)) return 'number';
  if (/^\p{Lu}/u.test(text)) return /\p{Ll}/u.test(text) ? 'capital' : 'caps';
  if (/^\p{Ll}/u.test(text)) return NAME_PREFIX.test(text) ? 'capital' : 'lower';
  return 'other';
}
