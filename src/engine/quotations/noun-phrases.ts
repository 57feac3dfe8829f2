import { Class } from '../languages/language.ts';
import type { PersonMention } from '../people/persons.ts';
import { personAt, quotedAt, type Range, type Scene } from './scene.ts';

/** Somebody in the text as a verb's subject. */
export interface NounPhrase extends Range {
  readonly type: 'pronoun' | 'name' | 'nominal' | 'group';
}

const LONGEST = 16;
const STOP_LEFT =
  Class.auxiliary |
  Class.subordinator |
  Class.subjectPronoun |
  Class.verb |
  Class.conjunction |
  Class.objectPronoun |
  Class.negation;
const OF = new Set(['of', 'for', 'from', 'at', 'in', 'with', 'on']);

/** The subject before the verb at `verb`, not reaching before `from`. */
export function subjectBefore(scene: Scene, verb: number, from: number): NounPhrase | null {
  const { words } = scene;
  let last = verb - 1;
  for (let steps = 0; steps < 10 && last >= from; steps++) {
    if (quotedAt(scene, last)) return null;
    const skipped = skipLeft(scene, last, from);
    if (skipped === last) break;
    last = skipped;
  }
  if (last < from) return null;
  const { text } = words.type(last);
  if (text === ',') return acrossApposition(scene, last, from);
  if (words.is(last, Class.subjectPronoun)) {
    if (text.toLowerCase() !== 'who') return { first: last, last, type: 'pronoun' };
    return antecedent(scene, last, from);
  }
  if (words.type(last).shape === 'punct' || words.is(last, Class.conjunction | Class.subordinator)) return null;
  return phraseEndingAt(scene, last, from);
}

/** Adverbs, auxiliaries, "on Friday", "in a statement", brackets between subject and verb. */
function skipLeft(scene: Scene, last: number, from: number): number {
  const { words } = scene;
  if (words.is(last, Class.auxiliary)) return last - 1;
  if (words.is(last, Class.adverb) && !words.capital(last)) return last - 1;
  if (words.is(last, Class.time)) {
    const before = last - 1;
    if (words.is(before, Class.preposition) && before > from) return before - 1;
    return words.is(last, Class.weekday | Class.adverb) ? before : last;
  }
  if (words.type(last).text === ')') {
    for (let i = last - 1; i > from && i > last - 14; i--) if (words.type(i).text === '(') return i - 1;
  }
  if (words.is(last, Class.occasion)) {
    for (let i = last - 1; i > from && i > last - 6; i--)
      if (/^(?:in|at|on|during|via|through)$/.test(words.lower(i))) return i - 1;
  }
  return last;
}

/** "Lavrov, the foreign minister, said": back over what stands between the commas. */
function acrossApposition(scene: Scene, comma: number, from: number): NounPhrase | null {
  const { words } = scene;
  for (let i = comma - 1; i > from && i > comma - 40; i--) {
    const quoted = quotedAt(scene, i);
    if (quoted) {
      i = quoted.open;
      continue;
    }
    if (words.type(i).text !== ',') continue;
    const before = i - 1;
    if (quotedAt(scene, before) || words.type(before).shape === 'punct') return null;
    // "Jane Doe, 54, who chairs the board, said": an age between commas is nobody.
    if (words.type(before).shape === 'number' && words.type(before - 1).text === ',')
      return acrossApposition(scene, i, from);
    // "Jane Doe, D-Ohio, the chairwoman, said": the name is before the first of the commas.
    const found = phraseEndingAt(scene, before, from);
    if (found && found.type !== 'name' && words.type(found.first - 1).text === ',') {
      const further = acrossApposition(scene, i, from);
      if (further?.type === 'name') return further;
    }
    return found;
  }
  return null;
}

/** Whom "who" stands for: the phrase before it, a comma between or not. */
export function antecedent(scene: Scene, who: number, from: number): NounPhrase | null {
  let last = who - 1;
  if (scene.words.type(last).text === ',') last--;
  if (last < from || quotedAt(scene, last)) return null;
  return phraseEndingAt(scene, last, from);
}

/** Who is named after a description of them: "the mayor, Jane Doe, said", "said Norland’s mayor, Jane Doe." */
export function apposition(scene: Scene, { first, last }: Range): PersonMention | undefined {
  const { words } = scene;
  if (words.type(last + 1).text !== ',' || quotedAt(scene, last + 1)) return undefined;
  const name = personAt(scene, last + 2);
  if (!name || name.first !== last + 2) return undefined;
  let head = first;
  while (head < last && !words.is(head + 1, Class.preposition)) head++;
  if (words.is(head, Class.organisation)) return undefined;
  if (words.is(head, Class.people) && !words.is(head, Class.role)) return undefined;
  for (let i = first; i <= last; i++) if (personAt(scene, i)) return undefined;
  const after = words.type(name.last + 1);
  const closes = after.shape === 'punct' || words.cue(name.last + 1) !== undefined;
  return closes && !/^['’]s?$/.test(after.text) ? name : undefined;
}

/** The noun phrase whose last word is `last`. */
function phraseEndingAt(scene: Scene, last: number, from: number): NounPhrase | null {
  const { words } = scene;
  const person = personAt(scene, last);
  if (person && person.last === last)
    return named(scene, person.first, person.last, person.title?.first ?? person.first, from);
  if (!isHead(scene, last)) return null;
  const first = leftEdge(scene, last, from);
  if (
    first === last &&
    words.type(last).shape === 'lower' &&
    !words.is(last, Class.people | Class.objectPronoun) &&
    !words.lower(last).endsWith('s')
  )
    return null;
  return { first, last, type: 'nominal' };
}

/** A name, unless it hangs on a noun before it ("a spokesman for X") or is one of several joined by "and". */
function named(scene: Scene, first: number, last: number, titleFirst: number, from: number): NounPhrase {
  const { words } = scene;
  const before = titleFirst - 1;
  if (before > from && OF.has(words.lower(before)) && isHead(scene, before - 1) && !words.is(before - 1, Class.time)) {
    const edge = leftEdge(scene, before - 1, from);
    if (words.is(before - 1, Class.people | Class.role) || words.is(edge, Class.determiner))
      return { first: edge, last, type: 'nominal' };
  }
  if (words.lower(before) === 'and' && before > from) {
    const other = personAt(scene, before - 1);
    if (other && words.type(other.first - 1).text !== ',') return { first: other.first, last, type: 'group' };
  }
  return { first, last, type: 'name' };
}

function isHead(scene: Scene, i: number): boolean {
  const { words } = scene;
  if (quotedAt(scene, i) || words.type(i).shape === 'punct') return false;
  if (words.type(i).shape === 'number') return /^(?:in|of)$/.test(words.lower(i - 1));
  if (words.is(i, Class.objectPronoun) && /^(?:some|every|any|no)|others/.test(words.lower(i))) return true;
  if (words.is(i, Class.determiner))
    return /^(?:some|many|others|both|all|one|another|several|most|few)$/.test(words.lower(i));
  if (words.is(i, Class.people | Class.role)) return true;
  return !words.is(i, STOP_LEFT | Class.preposition | Class.adverb) || words.capital(i);
}

function leftEdge(scene: Scene, last: number, from: number): number {
  const { words } = scene;
  let first = last;
  if (words.is(last, Class.determiner)) return first;
  while (first > from && last - first < LONGEST) {
    const i = first - 1;
    if (quotedAt(scene, i)) break;
    const { text, shape } = words.type(i);
    if (text === '’' || text === "'" || (text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation))) {
      first--;
      continue;
    }
    if (shape === 'punct') break;
    if (words.is(i, Class.determiner)) {
      first = words.is(i - 1, Class.determiner) && i - 1 >= from ? i - 1 : i;
      // "officials at the ministry": the people speak, not the ministry.
      const head = first - 2;
      if (head < from || !OF.has(words.lower(first - 1)) || quotedAt(scene, head)) break;
      if (!words.is(head, Class.people | Class.role) || words.is(head, Class.determiner)) break;
      first = head;
      continue;
    }
    if (words.is(i, Class.preposition) && shape === 'lower') {
      if (!OF.has(words.lower(i)) || i - 1 < from || !isHead(scene, i - 1) || words.is(i - 1, Class.time)) break;
      first = i - 1;
      if (words.is(first, Class.determiner)) break;
      continue;
    }
    const isNoun = words.capital(i) || words.is(i, Class.people | Class.role | Class.roleModifier);
    if (!isNoun && words.is(i, STOP_LEFT | Class.adverb)) break;
    if (!isNoun && isFiniteCue(scene, i)) break;
    if (words.capital(i) && words.is(i, STOP_LEFT | Class.preposition)) break;
    first--;
  }
  while (first < last && words.is(first, Class.weekday)) first++;
  return first;
}

function isFiniteCue({ words }: Scene, i: number): boolean {
  const cue = words.cue(i);
  return cue !== undefined && (cue.form === 'past' || cue.form === 'ing');
}

/** The subject after an inverted verb ("said the minister") or after "according to", not reaching `to`. */
export function subjectAfter(scene: Scene, at: number, to: number): NounPhrase | null {
  const { words } = scene;
  if (at >= to || quotedAt(scene, at)) return null;
  if (words.is(at, Class.subjectPronoun) || /^(?:him|her|them|me)$/.test(words.lower(at)))
    return words.lower(at) === 'who' ? null : { first: at, last: at, type: 'pronoun' };
  if (words.is(at, Class.time | Class.adverb) && !words.is(at, Class.determiner)) return null;
  if (words.is(at, Class.preposition | Class.conjunction | Class.subordinator | Class.auxiliary) && !words.capital(at))
    return null;
  let last = at - 1;
  for (let i = at; i < to && i - at < LONGEST; i++) {
    if (quotedAt(scene, i)) break;
    const person = personAt(scene, i);
    if (person) {
      last = person.last;
      if (!hangs(scene, at, person.title?.first ?? person.first)) return joined(scene, person.first, person.last, to);
      break;
    }
    const { text, shape } = words.type(i);
    if (shape === 'punct') {
      if (
        (text === '.' && words.gap(i) === 0 && words.is(i - 1, Class.abbreviation) && i + 1 < to) ||
        /^['’]$/.test(text)
      )
        continue;
      break;
    }
    if (words.is(i, Class.preposition)) {
      if (!(OF.has(words.lower(i)) && last >= at) || words.is(i + 1, Class.time)) break;
      if (!/^(?:of|for|from|with|at)$/.test(words.lower(i))) break;
      continue;
    }
    const stops =
      Class.subordinator |
      Class.subjectPronoun |
      Class.auxiliary |
      Class.conjunction |
      Class.weekday |
      Class.objectPronoun;
    if (words.is(i, stops) && shape === 'lower' && !words.is(i, Class.determiner)) break;
    if (words.is(i, Class.weekday | Class.month)) break;
    if (
      words.is(i, Class.verb | Class.adverb) &&
      shape === 'lower' &&
      last >= at &&
      !words.is(i, Class.people | Class.role)
    )
      break;
    last = i;
  }
  return last >= at ? { first: at, last, type: 'nominal' } : null;
}

/** A noun with "of", "for" or "'s" before the name: the name is not who speaks. */
function hangs({ words }: Scene, at: number, name: number): boolean {
  for (let i = at; i < name; i++) if (OF.has(words.lower(i)) || words.is(i, Class.preposition)) return true;
  return false;
}

function joined(scene: Scene, first: number, last: number, to: number): NounPhrase {
  const { words } = scene;
  if (/^['’]s$|^['’]$/.test(words.type(last + 1).text) && last + 2 < to && !quotedAt(scene, last + 2)) {
    let end = last + 1;
    while (
      end + 1 < to &&
      words.type(end + 1).shape !== 'punct' &&
      !words.is(end + 1, STOP_LEFT | Class.preposition | Class.weekday) &&
      end - last < 6
    )
      end++;
    return { first, last: end, type: 'nominal' };
  }
  const other = words.lower(last + 1) === 'and' ? personAt(scene, last + 2) : undefined;
  return other && other.last < to ? { first, last: other.last, type: 'group' } : { first, last, type: 'name' };
}
