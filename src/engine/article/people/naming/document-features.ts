import { intAt, itemAt } from '../../../item-at.ts';
import { Class } from '../../../languages/language.ts';
import type { Words } from '../../../text/words.ts';
import type { CapitalRun } from './capital-runs.ts';
import { type AllWordSigns, Kind } from './word-features.ts';

/** Signs that a word may be a part of a name, collected from all its uses in the article. Bits of a set. */
export const Sign = {
  honorificBefore: 1 << 0,
  roleBefore: 1 << 1,
  givenBefore: 1 << 2,
  capitalAfter: 1 << 3,
  capitalBefore: 1 << 4,
  speaks: 1 << 5,
  age: 1 << 6,
  bracketAfter: 1 << 7,
  placeBefore: 1 << 8,
  theBefore: 1 << 9,
  organisationAfter: 1 << 10,
  possessive: 1 << 11,
  who: 1 << 12,
  alone: 1 << 13,
  initialBefore: 1 << 14,
  lower: 1 << 15,
  amid: 1 << 16,
  roleAfter: 1 << 17,
} as const;

/** The signs (`Sign`) of all words in capital runs, by the number of the word's folded form (`words.forms`). */
export function documentSigns(words: Words, stretches: readonly CapitalRun[], signs: AllWordSigns): Int32Array {
  const { at: forms, size } = words.forms;
  const seen = new Int32Array(size);
  for (const { pieces } of stretches)
    for (let k = 0; k < pieces.length; k++) {
      const at = itemAt(pieces, k);
      const key = intAt(forms, at);
      seen[key] = intAt(seen, key) | contextSigns(words, pieces, k, signs);
    }
  return seen;
}

function contextSigns(words: Words, pieces: readonly number[], k: number, signs: AllWordSigns): number {
  const at = itemAt(pieces, k);
  let found = words.lowerCount(at) > 0 ? Sign.lower : 0;
  if (pieces.length === 1) found |= Sign.alone;
  const before = pieces[k - 1];
  if (before !== undefined) {
    const { kind } = signs.at(before);
    found |= Sign.capitalBefore;
    if (kind === Kind.given) found |= Sign.givenBefore;
    else if (kind === Kind.initial) found |= Sign.initialBefore;
  }
  const after = pieces[k + 1];
  if (after !== undefined) {
    found |= Sign.capitalAfter;
    if (words.is(after, Class.organisation | Class.place)) found |= Sign.organisationAfter;
  }
  return found | beforeWord(words, at) | (after === undefined ? afterWord(words, at) : 0);
}

function beforeWord(words: Words, at: number): number {
  if (words.gap(at) > 1) return 0;
  let before = at - 1;
  if (words.type(before).text === '.' && words.gap(before) === 0) before--;
  const type = words.type(before);
  if (type.shape === 'punct') return 0;
  let found: number = Sign.amid;
  if (type.classes & Class.honorific) found |= Sign.honorificBefore;
  else if (type.classes & Class.role) found |= Sign.roleBefore;
  if (type.shape === 'lower') {
    if (words.grammar.locative.test(type.lower)) found |= Sign.placeBefore;
    else if (type.lower === words.grammar.the) found |= Sign.theBefore;
    const { cue } = type;
    if (cue && cue.form === 'past' && (cue.kind === 'say' || cue.kind === 'state')) found |= Sign.speaks;
  }
  return found;
}

function afterWord(words: Words, at: number): number {
  const next = words.type(at + 1);
  if (next.shape === 'lower') {
    if (next.lower === words.grammar.who) return Sign.who;
    if (next.lower === "'s" || next.lower === '’s') return Sign.possessive;
    const { cue } = next;
    return cue && (cue.form === 'past' || cue.form === 'third') && cue.kind !== 'manner' ? Sign.speaks : 0;
  }
  if (next.text === '(') return Sign.bracketAfter;
  if (next.text !== ',') return 0;
  const second = words.type(at + 2);
  if (second.shape === 'number' && second.text.length <= 2 && words.type(at + 3).text === ',') return Sign.age;
  if (second.lower === words.grammar.who) return Sign.who;
  return roleIn(words, at + 2) ? Sign.roleAfter : 0;
}

/** Whether one of the next six words is an office: "…, Ruritania's minister of trade". */
function roleIn(words: Words, from: number): boolean {
  for (let i = from; i < from + 6 && words.gap(i) <= 1; i++) {
    const { shape, classes, text } = words.type(i);
    if (shape === 'lower' && classes & Class.role && !(classes & Class.people)) return true;
    if (shape === 'punct' && text !== '’') return false;
  }
  return false;
}
