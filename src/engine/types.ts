/**
 * What the engine says of a text. Plain data: it goes through messages, IndexedDB and JSON unchanged.
 * Every offset is in UTF-16 code units into the exact text that was read, end exclusive.
 */

/** A half-open stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type EntityKind = 'person' | 'country';
export type PersonId = `person:${string}`;
/** `country:` and the ISO 3166-1 alpha-2 code in capitals, as in `country:AZ`. */
export type CountryId = `country:${string}`;
export type EntityId = PersonId | CountryId;

/** A span of text that names an entity. */
export interface Mention extends Span {
  readonly text: string;
  readonly kind: EntityKind;
  readonly entity: EntityId;
  /** True for a capital that stands for its government ("Moscow said"); absent otherwise. */
  readonly metonym?: true;
}

/** A role as the article writes it: "President", "Foreign Minister". In words, with its country: `people/role-text.ts`. */
export interface Role {
  readonly title: string;
  /** The country the role belongs to, where the text says so. */
  readonly country: CountryId | null;
}

/** A person as one article knows them. */
export interface ReadPerson {
  readonly id: PersonId;
  /** The fullest form found in the article. */
  readonly name: string;
  /** Every written form found, the name among them, longest first. */
  readonly aliases: readonly string[];
  /** In order of appearance; the last is the one to show. */
  readonly roles: readonly Role[];
}

/** A country as one article knows it. `name` is the usual English short name, whatever form the article used. */
export interface ReadCountry {
  readonly id: CountryId;
  readonly name: string;
}

/** The mention that says a quotation and whom it resolves to. */
export interface Speaker extends Span {
  /** Null for a group or an organisation. */
  readonly entity: EntityId | null;
  /** The full name where known ("Sergey Lavrov"), else the words of the mention ("the ministry"). */
  readonly name: string;
  readonly text: string;
}

export interface Cue extends Span {
  readonly text: string;
}

/** direct: whole in quotation marks; mixed: a reported clause with a part in marks; indirect: none in marks. */
export type QuotationKind = 'direct' | 'mixed' | 'indirect';

export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** The parts of the content, in order; one that its cue splits has two. The outer `start` and `end` enclose them. */
  readonly spans: readonly Span[];
  /** The stretches inside quotation marks, marks left out. Empty for an indirect one. */
  readonly quoted: readonly Span[];
  /** The content's words: the spans' text joined by a space. */
  readonly text: string;
  readonly cue: Cue | null;
  /** Null where the article leaves it unclear. */
  readonly speaker: Speaker | null;
  /** Entities mentioned inside the content, demonyms included; the speaker and pronouns not. In order of appearance. */
  readonly about: readonly EntityId[];
  /** The sentence or sentences that hold the content, for showing a part-quotation in its place. */
  readonly sentence: Span;
  /** 0 to 1: how sure the engine is of content and speaker together. */
  readonly confidence: number;
}

/** What the engine finds in an article. */
export interface Reading {
  /** The version of the engine that read it. */
  readonly engine: string;
  /** BCP 47, "und" where unknown. */
  readonly language: string;
  readonly title: string | null;
  readonly author: string | null;
  /** As precise as the text states it ("2023-02-27", "2023-02"); null where it states none. */
  readonly date: string | null;
  readonly people: readonly ReadPerson[];
  readonly countries: readonly ReadCountry[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
}

/** What is known of an article besides its text; what is given is believed, the rest is looked for in the text. */
export interface ArticleFacts {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
}
