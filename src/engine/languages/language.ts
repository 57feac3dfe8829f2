import type { PackedWeights } from '../learned/weights.ts';

/**
 * What the engine must know of a language to read articles in it. Every word list lives behind this type: another
 * language is another folder beside `en`.
 */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Classes (bits of `Class`) of a lower-case word; 0 for a word the lists don't know. */
  classesOf(lower: string): number;
  /** What a speech verb's form says, or undefined for any other word. Lower case in. */
  cue(lower: string): CueForm | undefined;
  /** Gender of a given name, folded to lower case without marks. */
  givenName(lower: string): Gender | undefined;
  /** Gender a title, a relation or an office word implies ("Mrs", "congresswoman"). Lower case in. */
  genderOf(lower: string): Gender | undefined;
  /** Month number 1–12 of a month's name or abbreviation. Lower case in. */
  month(lower: string): number | undefined;
  /** "president" of "presidency"; undefined for a word that is no office. Lower case in. */
  officeHolder(lower: string): string | undefined;
  /** What was learnt of how people are named (people/naming). */
  readonly names: PackedNameModel;
  /** What was learnt of when a country's form means the country (places). */
  readonly countries: PackedWeights;
  /** What was learnt of how people are quoted (quotations/model.ts). */
  readonly quotations: PackedQuotationModel;
}

/** Weights that label words, weigh segments and rank speakers. */
export interface PackedQuotationModel {
  readonly unary: PackedWeights;
  readonly pairs: PackedWeights;
  readonly segments: PackedWeights;
  readonly speakers: PackedWeights;
}

/** Weights of the two readings that find people's names. */
export interface PackedNameModel {
  readonly first: PackedWeights;
  readonly second: PackedWeights;
}

export type Gender = 'male' | 'female' | 'either';

export interface CueForm {
  /** The verb's plain form, as in "say". */
  readonly lemma: string;
  readonly kind: CueKind;
  readonly form: 'plain' | 'third' | 'past' | 'participle' | 'ing';
}

/**
 * say: takes a clause or words in marks. state: the same, or a noun phrase
 * ("announced a plan"). tell: say after somebody told. ask: takes a question.
 * promise: takes a clause or an infinitive. urge: somebody, then an infinitive. object: takes a noun phrase ("rejected the
 * charge"). about: the same, speech only where the phrase has words in marks ("hailed the “historic” vote").
 * manner: goes with words in marks only ("continued", "laughed").
 */
export type CueKind = 'say' | 'state' | 'tell' | 'ask' | 'promise' | 'urge' | 'about' | 'object' | 'manner';

/** Bits a word's classes are made of. A word may have several. */
export const Class = {
  determiner: 1 << 0,
  possessive: 1 << 1,
  subjectPronoun: 1 << 2,
  objectPronoun: 1 << 3,
  preposition: 1 << 4,
  conjunction: 1 << 5,
  /** Opens a clause: that, because, while, who. */
  subordinator: 1 << 6,
  auxiliary: 1 << 7,
  adverb: 1 << 8,
  /** A common finite or plain verb other than a cue. */
  verb: 1 << 9,
  negation: 1 << 10,
  /** Modals that make speech unreal: would, could, might, should, will. */
  modal: 1 << 11,
  weekday: 1 << 12,
  month: 1 << 13,
  /** Words for when: yesterday, today, last, earlier. */
  time: 1 << 14,
  /** Mr, Mrs, Dr, Sir: before a name only. */
  honorific: 1 << 15,
  /** A word for an office or occupation: president, spokesman, coach. */
  role: 1 << 16,
  /** Modifies a role: foreign, prime, former, vice, deputy. */
  roleModifier: 1 << 17,
  /** Part of an organisation's name: ministry, university, party, inc. */
  organisation: 1 << 18,
  /** Part of a place's name: street, county, lake. */
  place: 1 << 19,
  /** A well-known city, state or region. */
  knownPlace: 1 << 20,
  /** Lower-case part inside a person's name: van, de, bin. */
  particle: 1 << 21,
  /** Occasion or medium of speech: statement, interview, tweet. */
  occasion: 1 << 22,
  /** A word that is not part of a person's name although it is often capitalised. */
  noName: 1 << 23,
  /** Plural or collective noun for people: officials, critics, police. */
  people: 1 << 24,
  /** Jr, Sr, III. */
  nameSuffix: 1 << 25,
  /** Ends in a full stop without ending the sentence: Mr, Gen, Inc, No. */
  abbreviation: 1 << 26,
  number: 1 << 27,
} as const;
