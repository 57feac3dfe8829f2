import { contentTerms, extentOf } from '../../engine/relevance.ts';
import type { EntityId, Reading } from '../../engine/types.ts';
import { dateKey } from './dates.ts';
import { addGroups, merged, type ReferenceList, referenceTo, without } from './reference-list.ts';
import type { ArticleMeta } from './types.ts';

/**
 * Postings say which quotations have a term. A term is an entity as speaker (`s`), an entity in the content (`a`) or the
 * stem of a content word (`w`). Terms are hashed into a fixed number of buckets, one record each, so that a card reads one
 * small record a term and a batch of articles touches a bounded number of records, whatever the dataset's size. Nothing in
 * a row depends on the order the articles came in.
 */
export interface Bucket {
  readonly bucket: number;
  /** Sorted. */
  readonly terms: readonly string[];
  /** For each term where its list ends in `refs`. */
  readonly ends: Uint32Array;
  readonly refs: Uint32Array;
}

/** Number of buckets (docs/decisions, postings). */
const BUCKETS = 4096;

export const saidBy = (id: EntityId): string => `s${id}`;
export const mentions = (id: EntityId): string => `a${id}`;
export const word = (stem: string): string => `w${stem}`;

/** The bucket of a term: FNV-1a over its UTF-16 units. */
export function bucketOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % BUCKETS;
}

/** The references of a term in its bucket; empty where it has none. */
export function referencesOf(bucket: Bucket | undefined, term: string): ReferenceList {
  const at = bucket?.terms.indexOf(term) ?? -1;
  if (!bucket || at < 0) return new Uint32Array();
  return bucket.refs.subarray(bucket.ends[at - 1] ?? 0, bucket.ends[at] ?? 0);
}

/** Adds an article's references to lists by term. Articles must come in the order of their ids. */
export function addReferences(lists: Map<string, number[]>, article: ArticleMeta, reading: Reading): void {
  const byTerm = new Map<string, number[]>();
  for (const [index, quotation] of reading.quotations.entries()) {
    const words = contentTerms(quotation.text);
    const reference = referenceTo(index, extentOf(quotation), words.length);
    const terms = new Set(words.map(word));
    if (quotation.speaker?.entity) terms.add(saidBy(quotation.speaker.entity));
    for (const id of quotation.about) terms.add(mentions(id));
    for (const term of terms) {
      const references = byTerm.get(term);
      if (references) references.push(reference);
      else byTerm.set(term, [reference]);
    }
  }
  const date = dateKey(article.date);
  for (const [term, references] of byTerm) {
    const list = lists.get(term) ?? [];
    addGroups(list, article.id, date, references);
    lists.set(term, list);
  }
}

/** What changes in one bucket: by term, the articles to take out and those to put in. */
export type BucketChange = Map<string, { readonly out: ReferenceList; readonly in: ReferenceList }>;

/** Sorts changes into their buckets. The lists must be sorted, as they are when articles are added in the order of ids. */
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

/** A bucket after a change; null when it is empty. */
export function changedBucket(number: number, before: Bucket | undefined, change: BucketChange): Bucket | null {
  const lists = new Map<string, ReferenceList>();
  for (const term of before?.terms ?? []) lists.set(term, referencesOf(before, term));
  for (const [term, { out, in: into }] of change) {
    const list = merged(without(lists.get(term) ?? new Uint32Array(), out), into);
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
