import type { EntityId, EntityKind, PersonId, Quotation, Reading, Role } from '../../engine/types.ts';
import type { HeldRole } from './people-changes.ts';

// The types that everything of the dataset shares: articles, entities, quotations, the reader's log.

/** `article:` and 16 hex digits. Never changes once it is given. */
export type ArticleId = `article:${string}`;
/** 16 hex digits of SHA-256 of the exact text. */
export type TextVersion = string;

/** Where an article came from: shipped with the extension, or kept by the reader. */
export type Origin = 'bundle' | 'reader';

/** The facts about an article, without its text. An absent fact is not known. */
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
  /** The version of the text that is shown. */
  readonly version: TextVersion;
  /** How many quotations, people and countries the reading has. */
  readonly quotations: number;
  readonly people: number;
  readonly countries: number;
  /** When the reader kept it, ISO 8601. Absent for bundled articles, so that builds repeat byte for byte. */
  readonly keptAt?: string;
}

/** One version of an article's text. The text is never altered. */
export interface ArticleText {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly text: string;
}

/** A reading with the article and the version of the text that it is a reading of. */
export interface StoredReading extends Reading {
  readonly article: ArticleId;
  readonly version: TextVersion;
}

/** The facts that a file or a page gives about an article. They win over what the engine finds in the text. */
export interface GivenFacts {
  readonly title?: string;
  readonly author?: string;
  readonly source?: string;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
}

/** An article with everything that is needed to store it. */
export interface FullArticle {
  readonly meta: ArticleMeta;
  /** The facts that were given with the article. */
  readonly given: GivenFacts;
  readonly text: string;
  readonly reading: Reading;
}

/** What the dataset says about one entity, without its quotations. Derived; of bounded size, whatever the dataset's size. */
export interface EntitySummary {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Written forms found in articles, for the dictionary. A country's usual forms are in the engine's table instead. */
  readonly aliases: readonly string[];
  /** The role that the latest article with a role gives, in its fullest form; undated articles count as the oldest. */
  readonly role: Role | null;
  /** Quotations of which this entity is the speaker. */
  readonly said: number;
  /** Quotations that mention this entity in their content. */
  readonly about: number;
  /** How many of those two the articles only report, without the speaker's own words. */
  readonly saidReported: number;
  readonly aboutReported: number;
  /** How many of those two are from headlines and subheadings. None of these is among the reported. */
  readonly saidInHeadings: number;
  readonly aboutInHeadings: number;
  /** Articles that mention it. */
  readonly articles: number;
  /** The most recent date of an article that quotes or mentions it. */
  readonly latest: string | null;
  /** The entities mentioned most often in the same articles, at most 12, most first. `count`: articles with both. */
  readonly companions: readonly { readonly id: EntityId; readonly count: number }[];
  /** For a country: the people whose role belongs to it, at most 12, most quotations first. `count`: their quotations. */
  readonly people: readonly { readonly id: PersonId; readonly count: number }[];
  /**
   * Of a person whose name is spelt in several ways that are known to be one person's: the ids that the spellings have in readings,
   * this summary's first, and the names other than `name`. Absent where there is one spelling. Likewise of people whom the reader
   * has joined.
   */
  readonly spellings?: { readonly ids: readonly EntityId[]; readonly names: readonly string[] };
  /** What of it the reader says. Absent where that is nothing. */
  readonly own?: OwnFacts;
}

/** What the reader says of a person. What is absent is as the articles have it. */
export interface OwnFacts {
  /** The name that the articles have, where the reader has given the person another one. */
  readonly read?: string;
  readonly names?: readonly string[];
  readonly role?: HeldRole;
  readonly note?: string;
  /** The reader has added the person: no article need name them. */
  readonly isAdded?: true;
}

/** How much the dataset holds. */
export interface DatasetCounts {
  readonly articles: number;
  readonly people: number;
  readonly countries: number;
  readonly quotations: number;
  /** Articles that the reader kept. */
  readonly kept: number;
}

/** Identifies one quotation by its article and its words, in whichever version of the text: see `quotation-identity.ts`. */
export type QuotationId = string;

/** The id of a correction, chosen by whoever asks for it; no other correction has it. */
export type CorrectionId = string;

/** A quotation with what is needed to show it. */
export interface QuotationInArticle {
  readonly id: QuotationId;
  readonly quotation: Quotation;
  readonly article: ArticleMeta;
  /** The sentence around the quotation, for showing a part of a statement, and where that text starts in the article. */
  readonly sentence: { readonly start: number; readonly text: string };
  /** See `textFragments`. Absent where the article has no URL, or the quotation no words. */
  readonly fragment?: string;
  /** The reader's corrections that it is shown with. Absent where there are none. */
  readonly corrections?: readonly CorrectionId[];
}

/** Another article that has a quotation's words by the same speaker, and the quotation there. */
export interface QuotationSource {
  readonly id: QuotationId;
  readonly article: ArticleMeta;
  readonly fragment?: string;
}

/** A quotation that stands for those of the same words in other articles, its further sources. */
export interface ListedQuotation extends QuotationInArticle {
  /** The earliest first, at most eight. */
  readonly sources: readonly QuotationSource[];
  /** How many further sources there are. */
  readonly sourceCount: number;
}

/** One entry of the reader's log: what the reader did with an article, and when (ISO 8601). */
export type LogEntry =
  | { readonly kind: 'kept'; readonly article: ArticleId; readonly at: string }
  | { readonly kind: 'deleted'; readonly article: ArticleId; readonly origin: Origin; readonly at: string }
  /** A deletion undone. */
  | { readonly kind: 'restored'; readonly article: ArticleId; readonly at: string };

/**
 * How far an import of files is:
 *
 * - `given`: its files are being stored.
 * - `reading`: they are being read, or will be as soon as a writer runs.
 * - `asking`: it was stopped, and waits for the reader to say what is to become of it.
 * - `finishing`: what was read is becoming visible.
 * - `done`: nothing is left to do. The row and its results stay until the next import.
 */
export type ImportState = 'given' | 'reading' | 'asking' | 'finishing' | 'done';

/** `earlier`: the dataset has a newer text of the article; this one is kept beside it. */
export type ImportOutcome = 'taken' | 'held' | 'earlier' | 'failed';

export type ImportCounts = Readonly<Record<ImportOutcome, number>>;

/** What came of the corrections that were imported. */
export type ImportedCorrectionCounts = Readonly<Record<'taken' | 'held', number>>;

/** What came of one item. `why` is a phrase that follows the name: why it failed, or that a long text was read in part. */
export interface ImportResult {
  readonly name: string;
  readonly outcome: ImportOutcome;
  readonly why?: string;
  readonly article?: ArticleId;
}
