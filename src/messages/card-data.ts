import type { CardQuotation } from '../dataset/model/card-quotation.ts';
import type { EntityId, EntityKind } from '../engine/types.ts';

// All that a card shows, as the background answers it.

export type { CardQuotation, CardSource } from '../dataset/model/card-quotation.ts';
export type { DisplayedQuotation } from '../dataset/model/displayed-quotation.ts';

/** An entity that is named together with the card's. `count`: its quotations or their common articles. */
export interface CardCompanion {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly count: number;
}

/** A quotation of a card. `isByOther`: another said it, of the card's person and of somebody else whom the sentence names. */
export interface ShownQuotation extends CardQuotation {
  readonly isByOther?: true;
}

/** The record of one entity, as far as a card shows it. */
export interface CardData {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** The other names of a person, as articles on record or the reader have them. */
  readonly alsoWritten: readonly string[];
  /** What the reader has noted of a person. */
  readonly note?: string;
  /** A person's role as last written ("President of Azerbaijan"), or as the reader says. */
  readonly role: string | null;
  /** A country's facts; null for a person. */
  readonly country: { readonly code: string; readonly official: string; readonly capital: string | null } | null;
  /** How many quotations are on record: by a person, or about a country. */
  readonly quotationCount: number;
  /** How many of them the article only reports, without the speaker's own words. */
  readonly reportedCount: number;
  /** How many of them are from headlines and subheadings; none of these is among the reported. */
  readonly headingCount: number;
  readonly articleCount: number;
  /** How many of the quotations were kept since the reader last opened the record; 0 where they never did. */
  readonly newCount: number;
  /**
   * Those first that are nearest to the sentence of the mention: at most three of the record, and with a person at most two that
   * others said of them.
   */
  readonly quotations: readonly ShownQuotation[];
  /** A country's people in the dataset, with how many quotations each; empty for a person. */
  readonly people: readonly CardCompanion[];
  readonly companions: readonly CardCompanion[];
  /** How many articles the whole dataset has; null for a person who is not on record. */
  readonly articlesHeld: number | null;
  readonly revision: number;
}
