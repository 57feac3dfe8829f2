import { Class, type CueForm, type CueKind, type Language } from '../languages/language.ts';
import type { WordForm } from './word-form.ts';

/** Coarse parts of speech. Cue verbs are `cueFirst` plus five times their kind plus their form. */
export const Tag = {
  none: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  semicolon: 4,
  dash: 5,
  openMark: 6,
  closeMark: 7,
  bracket: 8,
  question: 9,
  otherMark: 10,
  subjectPronoun: 11,
  objectPronoun: 12,
  possessive: 13,
  determiner: 14,
  preposition: 15,
  and: 16,
  but: 17,
  that: 18,
  who: 19,
  which: 20,
  whether: 21,
  questionWord: 22,
  because: 23,
  while: 24,
  as: 25,
  be: 26,
  have: 27,
  auxiliary: 28,
  modal: 29,
  negation: 30,
  adverb: 31,
  to: 32,
  verb: 33,
  number: 34,
  time: 35,
  role: 36,
  people: 37,
  occasion: 38,
  capital: 39,
  person: 40,
  country: 41,
  ing: 42,
  ly: 43,
  plural: 44,
  noun: 45,
  genitive: 46,
  according: 47,
  organisation: 48,
  cueFirst: 50,
} as const;

const CUE_KINDS: readonly CueKind[] = ['say', 'state', 'tell', 'ask', 'promise', 'urge', 'about', 'object', 'manner'];
const CUE_FORMS: readonly CueForm['form'][] = ['plain', 'third', 'past', 'participle', 'ing'];

const PUNCTUATION: Readonly<Record<string, number>> = {
  ',': Tag.comma,
  '.': Tag.stop,
  ':': Tag.colon,
  ';': Tag.semicolon,
  '?': Tag.question,
  '!': Tag.question,
  '“': Tag.openMark,
  '‘': Tag.openMark,
  '``': Tag.openMark,
  '«': Tag.openMark,
  '"': Tag.openMark,
  '”': Tag.closeMark,
  '’': Tag.closeMark,
  '»': Tag.closeMark,
  "''": Tag.closeMark,
  '(': Tag.bracket,
  ')': Tag.bracket,
  '[': Tag.bracket,
  ']': Tag.bracket,
};

/** In this order: the first class a word has is its tag. */
const CLASSES: readonly (readonly [number, number])[] = [
  [Class.subjectPronoun, Tag.subjectPronoun],
  [Class.objectPronoun, Tag.objectPronoun],
  [Class.possessive, Tag.possessive],
  [Class.modal, Tag.modal],
  [Class.negation, Tag.negation],
  [Class.determiner, Tag.determiner],
  [Class.auxiliary, Tag.auxiliary],
  [Class.preposition, Tag.preposition],
  [Class.time, Tag.time],
  [Class.adverb, Tag.adverb],
  [Class.role, Tag.role],
  [Class.people, Tag.people],
  [Class.occasion, Tag.occasion],
  [Class.organisation, Tag.organisation],
];

/** What a language tells of tags. */
type TagLanguage = Pick<Language, 'tags' | 'endingTag'>;

/** A word's tag, whatever stands around it. */
export function tagOf({ text, lower, shape, classes, cue }: WordForm, language: TagLanguage | null): number {
  if (shape === 'punct') return PUNCTUATION[text] ?? (/^[—–―-]+$/.test(text) ? Tag.dash : Tag.otherMark);
  if (shape === 'number') return Tag.number;
  const word = language?.tags.get(lower);
  if (word !== undefined) return word;
  if (shape === 'lower') {
    if (cue) return Tag.cueFirst + CUE_KINDS.indexOf(cue.kind) * CUE_FORMS.length + CUE_FORMS.indexOf(cue.form);
  }
  for (const [bit, tag] of CLASSES) if (classes & bit) return tag;
  if (shape === 'capital' || shape === 'caps') return Tag.capital;
  if (classes & Class.verb) return Tag.verb;
  return language?.endingTag(lower) ?? Tag.noun;
}
