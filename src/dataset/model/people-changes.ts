import type { CountryId, PersonId } from '../../engine/types.ts';

// What the reader says of people, wherever articles name them: that two are one, or one is two; their names, role and a note; and
// which names are not to be looked for. Nothing of it changes a reading: it decides whose records are one, and what these say.

/** When a role was held, as precisely as the reader says: "2019", "2019-05". */
export interface HeldRole {
  readonly title: string;
  readonly country: CountryId | null;
  readonly from?: string;
  readonly until?: string;
}

/** What the reader says of a person. What is absent is left as it is; null is as articles have it. */
export interface PersonFacts {
  readonly name?: string | null;
  /** All names besides that articles need not have, by which the person is found on pages too. */
  readonly names?: readonly string[];
  readonly role?: HeldRole | null;
  /** '' for none. */
  readonly note?: string;
}

/** What is wrong about people, and what is right. */
export type PeopleChange =
  /** They are one person. */
  | { readonly kind: 'one person'; readonly people: readonly [PersonId, PersonId] }
  /** They are two, whatever speaks for one. */
  | { readonly kind: 'two people'; readonly people: readonly [PersonId, PersonId] }
  /** A person is called so, or has such a role or note. */
  | { readonly kind: 'facts'; readonly person: PersonId; readonly facts: PersonFacts }
  /** A person is on record, whether or not an article names them. */
  | { readonly kind: 'added'; readonly person: PersonId; readonly name: string }
  /** Words that are nobody's name: they are not looked for on pages. */
  | { readonly kind: 'not a name'; readonly name: string };
