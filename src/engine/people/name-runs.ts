import { Class, type Language } from '../languages/language.ts';
import { unpackWeights } from '../learned/weights.ts';
import type { Words } from '../text/words.ts';
import { type FoundName, type NameModel, nameModel, readNames } from './naming/read-names.ts';
import { SpanFeatures } from './naming/span-features.ts';
import { stretchesOf } from './naming/stretches.ts';

/** A person's name as it stands in the text, with the title before it. Word indexes, ends included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** The name's words folded, without dots, brackets and suffixes' full stops: "george", "w", "bush". */
  readonly tokens: readonly string[];
  /** The title's words directly before: "Foreign Minister", "Mr", "spokesman"; null where there is none. */
  readonly title: { readonly first: number; readonly last: number } | null;
}

/** People's names in a text, in order. `forms` tells which words are part of a country's form, and of which kind. */
export function nameRuns(words: Words, language: Language, forms: Uint8Array, paragraphs: Int32Array): NameRun[] {
  const stretches = stretchesOf(words, language, paragraphs);
  const features = new SpanFeatures(words, language, stretches, forms);
  const found = readNames(features, stretches, modelOf(language));
  const families = familiesIn(words, found);
  const runs: NameRun[] = [];
  for (const one of found) {
    const after = runs[runs.length - 1]?.last ?? -1;
    runs.push(runOf(words, piecesOf(words, one, families), forms, after));
  }
  return runs;
}

const TITLE = Class.honorific | Class.role;

/** Last words of the names that do not begin with a title. */
function familiesIn(words: Words, found: readonly FoundName[]): Set<string> {
  const families = new Set<string>();
  for (const { stretch, a, b } of found)
    if (!words.is(stretch.pieces[a] ?? 0, TITLE)) families.add(words.lower(stretch.pieces[b] ?? 0));
  return families;
}

/** A name's words; "Ambassador Roe" is "Roe" where the text has another Roe. */
function piecesOf(words: Words, { stretch, a, b }: FoundName, families: ReadonlySet<string>): readonly number[] {
  let from = a;
  if (families.has(words.lower(stretch.pieces[b] ?? 0)))
    while (from < b && words.is(stretch.pieces[from] ?? 0, TITLE)) from++;
  return stretch.pieces.slice(from, b + 1);
}

const models = new WeakMap<Language, NameModel>();

function modelOf(language: Language): NameModel {
  const known = models.get(language);
  if (known) return known;
  const model = nameModel(unpackWeights(language.names.first), unpackWeights(language.names.second));
  models.set(language, model);
  return model;
}

function runOf(words: Words, pieces: readonly number[], forms: Uint8Array, after: number): NameRun {
  let first = pieces[0] ?? 0;
  const last = pieces[pieces.length - 1] ?? first;
  // (Vladimir) Putin: the bracket is part of what is written.
  if (pieces.length > 1 && words.type(first - 1).text === '(' && words.type(first + 1).text === ')') first--;
  const tokens = pieces.map((piece) => words.lower(piece).replace(/\.$/, ''));
  return { first, last, tokens, title: titleBefore(words, first, forms, after) };
}

/** The title's words before a name, back to a mark, a country or the name before. */
function titleBefore(words: Words, first: number, forms: Uint8Array, after: number): NameRun['title'] {
  if (words.gap(first) > 1) return null;
  let last = first - 1;
  // A bracket or an abbreviation's full stop may stand between: (Russian) President (Vladimir) Putin, Sen. Smith. Another
  // full stop ends a sentence: "… told reporters. Smith agreed."
  if (words.type(last).text === '.' && words.gap(last) === 0 && words.is(last - 1, Class.abbreviation)) last--;
  if (!words.is(last, Class.role | Class.honorific)) return null;
  let from = last;
  while (from - 1 > after && words.gap(from) === 1 && !forms[from - 1] && belongs(words, from - 1)) from--;
  return { first: modifiersBefore(words, from, after), last };
}

/** Capitalised words before a title's last word are of it: "Goldman Sachs CEO", "Defense Secretary". */
function belongs(words: Words, at: number): boolean {
  return words.capital(at) && !words.is(at, CLOSED);
}

const CLOSED =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun;

/** Lower-case modifiers before a title: "former foreign minister", "prime minister". */
function modifiersBefore(words: Words, at: number, after: number): number {
  let first = at;
  while (
    first > at - 4 &&
    first - 1 > after &&
    words.gap(first) === 1 &&
    words.is(first - 1, Class.roleModifier | Class.role) &&
    !words.is(first - 1, Class.people)
  )
    first--;
  return first;
}
