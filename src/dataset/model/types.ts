import type { EntityId, EntityKind, PersonId, Quotation, Reading, Role } from '../../engine/types.ts';

/** `article:` and 16 hex digits. Never changes once given. */
export type ArticleId = `article:${string}`;
/** 16 hex digits of SHA-256 of the exact text. */
export type TextVersion = string;

/** Where an article came from: shipped with the extension, or put in by the reader. */
export type Origin = 'bundle' | 'reader';

/** What is known of an article besides its text. Absent means not known. */
export interface ArticleMeta {
  readonly id: ArticleId;
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly url?: string;
  /** As precise as its source: "2023", "2023-02", "2023-02-27", or with a time and an offset. */
  readonly date?: string;
  readonly language: string;
  readonly origin: Origin;
  /** The text version that is shown and was read last. */
  readonly version: TextVersion;
  readonly quotations: number;
  readonly people: number;
  readonly countries: number;
  /** When the reader kept it, ISO 8601. Absent for bundled ones, so that builds repeat byte for byte. */
  readonly keptAt?: string;
}

/** One version of an article's text. The text is never altered. */
export interface ArticleText {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly text: string;
}

/** A reading, stamped with the text version it is of. */
export interface StoredReading extends Reading {
  readonly article: ArticleId;
  readonly version: TextVersion;
}

/** What a file or a page says of an article besides its text; believed over what the engine finds. */
export interface GivenFacts {
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
}

/** An article with everything needed to put it into a dataset. */
export interface FullArticle {
  readonly meta: ArticleMeta;
  /** What was known of it besides its text when it came. */
  readonly given: GivenFacts;
  readonly text: string;
  readonly reading: Reading;
}

/** What the dataset says of one entity without its quotations: derived, a bounded size whatever the dataset's. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Written forms, for the dictionary. Countries' standing forms are not repeated here. */
  readonly aliases: readonly string[];
  /** As last written: from the latest dated article that states one, undated ones last. */
  readonly role: Role | null;
  /** Quotations of which this entity is the speaker. */
  readonly said: number;
  /** Quotations that mention this entity in their content. */
  readonly about: number;
  /** Articles that mention it. */
  readonly articles: number;
  /** The most recent date of an article that quotes or mentions it. */
  readonly latest: string | null;
  /** Those most often mentioned in the same articles, most first; at most 12. Number: articles together. */
  readonly companions: readonly { readonly id: EntityId; readonly count: number }[];
  /** For a country: people whose role belongs to it, most quotations first; at most 12. */
  readonly people: readonly { readonly id: PersonId; readonly count: number }[];
}

/** How much the dataset holds. */
export interface DatasetCounts {
  readonly articles: number;
  readonly people: number;
  readonly countries: number;
  readonly quotations: number;
  /** Articles the reader put in. */
  readonly kept: number;
}

/** Points at one quotation: article, text version and place (`article:…@version:start-end`). */
export type QuotationId = string;

/** A quotation with what is needed to show it. */
export interface QuotationInArticle {
  readonly id: QuotationId;
  readonly quotation: Quotation;
  readonly article: ArticleMeta;
  /** The words of `quotation.sentence`, its start in the text: enough to show a part-quotation in its sentence. */
  readonly sentence: { readonly start: number; readonly text: string };
  /** See `fragmentsOf`; absent where the article has no address, or the quotation no words. */
  readonly fragment?: string;
}

/** One entry of the reader's log: what the reader did, in order. */
export type LogEntry =
  | { readonly kind: 'kept'; readonly article: ArticleId; readonly at: string }
  | { readonly kind: 'deleted'; readonly article: ArticleId; readonly origin: Origin; readonly at: string }
  /** A deletion undone. */
  | { readonly kind: 'restored'; readonly article: ArticleId; readonly at: string };
