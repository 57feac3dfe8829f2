import { itemAt, uintAt } from '../../../engine/item-at.ts';
import type { ArticleId } from '../dataset-types.ts';
import { dateKey } from '../partial-date.ts';
import { articleIdHalves } from '../posting-list.ts';
import type { QuotationDays } from '../quotation-days.ts';
import { type IndexedArticle, MAX_INDEXED_QUOTATIONS } from './article-words.ts';

// The words of all articles, for search. Articles are in 32 groups by the first bits of their ids. Within a group an article is a
// number of 15 bits, its place among the group's ids, so that a word costs two bytes in each article that has it, and two more in
// each quotation. To keep an article is to write its group anew, a thirty-second of the index, in some three hundred small rows; to
// look a word up is to read one row of each group. Why so: docs/decisions/2026-11-29-words-of-article-texts.md.

/** The articles of a group. */
export interface WordGroupRow {
  /** "!" and the group's number, as "!07": these rows come before those of words. */
  readonly key: string;
  /** The halves of each article's id, two numbers an article, in the order of the ids. */
  readonly ids: Uint32Array;
  /** The `dateKey` of each. */
  readonly dates: Uint32Array;
  /** The names of all sources, and of each article which of these is its own; '' for none. */
  readonly sources: readonly string[];
  readonly sourceOf: Uint16Array;
  /** Of the articles with quotations of several days, by number. */
  readonly days: readonly (readonly [article: number, days: QuotationDays])[];
  /** Which quotations each has. Absent in rows of derivations before 15, which are searched until they are made again. */
  readonly quotations?: GroupQuotations;
  /**
   * In rows of derivations before 17, which are searched until they are made again: the buckets in which the group has rows, by the
   * first letter and the half of the alphabet of the second one ("b1"), under keys as "b1 07".
   */
  readonly buckets?: readonly string[];
}

/** Which quotations the articles of a group have. */
export interface GroupQuotations {
  /** How many, of each article. */
  readonly counts: Uint32Array;
  /** Of the articles with quotations for which another article's stand, by number: their indexes, in order. */
  readonly repeated: readonly (readonly [article: number, indexes: readonly number[]])[];
}

/** The words of a group that begin with the same two letters. */
export interface WordIndexRow {
  /** The group’s number and the two letters, as "07:br". */
  readonly key: string;
  /** Sorted, with a line end between. */
  readonly words: string;
  /** For each word, where its numbers end. They begin where those of the word before end. */
  readonly ends: Uint32Array;
  /** Of each word, the articles that have it, by number, each followed by its quotations that have it, as index + 2¹⁵. */
  readonly numbers: Uint16Array;
}

/** All rows of a group. */
export interface WordGroup {
  readonly head: WordGroupRow;
  readonly rows: readonly WordIndexRow[];
}

const GROUPS = 32;
/** Added to what is a quotation's index among the numbers of a word. */
export const QUOTATION_FLAG = 2 ** 15;
/** Articles of one group that are searched, at most: a million in all. */
const MAX_GROUP_ARTICLES = 2 ** 15;

const HEAD = '!';
const numberOf = (group: number): string => String(group).padStart(2, '0');
/** The key of the row with a group's articles. */
export const headKey = (group: number): string => `${HEAD}${numberOf(group)}`;
const rowKey = (group: number, beginning: string): string => `${numberOf(group)}:${beginning}`;
/** The first and the last key of the rows of all groups' articles. */
export const HEAD_KEYS = [HEAD, `${HEAD}\uffff`] as const;
/** The group of a row with articles. */
export const groupOfHead = ({ key }: WordGroupRow): number => Number(key.slice(HEAD.length));

/** The first and the last key that rows of a group may have. */
export const keysOfGroup = (group: number): readonly [string, string] => keysBeginning(group, '');

/** The key of the row of a group that may have a word. */
export const rowKeyOf = (group: number, word: string): string => rowKey(group, beginningOf(word));

/** The first and the last key of a group's rows that may have words with this beginning. */
export const rowKeysOf = (group: number, prefix: string): readonly [string, string] =>
  prefix.length > 1 ? [rowKeyOf(group, prefix), rowKeyOf(group, prefix)] : keysBeginning(group, letterAt(prefix, 0));

const keysBeginning = (group: number, beginning: string): readonly [string, string] => [
  rowKey(group, beginning),
  rowKey(group, `${beginning}\uffff`),
];

/** The group that an article is in. */
export const groupOf = (id: ArticleId): number => groupOfHalf(articleIdHalves(id)[0]);

/** The same by the high half of its id. */
export const groupOfHalf = (high: number): number => Math.floor((high / 2 ** 32) * GROUPS);

/** By what words are in one row: their first two letters. */
const beginningOf = (word: string): string => letterAt(word, 0) + letterAt(word, 1);

/** Letters of scripts with thousands of them count as one for each 1,024. */
function letterAt(word: string, n: number): string {
  const unit = word.charCodeAt(n);
  if (Number.isNaN(unit)) return '';
  return String.fromCharCode(unit < FIRST_OF_LARGE_SCRIPTS ? unit : unit & 0xfc00);
}

const FIRST_OF_LARGE_SCRIPTS = 0x2e80;

/** For a derivation before 17: the first and the last key that rows with words of this beginning may have, in all groups. */
export function earlierRowKeysOf(prefix: string): readonly [string, string] {
  const letter = letterAt(prefix, 0);
  const half = (word: string): string => `${letter}${word.charAt(1) < 'm' ? 0 : 1}`;
  const [first, last] = prefix.length > 1 ? [half(prefix), half(prefix)] : [`${letter}0`, `${letter}1`];
  return [`${first} `, `${last} \uffff`];
}

/** The keys of the rows of a group that a derivation before 17 has made. */
export const earlierKeys = ({ buckets = [], ...head }: WordGroupRow): string[] =>
  buckets.map((bucket) => `${bucket} ${numberOf(groupOfHead(head))}`);

/** The group of a row of words of a derivation before 17. */
export const groupOfEarlierRow = ({ key }: WordIndexRow): number => Number(key.slice(-2));

/** The numbers of the words of a row that are meant. @param prefix how all of them begin */
export function* numbersOfWords(
  { words, ends, numbers }: WordIndexRow,
  prefix: string,
  has: (word: string) => boolean,
): Generator<Uint16Array> {
  const all = words.split('\n');
  for (let n = firstNotBefore(all, prefix); n < all.length; n++) {
    const word = itemAt(all, n);
    if (!word.startsWith(prefix)) return;
    if (has(word)) yield numbers.subarray(n === 0 ? 0 : uintAt(ends, n - 1), uintAt(ends, n));
  }
}

/** The place of the first word of a sorted list that is not before another. */
function firstNotBefore(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (itemAt(words, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows of all groups, one group at a time. @param articles each once, in the order of their ids */
export class WordIndexBuilder {
  readonly #groups: WordGroup[] = [];
  #group = 0;
  #articles: IndexedArticle[] = [];

  /** Articles must be added in the order of their ids. Of those of earlier groups only rows are held. */
  add(article: IndexedArticle): void {
    const group = groupOf(article.meta.id);
    if (group !== this.#group) this.#close();
    this.#group = group;
    this.#articles.push(article);
  }

  /** All groups that have articles. Called once all are added. */
  groups(): readonly WordGroup[] {
    this.#close();
    return this.#groups;
  }

  #close(): void {
    const made = changedGroup(this.#group, undefined, [], this.#articles);
    if (made) this.#groups.push(made);
    this.#articles = [];
  }
}

/**
 * A group after a change of its articles; null where none is left.
 * @param out articles to be taken out; one that is not in it is passed over
 * @param into articles to be put in, in place of those with the same ids
 */
export function changedGroup(
  group: number,
  before: WordGroup | undefined,
  out: readonly ArticleId[],
  into: readonly IndexedArticle[],
): WordGroup | null {
  const gone = new Set<string>([...out, ...into.map(({ meta }) => meta.id)].map((id) => id.slice(PREFIX_LENGTH)));
  const staying = (before ? articlesOf(before.head) : []).filter(({ hex }) => !gone.has(hex));
  const entering = into.map(enteringArticle);
  const after = [...staying, ...entering].sort((a, b) => (a.hex < b.hex ? -1 : 1)).slice(0, MAX_GROUP_ARTICLES);
  if (after.length === 0) return null;
  const numbers = new Map(after.map(({ hex }, number) => [hex, number]));
  const words = before
    ? stayingWords(before, numbers, new Set(staying.map(({ hex }) => hex)))
    : new Map<string, number[]>();
  const enteringInOrder = into
    .map((article) => ({ article, number: numbers.get(article.meta.id.slice(PREFIX_LENGTH)) }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
  for (const { article, number } of enteringInOrder) {
    if (number === undefined) continue;
    for (const [word, quotations] of article.words) putNumbers(words, word, number, quotations);
  }
  return { head: groupRow(group, after), rows: wordRows(group, words) };
}

const PREFIX_LENGTH = 'article:'.length;

interface GroupArticle {
  /** The article's id, without what all ids begin with. */
  readonly hex: string;
  readonly date: number;
  readonly source: string;
  readonly days: QuotationDays;
  /** Null where a row of an earlier derivation does not say. */
  readonly quotations: { readonly count: number; readonly repeated: readonly number[] } | null;
}

const enteringArticle = ({ meta, days, repeated }: IndexedArticle): GroupArticle => ({
  hex: meta.id.slice(PREFIX_LENGTH),
  date: dateKey(meta.date),
  source: meta.source ?? '',
  days,
  quotations: { count: Math.min(meta.quotations, MAX_INDEXED_QUOTATIONS), repeated },
});

function articlesOf({ ids, dates, sources, sourceOf, days, quotations }: WordGroupRow): GroupArticle[] {
  const daysOf = new Map(days);
  const repeatedOf = new Map(quotations?.repeated);
  return Array.from(dates, (date, number) => ({
    hex: articleIdAt(ids, number).slice(PREFIX_LENGTH),
    date,
    source: sources[sourceOf[number] ?? 0] ?? '',
    days: daysOf.get(number) ?? [],
    quotations: quotations
      ? { count: uintAt(quotations.counts, number), repeated: repeatedOf.get(number) ?? [] }
      : null,
  }));
}

/** The id of an article of a group, by its number. */
export const articleIdAt = (ids: Uint32Array, number: number): ArticleId =>
  `article:${hexOf(uintAt(ids, 2 * number))}${hexOf(uintAt(ids, 2 * number + 1))}`;

const hexOf = (half: number): string => half.toString(16).padStart(8, '0');

/** The numbers of each word, without the articles that are gone, and with the numbers that the others have now. */
function stayingWords(
  { head, rows }: WordGroup,
  numbers: ReadonlyMap<string, number>,
  staying: ReadonlySet<string>,
): Map<string, number[]> {
  const renumbered = articlesOf(head).map(({ hex }) => (staying.has(hex) ? (numbers.get(hex) ?? -1) : -1));
  const words = new Map<string, number[]>();
  for (const row of rows)
    for (const [n, word] of row.words.split('\n').entries()) {
      const now: number[] = [];
      let stays = false;
      for (let at = n === 0 ? 0 : uintAt(row.ends, n - 1); at < uintAt(row.ends, n); at++) {
        const number = row.numbers[at] ?? 0;
        const article = number < QUOTATION_FLAG ? itemAt(renumbered, number) : null;
        if (article !== null) stays = article >= 0;
        if (stays) now.push(article ?? number);
      }
      if (now.length > 0) words.set(word, now);
    }
  return words;
}

/** Puts an article and its quotations among the numbers of a word. */
function putNumbers(words: Map<string, number[]>, word: string, article: number, quotations: readonly number[]): void {
  const into = words.get(word);
  const put = [article, ...quotations.map((index) => index + QUOTATION_FLAG)];
  if (!into) words.set(word, put);
  else into.splice(placeOf(into, article), 0, ...put);
}

/** Where an article's numbers begin, or would: after those of all articles before it. Looked for from the end, where most belong. */
function placeOf(numbers: readonly number[], article: number): number {
  let place = numbers.length;
  for (let at = numbers.length - 1; at >= 0; at--) {
    const number = itemAt(numbers, at);
    if (number >= QUOTATION_FLAG) continue;
    if (number < article) break;
    place = at;
  }
  return place;
}

function wordRows(group: number, words: ReadonlyMap<string, readonly number[]>): WordIndexRow[] {
  const alike = new Map<string, string[]>();
  for (const word of words.keys()) {
    const beginning = beginningOf(word);
    const same = alike.get(beginning);
    if (same) same.push(word);
    else alike.set(beginning, [word]);
  }
  return [...alike.keys()].sort().map((beginning): WordIndexRow => {
    const sorted = (alike.get(beginning) ?? []).sort();
    const lists = sorted.map((word) => words.get(word) ?? []);
    const numbers = new Uint16Array(lists.reduce((sum, { length }) => sum + length, 0));
    const ends = new Uint32Array(lists.length);
    let end = 0;
    for (const [n, list] of lists.entries()) {
      numbers.set(list, end);
      end += list.length;
      ends[n] = end;
    }
    return { key: rowKey(group, beginning), words: sorted.join('\n'), ends, numbers };
  });
}

function groupRow(group: number, articles: readonly GroupArticle[]): WordGroupRow {
  const ids = new Uint32Array(2 * articles.length);
  for (const [number, { hex }] of articles.entries())
    ids.set([Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16)], 2 * number);
  const sources = [...new Set(articles.map(({ source }) => source))].sort();
  const places = new Map(sources.map((source, place) => [source, place]));
  return {
    key: headKey(group),
    ids,
    dates: Uint32Array.from(articles, ({ date }) => date),
    sources,
    sourceOf: Uint16Array.from(articles, ({ source }) => places.get(source) ?? 0),
    days: articles.flatMap(({ days }, number) => (days.length > 0 ? [[number, days] as const] : [])),
    ...groupQuotations(articles),
  };
}

/** Nothing where it is not known of every article: a part of them would pass for all. */
function groupQuotations(articles: readonly GroupArticle[]): Pick<WordGroupRow, 'quotations'> {
  const all = articles.map(({ quotations }) => quotations).filter((one) => one !== null);
  if (all.length < articles.length) return {};
  const repeated = all.flatMap((one, number) => (one.repeated.length > 0 ? [[number, one.repeated] as const] : []));
  return { quotations: { counts: Uint32Array.from(all, ({ count }) => count), repeated } };
}
