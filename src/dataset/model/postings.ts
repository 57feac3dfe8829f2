import { uintAt } from '../../engine/item-at.ts';
import { contentTerms, extentOf } from '../../engine/relevance.ts';
import type { EntityId, Reading } from '../../engine/types.ts';
import type { ArticleMeta } from './dataset-types.ts';
import {
  addGroups,
  articleIdHalves,
  mergedLists,
  type PostingList,
  packReference,
  withoutArticles,
} from './posting-list.ts';
import { dayOfQuotation } from './quotation-days.ts';

/**
 * Postings are an inverted index: they say which quotations have a term. A term is an entity that speaks (`sperson:ada-quill`),
 * an entity that the content mentions (`acountry:FR`) or the stem of a content word (`wbridg`). Terms are hashed into a fixed
 * number of buckets, so that a card reads one bucket per term, and a batch of articles changes a bounded number of buckets,
 * whatever the dataset's size. A bucket does not depend on the order in which the articles came.
 */
export interface PostingBucket {
  readonly bucket: number;
  /** Sorted. */
  readonly terms: readonly string[];
  /** For each term, the index in `refs` where its posting list ends. It begins where the list of the term before ends. */
  readonly ends: Uint32Array;
  readonly refs: Uint32Array;
}

/** The number of buckets; why so many: docs/decisions/2026-11-24-postings-in-buckets.md. */
const BUCKET_COUNT = 4096;

/** The terms of posting lists: what an entity said, what is about it, what has a word (its stem). */
export const saidByTerm = (id: EntityId): string => `s${id}`;
export const aboutTerm = (id: EntityId): string => `a${id}`;
export const wordTerm = (stem: string): string => `w${stem}`;

/** The number of a term's bucket: FNV-1a over the term's UTF-16 units. */
export function bucketOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKET_COUNT;
}

/** The posting list of a term, from the term's bucket; empty for a term that no quotation has. */
export function postingListOf(bucket: PostingBucket | undefined, term: string): PostingList {
  const index = bucket?.terms.indexOf(term) ?? -1;
  if (!bucket || index < 0) return new Uint32Array();
  const start = index === 0 ? 0 : uintAt(bucket.ends, index - 1);
  return bucket.refs.subarray(start, uintAt(bucket.ends, index));
}

/** Quotations of one article and one day that have a term, each as the number that refers to it in a posting list. */
export interface ReferencesOfDay {
  /** As `dateKey` has it. */
  readonly day: number;
  readonly references: number[];
}

/**
 * An article's quotations by their terms, in the order of the text; those of one day together that follow each other.
 * @param repeated the indexes of quotations for which one of another article stands: they are left out
 */
export function referencesByTerm(
  article: ArticleMeta,
  reading: Reading,
  repeated: ReadonlySet<number>,
): Map<string, ReferencesOfDay[]> {
  const byTerm = new Map<string, ReferencesOfDay[]>();
  for (const [index, quotation] of reading.quotations.entries()) {
    if (repeated.has(index)) continue;
    const words = contentTerms(quotation.text);
    const day = dayOfQuotation(article, quotation);
    const reference = packReference(index, extentOf(quotation), words.length);
    const terms = new Set(words.map(wordTerm));
    if (quotation.speaker?.entity) terms.add(saidByTerm(quotation.speaker.entity));
    for (const id of quotation.about) terms.add(aboutTerm(id));
    for (const term of terms) {
      const days = byTerm.get(term) ?? [];
      byTerm.set(term, days);
      const last = days.at(-1);
      if (last?.day === day) last.references.push(reference);
      else days.push({ day, references: [reference] });
    }
  }
  return byTerm;
}

/** Appends an article's quotations to the posting lists of their terms. Articles must be added in the order of their ids. */
export function addPostings(
  lists: Map<string, number[]>,
  article: ArticleMeta,
  reading: Reading,
  repeated: ReadonlySet<number>,
): void {
  const halves = articleIdHalves(article.id);
  for (const [term, days] of referencesByTerm(article, reading, repeated)) {
    const list = lists.get(term) ?? [];
    for (const { day, references } of days) addGroups(list, halves, day, references);
    lists.set(term, list);
  }
}

/** What changes in one bucket: for each term, the articles to take out and those to put in, as posting lists. */
export type BucketChange = Map<string, { readonly out: PostingList; readonly in: PostingList }>;

/** Groups changes of posting lists by bucket. @param out lists made by `addPostings`, as are those of `into` */
export function changesByBucket(
  out: ReadonlyMap<string, readonly number[]>,
  into: ReadonlyMap<string, readonly number[]>,
): Map<number, BucketChange> {
  const changes = new Map<number, BucketChange>();
  for (const term of new Set([...out.keys(), ...into.keys()])) {
    const bucket = bucketOf(term);
    const change: BucketChange = changes.get(bucket) ?? new Map();
    change.set(term, { out: Uint32Array.from(out.get(term) ?? []), in: Uint32Array.from(into.get(term) ?? []) });
    changes.set(bucket, change);
  }
  return changes;
}

/** The bucket that a change makes of `before`; null where no term is left in it. */
export function applyBucketChange(
  number: number,
  before: PostingBucket | undefined,
  change: BucketChange,
): PostingBucket | null {
  const lists = new Map<string, PostingList>();
  for (const term of before?.terms ?? []) lists.set(term, postingListOf(before, term));
  for (const [term, { out, in: into }] of change) {
    const list = mergedLists(withoutArticles(lists.get(term) ?? new Uint32Array(), out), into);
    if (list.length > 0) lists.set(term, list);
    else lists.delete(term);
  }
  if (lists.size === 0) return null;
  const terms = [...lists.keys()].sort();
  const ends = new Uint32Array(terms.length);
  const refs = new Uint32Array([...lists.values()].reduce((sum, list) => sum + list.length, 0));
  let end = 0;
  for (const [i, term] of terms.entries()) {
    const list = lists.get(term) ?? new Uint32Array();
    refs.set(list, end);
    end += list.length;
    ends[i] = end;
  }
  return { bucket: number, terms, ends, refs };
}
