import { uintAt } from '../../engine/item-at.ts';
import { contentTerms, Extent, isSpoken } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import { kindOf } from '../model/entity-tally.ts';
import { idsInRecord } from '../model/joined-record.ts';
import {
  GROUP_HEADER_LENGTH,
  groupArticle,
  groupDateKey,
  nextGroupStart,
  type PostingList,
  type QuotationLocation,
  quotationIndex,
  referenceExtent,
  sharedWeights,
} from '../model/posting-list.ts';
import { aboutTerm, saidByTerm, wordTerm } from '../model/postings.ts';
import { allQuotations, type QuotationRun } from './all-quotations.ts';
import type { DatasetDb, ReadTx } from './dataset-transaction.ts';
import type { LazyList } from './lazy-list.ts';
import { readListsOfRecords, readPostingLists } from './read-posting-lists.ts';

// Which quotations a list has: by the postings of those who speak, of those mentioned, and of words; then by date, source and kind.

/** Which quotations to list. Each condition narrows the list; with none, it has all quotations. */
export interface QuotationChoice {
  readonly speaker?: EntityId | undefined;
  readonly about?: EntityId | undefined;
  /** Words that a quotation must have, in any grammatical form. */
  readonly words?: string | undefined;
  /** A year, or a month: "2026", "2026-03"; `UNDATED` for what has no date. */
  readonly during?: string | undefined;
  /** The source's name; '' for what has none. */
  readonly source?: string | undefined;
  /** With words of the speaker's own, or only reported; headlines are neither. Needs a speaker, an entity or words. */
  readonly kind?: 'own' | 'reported' | undefined;
}

/** What `QuotationChoice.during` is for quotations without a date. */
export const UNDATED = 'undated';

/** A quotation's place, and what lists sort and narrow by. */
export interface PlacedQuotation extends QuotationLocation {
  /** A `dateKey`. */
  readonly date: number;
  /** Null where the list of all quotations is read, which does not say. */
  readonly extent: Extent | null;
}

/** The order of a list of quotations; those of one article and day are in the order of the text in each. */
export type QuotationOrder = 'latest' | 'earliest' | 'source' | 'source from the end';

/** What a list is sorted and narrowed by. */
type Dated = Pick<PlacedQuotation, 'article' | 'date' | 'extent'>;

/** The quotations of a choice, newest first, undated last, if no other order is asked for. */
export async function chooseQuotations(
  db: DatasetDb,
  tx: ReadTx,
  choice: QuotationChoice,
  order: QuotationOrder = 'latest',
): Promise<LazyList<PlacedQuotation>> {
  if (!hasPostings(choice)) return inRuns(await allQuotations(db, tx), choice, order);
  const all = await placedQuotations(db, tx, choice);
  const needsSources = choice.source !== undefined || bySource(order);
  const sources = needsSources ? await sourcesOf(db, tx, all) : new Map<string, string>();
  return sorted(all.filter(narrowing(choice, sources)), order, ({ article }) => sources.get(article) ?? '');
}

/** Whether postings say which quotations a choice has; else all are gone through. */
export const hasPostings = ({ speaker, about, words = '' }: QuotationChoice): boolean =>
  speaker !== undefined || about !== undefined || contentTerms(words).length > 0;

/** The list of all quotations that a choice leaves. Only what is asked of it is made: most of a hundred thousand never are. */
function inRuns(
  all: readonly QuotationRun[],
  choice: QuotationChoice,
  order: QuotationOrder,
): LazyList<PlacedQuotation> {
  const sources = new Map(all.map(({ article, source }) => [article, source]));
  const fits = narrowing(choice, sources);
  const runs = sorted(
    all.filter(({ article, date }) => fits({ article, date, extent: null })),
    order,
    ({ source }) => source,
  );
  return {
    length: runs.reduce((sum, { count }) => sum + count, 0),
    slice(from, to) {
      const found: PlacedQuotation[] = [];
      let begin = 0;
      for (const { article, date, count, indexes } of runs) {
        const end = begin + count;
        if (end > from)
          for (const index of indexes().slice(Math.max(0, from - begin), to - begin))
            found.push({ article, index, date, extent: null });
        begin = end;
        if (begin >= to) break;
      }
      return found;
    },
  };
}

const bySource = (order: QuotationOrder): boolean => order === 'source' || order === 'source from the end';

/** The sort is stable, so that the quotations of an article stay together and in order. What has no date or source comes last. */
function sorted<Item extends Pick<Dated, 'date'>>(
  all: readonly Item[],
  order: QuotationOrder,
  sourceOf: (one: Item) => string,
): Item[] {
  if (order === 'latest') return [...all].sort((a, b) => b.date - a.date);
  if (order === 'earliest') return [...all].sort((a, b) => (a.date || UNDATED_KEY) - (b.date || UNDATED_KEY));
  const names = [...new Set(all.map(sourceOf))].sort(SOURCES.compare);
  if (order === 'source from the end') names.reverse();
  const ranks = new Map(names.map((name, rank) => [name, name ? rank : names.length]));
  const rankOf = (one: Item): number => ranks.get(sourceOf(one)) ?? 0;
  return [...all].sort((a, b) => rankOf(a) - rankOf(b) || b.date - a.date);
}

const SOURCES = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const UNDATED_KEY = Number.POSITIVE_INFINITY;

/** The quotations that postings choose: by who speaks, who is mentioned, and words. In no order of dates. */
export async function placedQuotations(db: DatasetDb, tx: ReadTx, choice: QuotationChoice): Promise<PlacedQuotation[]> {
  const { speaker, about, words = '' } = choice;
  if (!hasPostings(choice))
    return (await allQuotations(db, tx)).flatMap(({ article, date, indexes }) =>
      indexes().map((index) => ({ article, index, date, extent: null })),
    );
  const asked = [
    ...(speaker ? [{ id: speaker, termOf: saidByTerm }] : []),
    ...(about ? [{ id: about, termOf: aboutTerm }] : []),
  ];
  const records = await Promise.all(asked.map(async ({ id, termOf }) => ({ ids: await idsOfRecord(tx, id), termOf })));
  const terms = contentTerms(words).slice(0, MAX_WORDS).map(wordTerm);
  const [ofRecords, ofWords] = await Promise.all([readListsOfRecords(tx, records), readPostingLists(tx, terms)]);
  return inAllLists([...ofRecords, ...ofWords]);
}

/** Words of a choice that count, at most. */
const MAX_WORDS = 8;

/** A test for what a choice says of date, source and kind. @param sources by article; they may be absent where none is asked for */
export const narrowing =
  ({ during, source, kind }: QuotationChoice, sources: ReadonlyMap<string, string>): ((one: Dated) => boolean) =>
  ({ article, date, extent }) =>
    (during === undefined || isDuring(date, during)) &&
    (source === undefined || sources.get(article) === source) &&
    (kind === undefined || extent === null || kindOfExtent(extent) === kind);

/** Whether a quotation has its speaker's own words, is only reported, or is a headline's. */
export const kindOfExtent = (extent: Extent): 'own' | 'reported' | 'headline' =>
  isSpoken(extent) ? 'own' : extent === Extent.heading ? 'headline' : 'reported';

/** The month of a `dateKey`: "2026-03", or "2026" where only the year is known; `UNDATED` where nothing is. */
export function monthOf(date: number): string {
  if (date === 0) return UNDATED;
  const year = String(Math.floor(date / 10_000)).padStart(4, '0');
  const month = Math.floor(date / 100) % 100;
  return month === 0 ? year : `${year}-${String(month).padStart(2, '0')}`;
}

const isDuring = (date: number, during: string): boolean => {
  const month = monthOf(date);
  return month === during || month.startsWith(`${during}-`);
};

/** From so many articles on, all rows are read at once instead of one after the other. */
const MANY_ARTICLES = 200;

/** The name of the source of each article that some quotations are of; '' where it has none. */
export async function sourcesOf(
  db: DatasetDb,
  tx: ReadTx,
  all: readonly Pick<Dated, 'article'>[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(all.map(({ article }) => article))];
  if (ids.length > MANY_ARTICLES)
    return new Map((await allQuotations(db, tx)).map(({ article, source }) => [article, source]));
  const articles = tx.objectStore('articles');
  const rows = await Promise.all(ids.map((id) => articles.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.meta.source ?? ''] as const] : [])));
}

/** All ids that the person or the country of an id has in readings. */
export async function idsOfRecord(tx: ReadTx, id: EntityId): Promise<readonly EntityId[]> {
  const row = kindOf(id) === 'person' ? await tx.objectStore('entities').get(id) : undefined;
  return row ? idsInRecord(row.summary) : [id];
}

/** The quotations that are in every one of the posting lists. */
function inAllLists(lists: readonly PostingList[]): PlacedQuotation[] {
  const [first = new Uint32Array(), ...rest] = lists;
  const shared = sharedWeights(
    first,
    rest.map((list) => ({ list, weight: 1 })),
  );
  const found: PlacedQuotation[] = [];
  let nth = 0;
  // `nth`: the position among all quotations of `first`, which indexes `shared`.
  for (let group = 0, next = 0; group < first.length; group = next) {
    next = nextGroupStart(first, group);
    const date = groupDateKey(first, group);
    for (let at = group + GROUP_HEADER_LENGTH; at < next; at++, nth++) {
      if (shared[nth] !== rest.length) continue;
      const reference = uintAt(first, at);
      found.push({
        article: groupArticle(first, group),
        index: quotationIndex(reference),
        date,
        extent: referenceExtent(reference),
      });
    }
  }
  return found;
}
