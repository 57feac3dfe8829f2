import { Class, type Language } from '../../languages/language.ts';
import { hashText, mix } from '../../learned/hash.ts';
import type { Lexeme } from '../../text/lexemes.ts';
import type { Words } from '../../text/words.ts';

/** What a word says by itself, whoever stands around it. */
export interface WordSigns {
  readonly hash: number;
  /** Features as a part of a name, and as a word beside one. */
  readonly own: readonly number[];
  readonly beside: readonly number[];
  /** The same, of which there are few examples each. */
  readonly ownRare: readonly number[];
  readonly besideRare: readonly number[];
  /** What kind of word it is, in few values: for patterns. */
  readonly kind: number;
}

/** The signs of all words of a text, made when asked for. */
export class AllWordSigns {
  readonly #words: Words;
  readonly #language: Language;
  /** By place in the text: most are asked for a dozen times. */
  readonly #at: (WordSigns | undefined)[];

  constructor(words: Words, language: Language) {
    this.#words = words;
    this.#language = language;
    this.#at = new Array(words.length);
  }

  at(index: number): WordSigns {
    if (index < 0 || index >= this.#words.length) return signsOf(this.#words.type(index), this.#language);
    let signs = this.#at[index];
    if (!signs) {
      signs = signsOf(this.#words.type(index), this.#language);
      this.#at[index] = signs;
    }
    return signs;
  }
}

/** Kept from text to text with the lexeme; there is one language's lexemes to a language. */
const known = new WeakMap<Lexeme, WordSigns>();

function signsOf(lexeme: Lexeme, language: Language): WordSigns {
  let signs = known.get(lexeme);
  if (!signs) {
    const { hash } = lexeme;
    const kind = kindOf(lexeme, language);
    signs = {
      hash,
      kind,
      own: own(lexeme, kind, language),
      ownRare: ownRare(lexeme.lower, hash),
      beside: beside(lexeme, hash, kind),
      besideRare: besideRare(lexeme, hash),
    };
    known.set(lexeme, signs);
  }
  return signs;
}

/** Kinds of word, for patterns. */
export const Kind = {
  mark: 0,
  number: 1,
  lower: 2,
  initial: 3,
  given: 4,
  particle: 5,
  suffix: 6,
  honorific: 7,
  role: 8,
  organisation: 9,
  place: 10,
  time: 11,
  noName: 12,
  closed: 13,
  acronym: 14,
  hyphened: 15,
  unknown: 16,
} as const;

const CLOSED =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun |
  Class.objectPronoun |
  Class.negation;

function kindOf({ text, lower, shape, classes }: Lexeme, language: Language): number {
  if (shape === 'punct') return Kind.mark;
  if (shape === 'number' || shape === 'other') return Kind.number;
  if (shape === 'lower') return classes & Class.particle ? Kind.particle : Kind.lower;
  if (text.length === 1 || /^(?:\p{Lu}\.)+$/u.test(text)) return Kind.initial;
  if (language.givenName(lower) !== undefined) return Kind.given;
  if (classes & CLOSED) return Kind.closed;
  if (classes & Class.nameSuffix) return Kind.suffix;
  if (classes & Class.honorific) return Kind.honorific;
  if (classes & (Class.role | Class.roleModifier | Class.people)) return Kind.role;
  if (classes & Class.organisation) return Kind.organisation;
  if (classes & (Class.place | Class.knownPlace)) return Kind.place;
  if (classes & (Class.weekday | Class.month | Class.time)) return Kind.time;
  if (classes & Class.noName) return Kind.noName;
  if (shape === 'caps' && text.length <= 4) return Kind.acronym;
  if (/[-‑]/.test(text)) return Kind.hyphened;
  return Kind.unknown;
}

/** Numbers of features; each has its own, so that two never share a weight but by the hash's chance. */
export const Feature = {
  word: 1,
  ending: 2,
  shape: 3,
  class: 4,
  given: 5,
  kind: 6,
  start: 7,
  besideWord: 8,
  besideKind: 9,
  besideClass: 10,
  besideCue: 11,
  besideEnding: 12,
  next: 20,
  pair: 21,
  gap: 22,
  further: 23,
  length: 24,
  pattern: 25,
  whole: 26,
  line: 27,
  document: 28,
  country: 29,
  seen: 30,
  opens: 31,
  shouted: 32,
  sign: 33,
  firstKind: 34,
  lastEnding: 35,
  elsewhere: 36,
  outcome: 37,
} as const;

function own({ text, lower, shape, classes }: Lexeme, kind: number, language: Language): number[] {
  const features = [mix(Feature.kind, kind), mix(Feature.shape, shapeOf(text, shape))];
  if (lower.length > 3) features.push(mix(Feature.ending, hashText(lower.slice(-2))));
  for (let rest = classes; rest !== 0; rest &= rest - 1) features.push(mix(Feature.class, rest & -rest));
  const gender = language.givenName(lower);
  if (gender) features.push(mix(Feature.given, hashText(gender)));
  return features;
}

function ownRare(lower: string, hash: number): number[] {
  const features = [mix(Feature.word, hash)];
  if (lower.length > 3)
    for (let size = 3; size <= 4 && size < lower.length; size++)
      features.push(mix(Feature.ending, hashText(lower.slice(-size))));
  if (lower.length > 4) features.push(mix(Feature.start, hashText(lower.slice(0, 3))));
  return features;
}

function besideRare({ text, lower, shape }: Lexeme, hash: number): number[] {
  const features: number[] = [];
  if (shape === 'number') features.push(mix(Feature.besideWord, numberShape(text)));
  else if (shape !== 'punct') features.push(mix(Feature.besideWord, mix(hash, shape === 'lower' ? 1 : 2)));
  if (shape === 'lower' && lower.length > 3) features.push(mix(Feature.besideEnding, hashText(lower.slice(-3))));
  return features;
}

function beside({ shape, classes, cue }: Lexeme, hash: number, kind: number): number[] {
  const features = [mix(Feature.besideKind, shape === 'punct' ? hash : kind)];
  for (let rest = classes; rest !== 0; rest &= rest - 1) features.push(mix(Feature.besideClass, rest & -rest));
  if (cue && shape === 'lower') features.push(mix(Feature.besideCue, hashText(cue.kind + cue.form)));
  return features;
}

/** How a word is written, in few values. */
function shapeOf(text: string, shape: string): number {
  const length = Math.min(text.length, 9);
  if (shape === 'caps') return text.includes('.') ? 100 : text.includes('-') ? 101 : length;
  if (shape === 'lower') return 102;
  if (/^[\p{L}]['’]\p{Lu}|^(?:Mc|Mac)\p{Lu}/u.test(text)) return 103;
  if (/[-‑]\p{Lu}/u.test(text)) return 104;
  if (/[-‑]/u.test(text)) return 105;
  if (/^.\p{Ll}*\p{Lu}/u.test(text)) return 106;
  return 20 + length + (/[^\p{ASCII}]/u.test(text) ? 40 : 0);
}

/** Digits as one digit: 6-3 and 7-5 are the same. */
export function numberShape(text: string): number {
  return hashText(text.replace(/\d/g, '0'));
}
