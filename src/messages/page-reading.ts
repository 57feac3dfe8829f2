import type { CardSource } from '../dataset/model/card-quotation.ts';
import type { DisplayedQuotation } from '../dataset/model/displayed-quotation.ts';
import type { EntityId, Span } from '../engine/types.ts';
import type { CardData } from './card-data.ts';

// What the article of an open page says. It is read when the reader looks at the page, is held by the page's own script alone, and
// is gone when the page is left.

/** A person whom the open page names. */
export interface PersonHere {
  /** The id of their record; where there is none, the id that the article's reading gives them. */
  readonly entity: EntityId;
  readonly name: string;
  /** Who they are, as the record says or else the page; null where neither does. */
  readonly role: string | null;
  /** How many quotations of theirs are on record; null where the person is not on record. */
  readonly onRecord: number | null;
}

/** A stretch of a quotation. `isDifferent`: the other wording does not have it. */
export interface ComparedWords {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** A quotation on record that is nearly one of the open page. */
export interface OtherWords {
  /** Whether the words are others, or the same words are on record by somebody else. */
  readonly kind: 'words' | 'speaker';
  /** The stretches in quotation marks, in the article's text. */
  readonly places: readonly Span[];
  readonly here: readonly ComparedWords[];
  readonly onRecord: readonly ComparedWords[];
  /** Who said it, as is on record. */
  readonly speaker: string;
  readonly source: CardSource;
}

/** A stretch of a quotation: the speaker's own words, or the article's about what was said. Offsets are into the article's text. */
export interface StretchHere extends Span {
  readonly role: 'spoken' | 'reported';
}

/** A quotation of the open page. Offsets are into the article's text. */
export interface QuotationHere extends DisplayedQuotation, Span {
  /** Who said it; null where that is not clear. `entity` is null for a group or an organisation. */
  readonly speaker: { readonly entity: EntityId | null; readonly name: string } | null;
  readonly about: readonly EntityId[];
  /** In the order of the text. */
  readonly stretches: readonly StretchHere[];
  /** Present where nearly the same is on record, in other words or by another speaker. */
  readonly otherWords?: OtherWords;
}

/** What the article of a page says, as the writer reads it. */
export interface PageReading {
  /** The dataset's revision by which it was read. */
  readonly revision: number;
  readonly text: string;
  readonly mentions: readonly (Span & { readonly entity: EntityId })[];
  /** In the order in which the article names them. */
  readonly people: readonly PersonHere[];
  /** In the order of the text; those of headings whose words the body has are left out. */
  readonly quotations: readonly QuotationHere[];
}

/** Somebody who speaks on a page: how often, and where the first of their quotations is in the article's text. */
export interface SpeakerHere extends PersonHere {
  readonly count: number;
  readonly first: number;
}

/** Who speaks on a page, for the popup. */
export interface SpeakersHere {
  /** Those who speak most first. */
  readonly speakers: readonly SpeakerHere[];
  /** How many quotations the page has, also of speakers who are not clear. */
  readonly quotations: number;
  /** Whether the page's quotations are tinted now. */
  readonly areShown: boolean;
}

/** Words of the page that are underlined, as they are on record otherwise. */
export interface UnderlinedWords {
  /** Who says them on this page. */
  readonly speaker: EntityId;
  /** Where the quotation that they are of begins in the article's text. */
  readonly quotation: number;
  /** Where they are on the page. Empty once the page has removed them. */
  readonly range: Range;
}

/** What cards need of the open page's article. */
export interface CardsOfPage {
  /**
   * What the article quotes from an entity, then what it quotes about them. Has it read first.
   * @param first the quotation that begins at this offset is before all others
   */
  quotationsOf(entity: EntityId, first?: number): Promise<readonly QuotationHere[]>;
  /** The words that are underlined now, in the order of the article. */
  underlinedWords(): readonly UnderlinedWords[];
  /** The card of a person who is not on record; null where the page does not quote them. */
  cardOf(entity: EntityId): CardData | null;
  /** Scrolls to the quotation that begins at an offset, and shows it for a moment. False where the page has its words no more. */
  goTo(start: number): Promise<boolean>;
}

/** Something that comes when it is first wanted. */
export interface LazilyLoaded<T> {
  /** Null while nobody has wanted it. */
  readonly now: T | null;
  get(): Promise<T>;
}
