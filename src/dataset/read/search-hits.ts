import { uintAt } from '../../engine/item-at.ts';
import type { EntityId } from '../../engine/types.ts';
import type { ArticleId } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { dateKey } from '../model/partial-date.ts';
import {
  articleIdHalves,
  GROUP_HEADER_LENGTH,
  groupArticle,
  nextGroupStart,
  type PostingList,
  quotationIndex,
} from '../model/posting-list.ts';
import { aboutTerm, saidByTerm } from '../model/postings.ts';
import { wordsOf } from '../model/search/folded-words.ts';
import type { SearchQuery, SearchWord } from '../model/search/search-query.ts';
import { type WordForms, wordForms } from '../model/search/word-forms.ts';
import { articleIdAt, groupOf, numbersOfWords, QUOTATION_FLAG, type WordGroupRow } from '../model/search/word-index.ts';
import { type PlacedQuotation, placedQuotations } from './choose-quotations.ts';
import type { ReadTx } from './dataset-transaction.ts';
import { readListsOfRecords } from './read-posting-lists.ts';
import { readGroupRows, readWordRows } from './read-word-index.ts';
import { recordsNamed, summariesOfRecords } from './search-names.ts';

// Which articles and which quotations have what a query asks for, phrases aside: of those only the words are looked up here.

/** An article and its date key. */
export interface FoundArticle {
  readonly id: ArticleId;
  readonly date: number;
}

export interface SearchHits {
  /** Newest first, undated last. Empty where the query asks who speaks or about whom: articles do neither. */
  readonly articles: readonly FoundArticle[];
  /** In the same order; those of one article and day in the order of the text. */
  readonly quotations: readonly PlacedQuotation[];
  /** The query's words as they were searched for: a word that no text has is taken for the beginning of some. */
  readonly words: readonly SearchWord[];
  /** How many articles the index has. */
  readonly indexed: number;
  /** What was made of names, as sentences for the reader. */
  readonly notes: readonly string[];
}

/** Of one group, which articles: a byte each, 1 where it is found; and which quotations: article × 2¹⁵ + index, in order. */
interface GroupHits {
  readonly articles: Uint8Array;
  readonly quotations: Uint32Array;
}

type Groups = ReadonlyMap<number, WordGroupRow>;
type Hits = Map<number, GroupHits>;

/** Finds what a query asks for. It reads rows of the index for each word, and of no article. */
export async function findHits(tx: ReadTx, query: SearchQuery): Promise<SearchHits> {
  const groups = await readGroupRows(tx);
  const [words, phraseWords, quotationSets] = await Promise.all([
    Promise.all(query.words.map((word) => hitsOfQueryWord(tx, groups, word))),
    Promise.all([...new Set(query.phrases.flat())].map((word) => hitsOfForms(tx, groups, exactly(word)))),
    Promise.all([
      ...query.by.map((name) => quotationsOfNamed(tx, groups, name, 'by')),
      ...query.about.map((name) => quotationsOfNamed(tx, groups, name, 'about')),
    ]),
  ]);
  const narrow = narrowing(groups, query);
  const sets = [...words.map(({ hits }) => hits), ...phraseWords];
  const named = quotationSets.map(({ quotations }) => quotations);
  if (sets.length === 0 && named.length === 0) named.push(encoded(groups, await placedQuotations(tx, {})));
  const asksOfQuotations = query.by.length + query.about.length > 0;
  return {
    articles: asksOfQuotations ? [] : articlesIn(groups, sets, narrow),
    quotations: quotationsIn(groups, sets, named, narrow),
    words: words.map(({ word }) => word),
    indexed: [...groups.values()].reduce((sum, { dates }) => sum + dates.length, 0),
    notes: quotationSets.flatMap(({ notes }) => notes),
  };
}

const exactly = (word: string): WordForms => ({ prefix: word, has: (other) => other === word });

async function hitsOfQueryWord(
  tx: ReadTx,
  groups: Groups,
  word: SearchWord,
): Promise<{ hits: Hits; word: SearchWord }> {
  const hits = await hitsOfForms(tx, groups, wordForms(word));
  if (hits.size > 0 || word.isBeginning) return { hits, word };
  const beginning = { word: word.word, isBeginning: true };
  return { hits: await hitsOfForms(tx, groups, wordForms(beginning)), word: beginning };
}

async function hitsOfForms(tx: ReadTx, groups: Groups, { prefix, has }: WordForms): Promise<Hits> {
  const found = new Map<number, { articles: Uint8Array; quotations: number[]; lists: number }>();
  for (const row of await readWordRows(tx, prefix)) {
    const group = Number(row.key.slice(-2));
    for (const numbers of numbersOfWords(row, prefix, has)) {
      const into = found.get(group) ?? {
        articles: new Uint8Array(groups.get(group)?.dates.length ?? 0),
        quotations: [],
        lists: 0,
      };
      found.set(group, into);
      into.lists++;
      let article = 0;
      for (const number of numbers) {
        if (number < QUOTATION_FLAG) {
          article = number;
          into.articles[article] = 1;
        } else into.quotations.push(article * QUOTATION_FLAG + number - QUOTATION_FLAG);
      }
    }
  }
  return new Map(
    Array.from(found, ([group, { articles, quotations, lists }]) => {
      const sorted = Uint32Array.from(quotations);
      return [group, { articles, quotations: lists > 1 ? withoutRepeats(sorted.sort()) : sorted }] as const;
    }),
  );
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let n = 0;
  for (const [at, number] of sorted.entries()) if (at === 0 || number !== sorted[at - 1]) sorted[n++] = number;
  return sorted.subarray(0, n);
}

/** How many people a name may stand for. */
const MAX_NAMED = 100;

/** The quotations by, or about, whoever has a name. */
async function quotationsOfNamed(
  tx: ReadTx,
  groups: Groups,
  name: readonly string[],
  side: 'by' | 'about',
): Promise<{ quotations: Map<number, Uint32Array>; notes: string[] }> {
  const { ids, isNearly } = await recordsNamed(tx, name);
  const records = await summariesOfRecords(tx, ids.slice(0, MAX_NAMED));
  const termOf: (id: EntityId) => string = side === 'by' ? saidByTerm : aboutTerm;
  const lists = await readListsOfRecords(
    tx,
    records.map((record) => ({ ids: idsInRecord(record), termOf })),
  );
  const written = name.join(' ');
  const notes: string[] = [];
  if (ids.length === 0) notes.push(`Nobody on record has the name “${written}”.`);
  else if (isNearly)
    notes.push(
      `Nobody on record has the name “${written}”: ${records
        .slice(0, 3)
        .map((one) => one.name)
        .join(', ')} was taken.`,
    );
  if (ids.length > MAX_NAMED) notes.push(`“${written}” names ${ids.length}: only the first ${MAX_NAMED} were taken.`);
  return { quotations: encodedLists(groups, lists), notes };
}

function encodedLists(groups: Groups, lists: readonly PostingList[]): Map<number, Uint32Array> {
  const quotations = function* (): Generator<{ article: ArticleId; index: number }> {
    for (const list of lists)
      for (let at = 0, next = 0; at < list.length; at = next) {
        next = nextGroupStart(list, at);
        const article = groupArticle(list, at);
        for (let one = at + GROUP_HEADER_LENGTH; one < next; one++)
          yield { article, index: quotationIndex(uintAt(list, one)) };
      }
  };
  return encoded(groups, quotations());
}

/** Quotations by group, as `GroupHits` has them. One of an article that the index does not have is left out. */
function encoded(
  groups: Groups,
  quotations: Iterable<{ readonly article: ArticleId; readonly index: number }>,
): Map<number, Uint32Array> {
  const found = new Map<number, number[]>();
  const placeOf = (article: ArticleId) => {
    const group = groupOf(article);
    return { article, group, number: numberOf(groups.get(group), article) };
  };
  let place = placeOf('article:0000000000000000');
  for (const { article, index } of quotations) {
    if (place.article !== article) place = placeOf(article);
    if (place.number < 0) continue;
    const into = found.get(place.group);
    const number = place.number * QUOTATION_FLAG + index;
    if (into) into.push(number);
    else found.set(place.group, [number]);
  }
  return new Map(Array.from(found, ([group, numbers]) => [group, withoutRepeats(Uint32Array.from(numbers).sort())]));
}

/** The number of an article in its group; -1 where the group does not have it. */
function numberOf(group: WordGroupRow | undefined, id: ArticleId): number {
  if (!group) return -1;
  const [high, low] = articleIdHalves(id);
  let [from, to] = [0, group.dates.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = uintAt(group.ids, 2 * middle) - high || uintAt(group.ids, 2 * middle + 1) - low;
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return -1;
}

/** Tests for what a query says of sources and dates. */
interface Narrowing {
  readonly source: (group: number, article: number) => boolean;
  readonly date: (day: number) => boolean;
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

function articlesIn(groups: Groups, sets: readonly Hits[], narrow: Narrowing): FoundArticle[] {
  const found: FoundArticle[] = [];
  for (const [group, { ids, dates }] of groups) {
    const of = sets.map((hits) => hits.get(group)?.articles);
    if (of.some((articles) => articles === undefined)) continue;
    for (const [article, date] of dates.entries())
      if (of.every((articles) => articles?.[article] === 1) && narrow.source(group, article) && narrow.date(date))
        found.push({ id: articleIdAt(ids, article), date });
  }
  // The sort is stable, and groups and articles are in the order of their ids.
  return found.sort((a, b) => b.date - a.date);
}

function quotationsIn(
  groups: Groups,
  sets: readonly Hits[],
  named: readonly ReadonlyMap<number, Uint32Array>[],
  narrow: Narrowing,
): PlacedQuotation[] {
  const runs: Run[] = [];
  for (const [group, row] of groups) {
    const lists = [...sets.map((hits) => hits.get(group)?.quotations), ...named.map((of) => of.get(group))];
    const present = lists.filter((list) => list !== undefined);
    if (present.length < lists.length) continue;
    const daysOf = new Map(row.days);
    let run: Run = { article: -1, id: 'article:', date: 0, quotations: [] };
    for (const number of inEvery(present)) {
      const [article, index] = [Math.floor(number / QUOTATION_FLAG), number % QUOTATION_FLAG];
      const date = daysOf.get(article)?.findLast(({ from }) => from <= index)?.day ?? row.dates[article] ?? 0;
      if (run.article !== article || run.date !== date) {
        run = { article, id: run.article === article ? run.id : articleIdAt(row.ids, article), date, quotations: [] };
        if (narrow.source(group, article) && narrow.date(date)) runs.push(run);
      }
      run.quotations.push({ article: run.id, index, date, extent: null });
    }
  }
  return runs.sort((a, b) => b.date - a.date).flatMap(({ quotations }) => quotations);
}

/** Quotations of one article and day that follow each other. */
interface Run {
  /** The article's number in its group, and its id. */
  readonly article: number;
  readonly id: ArticleId;
  readonly date: number;
  readonly quotations: PlacedQuotation[];
}

/** The numbers that are in every one of some sorted lists. */
function inEvery(lists: readonly Uint32Array[]): Uint32Array {
  const [first = new Uint32Array(), ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce(inBoth, first);
}

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
