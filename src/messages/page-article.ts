import type { ArticleId } from '../dataset/model/dataset-types.ts';

/** The most markup of one page that is read, in UTF-16 units: a hundred times a long article's page. */
export const MAX_PAGE_CHARS = 20_000_000;
/** The longest address, in UTF-16 units: what browsers still show. */
export const MAX_URL_CHARS = 64_000;

/** The longest title or name that the reader may write, in UTF-16 units. */
export const MAX_DETAIL_CHARS = 1_000;

/** A web page as it stands in its tab, ready to have its article read. */
export interface PageSnapshot {
  /** The page's address, as the browser has it. */
  readonly url: string;
  /** The page's markup, serialised by the browser. */
  readonly html: string;
  /** The text that the reader has selected on the page; empty where nothing is selected. */
  readonly selection: string;
}

/** Which part of a page is read or kept. */
export type PagePart = 'article' | 'selection';

/** What a page's article is, in the words that the popup shows. */
export interface PageArticle {
  readonly id: ArticleId;
  readonly facts: ArticleDetails;
  readonly paragraphs: number;
  /** The first and the last words of the text, so that the reader sees whether all of it was taken. */
  readonly firstWords: string;
  readonly lastWords: string;
  readonly people: number;
  readonly quotations: number;
  /** The text seems to stop early, as behind a paywall. */
  readonly looksCut: boolean;
  /** How much of the text was read, where it is too long to be read whole. Absent where all was. */
  readonly readPart?: ReadPart;
  /** Where this is one page of several of its article; else null. */
  readonly pages: PageOfSeveral | null;
  /** How the dataset holds this article already; null where it does not. */
  readonly held: HeldVersion | null;
  /** What is different on the page now from the version that is held, or in what was just kept from the version before. */
  readonly changes: readonly ChangedParagraph[];
  /** Other articles that the dataset has with the same text, or nearly, at most three. `name`: the outlet, else the title. */
  readonly copies: readonly { readonly id: ArticleId; readonly name: string }[];
}

/** How much of a long text was read for quotations and names, in UTF-16 units. The rest is text only. */
export interface ReadPart {
  readonly read: number;
  readonly of: number;
}

/** One page of several of an article. Each is an article of its own in the dataset, whose title says which page it is. */
export interface PageOfSeveral {
  readonly page: number;
  /** How many there are; null where the page only says that there are more. */
  readonly of: number | null;
  /** The other pages that are kept, in order. */
  readonly kept: readonly number[];
}

/** A paragraph that is not as it was: its words in their order, old and new. */
export type ChangedParagraph = readonly ChangedWords[];

/** Words of a changed paragraph. Of unchanged ones only those beside a change are there. */
export interface ChangedWords {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What the reader may correct of a kept article. An empty string means not known. */
export interface ArticleDetails {
  readonly title: string;
  readonly source: string;
  readonly author: string;
  /** As precise as its source: "2023", "2023-02", "2023-02-27", or with a time and an offset. */
  readonly date: string;
}

/** How many of an article's quotations are in other words than before, are another person's, are gone, and came. */
export interface QuotationChanges {
  readonly words: number;
  readonly speaker: number;
  readonly gone: number;
  readonly added: number;
}

/** The version of an article that the dataset shows. */
export interface HeldVersion {
  /** When the reader kept it, ISO 8601; null for an article that came with the extension. */
  readonly keptAt: string | null;
  /** The page has another text now. */
  readonly isChanged: boolean;
  /** What has become of the quotations, where the page has another text. */
  readonly quotations?: QuotationChanges;
}

/** What came of keeping a page: it is kept, the reader has to answer a question in the popup first, or there is no article. */
export type KeepOutcome = 'kept' | 'asks' | 'nothing';

/** Why the reader is asked before a page is kept. */
export type KeepQuestion = 'password' | 'private';

/** What a page is to someone who might keep it. */
export type PageToKeep =
  | { readonly kind: 'article'; readonly article: PageArticle; readonly question: KeepQuestion | null }
  /** No article was found. `canKeepSelection`: the reader has selected some text. */
  | { readonly kind: 'no article'; readonly canKeepSelection: boolean; readonly question: KeepQuestion | null }
  | { readonly kind: 'unreadable'; readonly why: 'pdf' | 'refused' | 'too large' };
