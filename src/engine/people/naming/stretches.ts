import { Class, type Language } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';

/**
 * A stretch of capitalised words with nothing but names' lower-case particles, initials' full stops and brackets between:
 * whatever names a person is a part of one.
 */
export interface Stretch {
  /** Word indexes of its words, marks left out. */
  readonly pieces: readonly number[];
}

/** Bound on a stretch's words: headlines are the longest. */
export const LONGEST_STRETCH = 40;

const FUNCTION =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun |
  Class.objectPronoun |
  Class.negation;

/** All stretches of a text, in order. */
export function stretchesOf(words: Words, language: Language, paragraphs: Int32Array): Stretch[] {
  const found: Stretch[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!isPiece(words, i) || isFunction(words, language, i)) continue;
    const pieces: number[] = [];
    for (let k = firstParticle(words, i); k <= i; k++) pieces.push(k);
    let at = i;
    while (pieces.length < LONGEST_STRETCH) {
      const next = following(words, at);
      if (next < 0 || paragraphs[next] !== paragraphs[at]) break;
      for (let k = at + 1; k <= next; k++) if (words.type(k).shape !== 'punct') pieces.push(k);
      at = next;
    }
    found.push({ pieces });
    i = at;
  }
  return found;
}

/** A closed-class word, which begins no name: The, But, In. Will and A. begin one. */
export function isFunction(words: Words, language: Language, i: number): boolean {
  if (!words.is(i, FUNCTION) || language.givenName(words.lower(i)) !== undefined) return false;
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
  return words.capital(i) && !/[@#\d]/.test(words.type(i).text) && !CONTRACTION.test(words.type(i).text);
}

/** I'm, He'll, Don't. */
const CONTRACTION = /['’](?:m|ll|ve|re|d|t)$/;

/** The next capitalised word of the same stretch after word `i`, or -1. */
function following(words: Words, i: number): number {
  let next = i + 1;
  const dotted = words.type(next).text === '.' && words.gap(next) === 0;
  if (dotted) {
    if (!isInitial(words, i) && !words.is(i, Class.honorific | Class.abbreviation | Class.nameSuffix)) return -1;
    next++;
  }
  if (words.gap(next) > 1) return -1;
  if (words.gap(next) === 0) return (dotted || words.type(i).text.endsWith('.')) && isPiece(words, next) ? next : -1;
  if (words.type(next).text === '(') return bracketed(words, next);
  let last = next;
  while (last - next < 3 && words.gap(last) === 1 && isParticle(words, last)) last++;
  return words.gap(last) === 1 && isPiece(words, last) ? last : -1;
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
