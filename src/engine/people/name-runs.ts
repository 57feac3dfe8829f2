import { Class, type Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';

/** A run of capitalised words that may be a person's name, with the title before it. Word indexes, ends included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** The name's words folded, without dots, brackets and suffixes' full stops: "george", "w", "bush". */
  readonly tokens: readonly string[];
  /** The title's words directly before: "Foreign Minister", "Mr", "spokesman"; null where there is none. */
  readonly title: { readonly first: number; readonly last: number } | null;
  /** In a line whose every word is capitalised, where a capital says nothing. */
  readonly headline: boolean;
}

const FUNCTION =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun |
  Class.objectPronoun |
  Class.negation;
const TITLE = Class.honorific | Class.role | Class.roleModifier;
const BLOCKS = Class.organisation | Class.place | Class.knownPlace | Class.noName;
const LONGEST_RUN = 14;

/**
 * All runs in the text. `covered` marks words that belong to a country's mention; `headline` paragraphs written in capitals
 * or title case.
 */
export function nameRuns(
  words: Words,
  language: Language,
  covered: Uint8Array,
  paragraphs: Int32Array,
  isHeadline: (word: number) => boolean,
): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!startsName(words, language, i, covered)) continue;
    const pieces = piecesFrom(words, language, i, covered).filter((piece) => paragraphs[piece] === paragraphs[i]);
    const run = trimmed(words, language, pieces, isHeadline(i));
    if (run) runs.push(run);
    i = Math.max(i, pieces[pieces.length - 1] ?? i);
  }
  return runs;
}

function startsName(words: Words, language: Language, i: number, covered: Uint8Array): boolean {
  if (!words.capital(i) || covered[i]) return false;
  const type = words.type(i);
  if (/^[@#]|\d/.test(type.text)) return false;
  if (words.is(i, FUNCTION | Class.weekday | Class.month)) {
    // Will Smith, April Jones, Mark; but "Will Russia", "In May".
    if (language.givenName(type.lower) === undefined || type.shape !== 'capital') return false;
    return words.capital(i + 1) && words.gap(i + 1) === 1 && !covered[i + 1] && words.type(i + 1).shape === 'capital';
  }
  return true;
}

/** Indexes of the capitalised words (and particles between them) from `at` on, as one run. */
function piecesFrom(words: Words, language: Language, at: number, covered: Uint8Array): number[] {
  const pieces = [at];
  let i = at;
  while (pieces.length < LONGEST_RUN) {
    const next = following(words, language, i, covered);
    if (next < 0) break;
    for (let k = i + 1; k <= next; k++) if (isPiece(words, k)) pieces.push(k);
    i = next;
  }
  return pieces;
}

const isPiece = (words: Words, k: number): boolean => words.type(k).shape !== 'punct';

/** The next word of the same run after word `i`, or -1. */
function following(words: Words, language: Language, i: number, covered: Uint8Array): number {
  let next = i + 1;
  const dotted = words.type(next).text === '.' && words.gap(next) === 0;
  if (dotted) {
    if (!isInitial(words, i) && !words.is(i, Class.honorific | Class.abbreviation | Class.nameSuffix)) return -1;
    next++;
  }
  if (words.gap(next) > 2 || (words.gap(next) === 2 && words.type(next).shape !== 'capital')) return -1;
  if (words.gap(next) === 0 && !(dotted && isInitial(words, i))) return -1;
  if (words.gap(next) === 2) return -1;
  if (words.type(next).text === '(') return bracketed(words, language, next, covered);
  let last = next;
  while (words.is(last, Class.particle) && words.type(last).shape === 'lower' && last - next < 3) last++;
  // "J.Smith" has nothing between.
  const apart = words.gap(last) === 1 || (last === next && dotted);
  return last < words.length && apart && startsName(words, language, last, covered) ? last : -1;
}

const isInitial = (words: Words, i: number): boolean =>
  words.type(i).shape === 'caps' && words.type(i).text.length === 1;

/** (Vladimir) Putin: an editor's addition inside a name. */
function bracketed(words: Words, language: Language, open: number, covered: Uint8Array): number {
  let i = open + 1;
  while (i < open + 3 && words.type(i).shape === 'capital' && startsName(words, language, i, covered)) i++;
  if (i === open + 1 || words.type(i).text !== ')') return -1;
  const next = i + 1;
  return words.gap(next) === 1 && words.capital(next) && !covered[next] && !words.is(next, FUNCTION) ? i - 1 + 2 : -1;
}

/** Parts a run into a title and a name; null where no name is left. */
function trimmed(words: Words, language: Language, run: readonly number[], headline: boolean): NameRun | null {
  let from = 0;
  for (let k = run.length - 2; k >= 0; k--) {
    const at = run[k] ?? 0;
    if (!words.is(at, TITLE) || isSurnameHere(words, language, run, k)) continue;
    if (words.is(at, Class.honorific | Class.role)) {
      from = k + 1;
      break;
    }
  }
  let first = run[from];
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return null;
  if (
    from === 0 &&
    run.length > 1 &&
    opensSentence(words, first) &&
    words.lowerCount(first) > 0 &&
    !language.givenName(words.lower(first))
  ) {
    from = 1;
    first = run[1] ?? first;
  }
  if (words.type(first - 1).text === '(' && words.type(first + 1).text === ')') first--;
  const tokens = run.slice(from).map((k) => words.lower(k).replace(/\.$/, ''));
  return { first, last, tokens, title: titleBefore(words, run, from, first), headline };
}

/** Larry King, Aaron Judge: a title word that ends a name begun by a given name. */
function isSurnameHere(words: Words, language: Language, run: readonly number[], k: number): boolean {
  const before = run[k - 1];
  if (before === undefined || words.is(before, TITLE | BLOCKS)) return false;
  const next = run[k + 1] ?? 0;
  return language.givenName(words.lower(before)) !== undefined && !language.givenName(words.lower(next));
}

function opensSentence(words: Words, i: number): boolean {
  return words.gap(i) > 1 || /^[.?!:"“”‘’'»«—–]$|^''$|^``$|^-+$/.test(words.type(i - 1).text);
}

function titleBefore(words: Words, run: readonly number[], from: number, first: number): NameRun['title'] {
  const start = run[0] ?? first;
  if (from > 0 && words.is(run[from - 1] ?? 0, Class.honorific | Class.role))
    return { first: modifiersBefore(words, start), last: first - 1 };
  // A bracket or an abbreviation's full stop may stand between: (Russian) President (Vladimir) Putin, sen. Smith.
  let before = first - 1;
  if (words.type(before).text === '.' && words.gap(before) === 0) before--;
  if (words.gap(first) !== 1) return null;
  if (!words.is(before, Class.role | Class.honorific) || words.type(before).shape !== 'lower') return null;
  return { first: modifiersBefore(words, before), last: before };
}

/** Lower-case modifiers before a title: "former foreign minister", "prime minister". */
function modifiersBefore(words: Words, at: number): number {
  let first = at;
  while (
    first > at - 4 &&
    words.gap(first) === 1 &&
    words.is(first - 1, Class.roleModifier | Class.role) &&
    !words.is(first - 1, Class.people)
  )
    first--;
  return first;
}

/** A run with a word of an organisation, a place or a work in it; a given name before a lone such word outweighs it. */
export function isOtherName(words: Words, language: Language, run: NameRun): boolean {
  const blocked = [];
  for (let i = run.first; i <= run.last; i++) if (words.is(i, BLOCKS) && words.capital(i)) blocked.push(i);
  if (blocked.length === 0) return false;
  const single = run.tokens.length === 1;
  if (single)
    return (
      language.givenName(run.tokens[0] ?? '') === undefined || words.is(run.first, Class.knownPlace | Class.noName)
    );
  const [first = ''] = run.tokens;
  if (blocked.length > 1 || blocked[0] !== run.last || words.is(run.first, BLOCKS)) {
    return !(blocked.length === 1 && blocked[0] === run.first && language.givenName(first) !== undefined);
  }
  return language.givenName(first) === undefined || words.is(run.last, Class.organisation);
}
