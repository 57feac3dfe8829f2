import type { PackedWeights } from '../learned/packed-weights.ts';
import type { CountryId } from '../types.ts';
import type { Grammar } from './grammar.ts';
import type { NameLanguage } from './name-language.ts';

/**
 * What the engine must know of a language to read articles in it. Every word list lives behind this type: another
 * language is another folder beside `en`.
 */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Classes (bits of `Class`) of a lower-case word; 0 for a word the lists don't know. */
  classesOf(lower: string): number;
  /** The form of a speech verb that a lower-case word is, or undefined for any other word. */
  cue(lower: string): CueForm | undefined;
  /** Gender of a given name, folded to lower case without marks. */
  givenName(lower: string): Gender | undefined;
  /** Whether a family name stands before the given one, as "park" of "Park Jin-woo". Lower case in. */
  familyNameFirst(lower: string): boolean;
  /** Gender a title, a relation or an office word implies ("Mrs", "congresswoman"). Lower case in. */
  genderOf(lower: string): Gender | undefined;
  /** Gender of a pronoun that stands for one person met before: "he", "her". Lower case in. */
  pronounGender(lower: string): Gender | undefined;
  /** Month number 1–12 of a month's name or abbreviation. Lower case in. */
  month(lower: string): number | undefined;
  /** "president" of "presidency"; undefined for a word that is no office. Lower case in. */
  officeHolder(lower: string): string | undefined;
  /** The one word for an office however it is written: "senator" of "sen", "senators"; other words as they are. Lower case in. */
  officeWord(lower: string): string;
  /** Whether a word is an office's of several people: "senators". Lower case in. */
  isPluralOffice(lower: string): boolean;
  readonly grammar: Grammar;
  /** Parts of speech of words that no class of theirs tells: members of `Tag` (text/part-of-speech.ts) by folded word. */
  readonly tags: ReadonlyMap<string, number>;
  /** The tag that a word's ending tells, where neither `tags` nor its classes do. */
  endingTag(lower: string): number | undefined;
  /** What resolving names needs: the part that pages share. */
  readonly names: NameLanguage;
  readonly articlePeople: ArticlePeopleWords;
  readonly articleCountries: ArticleCountryWords;
  /** The trained model of people's names (article/people/naming). */
  readonly nameModel: PackedNameModel;
  /** The trained model of when a country's form means the country (article/places). */
  readonly countryModel: PackedWeights;
  /** The file of the numbers of the tagger of speech (article/quotations/labelling); null for a language that has none. */
  readonly tagger: string | null;
  /** The trained models of quotations (article/quotations/quotation-model.ts). */
  readonly quotationModel: PackedQuotationModel;
}

/** The words by which a capitalised stretch of an article is a person's name, or is none, whatever else it looks like. */
export interface ArticlePeopleWords {
  /** Roles that firms, teams and things have as well, or that are adjectives too: "owner", "host", "private". */
  readonly sharedRoles: ReadonlySet<string>;
  /** Occupations of people alone, besides the roles: before a full name they tell that it is a person's ("printer Ann Hobson"). */
  readonly occupations: ReadonlySet<string>;
  /** The form of further words for what somebody does, where a given name follows: "rescuer". */
  readonly occupationEnding: RegExp;
  /** Right after a name: a place that is called after somebody ("Charles de Gaulle airport"). */
  readonly sites: ReadonlySet<string>;
  /** Before a place where somebody is, comes from or goes to: "in", "from". */
  readonly placed: ReadonlySet<string>;
  /** After a name and "and": a firm ("Hobson and Sons"). */
  readonly firmEnds: ReadonlySet<string>;
  /** The columns that a table of teams has: where all of them stand together, rows of numbers follow. */
  readonly standings: ReadonlySet<string>;
}

/** The words by which an article's countries are judged, besides those that pages need. */
export interface ArticleCountryWords {
  /** Before any country's name or demonym, capitalised: part of a longer name ("Papua", "Western", "Air France"). */
  readonly partBefore: ReadonlySet<string>;
  /** The same before a name alone: "New Caledonia", but "New French rules". */
  readonly partBeforeName: ReadonlySet<string>;
  /** Who lives in a place of this name, right after it; a country has an adjective for that: "a Lebanon woman". */
  readonly townPeople: ReadonlySet<string>;
  /** Words after which a demonym with no noun names a language: "speaks". */
  readonly speaking: ReadonlySet<string>;
  /** After a demonym and a hyphen they leave it a language or a manner: "Spanish-language". */
  readonly mannerAfter: ReadonlySet<string>;
  /** The country whose name a state of another country bears too; null where the language has none. */
  readonly stateNamesake: StateNamesake | null;
  /** Countries' names that are given names too, though so rarely that only a family name behind them tells: "america". */
  readonly rareGivenNames: ReadonlySet<string>;
  /** Right after a country's name, capitalised: a company or a body of that country ("India Cements"), nobody's family name. */
  readonly companyWords: ReadonlySet<string>;
  /** Offices that a country has as well: "host Kenya", "ally". */
  readonly countryRoles: ReadonlySet<string>;
  /** Before "of" and a country's name, or after it and "'s", they leave no doubt that it is one: "kingdom", "army". */
  readonly polities: ReadonlySet<string>;
  /** After "her" and before a name: "friend". */
  readonly relations: ReadonlySet<string>;
  /** Names that American towns and counties bear too, and words that show a story to be American and local: for the model. */
  readonly namesakes: ReadonlySet<string>;
  readonly localSigns: ReadonlySet<string>;
}

/** Words that show whether an article is about a country (Georgia) or about the state of the same name. */
export interface StateNamesake {
  readonly country: CountryId;
  /** Countries that news names beside this one. */
  readonly neighbours: ReadonlySet<CountryId>;
  /** The country that the state is in. */
  readonly stateOf: CountryId;
  /** Folded words, met capitalised, of articles about the state. */
  readonly stateSigns: ReadonlySet<string>;
}

/** The models that score segments and rank speakers. */
export interface PackedQuotationModel {
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

/** Classes of words that only join and point: none is a part of a title or an author's name. */
export const FUNCTION_WORD =
  Class.determiner |
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.auxiliary |
  Class.subjectPronoun;
