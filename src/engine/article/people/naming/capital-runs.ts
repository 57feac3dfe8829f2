import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';
import { nicknameEnd } from './nicknames.ts';

/**
 * A run of capitalised words. Between them may stand the particles of names ("van", "de"), the full stop of an initial or a title,
 * one word in brackets ("(Vladimir) Putin") and a nickname in marks ("Tom “The Hammer” Brody"), which is no part of it. A person's
 * name always lies within one run.
 */
export interface CapitalRun {
  /** Word indexes of its words, marks left out. */
  readonly pieces: readonly number[];
}

/** The longest run, in words. Only headlines with all words capitalised come near it. */
export const MAX_RUN_WORDS = 40;

/** The classes of function words. */
export const FUNCTION_CLASSES =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun |
  Class.objectPronoun |
  Class.negation;

/** All runs of a text, in order. */
export function capitalRunsOf(words: Words, language: Language, paragraphs: Int32Array): CapitalRun[] {
  const found: CapitalRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isPiece(words, i) || isFunction(words, language, i)) continue;
    const pieces: number[] = [];
    for (let k = firstParticle(words, i); k <= i; k++) pieces.push(k);
    let at = i;
    while (pieces.length < MAX_RUN_WORDS) {
      const next = following(words, at);
      if (next < 0 || paragraphs[next] !== paragraphs[at]) break;
      for (let k = pastNickname(words, at); k <= next; k++) if (words.type(k).shape !== 'punct') pieces.push(k);
      at = next;
    }
    found.push({ pieces });
    i = at;
  }
  return found;
}

/** Whether a word is a function word that begins no name (The, But, In). "Will", a given name, and "A.", an initial, begin one. */
export function isFunction(words: Words, language: Language, i: number): boolean {
  if (!words.is(i, FUNCTION_CLASSES) || language.givenName(words.lower(i)) !== undefined) return false;
  return !(isInitial(words, i) && words.type(i + 1).text === '.' && words.gap(i + 1) === 0);
}

/** "de Klerk", "van der Sar": the first of the particles that begin a name, or the word itself. */
function firstParticle(words: Words, i: number): number {
  let from = i;
  while (i - from < 3 && words.gap(from) === 1 && isParticle(words, from - 1)) from--;
  return from;
}

const isParticle = (words: Words, i: number): boolean => words.is(i, Class.particle) && words.type(i).shape === 'lower';

function isPiece(words: Words, i: number): boolean {
  return words.capital(i) && !/[@#\d]/.test(words.type(i).text) && !words.grammar.contraction.test(words.type(i).text);
}

/** The word after word `i` and a nickname that follows it. */
const pastNickname = (words: Words, i: number): number => Math.max(i, nicknameEnd(words, i + 1)) + 1;

/** Within a paragraph only: a text that is wrapped at a width has line ends amid its names. */
const follows = (words: Words, i: number): boolean => words.gap(i) === Gap.space || words.gap(i) === Gap.newline;

/** The next capitalised word of the same run after word `i`, or -1. */
function following(words: Words, i: number): number {
  let next = i + 1;
  const dotted = words.type(next).text === '.' && words.gap(next) === 0;
  if (dotted) {
    if (!isInitial(words, i) && !words.is(i, Class.honorific | Class.abbreviation | Class.nameSuffix)) return -1;
    next++;
  }
  if (words.gap(next) > Gap.newline) return -1;
  if (words.gap(next) === 0) return (dotted || words.type(i).text.endsWith('.')) && isPiece(words, next) ? next : -1;
  if (words.type(next).text === '(' && nicknameEnd(words, next) < 0) return bracketed(words, next);
  next = dotted ? next : pastNickname(words, i);
  let last = next;
  while (last - next < 3 && follows(words, last) && isParticle(words, last)) last++;
  return follows(words, last) && isPiece(words, last) ? last : -1;
}

const isInitial = (words: Words, i: number): boolean =>
  words.type(i).shape === 'caps' && words.type(i).text.length === 1;

/** (Vladimir) Putin: an editor's addition inside a name. */
function bracketed(words: Words, open: number): number {
  let i = open + 1;
  while (i < open + 3 && words.type(i).shape === 'capital') i++;
  if (i === open + 1 || words.type(i).text !== ')') return -1;
  return words.gap(i + 1) === 1 && isPiece(words, i + 1) ? i + 1 : -1;
}
