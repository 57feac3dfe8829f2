/** A country or territory of ISO 3166-1. */
export interface Country {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly code: string;
  /** The usual English short name. */
  readonly name: string;
  /** The official name in English, without "the". */
  readonly official: string;
  readonly capital: string | null;
  /** Other names and abbreviations it is written by, besides `name` and `official`. */
  readonly names: readonly string[];
  /** Adjectives and words for its people, singular and plural. Several countries may share one ("Congolese"). */
  readonly demonyms: readonly string[];
  /** Capitals and seats of government that stand for the government in news, in every spelling. May be empty. */
  readonly capitals: readonly string[];
}
