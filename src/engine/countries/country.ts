/** A country or territory of ISO 3166-1. */
export interface Country {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly code: string;
  /** The usual English short name. */
  readonly name: string;
  /** The official name in English, without "the". */
  readonly official: string;
  readonly capital: string | null;
}

/** By which words a country is written. */
export interface CountryForms {
  readonly code: string;
  /** Other names and abbreviations, besides its `name` and `official`. */
  readonly names: readonly string[];
  /** Adjectives and words for its people, singular and plural. Several countries may share one ("Congolese"). */
  readonly demonyms: readonly string[];
  /** Whether its capital stands for the government in news. */
  readonly isCapitalSeat: boolean;
  /** Other seats of government that do, and other spellings of the capital. May be empty. */
  readonly seats: readonly string[];
}
