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

/** A role as the article writes it: "President", "Foreign Minister". In words, with its country: `role-text.ts`. */
export interface Role {
  readonly title: string;
  /** The country the role belongs to, where the text says so. */
  readonly country: CountryId | null;
  /** When it was held, in words ("2019 to 2023"): only the reader says so. */
  readonly held?: string;
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
  /** Where in the article it stands. */
  readonly place: 'headline' | 'subheading' | 'body';
  /** For a quotation in a heading: the index of the body's quotation with the same words. */
  readonly repeats?: number;
  /** In a live blog: when the entry that it is in was written, as precisely as the text says. */
  readonly date?: string;
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
  /** The paper or agency, and the address, that the text itself states; null where it states none. */
  readonly source: string | null;
  readonly url: string | null;
  readonly people: readonly ReadPerson[];
  readonly countries: readonly ReadCountry[];
  readonly mentions: readonly Mention[];
  readonly quotations: readonly Quotation[];
  /** Where reading ended in a text that is too long to be read whole: what is beyond is text only. Absent where all was read. */
  readonly readTo?: number;
}

/** The facts known about an article besides its text. Given facts are believed; the others are searched for in the text. */
export interface ArticleFacts {
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
}

/**
 * The names that a page has resolved so far. The context travels with the page: each piece of text in which names are to be
 * resolved brings the context of the pieces before it, and the answer brings the next. A key of `names` is a folded short form,
 * and its value the entity that the page means by it: "aliyev" → "person:ilham-aliyev". The value is 'other' if the page has used
 * the short form for somebody who is not in the dataset. An entity that the page has named in full is there under its own id.
 */
export interface PageContext {
  readonly names: Readonly<Record<string, EntityId | 'other'>>;
}

/** A mention in one of the blocks of text that a page's piece is made of. */
export interface PageMention {
  /** Index into the piece's blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The entity that it names; null while that is open. */
  readonly entity: EntityId | null;
  /**
   * The entities that it may name, where `entity` is null. With `held`, the mention is neither painted nor opens a card until
   * a later context resolves its key; without `held`, the card asks the reader which one is meant.
   */
  readonly candidates?: readonly EntityId[];
  readonly held?: true;
  /** The key under which a later context may resolve or revise the mention. A full name, which never changes, has none. */
  readonly key?: string;
}
