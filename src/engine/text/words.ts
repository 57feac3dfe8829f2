import type { Language } from '../languages/language.ts';
import { fold } from './fold.ts';

/** How a distinct word is written and what the language knows of it. Computed once per text for each distinct word. */
export interface WordType {
  readonly text: string;
  readonly lower: string;
  readonly shape: Shape;
  /** Bits of `Class`; 0 without a language. */
  readonly classes: number;
  /** How often the text has this very form; how often its lower-case form; how often capitalised amid a sentence. */
  count: number;
}

/** punct: marks of any kind; lower, capital (Xxxx), caps (XX, X), number; other: digits with letters, unicased scripts. */
export type Shape = 'punct' | 'lower' | 'capital' | 'caps' | 'number' | 'other';

/** What lies between a word and the one before it. */
export const Gap = { none: 0, space: 1, newline: 2, blankLine: 3 } as const;

/** The words and marks of a text, in order. Indexes out of range answer with an empty mark, so that looking around needs no care. */
export class Words {
  readonly text: string;
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly gaps: number[] = [];
  readonly types: WordType[] = [];
  readonly #byText = new Map<string, WordType>();
  readonly #byLower = new Map<string, number>();
  readonly #language: Language | null;

  /** Splits `text`; linear in its length. */
  constructor(text: string, language: Language | null) {
    this.text = text;
    this.#language = language;
    let end = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      const start = match.index;
      this.starts.push(start);
      this.ends.push(WORD.lastIndex);
      this.gaps.push(start === 0 ? Gap.blankLine : gap(text, end, start));
      end = WORD.lastIndex;
      this.types.push(this.#type(match[0]));
    }
  }

  get length(): number {
    return this.starts.length;
  }

  type(index: number): WordType {
    return this.types[index] ?? NONE;
  }

  start(index: number): number {
    return this.starts[index] ?? this.text.length;
  }

  end(index: number): number {
    return this.ends[index] ?? this.text.length;
  }

  gap(index: number): number {
    return this.gaps[index] ?? Gap.blankLine;
  }

  lower(index: number): string {
    return this.type(index).lower;
  }

  is(index: number, bits: number): boolean {
    return (this.type(index).classes & bits) !== 0;
  }

  /** Written with a capital: Xxxx or XX. */
  capital(index: number): boolean {
    const { shape } = this.type(index);
    return shape === 'capital' || shape === 'caps';
  }

  /** How often the text has the word with no capital. */
  lowerCount(index: number): number {
    return this.#byLower.get(this.lower(index)) ?? 0;
  }

  /** How often the text has a lower-case form written with a first capital. */
  capitalCount(lower: string): number {
    return this.#byText.get(lower.charAt(0).toUpperCase() + lower.slice(1))?.count ?? 0;
  }

  /** Text from the start of one word to the end of another, both included. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }

  #type(text: string): WordType {
    let type = this.#byText.get(text);
    if (!type) {
      const shape = shapeOf(text);
      const lower = shape === 'punct' ? text : fold(text);
      type = { text, lower, shape, classes: this.#language?.classesOf(lower) ?? 0, count: 0 };
      this.#byText.set(text, type);
    }
    type.count++;
    if (type.shape === 'lower') this.#byLower.set(type.lower, (this.#byLower.get(type.lower) ?? 0) + 1);
    return type;
  }
}

const NONE: WordType = { text: '', lower: '', shape: 'punct', classes: 0, count: 0 };

/**
 * A word keeps inner hyphens and apostrophes ("Chester-le-Street", "O'Gorman", "don't") but gives up a possessive ('s is a
 * word of its own, so that "Aliyev's" has the word "Aliyev"). Initialisms keep their full stops ("U.S."), numbers their
 * inner separators; addresses are one word; dots and dashes in a row are one mark.
 */
const WORD =
  /https?:\/\/\S+|[\p{L}\p{N}._-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*[\p{L}\p{N}]|(?:\p{L}\.){2,}|['’][sS](?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?:\p{L}+)?|[@#]?[\p{L}\p{M}\p{N}_\u00ad]+(?:(?:[-‑]|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00ad]*)*|\.{2,}|-{2,}|''|``|[^\s]/gu;

function gap(text: string, from: number, to: number): number {
  if (from === to) return Gap.none;
  let lines = 0;
  for (let at = from; at < to; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 0x2028 || (c === 13 && text.charCodeAt(at + 1) !== 10)) lines++;
    else if (c === 0x2029) lines += 2;
  }
  return lines === 0 ? Gap.space : lines === 1 ? Gap.newline : Gap.blankLine;
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
