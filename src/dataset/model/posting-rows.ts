import { type PostingList, startOfArticles } from './posting-list.ts';
import { applyBucketChange, type BucketChange, type PostingBucket, postingListOf } from './postings.ts';

// How a bucket of postings is stored: parted by the first bits of the articles' ids until no part is large. So an article that is
// kept changes one small row of each bucket, however much others have there, and all rows of a bucket in the order of their keys
// have its lists one after the other, in the order of the articles. Rows follow from the articles alone: a part is parted again
// where, and only where, it is too large. Why so: docs/decisions/2026-12-01-postings-parted-by-article.md.

/** One stored row of a bucket: what the articles whose ids begin with the same bits have in it. */
export interface PostingRow extends PostingBucket {
  /** The row's key: the bucket's number × 4,096 + the first twelve bits of the first id that it may have. */
  readonly bucket: number;
  /**
   * How many first bits its articles' ids share, 0 to 12. Absent in rows of derivations before 17: of these the first has the
   * terms, and the others continue its references.
   */
  readonly bits?: number;
}

/**
 * Numbers in the lists of a row, at most, unless all its articles share twelve bits: 8 kB. Keeping an article writes a row in each of
 * some 180 buckets; a name that half of 10,000 articles mention has some 60 rows, which are one request.
 */
const MAX_ROW_NUMBERS = 2_000;
/** Bits of an id that a key has. */
const KEY_BITS = 12;
const KEYS = 2 ** KEY_BITS;
/** The other bits of the high half of an id. */
const LOW_BITS = 32 - KEY_BITS;

/** The first and the last key that rows of a bucket may have. */
export const rowKeyRange = (bucket: number): readonly [number, number] => [bucket * KEYS, bucket * KEYS + KEYS - 1];

/** The key that the row with an article would have if it had this article alone. @param high the high half of the article's id */
export const keyOfArticle = (bucket: number, high: number): number => bucket * KEYS + (high >>> LOW_BITS);

/** Whether a row is the one that has an article, or would have it. @param key by `keyOfArticle` */
export const mayHave = ({ bucket, bits }: PostingRow, key: number): boolean =>
  bits !== undefined && key >= bucket && key < bucket + keysOf(bits);

/** How many keys the rows of articles that share so many bits may have. */
const keysOf = (bits: number): number => 2 ** (KEY_BITS - bits);
/** The least high half of an id that a row with this key may have. */
const highOfKey = (key: number): number => (key % KEYS) * 2 ** LOW_BITS;

/** The rows in which a bucket is stored; at least one. */
export const toPostingRows = (bucket: PostingBucket): PostingRow[] =>
  parted({ ...bucket, bucket: bucket.bucket * KEYS, bits: 0 });

/**
 * What is stored in place of a row after a change of its bucket, as far as that concerns articles which the row may have. Null where
 * the row becomes smaller: it might then be one with the next.
 */
export function grownRow(row: PostingRow, change: BucketChange): PostingRow[] | null {
  const after = applyBucketChange(row.bucket, row, changeWithin(row, change));
  return after && after.refs.length >= row.refs.length ? parted({ ...row, ...after }) : null;
}

/** Of a change of a bucket what concerns the articles that a row may have. */
function changeWithin({ bucket, bits = 0 }: PostingRow, change: BucketChange): BucketChange {
  const first = highOfKey(bucket);
  const end = first + keysOf(bits) * 2 ** LOW_BITS;
  const within = (list: PostingList): PostingList =>
    list.subarray(startOfArticles(list, first), startOfArticles(list, end));
  const all = Array.from(
    change,
    ([term, { out, in: into }]) => [term, { out: within(out), in: within(into) }] as const,
  );
  return new Map(all.filter(([, { out, in: into }]) => out.length + into.length > 0));
}

/** What is stored in place of a row: itself, or its parts where it is too large. */
function parted(row: PostingRow): PostingRow[] {
  const { bits = 0 } = row;
  if (row.refs.length <= MAX_ROW_NUMBERS || bits === KEY_BITS) return [row];
  const middle = row.bucket + keysOf(bits + 1);
  const before: TermList[] = [];
  const from: TermList[] = [];
  for (const term of row.terms) {
    const list = postingListOf(row, term);
    const at = startOfArticles(list, highOfKey(middle));
    if (at > 0) before.push({ term, list: list.subarray(0, at) });
    if (at < list.length) from.push({ term, list: list.subarray(at) });
  }
  return [
    { bucket: row.bucket, bits: bits + 1, ...together(before) },
    { bucket: middle, bits: bits + 1, ...together(from) },
  ]
    .filter(({ terms }) => terms.length > 0)
    .flatMap(parted);
}

interface TermList {
  readonly term: string;
  readonly list: PostingList;
}

function together(lists: readonly TermList[]): Omit<PostingBucket, 'bucket'> {
  const ends = new Uint32Array(lists.length);
  for (const [n, { list }] of lists.entries()) ends[n] = (ends[n - 1] ?? 0) + list.length;
  return { terms: lists.map(({ term }) => term), ends, refs: joined(lists.map(({ list }) => list)) };
}

/** The posting list of a term, from all rows of its bucket in the order of their keys; empty for a term that no quotation has. */
export function listInRows(rows: readonly PostingRow[], term: string): PostingList {
  const lists = inParts(rows)
    .map((row) => postingListOf(row, term))
    .filter(({ length }) => length > 0);
  const [first = new Uint32Array(), ...others] = lists;
  return others.length === 0 ? first : joined(lists);
}

/** Puts a bucket together from its rows, which must be in the order of their keys. Undefined where there are none. */
export function bucketFromRows(bucket: number, rows: readonly PostingRow[]): PostingBucket | undefined {
  const parts = inParts(rows);
  if (parts.length === 0) return undefined;
  const terms = [...new Set(parts.flatMap((part) => part.terms))].sort();
  return { bucket, ...together(terms.map((term) => ({ term, list: listInRows(parts, term) }))) };
}

/** The same rows, each with terms of its own: those of derivations before 17 as one. */
function inParts(rows: readonly PostingRow[]): readonly PostingRow[] {
  const [first, ...others] = rows;
  if (!first || first.bits !== undefined || others.length === 0) return rows;
  return [{ ...first, refs: joined(rows.map(({ refs }) => refs)) }];
}

function joined(lists: readonly PostingList[]): PostingList {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of lists) {
    all.set(list, length);
    length += list.length;
  }
  return all;
}
