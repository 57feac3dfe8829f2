import { Class } from '../languages/language.ts';
import { Gap, type Words } from './words.ts';

/** A span in quotation marks. Indexes are of words; `close` is -1 if the paragraph ends before the closing mark. */
export interface Quoted {
  readonly open: number;
  readonly close: number;
  /** First and last word inside; last < first for an empty one. */
  readonly first: number;
  readonly last: number;
  /** Whether the marks stay open at the paragraph's end and the next paragraph opens again: one quotation continues. */
  readonly continues: boolean;
  /** Written with double marks (or guillemets). */
  readonly double: boolean;
}

/** The outermost spans in quotation marks of a text. Nested ones are part of them. */
export interface Marks {
  readonly quoted: readonly Quoted[];
  /** Index into `quoted` for every word of the text, marks included; -1 outside. */
  readonly at: Int32Array;
}

const DOUBLE_OPEN = /^[“„«]$/;
const DOUBLE_CLOSE = /^[”»]$/;

/**
 * Pairs quotation marks: curly, straight, single, doubled, guillemets. An apostrophe is distinguished from a closing mark by its
 * neighbours and by whether a single mark is open. A span ends with its paragraph at the latest, so that a stray mark affects
 * only one paragraph. Linear: an opening single mark finds its closing one through a table.
 */
export function pairMarks(words: Words, paragraphs: Int32Array): Marks {
  const at = new Int32Array(words.length).fill(-1);
  const quoted: Quoted[] = [];
  const closers = nextSingleCloser(words, paragraphs);
  for (let i = 0; i < words.length; i++) {
    const kind = opens(words, i, closers, paragraphs);
    if (!kind) continue;
    const close = closing(words, i, kind, paragraphs, closers);
    const last = close.mark >= 0 ? close.mark - 1 : close.last;
    if (close.mark < 0 && !close.continues && kind === 'single') continue;
    const end = close.mark >= 0 ? close.mark : last;
    at.fill(quoted.length, i, end + 1);
    quoted.push({
      open: i,
      close: close.mark,
      first: i + 1,
      last,
      continues: close.continues,
      double: kind === 'double',
    });
    i = end;
  }
  return { quoted, at };
}

type Kind = 'double' | 'single';

/** The most words of a span that are searched for a closing mark; a bound for texts without paragraphs. */
const MAX_QUOTED_WORDS = 3000;

function opens(words: Words, i: number, closers: Int32Array, paragraphs: Int32Array): Kind | null {
  const { text, shape } = words.type(i);
  if (shape !== 'punct') return null;
  if (DOUBLE_OPEN.test(text)) return 'double';
  if (text === '``') return 'double';
  if (text === '"' || text === "''") return canOpen(words, i) ? 'double' : null;
  // A closing mark where none is open, and where a span could begin, is a typist's opening mark.
  if (text === '”') return words.gap(i) > 0 && words.gap(i + 1) === Gap.none && canOpen(words, i) ? 'double' : null;
  if (text === '‘' || text === "'" || text === '`') {
    if (!canOpen(words, i)) return null;
    const closer = closers[i + 1] ?? -1;
    return closer > i + 1 && paragraphs[closer] === paragraphs[i] && closer - i < MAX_QUOTED_WORDS ? 'single' : null;
  }
  return null;
}

function canOpen(words: Words, i: number): boolean {
  if (i + 1 >= words.length || words.gap(i + 1) >= Gap.newline) return false;
  const before = words.type(i - 1);
  if (words.gap(i) > 0)
    return words.gap(i + 1) === Gap.none || before.shape !== 'punct' || /^[,:;.]$/.test(before.text);
  return /^[([{—–-]$|^-+$|^["“„«‘'`]$/.test(before.text);
}

interface Closing {
  readonly mark: number;
  readonly last: number;
  readonly continues: boolean;
}

function closing(words: Words, open: number, kind: Kind, paragraphs: Int32Array, closers: Int32Array): Closing {
  if (kind === 'single') return { mark: closers[open + 1] ?? -1, last: open, continues: false };
  const mark = words.type(open).text;
  const straight = mark === '"' || mark === "''" || mark === '”';
  let depth = 0;
  let i = open + 1;
  for (; i < words.length && paragraphs[i] === paragraphs[open] && i - open < MAX_QUOTED_WORDS; i++) {
    const { text, shape } = words.type(i);
    if (shape !== 'punct') continue;
    if (text === mark || text === '“' || text === '„' || text === '«' || text === '``') {
      if (!straight && (DOUBLE_OPEN.test(text) || text === '``')) {
        // Opened again while open: nested if it closes twice, otherwise a closing mark is missing.
        if (words.gap(i) > 0 && words.gap(i + 1) === Gap.none) {
          depth++;
          continue;
        }
      }
      if (straight && (text !== mark || !looksClosing(words, i))) continue;
    } else if (!DOUBLE_CLOSE.test(text) && !(text === '"' && words.gap(i) === Gap.none) && text !== "''") continue;
    if (text === "''" && straight && mark === '"') continue;
    if (depth === 0 && isInchMark(words, i, paragraphs)) continue;
    if (depth > 0) {
      depth--;
      continue;
    }
    return { mark: i, last: i - 1, continues: false };
  }
  if (depth > 0) return firstClose(words, open, i);
  const next = words.type(i).text;
  const continues = i < words.length && paragraphs[i] !== paragraphs[open] && (next === mark || DOUBLE_OPEN.test(next));
  return { mark: -1, last: continues ? i - 1 : sentenceEnd(words, open, i - 1), continues };
}

/** How far ahead a closing mark is searched for, in words. */
const MAX_WORDS_TO_CLOSE = 80;

/**
 * "We measured 14" of snow": a double mark right after a number, with a word after it, ends nothing where the next double mark of the
 * paragraph closes too.
 */
function isInchMark(words: Words, at: number, paragraphs: Int32Array): boolean {
  if (words.type(at - 1).shape !== 'number' || words.gap(at) !== Gap.none) return false;
  const { shape } = words.type(at + 1);
  if (
    words.gap(at + 1) === Gap.none ? !/^[-x×]$/.test(words.type(at + 1).text) : shape !== 'lower' && shape !== 'number'
  )
    return false;
  for (let i = at + 1; i < at + MAX_WORDS_TO_CLOSE && paragraphs[i] === paragraphs[at]; i++) {
    const { text } = words.type(i);
    if (DOUBLE_OPEN.test(text)) return false;
    if (text !== '"' && text !== '”' && text !== "''") continue;
    if (isInchMark(words, i, paragraphs)) return true;
    return words.gap(i) === Gap.none && looksClosing(words, i);
  }
  return false;
}

/** The marks opened more often than they closed: the first closing mark ends the span. */
function firstClose(words: Words, open: number, end: number): Closing {
  for (let i = open + 1; i < end; i++)
    if (DOUBLE_CLOSE.test(words.type(i).text) || words.type(i).text === "''")
      return { mark: i, last: i - 1, continues: false };
  return { mark: -1, last: sentenceEnd(words, open, end - 1), continues: false };
}

/** A mark that never closes covers its sentence only. */
function sentenceEnd(words: Words, from: number, last: number): number {
  for (let i = from + 1; i <= last; i++) if (/^[.?!]$/.test(words.type(i).text) && words.gap(i + 1) > 0) return i;
  return last;
}

function looksClosing(words: Words, i: number): boolean {
  return words.gap(i) === Gap.none || words.gap(i + 1) > 0 || words.type(i + 1).shape === 'punct';
}

/** For every word, the next single closing mark at or after it in its paragraph, or -1. */
function nextSingleCloser(words: Words, paragraphs: Int32Array): Int32Array {
  const next = new Int32Array(words.length + 1).fill(-1);
  let closer = -1;
  for (let i = words.length - 1; i >= 0; i--) {
    if (paragraphs[i] !== paragraphs[i + 1]) closer = -1;
    const found = closesSingle(words, i);
    // A plural's apostrophe ("the players’ union") closes only where no better mark follows.
    if (found === 'surely' || (found === 'maybe' && closer < 0)) closer = i;
    next[i] = closer;
  }
  return next;
}

function closesSingle(words: Words, i: number): 'surely' | 'maybe' | null {
  const { text, shape } = words.type(i);
  if (shape !== 'punct' || (text !== '’' && text !== "'") || words.gap(i) !== Gap.none) return null;
  const after = words.type(i + 1);
  if (words.gap(i + 1) === Gap.none && after.shape !== 'punct') return null;
  const before = words.type(i - 1);
  // rock 'n' roll; a 6' drift.
  if (words.grammar.elided.test(before.lower) && /^['’‘]$/.test(words.type(i - 2).text)) return null;
  if (before.shape === 'number' && after.shape === 'lower') return 'maybe';
  if (before.shape === 'punct') return /^[.,?!…)\]"”]$/.test(before.text) ? 'surely' : null;
  const plural =
    before.lower.endsWith('s') && after.shape !== 'punct' && !words.is(i + 1, Class.preposition | Class.auxiliary);
  return plural ? 'maybe' : 'surely';
}
