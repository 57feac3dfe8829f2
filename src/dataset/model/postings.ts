import { contentTerms, type Extent, extentOf } from '../../engine/relevance.ts';
import type { EntityId, Reading } from '../../engine/types.ts';
import { dateKey } from './dates.ts';
import type { ArticleId, ArticleMeta } from './types.ts';

/**
 * Postings say which quotations have a term. A term is an entity as speaker (`s`), an entity in the content (`a`) or the
 * stem of a content word (`w`). Terms are hashed into a fixed number of buckets, one record each, so that a card reads one
 * small record a term and a batch of articles touches a bounded number of records, whatever the dataset's size.
 *
 * A reference is four 32-bit numbers: the article id's high and low half, the quotation's index in its article's reading,
 * and `date key × 32 + extent × 8 + length class`; the references of a term are sorted by the first three. Nothing in a row
 * depends on the order the articles came in.
 */
export interface Bucket {
  readonly bucket: number;
  /** Sorted. */
  readonly terms: readonly string[];
  /** For each term where its references end in `refs`, in references. */
  readonly ends: Uint32Array;
  readonly refs: Uint32Array;
}

/** Numbers a reference. */
export const STRIDE = 4;

/**
 * Number of buckets. At 10,000 articles of 15 quotations a bucket is about 12 kB; at 512 buckets it would be 94 kB, eight
 * times as much to read for a card and to rewrite for one kept article (docs/decisions, postings).
 */
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

/** A quotation's place: its article and its index in the article's reading. */
export interface Place {
  readonly article: ArticleId;
  readonly index: number;
}

/** What a reference says of its quotation. */
export interface Bearing {
  /** See `dateKey`. */
  readonly date: number;
  readonly extent: Extent;
  /** Content words, about: the middle of its length class. */
  readonly words: number;
}

/** Where the quotation is whose reference starts at `at` in a list. */
export const placeAt = (refs: Uint32Array, at: number): Place => ({
  article: `article:${hex(refs[at] ?? 0)}${hex(refs[at + 1] ?? 0)}`,
  index: refs[at + 2] ?? 0,
});

/** What the reference at `at` says of its quotation. Apart from its place: ranking asks this of many thousands. */
export function bearingAt(refs: Uint32Array, at: number): Bearing {
  const packed = refs[at + 3] ?? 0;
  const extent = (packed >>> 3) & 3;
  return { date: packed >>> 5, extent: extent === 2 ? 2 : extent === 1 ? 1 : 0, words: 1.5 * 2 ** (packed & 7) };
}

/** The two 32-bit halves of an article's id. */
export const halves = (id: ArticleId): [number, number] => [
  Number.parseInt(id.slice(8, 16), 16),
  Number.parseInt(id.slice(16, 24), 16),
];

/** The references of a term in its bucket; empty where it has none. */
export function referencesOf(bucket: Bucket | undefined, term: string): Uint32Array {
  const at = bucket?.terms.indexOf(term) ?? -1;
  if (!bucket || at < 0) return new Uint32Array();
  return bucket.refs.subarray((bucket.ends[at - 1] ?? 0) * STRIDE, (bucket.ends[at] ?? 0) * STRIDE);
}

/** For each candidate, the summed weight of the lists that it is in. One walk a list, both being sorted. */
export function sharedWith(
  candidates: Uint32Array,
  lists: readonly { readonly refs: Uint32Array; readonly weight: number }[],
): Float64Array {
  const sums = new Float64Array(candidates.length / STRIDE);
  for (const { refs, weight } of lists) {
    let j = 0;
    for (let i = 0; i < candidates.length && j < refs.length; i += STRIDE) {
      while (j < refs.length && compareAt(refs, j, candidates, i) < 0) j += STRIDE;
      if (j < refs.length && compareAt(refs, j, candidates, i) === 0) {
        const at = i / STRIDE;
        sums[at] = (sums[at] ?? 0) + weight;
      }
    }
  }
  return sums;
}

/** Adds an article's references to lists by term, its quotations in order. */
export function addReferences(lists: Map<string, number[]>, article: ArticleMeta, reading: Reading): void {
  const [high, low] = halves(article.id);
  const date = dateKey(article.date);
  for (const [index, quotation] of reading.quotations.entries()) {
    const words = contentTerms(quotation.text);
    const packed = date * 32 + extentOf(quotation) * 8 + lengthClass(words.length);
    const terms = new Set(words.map(word));
    if (quotation.speaker?.entity) terms.add(saidBy(quotation.speaker.entity));
    for (const id of quotation.about) terms.add(mentions(id));
    for (const term of terms) {
      const list = lists.get(term);
      if (list) list.push(high, low, index, packed);
      else lists.set(term, [high, low, index, packed]);
    }
  }
}

/** What changes in one bucket: by term, references to take out and references to put in, both sorted. */
export type BucketChange = Map<string, { readonly out: readonly number[]; readonly in: readonly number[] }>;

/** Sorts changes into their buckets. The lists must be sorted, as they are when articles are added in the order of ids. */
export function changesByBucket(
  out: ReadonlyMap<string, readonly number[]>,
  into: ReadonlyMap<string, readonly number[]>,
): Map<number, BucketChange> {
  const changes = new Map<number, BucketChange>();
  for (const term of new Set([...out.keys(), ...into.keys()])) {
    const bucket = bucketOf(term);
    const change: BucketChange = changes.get(bucket) ?? new Map();
    change.set(term, { out: out.get(term) ?? [], in: into.get(term) ?? [] });
    changes.set(bucket, change);
  }
  return changes;
}

/** A bucket after a change; null when it is empty. */
export function changedBucket(number: number, before: Bucket | undefined, change: BucketChange): Bucket | null {
  const lists = new Map<string, Uint32Array>();
  for (const term of before?.terms ?? []) lists.set(term, referencesOf(before, term));
  for (const [term, { out, in: into }] of change) {
    const list = merged(without(lists.get(term) ?? new Uint32Array(), out), Uint32Array.from(into));
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
    refs.set(list, end * STRIDE);
    end += list.length / STRIDE;
    ends[i] = end;
  }
  return { bucket: number, terms, ends, refs };
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

const lengthClass = (words: number): number => Math.min(7, Math.floor(Math.log2(Math.max(1, words))));

/** Orders the references at two places of two sorted lists; a place past the end comes last. */
function compareAt(a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number): number {
  for (let k = 0; k < 3; k++) {
    const difference = (a[i + k] ?? Number.POSITIVE_INFINITY) - (b[j + k] ?? Number.POSITIVE_INFINITY);
    if (difference !== 0) return difference;
  }
  return 0;
}

function without(list: Uint32Array, out: readonly number[]): Uint32Array {
  if (out.length === 0) return list;
  const left = new Uint32Array(list.length);
  let n = 0;
  for (let i = 0, j = 0; i < list.length; i += STRIDE) {
    while (j < out.length && compareAt(out, j, list, i) < 0) j += STRIDE;
    if (j < out.length && compareAt(out, j, list, i) === 0) continue;
    left.set(list.subarray(i, i + STRIDE), n);
    n += STRIDE;
  }
  return left.slice(0, n);
}

/** Two sorted lists as one; the same reference in both comes from the second. */
function merged(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = new Uint32Array(a.length + b.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const order = i >= a.length ? 1 : j >= b.length ? -1 : compareAt(a, i, b, j);
    const from = order < 0 ? a.subarray(i, i + STRIDE) : b.subarray(j, j + STRIDE);
    all.set(from, n);
    n += STRIDE;
    if (order <= 0) i += STRIDE;
    if (order >= 0) j += STRIDE;
  }
  return all.slice(0, n);
}
