import { Class, type Language } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';
import { announcementsOf } from '../../layout/announcements.ts';
import { type LabelledLine, labelledLines } from '../../layout/labels.ts';
import { linesOf, opensMarks } from '../../layout/lines.ts';
import type { CapitalRun } from './capital-runs.ts';
import { isTrade, namesOfOfficeHolders } from './names-of-office-holders.ts';
import { namesOfSpeakers } from './names-of-speakers.ts';
import { NO_NAME } from './no-name.ts';

/**
 * Finds names that their form, the office before them or their place in the layout makes certain, whatever the learnt weights say:
 * "Park Jin-woo", "Maria de la Fuente y Montemayor", "the Governor of Oregon Tessa Hobson", the name beneath a quotation or before
 * an interview's answers. Each as its word indexes.
 */
export function certainNames(
  words: Words,
  language: Language,
  stretches: readonly CapitalRun[],
  forms: Uint8Array,
  paragraphs: Int32Array,
): number[][] {
  const found = stretches.flatMap(({ pieces }, n) => [
    ...byForm(words, language, pieces),
    ...bracketedGivenName(words, language, forms, pieces, stretches[n + 1]?.pieces),
  ]);
  const taken = new Set(found.flat());
  const more = [
    ...namesOfOfficeHolders(words, language, stretches, forms),
    ...namesOfSpeakers(words, language, stretches, forms),
    ...byLayout(words, language, stretches, forms, paragraphs),
  ];
  for (const name of more) {
    if (name.some((piece) => taken.has(piece))) continue;
    for (const piece of name) taken.add(piece);
    found.push(name);
  }
  return found.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function byForm(words: Words, language: Language, pieces: readonly number[]): number[][] {
  const found: number[][] = [];
  for (let k = 1; k < pieces.length; k++) {
    const [family = 0, given = 0] = [pieces[k - 1], pieces[k]];
    if (given === family + 1 && familyFirst(words, language, family, given)) found.push([family, given]);
  }
  const long = longName(words, language, pieces) ?? withBracket(words, language, pieces);
  return long && found.length === 0 ? [long] : found;
}

/** A given name in brackets that an editor put before a family name, and the run behind it: "(Tom) Hobson". */
function bracketedGivenName(
  words: Words,
  language: Language,
  forms: Uint8Array,
  given: readonly number[],
  family: readonly number[] = [],
): number[][] {
  const [at = 0] = given;
  const [next = 0] = family;
  const joined = isInBrackets(words, at) && next === at + 2 && words.gap(next) === Gap.space;
  const isGiven = given.length === 1 && language.givenName(words.lower(at)) !== undefined && !words.capital(at - 2);
  const name = [...given, ...family];
  return joined && isGiven && isFullName(words, forms, name) ? [name] : [];
}

/** Given names, the one that somebody goes by in brackets, and a family name: "James Albert (Bert) Hobson". */
function withBracket(words: Words, language: Language, pieces: readonly number[]): number[] | null {
  let from = 0;
  while (from < pieces.length && words.is(pieces[from] ?? 0, TITLE)) from++;
  const name = pieces.slice(from);
  const [first = -1] = name;
  const short = name[name.length - 2] ?? -1;
  if (name.length < 3 || !isInBrackets(words, short) || language.givenName(words.lower(first)) === undefined)
    return null;
  if (language.givenName(words.lower(short)) === undefined) return null;
  return name.some((at) => words.is(at, NO_NAME)) ? null : name;
}

const isInBrackets = (words: Words, at: number): boolean =>
  words.type(at - 1).text === '(' && words.type(at + 1).text === ')';

/** Whether two words are an East Asian family name and a hyphenated given name of two syllables: "Park Jin-woo". */
function familyFirst(words: Words, language: Language, family: number, given: number): boolean {
  return (
    language.familyNameFirst(words.lower(family)) &&
    !words.is(family - 1, Class.honorific) &&
    /^\p{Lu}\p{Ll}{0,6}[-‑]\p{L}\p{Ll}{0,6}$/u.test(words.type(given).text)
  );
}

/** The least and the most words of a name with particles. */
const LONG_NAME = { least: 5, most: 14 };

/** A given name and family names joined by particles: "Chairwoman Maria Delgado-Fitzgerald de la Fuente y Montemayor". */
function longName(words: Words, language: Language, pieces: readonly number[]): number[] | null {
  let from = 0;
  while (from < pieces.length && words.is(pieces[from] ?? 0, TITLE)) from++;
  const name = pieces.slice(from);
  const [first = -1] = name;
  const last = name[name.length - 1] ?? -1;
  if (name.length < LONG_NAME.least || name.length > LONG_NAME.most) return null;
  const titled = from > 0 || words.is(first - 1, Class.role);
  if (!titled && language.givenName(words.lower(first)) === undefined) return null;
  let particles = 0;
  for (const at of name) {
    if (words.type(at).shape === 'lower') particles++;
    else if (words.is(at, NO_NAME)) return null;
  }
  return particles > 1 && words.type(last).shape !== 'lower' && last - first < LONG_NAME.most + 4 ? name : null;
}

/** A name where the layout expects one: beneath a quotation, above a statement, before an interview's answers. */
function byLayout(
  words: Words,
  language: Language,
  stretches: readonly CapitalRun[],
  forms: Uint8Array,
  paragraphs: Int32Array,
): number[][] {
  const lines = linesOf(words, paragraphs);
  const isName = (pieces: readonly number[]): boolean => isFullName(words, forms, pieces);
  const found: number[][] = [];
  for (const { who } of announcementsOf(words, lines)) {
    const named = firstIn(words, language, stretches, who.first, beforeComma(words, who)).filter(isName);
    // In "Lakeside Ferries chairwoman Ann Hobson" the name behind the office is the person's.
    const name =
      named.find(([at = 0]) => words.is(at - 1, Class.role) && words.type(at - 1).shape === 'lower') ?? named[0];
    if (name) found.push(name);
  }
  const labels = labelledLines(words, lines);
  for (const label of labels) {
    const speaks = opensMarks(words, label.body);
    const name = firstIn(words, language, stretches, label.first, label.last).find(isName);
    if (!name || !(speaks || opensLabel(words, label.first, name))) continue;
    const known = language.givenName(words.lower(name[0] ?? 0)) !== undefined;
    const family = words.lower(name[name.length - 1] ?? 0);
    const again = labels.some(({ first, last }) => first !== label.first && words.lower(last) === family);
    if (speaks || again || (known && words.type(label.last).text === words.type(name[name.length - 1] ?? 0).text))
      found.push(name);
  }
  return [...found, ...namesOfLabels(words, stretches, labels, isName)];
}

/**
 * The full names whose last word alone is a label that recurs: "Hobson:" twice or more, and "an evening with Ada Hobson" somewhere
 * else.
 */
function namesOfLabels(
  words: Words,
  stretches: readonly CapitalRun[],
  labels: readonly LabelledLine[],
  isName: (pieces: readonly number[]) => boolean,
): number[][] {
  const times = new Map<string, number>();
  for (const { first, last } of labels)
    if (first === last) times.set(words.lower(last), (times.get(words.lower(last)) ?? 0) + 1);
  return stretches.flatMap(({ pieces }) => {
    const last = pieces[pieces.length - 1] ?? 0;
    let from = 0;
    while (from < pieces.length - 1 && words.is(pieces[from] ?? 0, TITLE | Class.roleModifier)) from++;
    const name = pieces.slice(from);
    return (times.get(words.lower(last)) ?? 0) > 1 && isName(name) ? [name] : [];
  });
}

/** The last word of a range before its first comma. */
function beforeComma(words: Words, { first, last }: { readonly first: number; readonly last: number }): number {
  for (let i = first; i <= last; i++) if (words.type(i).text === ',') return i - 1;
  return last;
}

/** Whether the name begins its label, titles aside. */
function opensLabel(words: Words, first: number, name: readonly number[]): boolean {
  for (let i = first; i < (name[0] ?? 0); i++)
    if (!words.is(i, TITLE | Class.roleModifier | Class.people) && words.type(i).text !== '.') return false;
  return true;
}

/** The capital runs that begin within a range, without their titles. */
function firstIn(
  words: Words,
  language: Language,
  stretches: readonly CapitalRun[],
  from: number,
  to: number,
): number[][] {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.pieces[0] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const found: number[][] = [];
  for (let n = low; n < stretches.length && (stretches[n]?.pieces[0] ?? 0) <= to; n++) {
    const pieces = (stretches[n]?.pieces ?? []).filter((at) => at <= to);
    let start = 0;
    while (start < pieces.length && words.is(pieces[start] ?? 0, TITLE | Class.roleModifier)) start++;
    const name = pieces.slice(start);
    found.push(
      name.length > 2 && isTrade(language, words.lower(name[0] ?? 0), words.lower(name[1] ?? 0)) ? name.slice(1) : name,
    );
  }
  return found;
}

const TITLE = Class.honorific | Class.role;

/** Whether two to five capitalised words are nothing but a name. */
function isFullName(words: Words, forms: Uint8Array, pieces: readonly number[]): boolean {
  if (pieces.length < 2 || pieces.length > 5) return false;
  const last = pieces[pieces.length - 1] ?? 0;
  if (words.type(last).shape === 'lower' || words.gap(pieces[1] ?? 0) > Gap.newline) return false;
  return pieces.every(
    (at) => !words.is(at, NO_NAME) && !(forms[at] ?? 0) && !words.grammar.noNameInLabel.test(words.lower(at)),
  );
}
