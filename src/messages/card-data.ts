import type { ArticleId, QuotationId } from '../dataset/model/types.ts';
import type { EntityId, EntityKind } from '../engine/types.ts';

/** A stretch of a shown quotation: in ink what was said in quotation marks, muted what stands around it. */
export interface CardWords {
  readonly text: string;
  readonly said: boolean;
}

export interface CardQuotation {
  readonly id: QuotationId;
  readonly article: ArticleId;
  /** A whole quotation's words with its marks; a part-quotation's whole sentence. */
  readonly words: readonly CardWords[];
  /** True where the words begin with an opening quotation mark that is to hang outside the column. */
  readonly hang: boolean;
  /** Who said it; null: the speaker is not clear. `entity` null: a group or organisation. */
  readonly speaker: { readonly entity: EntityId | null; readonly name: string; readonly role: string | null } | null;
  readonly source: string | null;
  readonly title: string | null;
  /** As written by the source; null: undated. */
  readonly date: string | null;
  /** The article's address with a text fragment of the very sentence; null where the article has no URL. */
  readonly link: string | null;
}

export interface CardCompanion {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly count: number;
}

/** All a card shows. */
export interface CardData {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** A person's role as last written ("President of Azerbaijan"). */
  readonly role: string | null;
  /** A country's facts. */
  readonly country: { readonly code: string; readonly official: string; readonly capital: string | null } | null;
  /** Said by a person, about a country. */
  readonly quotationCount: number;
  readonly articleCount: number;
  /** At most three, the nearest first. */
  readonly quotations: readonly CardQuotation[];
  /** For a country: its people in the dataset, with how many quotations each. */
  readonly people: readonly CardCompanion[];
  readonly companions: readonly CardCompanion[];
  /** Articles in the whole dataset. */
  readonly articlesHeld: number;
  readonly revision: number;
}
