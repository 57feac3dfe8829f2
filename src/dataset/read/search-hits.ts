import { uintAt } from '../../engine/item-at.ts';
import { dateKey } from '../model/partial-date.ts';
import { wordsOf } from '../model/search/folded-words.ts';
import type { SearchQuery, SearchWord } from '../model/search/search-query.ts';
import { exactly, type WordForms, wordForms } from '../model/search/word-forms.ts';
import { numbersOfWords, QUOTATION_FLAG } from '../model/search/word-index.ts';
import { type PlacedQuotation, placedQuotations } from './choose-quotations.ts';
import type { DatasetDb, ReadTx } from './dataset-transaction.ts';
import { articlesInOrder, type FoundArticle, type Groups, type Narrowing, quotationsInOrder } from './hit-list.ts';
import type { LazyList } from './lazy-list.ts';
import { type NumberedQuotations, numberedQuotations, quotationsOfNamed, withoutRepeats } from './named-quotations.ts';
import { quotationsWithin } from './quotations-within.ts';
import { groupsOf, readWordRows } from './read-word-index.ts';

// Which articles and which quotations have what a query asks for, phrases aside: of those only the words are looked up here.

export interface SearchHits {
  /** Newest first, undated last. Empty where the query asks who speaks or about whom: articles do neither. */
  readonly articles: LazyList<FoundArticle>;
  /** In the same order; those of one article and day in the order of the text. */
  readonly quotations: LazyList<PlacedQuotation>;
  /** The query's words as they were searched for: a word that no text has is taken for the beginning of some. */
  readonly words: readonly SearchWord[];
  /** How many articles the index has. */
  readonly indexed: number;
  /** What was made of names, as sentences for the reader. */
  readonly notes: readonly string[];
}

/** What has a word, by group: which articles, a byte each, 1 where it is found; and which quotations, none where no group has one. */
interface Hits {
  readonly articles: ReadonlyMap<number, Uint8Array>;
  readonly quotations: NumberedQuotations;
}

/** Finds what a query asks for. It reads rows of the index for each word; for dates and sources alone, those of its groups. */
export async function findHits(db: DatasetDb, tx: ReadTx, query: SearchQuery): Promise<SearchHits> {
  const groups = await groupsOf(db, tx);
  const [words, phraseWords, named] = await Promise.all([
    Promise.all(query.words.map((word) => hitsOfQueryWord(tx, groups, word))),
    Promise.all([...new Set(query.phrases.flat())].map((word) => hitsOfForms(tx, groups, exactly(word)))),
    Promise.all([
      ...query.by.map((name) => quotationsOfNamed(tx, groups, name, 'by')),
      ...query.about.map((name) => quotationsOfNamed(tx, groups, name, 'about')),
    ]),
  ]);
  const narrow = narrowing(groups, query);
  const sets = [...words.map(({ hits }) => hits), ...phraseWords];
  const lists = [...sets, ...named].map(({ quotations }) => quotations);
  if (lists.length === 0)
    lists.push(quotationsWithin(groups, narrow) ?? numberedQuotations(groups, await placedQuotations(db, tx, {})));
  const asksOfQuotations = query.by.length + query.about.length > 0;
  return {
    articles: asksOfQuotations
      ? []
      : articlesInOrder(
          groups,
          sets.map(({ articles }) => articles),
          narrow,
        ),
    quotations: quotationsInOrder(groups, inEvery(groups, lists), narrow),
    words: words.map(({ word }) => word),
    indexed: [...groups.values()].reduce((sum, { dates }) => sum + dates.length, 0),
    notes: named.flatMap(({ notes }) => notes),
  };
}

async function hitsOfQueryWord(
  tx: ReadTx,
  groups: Groups,
  word: SearchWord,
): Promise<{ hits: Hits; word: SearchWord }> {
  const hits = await hitsOfForms(tx, groups, wordForms(word));
  if (hits.articles.size > 0 || word.isBeginning) return { hits, word };
  const beginning = { word: word.word, isBeginning: true };
  return { hits: await hitsOfForms(tx, groups, wordForms(beginning)), word: beginning };
}

async function hitsOfForms(tx: ReadTx, groups: Groups, forms: WordForms): Promise<Hits> {
  const found: { articles: Map<number, Uint8Array>; quotations: Map<number, Uint32Array> } = {
    articles: new Map(),
    quotations: new Map(),
  };
  for (const [group, row] of await readWordRows(tx, groups, forms)) {
    const lists = [...numbersOfWords(row, forms.prefix, forms.has)];
    if (lists.length === 0) continue;
    const articles = found.articles.get(group) ?? new Uint8Array(groups.get(group)?.dates.length ?? 0);
    found.articles.set(group, articles);
    const quotations = unfolded(lists, articles);
    const before = found.quotations.get(group);
    found.quotations.set(group, before ? united([before, quotations]) : quotations);
  }
  return found;
}

/** The quotations of some words of one group; the articles are noted. */
function unfolded(lists: readonly Uint16Array[], articles: Uint8Array): Uint32Array {
  const quotations = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let n = 0;
  for (const list of lists) {
    let article = 0;
    for (let at = 0; at < list.length; at++) {
      const number = list[at] ?? 0;
      if (number >= QUOTATION_FLAG) quotations[n++] = article + number - QUOTATION_FLAG;
      else {
        articles[number] = 1;
        article = number * QUOTATION_FLAG;
      }
    }
  }
  const all = quotations.subarray(0, n);
  return lists.length > 1 ? withoutRepeats(all.sort()) : all;
}

function united(lists: readonly [Uint32Array, Uint32Array]): Uint32Array {
  const [a, b] = lists;
  const all = new Uint32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return withoutRepeats(all.sort());
}

function narrowing(groups: Groups, { source, before, after }: SearchQuery): Narrowing {
  const fitting = new Map<string, boolean>();
  const fits = (name: string): boolean => {
    const words = wordsOf(name);
    return source.every((asked) => asked.every((one) => words.some((word) => word.startsWith(one))));
  };
  const [from, to] = [after === null ? null : lastKeyOf(after), before === null ? null : dateKey(before)];
  return {
    source(group, article) {
      if (source.length === 0) return true;
      const row = groups.get(group);
      const name = row?.sources[row.sourceOf[article] ?? 0] ?? '';
      const known = fitting.get(name) ?? fits(name);
      fitting.set(name, known);
      return known;
    },
    date: (day) => (from === null || day > from) && (to === null || (day > 0 && day < to)),
  };
}

/** The last `dateKey` that a year, a month or a day has. */
const lastKeyOf = (date: string): number => dateKey(date) + (date.length === 4 ? 9999 : date.length === 7 ? 99 : 0);

/** The quotations, of all groups, that are in every one of some lists. */
function inEvery(groups: Groups, lists: readonly NumberedQuotations[]): Map<number, Uint32Array> {
  const found = new Map<number, Uint32Array>();
  for (const group of groups.keys()) {
    const present = lists.map((list) => list.get(group)).filter((list) => list !== undefined);
    if (present.length < lists.length) continue;
    const [first, ...rest] = present.sort((a, b) => a.length - b.length);
    if (first) found.set(group, rest.reduce(inBoth, first));
  }
  return found;
}

/** The numbers that are in both of two sorted lists. */
function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = uintAt(a, i) - uintAt(b, j);
    if (difference === 0) both[n++] = uintAt(a, i);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return both.subarray(0, n);
}
