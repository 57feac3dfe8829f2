import type { EntityId, PersonId } from '../../engine/types.ts';
import type { ArticleId, CorrectionId } from './dataset-types.ts';
import type { PeopleChange } from './people-changes.ts';
import type { QuotationMark } from './quotation-identity.ts';

// The reader's corrections: of quotations, a layer between what the engine reads and everything derived from it. The engine's
// readings stay as they are, so that a correction can be taken back at any time, and no later engine overrules one.

/** What is wrong with a quotation, and what is right. */
export type QuotationChange =
  /** Somebody else said it. */
  | { readonly kind: 'speaker'; readonly entity: EntityId; readonly name: string }
  /** Nobody said it. */
  | { readonly kind: 'not said' }
  /** The article only reports it: the words are not the speaker's own. */
  | { readonly kind: 'reported' }
  /**
   * It begins or ends elsewhere. `words`: the text from its first to its last word. `from`: how many UTF-16 units after the
   * beginning of the place's words they begin, negative for before.
   */
  | { readonly kind: 'words'; readonly words: string; readonly from: number };

/** What is wrong with what an article says of people, and what is right. */
export interface PersonInArticleChange {
  readonly kind: 'somebody else';
  /** The person whom the articles were taken to name, under all ids. */
  readonly people: readonly PersonId[];
  /** Whom they do name. */
  readonly entity: PersonId;
  readonly name: string;
  /** The address of the page on which the reader said so: its article need not be on record. */
  readonly page?: string;
}

/** What is wrong with what is known of an article besides its text. '' is not known; what is absent is as it was given or read. */
export interface ArticleFactsChange {
  readonly kind: 'article';
  readonly facts: Readonly<Partial<Record<ArticleFact, string>>>;
}

export type ArticleFact = (typeof ARTICLE_FACTS)[number];
const ARTICLE_FACTS = ['title', 'author', 'source', 'url', 'date'] as const;

/** Which facts a change is about. */
export const articleFacts = (facts: ArticleFactsChange['facts']): ArticleFact[] =>
  ARTICLE_FACTS.filter((fact) => facts[fact] !== undefined);

/** By what a quotation is known in articles that are kept later, as the engine read it. See `QuotationsFingerprint`. */
export interface SaidWords {
  readonly words: number;
  readonly speaker: number;
}

/** A quotation as it stood in an article's text when it was corrected. By this it is found again in other readings and texts. */
export interface CorrectedPlace {
  readonly article: ArticleId;
  /** Its mark in the engine's reading. */
  readonly mark: QuotationMark;
  /** The text from its first to its last word, at most `MAX_PLACE_CHARS` of it. */
  readonly words: string;
  /** The text before and after `words`, at most `CONTEXT_CHARS` each. */
  readonly before: string;
  readonly after: string;
}

/** One correction. It is never deleted: one that was taken back can be made again. */
export type Correction = QuotationCorrection | PeopleCorrection;

/** Of what an article says. */
export interface QuotationCorrection extends MadeCorrection {
  readonly change: QuotationChange | PersonInArticleChange | ArticleFactsChange;
  /** Who was shown as the speaker before; null where that was not clear. */
  readonly was: string | null;
  /** The quotation, first, and those of the same words by the same speaker in other articles; or the articles, without words. */
  readonly places: readonly CorrectedPlace[];
  /** Absent in corrections of whole articles, and in those of packs before version 3. */
  readonly said?: SaidWords;
}

/** Of people, wherever they are named. Its id begins with `OF_PEOPLE`. */
export interface PeopleCorrection extends MadeCorrection {
  readonly change: PeopleChange;
  /** The names of whom it is about, as they were shown before. */
  readonly was: string | null;
  readonly places: readonly [];
}

/** How the ids of all corrections of people begin, and no others: so that they are read without the others. */
export const OF_PEOPLE = 'people ';

/** Whether a correction is of people, by its id alone. */
export const isOfPeople = (one: Correction): one is PeopleCorrection => one.id.startsWith(OF_PEOPLE);

/** What every correction has. */
interface MadeCorrection {
  readonly id: CorrectionId;
  /** When the reader made it, ISO 8601. */
  readonly at: string;
  /** Whether it has been taken back. */
  readonly undone: boolean;
  /** When it was made, taken back or made again last. Of two that disagree, the later one counts. */
  readonly changedAt: string;
}

/** UTF-16 units of a quotation's words that a correction stores, at most. */
export const MAX_PLACE_CHARS = 2_000;
/** UTF-16 units of the words that a reader gives a quotation, at most. */
export const MAX_CORRECTED_CHARS = 10_000;
/** UTF-16 units before and after the words that a correction stores, at most. */
export const CONTEXT_CHARS = 32;
/** UTF-16 units of a person's name in a correction, at most. */
export const MAX_SPEAKER_CHARS = 200;
/** Other names that a reader may give a person, at most. */
export const MAX_OWN_NAMES = 24;
/** UTF-16 units of a reader's note on a person, at most. */
export const MAX_NOTE_CHARS = 2_000;

/** Those corrections of an article that count, the one that was changed last at the end. */
export const correctionsInForce = (all: Iterable<Correction>, article: ArticleId): QuotationCorrection[] =>
  [...all]
    .flatMap((one) => (isOfPeople(one) ? [] : one))
    .filter(({ undone, places }) => !undone && places.some((place) => place.article === article))
    .sort(byChange);

/** The order of corrections: by when they were changed last. */
export const byChange = (a: Correction, b: Correction): number =>
  a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : a.id < b.id ? -1 : 1;

/**
 * Adds corrections from elsewhere to one's own: of the same correction, the state that it was brought into last counts, and the
 * places of both do.
 */
export function mergedCorrections(own: readonly Correction[], given: readonly Correction[]): Correction[] {
  const merged = new Map(own.map((one) => [one.id, one]));
  for (const one of given) {
    const held = merged.get(one.id);
    merged.set(one.id, held ? mergedStates(held, one) : one);
  }
  return [...merged.values()].sort(byChange);
}

/**
 * Those of somebody else's corrections that are new to the reader and in force, each changed before all of the reader's own: of what
 * disagrees, the reader's own counts.
 */
export function behindOwn(own: readonly Correction[], given: readonly Correction[]): Correction[] {
  const held = new Set(own.map(({ id }) => id));
  const added = given.filter(({ id, undone }) => !undone && !held.has(id)).sort(byChange);
  const [first] = own.map(({ changedAt }) => Date.parse(changedAt)).sort((a, b) => a - b);
  const last = added.at(-1);
  if (first === undefined || !last || Date.parse(last.changedAt) < first) return added;
  return added.map((one, n) => ({ ...one, changedAt: new Date(first - added.length + n).toISOString() }));
}

function mergedStates(held: Correction, given: Correction): Correction {
  const latest = held.changedAt < given.changedAt ? given : held;
  const other = latest === held ? given : held;
  return isOfPeople(latest) ? latest : withPlaces(latest, other.places);
}

/** A correction that is about more places: one in an article, those after the first in the order of the articles' ids. */
export function withPlaces(correction: QuotationCorrection, places: readonly CorrectedPlace[]): QuotationCorrection {
  const [first, ...rest] = correction.places;
  const held = new Set(correction.places.map(({ article }) => article));
  const added = places.filter(({ article }) => !held.has(article));
  if (!first || added.length === 0) return correction;
  return { ...correction, places: [first, ...[...rest, ...added].sort((a, b) => (a.article < b.article ? -1 : 1))] };
}
