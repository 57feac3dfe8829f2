import { type Grammar, NO_GRAMMAR } from '../languages/grammar.ts';
import type { CueForm, Language } from '../languages/language.ts';
import { type Forms, formsOf } from './form-numbers.ts';
import { type Lexeme, lexemesOf } from './lexemes.ts';

/** What lies between a word and the one before it. */
export const Gap = { none: 0, space: 1, newline: 2, blankLine: 3 } as const;

/**
 * The words and punctuation marks of a text, in order. An index outside the text gives an empty mark, so callers need not check
 * bounds.
 */
export class Words {
  readonly text: string;
  /** The word patterns of the text's language that the rules on sentences use. */
  readonly grammar: Grammar;
  readonly types: Lexeme[] = [];
  readonly #starts: number[] = [];
  readonly #gaps: number[] = [];
  #forms: Forms | null = null;

  /** Splits `text`; linear in its length. */
  constructor(text: string, language: Language | null) {
    this.text = text;
    this.grammar = language?.grammar ?? NO_GRAMMAR;
    const lexemes = lexemesOf(language);
    lexemes.forgetTooMany();
    let end = 0;
    for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, end)) {
      this.#starts.push(start);
      this.#gaps.push(start === 0 ? Gap.blankLine : gap(text, end, start));
      end = wordEnd(text, start);
      this.types.push(lexemes.at(text, start, end));
    }
  }

  get length(): number {
    return this.types.length;
  }

  // Reading index −1 of an array makes V8 treat all reads of that place as slow ones.
  type(index: number): Lexeme {
    return index < 0 ? NONE : (this.types[index] ?? NONE);
  }

  start(index: number): number {
    return index < 0 ? this.text.length : (this.#starts[index] ?? this.text.length);
  }

  end(index: number): number {
    return this.start(index) + this.type(index).text.length;
  }

  gap(index: number): number {
    return index < 0 ? Gap.blankLine : (this.#gaps[index] ?? Gap.blankLine);
  }

  lower(index: number): string {
    return this.type(index).lower;
  }

  /** The word's form as a speech verb ("said": the past of "say"). */
  cue(index: number): CueForm | undefined {
    return this.type(index).cue;
  }

  is(index: number, bits: number): boolean {
    return (this.type(index).classes & bits) !== 0;
  }

  /** Written with a capital: Xxxx or XX. */
  capital(index: number): boolean {
    const { shape } = this.type(index);
    return shape === 'capital' || shape === 'caps';
  }

  /** The different folded forms of the words, numbered. */
  get forms(): Forms {
    this.#forms ??= formsOf(this.types);
    return this.#forms;
  }

  /** How often the text has the word with no capital. */
  lowerCount(index: number): number {
    const { at, lower } = this.forms;
    return lower[at[index] ?? -1] ?? 0;
  }

  /** Whether the text has the word in exactly this form only here. Searches the whole text. */
  isOnce(index: number): boolean {
    const type = this.type(index);
    return this.types.indexOf(type) === index && this.types.indexOf(type, index + 1) < 0;
  }

  /** Text from the start of one word to the end of another, both included. */
  slice(first: number, last: number): string {
    return this.text.slice(this.start(first), this.end(last));
  }
}

const NONE = lexemesOf(null).of('');

/**
 * Matches a word. Inner hyphens and apostrophes belong to it ("Chester-le-Street", "O'Gorman", "don't"), but a possessive 's is a
 * word of its own, so that "Aliyev's" contains the word "Aliyev". Initialisms keep their full stops ("U.S."), numbers their inner
 * separators; an address is one word; several dots or dashes are one mark. `wordEnd` uses this expression only if the first
 * characters do not decide.
 */
export const WORD =
  /https?:\/\/\S+|[\p{L}\p{N}._-]{1,64}@[\p{L}\p{N}-]+\.[\p{L}\p{N}.-]*[\p{L}\p{N}]|(?:\p{L}\.){2,}|['’][sS](?![\p{L}\p{N}])|\d+(?:[.,:]\d+)*(?:\p{L}+)?|[@#]?[\p{L}\p{M}\p{N}_\u00ad]+(?:(?:[-‑]|['’](?![sS](?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u00ad]*)*|\.{2,}|-{2,}|''|``|[^\s]/uy;

/**
 * The class of a code unit below 128 for `wordEnd`: a letter, a mark that is a word by itself, white space, or one that
 * needs the expression.
 */
const Glance = { other: 0, letter: 1, mark: 2, space: 3 } as const;
const GLANCES = Uint8Array.from({ length: 128 }, (_, code) => {
  const c = String.fromCharCode(code);
  if (/[A-Za-z]/.test(c)) return Glance.letter;
  if (/[,;:?!()[\]"/]/.test(c)) return Glance.mark;
  return /\s/.test(c) ? Glance.space : Glance.other;
});

/** The first place from `at` on that is no white space. */
export function nextWord(text: string, at: number): number {
  let i = at;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  return i;
}

function isSpace(code: number): boolean {
  if (code < 128) return GLANCES[code] === Glance.space;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Where the word that begins at `start` ends. Plain letters up to a space or comma, and single marks, need no expression. */
export function wordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (first < 128 && GLANCES[first] === Glance.mark) return start + 1;
  let end = start;
  while (end < text.length && GLANCES[text.charCodeAt(end)] === Glance.letter) end++;
  if (end > start) {
    if (end === text.length) return end;
    const after = text.charCodeAt(end);
    // A colon may make an address of "https".
    if (isSpace(after) || (after < 128 && GLANCES[after] === Glance.mark && after !== 58)) return end;
  }
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start + 1;
}

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
