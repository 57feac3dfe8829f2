import type { EntityId, Reading } from '../../engine/types.ts';
import { ChangingTallies, type EntityChange, type StoredEntity } from './changing-tallies.ts';
import type { ArticleMeta } from './dataset-types.ts';
import { type EntityContribution, entityContributions } from './entity-contribution.ts';
import { addPostings, type BucketChange, changesByBucket } from './postings.ts';
import { quotationDays } from './quotation-days.ts';
import { NOTHING_SAID, type ReadersPeople } from './readers-people.ts';
import type { ReadingStamp } from './reading-stamp.ts';
import { articleWords, type IndexedArticle } from './search/article-words.ts';
import { repeatedIndexes, type SharedQuotations } from './shared-quotations.ts';
import type { ShownQuotations } from './stored-rows.ts';

// What articles contribute to the derived rows, and what a change of articles does to entities and postings. Everything here
// is a pure function; `write/merge-derived.ts` turns the results into rows.

/** An article with the one of its readings that is to be shown. */
export interface ArticleWithReading {
  readonly meta: ArticleMeta;
  /** Which engine and derivation made `reading`. */
  readonly made: ReadingStamp;
  readonly reading: Reading;
}

/** The same with the text that it is a reading of. */
export interface ArticleWithText extends ArticleWithReading {
  readonly text: string;
}

/** An article with a reading, and how its quotations are shared with other articles. */
export interface SharingArticle extends ArticleWithReading {
  readonly shared: SharedQuotations;
}

/** What a set of articles contributes to the derived rows. Nothing else of their readings is needed, so they can be freed. */
export interface Contributions {
  readonly articles: (ShownQuotations & { readonly byEntity: ReadonlyMap<EntityId, EntityContribution> })[];
  /** The posting list of each term, as `addPostings` makes it. */
  readonly references: Map<string, number[]>;
}

/** The contributions of some articles, each listed once, in any order. */
export function contributionsOf(articles: readonly SharingArticle[]): Contributions {
  const derived: Contributions = { articles: [], references: new Map() };
  for (const { meta, made, reading, shared } of [...articles].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1))) {
    const repeated = repeatedIndexes(shared);
    derived.articles.push({
      meta,
      made,
      shared,
      days: quotationDays(meta, reading),
      byEntity: entityContributions(reading, repeated),
    });
    addPostings(derived.references, meta, reading, repeated);
  }
  return derived;
}

/**
 * The articles that leave the dataset and those that enter it. An article is in both where it has a new reading or a new text, or
 * where another of its quotations counts now.
 */
export interface ArticleChange {
  readonly out: Contributions;
  readonly in: Contributions;
  /** What search knows of the articles that enter. */
  readonly words: readonly IndexedArticle[];
  /** Articles of which nothing changes but the sources of their quotations. */
  readonly sources: readonly ShownQuotations[];
}

/** What search is to know of an article. */
export const indexedArticle = ({ meta, reading, text }: ArticleWithText, shared: SharedQuotations): IndexedArticle => ({
  meta,
  days: quotationDays(meta, reading),
  repeated: [...repeatedIndexes(shared)],
  words: articleWords(meta, text, reading, repeatedIndexes(shared)),
});

/** The changes of the postings that a change of articles causes, by bucket. */
export function postingsChange(change: ArticleChange): Map<number, BucketChange> {
  return changesByBucket(change.out.references, change.in.references);
}

/** What the reader says of people after a change, and of whom it says something else than before. */
export interface ChangeOfPeople {
  readonly said: ReadersPeople;
  readonly of: readonly EntityId[];
}

/** Of a reader who says nothing of people. */
const NO_CHANGE_OF_PEOPLE: ChangeOfPeople = { said: NOTHING_SAID, of: [] };

/** Reads what is stored of entities, for a change of them. */
export interface StoredEntities {
  /** What is stored of some entities, in the order of the ids. What is loaded may be changed in place. */
  load(ids: readonly EntityId[]): Promise<readonly StoredEntity[]>;
  /** The people whose names have one of these spelling keys. */
  spelled(keys: Iterable<string>): Promise<readonly EntityId[]>;
}

/**
 * What a change does to the entities: those of the articles and those of whom the reader says something else, the countries whose
 * people moved or said more, and, where it joins or parts people, all that are named with them.
 */
export async function entitiesChange(
  change: ArticleChange,
  stored: StoredEntities,
  { said, of }: ChangeOfPeople = NO_CHANGE_OF_PEOPLE,
): Promise<EntityChange[]> {
  const tallies = new ChangingTallies(said);
  const loadMissing = async (ids: Iterable<EntityId>): Promise<void> => {
    const missing = tallies.missing(ids);
    tallies.begin(missing, await stored.load(missing));
  };
  const out = change.out.articles;
  const into = change.in.articles;
  await loadMissing([...out, ...into].flatMap(({ byEntity }) => [...byEntity.keys()]));
  for (const { meta, byEntity } of out) tallies.add(meta, byEntity, -1);
  for (const { meta, byEntity } of into) tallies.add(meta, byEntity, 1);
  await loadMissing(of);
  const looked = new Set<string>();
  for (let begun = -1; begun !== tallies.size; ) {
    begun = tallies.size;
    const keys = [...tallies.spellingKeys()].filter((key) => !looked.has(key));
    for (const key of keys) looked.add(key);
    await loadMissing(await stored.spelled(keys));
    await loadMissing([...tallies.otherSpellings(), ...tallies.saidToBeOne(), ...tallies.saidToBelongToNew()]);
  }
  tallies.join();
  await loadMissing(tallies.companionsOfMoved());
  await loadMissing(tallies.otherSpellings());
  await loadMissing(tallies.countriesOfPeople());
  return tallies.changes();
}
