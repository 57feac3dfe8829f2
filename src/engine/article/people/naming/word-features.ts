import { Class, type Language } from '../../../languages/language.ts';
import { FAMILY_PREFIX } from '../../../languages/name-particles.ts';
import { hashText, mix } from '../../../learned/feature-hash.ts';
import type { Lexeme } from '../../../text/lexemes.ts';
import type { Words } from '../../../text/words.ts';
import { FUNCTION_CLASSES } from './capital-runs.ts';

/** The features of a word by itself, whatever stands beside it. */
export interface WordSigns {
  readonly hash: number;
  /** Its features as a part of a name, and as a word beside a name. */
  readonly own: readonly number[];
  readonly beside: readonly number[];
  /** The same, for features with few examples in training. */
  readonly ownRare: readonly number[];
  readonly besideRare: readonly number[];
  /** Its kind (`Kind`), one of few values, for patterns over several words. */
  readonly kind: number;
}

/** The features of all words of a text, each made at its first use. */
export class AllWordSigns {
  readonly #words: Words;
  readonly #language: Language;
  /** By word index: most words are asked for a dozen times. */
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

/** Cached from text to text by the lexeme. A lexeme belongs to one language. */
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

function kindOf({ text, lower, shape, classes }: Lexeme, language: Language): number {
  if (shape === 'punct') return Kind.mark;
  if (shape === 'number' || shape === 'other') return Kind.number;
  if (shape === 'lower') return classes & Class.particle ? Kind.particle : Kind.lower;
  if (text.length === 1 || /^(?:\p{Lu}\.)+$/u.test(text)) return Kind.initial;
  if (language.givenName(lower) !== undefined) return Kind.given;
  if (classes & FUNCTION_CLASSES) return Kind.closed;
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

/**
 * The numbers of the features of a name, its words and the words beside it. The learnt weights know a feature by its number: a
 * name may change, a number only with new weights. No two features share a number; the numbers left out are not in use.
 */
export const Feature = {
  // Of a word by itself, as a part of a name.
  word: 1,
  /** Its last letters. */
  ending: 2,
  /** How it is written: capitals, hyphens, length. */
  shape: 3,
  /** One for each of its classes. */
  class: 4,
  /** A given name, with its gender. */
  given: 5,
  kind: 6,
  /** Its first letters. */
  start: 7,

  // Of a word by itself, as one that stands beside a name.
  besideWord: 8,
  besideKind: 9,
  besideClass: 10,
  besideCue: 11,
  besideEnding: 12,

  // Of a word or a name in its place.
  /** The word's kind with that of the word after in the same run; `pair` with that of the word before. */
  next: 20,
  pair: 21,
  /** What separates a name from its neighbour: a new line or paragraph, nothing, or a word of some kind. */
  gap: 22,
  /** The second word away from a name. */
  further: 23,
  length: 24,
  /** The kinds of all the words of a name. */
  pattern: 25,
  /** How a name lies in its run and its line. */
  whole: 26,
  /** The style of the line: prose, a headline and so on. */
  line: 27,
  /** Part of a country's name. */
  country: 29,
  /** How a sentence or a line begins here. */
  opens: 31,
  /** The word itself in a line that is not prose. */
  shouted: 32,
  /** One for each `Sign` seen of the word anywhere in the article. */
  sign: 33,

  // What the first reading decided about the word: elsewhere in the article, and here.
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
  if (/^[\p{L}]['’]\p{Lu}/u.test(text) || FAMILY_PREFIX.test(text)) return 103;
  if (/[-‑]\p{Lu}/u.test(text)) return 104;
  if (/[-‑]/u.test(text)) return 105;
  if (/^.\p{Ll}*\p{Lu}/u.test(text)) return 106;
  return 20 + length + (/[^\p{ASCII}]/u.test(text) ? 40 : 0);
}

/** A number with every digit replaced by the same one, so that 6-3 and 7-5 have one shape. */
export function numberShape(text: string): number {
  return hashText(text.replace(/\d/g, '0'));
}
