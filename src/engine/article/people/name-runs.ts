import { itemAt } from '../../item-at.ts';
import { Class, FUNCTION_WORD, type Language } from '../../languages/language.ts';
import { unpackWeights } from '../../learned/packed-weights.ts';
import { Gap, type Words } from '../../text/words.ts';
import { type CapitalRun, capitalRunsOf } from './naming/capital-runs.ts';
import { certainNames } from './naming/certain-names.ts';
import { type FoundName, type NameModel, nameModel, readNames } from './naming/find-names.ts';
import { withParticles } from './naming/names-with-particles.ts';
import { withoutOthersNames } from './naming/not-people.ts';
import { bareNamesLikePlaces } from './naming/place-families.ts';
import { SpanFeatures } from './naming/span-features.ts';

/** A person's name in the text, with the title before it. Word indexes, ends included. */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** The name's folded words without dots and brackets: "george", "w", "bush". */
  readonly tokens: readonly string[];
  /** The title's words directly before: "Foreign Minister", "Mr", "spokesman"; null where there is none. */
  readonly title: { readonly first: number; readonly last: number } | null;
}

/**
 * Finds people's names in a text, in order. `forms` says for each word whether it is part of a country's form, and of which kind.
 */
export function nameRuns(words: Words, language: Language, forms: Uint8Array, paragraphs: Int32Array): NameRun[] {
  const stretches = capitalRunsOf(words, language, paragraphs);
  const features = new SpanFeatures(words, language, stretches, forms);
  const found = readNames(features, stretches, modelOf(language));
  const families = familiesIn(words, found);
  const certain = certainNames(words, language, stretches, forms, paragraphs);
  const read = found.map((one) => piecesOf(words, language, one, families));
  const peoples = withoutOthersNames(words, language, read, forms);
  const runs: NameRun[] = [];
  const all = withCertain(words, peoples, certain, stretches).map((name) => withoutVerb(words, name));
  const named = withParticles(words, all, stretches);
  const bare = bareNamesLikePlaces(words, language, named, stretches);
  for (const pieces of bare.length > 0 ? [...named, ...bare].sort(byPlace) : named) {
    const after = runs[runs.length - 1]?.last ?? -1;
    runs.push(runOf(words, pieces, forms, after, paragraphs));
  }
  return runs;
}

/**
 * Joins the names that the model found with the certain ones, which win where they overlap, and adds the certain ones' family
 * names where these stand alone.
 */
function withCertain(
  words: Words,
  read: readonly (readonly number[])[],
  certain: readonly (readonly number[])[],
  stretches: readonly CapitalRun[],
): (readonly number[])[] {
  if (certain.length === 0) return [...read];
  const taken = new Set(certain.flat());
  const all = [...read.filter((name) => !name.some((piece) => taken.has(piece))), ...certain];
  const named = new Set(all.flat());
  const families = new Set(
    certain.flatMap((name) => [words.lower(name[0] ?? 0), words.lower(name[name.length - 1] ?? 0)]),
  );
  for (const { pieces } of stretches) {
    let bare = 0;
    while (bare < pieces.length - 1 && words.is(itemAt(pieces, bare), TITLE)) bare++;
    const only = itemAt(pieces, bare);
    if (pieces.length - bare !== 1 || named.has(only) || !families.has(words.lower(only))) continue;
    if (words.lowerCount(only) === 0 || !mayOpen(words, only)) all.push([only]);
  }
  return all.sort(byPlace);
}

const byPlace = (a: readonly number[], b: readonly number[]): number => (a[0] ?? 0) - (b[0] ?? 0);

/** Whether a word's capital may be due to the sentence's start: it is no label, and no lower-case word precedes it. */
const mayOpen = (words: Words, at: number): boolean =>
  words.type(at + 1).text !== ':' && (words.gap(at) !== Gap.space || words.type(at - 1).shape === 'punct');

/** A name without the verb that opens its sentence: "Adds Jane Doe:". */
const withoutVerb = (words: Words, name: readonly number[]): readonly number[] => {
  const opening = itemAt(name, 0);
  const isVerb = name.length > 1 && words.cue(opening)?.form === 'third' && mayOpen(words, opening);
  return isVerb ? name.slice(1) : name;
};

const TITLE = Class.honorific | Class.role;

/** The last words of all names that do not begin with a title. */
function familiesIn(words: Words, found: readonly FoundName[]): Set<string> {
  const families = new Set<string>();
  for (const { stretch, a, b } of found)
    if (!words.is(itemAt(stretch.pieces, a), TITLE)) families.add(words.lower(itemAt(stretch.pieces, b)));
  return families;
}

/**
 * The word indexes of a name. The title of "Ambassador Roe" is left out if the text has another Roe, but of "Officer Dean Roe" only the
 * first: behind a title, a word that may be a given name is one.
 */
function piecesOf(
  words: Words,
  language: Language,
  { stretch, a, b }: FoundName,
  families: ReadonlySet<string>,
): readonly number[] {
  let from = a;
  if (families.has(words.lower(itemAt(stretch.pieces, b))))
    while (from < b && words.is(itemAt(stretch.pieces, from), TITLE)) {
      if (from > 0 && isGivenBehindTitle(words, language, itemAt(stretch.pieces, from))) break;
      from++;
    }
  return stretch.pieces.slice(from, b + 1);
}

const isGivenBehindTitle = (words: Words, language: Language, at: number): boolean =>
  words.is(at - 1, TITLE) && language.givenName(words.lower(at)) !== undefined;

const models = new WeakMap<Language, NameModel>();

function modelOf(language: Language): NameModel {
  const known = models.get(language);
  if (known) return known;
  const model = nameModel(unpackWeights(language.nameModel.first), unpackWeights(language.nameModel.second));
  models.set(language, model);
  return model;
}

function runOf(
  words: Words,
  pieces: readonly number[],
  forms: Uint8Array,
  after: number,
  paragraphs: Int32Array,
): NameRun {
  let first = itemAt(pieces, 0);
  const last = pieces[pieces.length - 1] ?? first;
  // "(Vladimir) Putin": the brackets belong to the name as written.
  if (pieces.length > 1 && words.type(first - 1).text === '(' && words.type(first + 1).text === ')') first--;
  const tokens = pieces.map((piece) => words.lower(piece).replace(/\.$/, ''));
  return { first, last, tokens, title: titleBefore(words, first, forms, after, paragraphs) };
}

/** The words of the title before a name, back to a mark, a country or another name. */
function titleBefore(
  words: Words,
  first: number,
  forms: Uint8Array,
  after: number,
  paragraphs: Int32Array,
): NameRun['title'] {
  if (words.gap(first) > Gap.newline || paragraphs[first] !== paragraphs[first - 1]) return null;
  let last = first - 1;
  // A bracket or an abbreviation's full stop may stand between: (Russian) President (Vladimir) Putin, Sen. Smith. Another
  // full stop ends a sentence: "… told reporters. Smith agreed."
  if (words.type(last).text === '.' && words.gap(last) === 0 && words.is(last - 1, Class.abbreviation)) last--;
  if (!words.is(last, Class.role | Class.honorific)) return null;
  let from = last;
  while (from - 1 > after && words.gap(from) === 1 && !forms[from - 1] && belongs(words, from - 1)) from--;
  return { first: modifiersBefore(words, from, after), last };
}

/** Whether capitalised words belong to the title after them: "Goldman Sachs CEO", "Defense Secretary". */
function belongs(words: Words, at: number): boolean {
  return words.capital(at) && !words.is(at, FUNCTION_WORD);
}

/** The lower-case modifiers before a title: "former foreign minister", "prime minister". */
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
