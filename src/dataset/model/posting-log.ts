import { itemAt } from '../../engine/item-at.ts';
import type { Reading } from '../../engine/types.ts';
import type { ArticleMeta } from './dataset-types.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { Numbering } from './numbering.ts';
import { addGroups, articleIdHalves } from './posting-list.ts';
import { applyBucketChange, bucketOf, type PostingBucket, referencesByTerm } from './postings.ts';

/**
 * The quotations of all articles by their terms, as numbers: a bucket is made of them when it is its turn. Of each term, article
 * and day: where the one before of the same term is + 1 (0: none) | article | day | n | n references.
 */
export class PostingLog {
  readonly #numbers = new GrowingNumbers();
  readonly #terms = new Numbering<string>();
  /** By term: where its last entry is. */
  readonly #last: number[] = [];
  /** The halves of each article's id. */
  readonly #articles: (readonly [number, number])[] = [];

  /**
   * Adds an article's quotations. Articles must be added in the order of their ids.
   * @param repeated the indexes of quotations for which one of another article stands: they are left out
   */
  add(meta: ArticleMeta, reading: Reading, repeated: ReadonlySet<number>): void {
    const article = this.#articles.push(articleIdHalves(meta.id)) - 1;
    for (const [name, days] of referencesByTerm(meta, reading, repeated)) {
      const term = this.#terms.of(name);
      for (const { day, references } of days) {
        const last = this.#last[term];
        this.#last[term] = this.#numbers.length;
        this.#numbers.append([last === undefined ? 0 : last + 1, article, day, references.length, ...references]);
      }
    }
  }

  /** All buckets that have a term, in an order that follows from the articles. */
  *buckets(): Generator<PostingBucket> {
    const termsByBucket = new Map<number, number[]>();
    for (const [term, name] of this.#terms.names.entries()) {
      const bucket = bucketOf(name);
      const terms = termsByBucket.get(bucket);
      if (terms) terms.push(term);
      else termsByBucket.set(bucket, [term]);
    }
    const none = new Uint32Array();
    for (const [number, terms] of termsByBucket) {
      const lists = terms.map((term) => [this.#terms.name(term), { out: none, in: this.#list(term) }] as const);
      const bucket = applyBucketChange(number, undefined, new Map(lists));
      if (bucket) yield bucket;
    }
  }

  #list(term: number): Uint32Array {
    const places: number[] = [];
    for (let at: number | undefined = this.#last[term]; at !== undefined; ) {
      places.push(at);
      const before = this.#numbers.at(at);
      at = before === 0 ? undefined : before - 1;
    }
    const list: number[] = [];
    for (const at of places.reverse()) {
      const halves = itemAt(this.#articles, this.#numbers.at(at + 1));
      addGroups(list, halves, this.#numbers.at(at + 2), this.#numbers.slice(at + 4, this.#numbers.at(at + 3)));
    }
    return Uint32Array.from(list);
  }
}
