import type { CountryId } from '../types.ts';

type WordSet = ReadonlySet<string>;
type WordsByWord = ReadonlyMap<string, WordSet>;

/**
 * What the engine must know of a language to say who is meant by a name, on a page or in an article. Kept small: the
 * background's bundle has it. All words are folded (text/fold.ts).
 */
export interface NameLanguage {
  /** BCP 47. */
  readonly code: string;
  /** Before a name they say that it is one, and are no part of it: "mr", "president". Without full stops. */
  readonly titles: WordSet;
  /** After a name, still of it: "jr". */
  readonly nameSuffixes: WordSet;
  /** Capitalised before a name without being a given one, at the start of a sentence or always: "the", "monday", "north". */
  readonly notGivenNames: WordSet;
  /** A first word of a sentence that is no given name, by its form: "Visiting". */
  readonly openingForm: RegExp;
  /** Ends a word that is a possessor: "Moreau's", "James'". */
  readonly possessive: RegExp;
  /** Little words that a headline writes small, besides those that are no given names. */
  readonly littleWords: WordSet;
  readonly countries: CountryWords;
  readonly capitals: CapitalWords;
}

/** The words needed to resolve names on a page only: an article finds people in other ways. */
export interface PageLanguage extends NameLanguage {
  /** A verb in a headline, by its form: "Moreau Wins". */
  readonly headlineVerb: RegExp;
  /** After a name they make it the name of a thing: "street", "foundation". */
  readonly things: WordSet;
  /**
   * Family names that are ordinary words too, besides those of `notGivenNames`, or given names that stand alone: seen alone
   * they wait for the full name.
   */
  readonly commonFamilyNames: WordSet;
  /** With a capital after a country's name they make it a newspaper's or a firm's: "herald". */
  readonly firms: WordSet;
  /** Matches words before any country's name that make it a newspaper's, a firm's or a ship's: "Times of ". */
  readonly firmsBefore: RegExp;
  /** Matches words before a country's name that is a person's too, and make it that: "my neighbour ". */
  readonly relationBefore: RegExp;
  /** By the country's name: matches the words right before that make it something else. "turkey" → "smoked ". */
  readonly thingsBefore: ReadonlyMap<string, RegExp>;
  /** Matches up to three words with a capital after a name, and a firm's legal form: " Minerals Ltd". */
  readonly legalFormAfter: RegExp;
  /** More words after a country's name that make it something else, by the name; as `CountryWords.after`. */
  readonly thingsOf: WordsByWord;
  /** Words that do so only where one of `nearSigns` is near: "Indian blankets" where the Navajo are spoken of. */
  readonly thingsNearSigns: WordsByWord;
  readonly nearSigns: WordsByWord;
  /** Matches a word that counts what follows, as no country is counted: "the ". It needs one of `thingSigns` near. */
  readonly counting: RegExp;
  /** Countries' names and demonyms that are common words of other languages: "mali", Slovene for small. */
  readonly foreignWords: WordSet;
}

/** Words that change what a country's name means. */
export interface CountryWords {
  /** Country names that are given or family names too: "jordan", "kenya". */
  readonly personNames: WordSet;
  /** The subset so common as people's names that a page that names such a person means the person by it. */
  readonly familyNames: WordSet;
  /** Demonyms that are family names too ("Dawn French"). */
  readonly personDemonyms: WordSet;
  /** Names of something else at least as often, in news: they count once the text shows that the country is meant. */
  readonly needSupport: WordSet;
  /** Towns bear these names too: a text that names one with its state means the town by the name alone. */
  readonly townNames: WordSet;
  /** Right after such a name they make it a town's: "Lebanon County". */
  readonly townThings: WordSet;
  /** The last word of a capitalised stretch that is a street or a quarter of a town: "French Quarter", "Indian Lake Road". */
  readonly streets: WordSet;
  /** No town bears these names though a state may follow in a list: "america". */
  readonly noTowns: WordSet;
  /** Names that count only with an accent (true) or only without one (false). */
  readonly accents: ReadonlyMap<string, boolean>;
  /** By the word right before: the country names that it makes part of another name. "new" → "mexico". */
  readonly before: WordsByWord;
  /** By the country's name: the words right after that make it something else. "turkey" → "sandwich". */
  readonly after: WordsByWord;
  /** The words right after any country's name that make it something else: "airlines". */
  readonly afterAny: WordSet;
  /** Right after a country's name that is a person's too they leave it the country's, as titles and `notGivenNames` do. */
  readonly goesOn: WordSet;
  /** A person described by one of these before the name belongs to the country: "former France striker". */
  readonly roleBefore: WordSet;
  /** Common nouns by the country's name, with what a sentence that means the thing speaks of: "turkey" → "poultry". */
  readonly thingSigns: WordsByWord;
  /** Matches words that make the name that of a sea or a cape: "Gulf of ". */
  readonly waters: RegExp;
  /** Matches words before the name of a place where something is: "in ". */
  readonly somewhere: RegExp;
  /** A state, or its abbreviation, right after a town's name: ", Ohio". */
  readonly stateAfter: RegExp;
  /** A state that is in a list right before or right after a name, which makes that a state too: "Alabama and ". */
  readonly stateListBefore: RegExp;
  readonly stateListAfter: RegExp;
  /** Names of countries that are states of such a list too: "georgia". */
  readonly stateNames: WordSet;
  /** "and", "or": a list goes on. */
  readonly listGoesOn: RegExp;
  /** An imperative, not a demonym: by the word, what may follow it at a sentence's start. "polish" → "the". */
  readonly imperatives: WordsByWord;
  /** A country's name that in capitals among capitals is a pronoun ("CONTACT US"), as it is written. */
  readonly pronoun: string;
  /** In capitals before it they leave it the country's: "the". And after it, they leave it the pronoun: "too". */
  readonly notBeforePronoun: WordSet;
  readonly afterPronoun: WordSet;
  /**
   * By country, those of its names that may be somebody's or something else's, or another country's. A test holds them against
   * the lists above and the countries' forms, which the background does not bundle.
   */
  readonly doubtfulNames: ReadonlyMap<CountryId, ReadonlySet<string>>;
  /** The usual meaning of a name that several countries share, if the text names none of them otherwise. */
  readonly usualBearers: ReadonlyMap<string, CountryId>;
}

/** Patterns that make a capital stand for its government, matched right before or right after its name. */
export interface CapitalWords {
  /** The word before says that something happens in the city. */
  readonly places: RegExp;
  /** In a headline: "Moscow Says". */
  readonly headlineActs: RegExp;
  readonly acts: RegExp;
  readonly possessions: RegExp;
  readonly dealtWith: RegExp;
  readonly between: RegExp;
  readonly andAnother: RegExp;
  readonly betweenAnother: RegExp;
}
