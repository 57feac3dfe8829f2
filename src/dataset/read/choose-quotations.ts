import { uintAt } from '../../engine/item-at.ts';
import { contentTerms, Extent, isSpoken } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import { kindOf } from '../model/entity-tally.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { dateKey } from '../model/partial-date.ts';
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
import { repeatedIndexes } from '../model/shared-quotations.ts';
import type { ArticleRow } from '../model/stored-rows.ts';
import type { ReadTx } from './dataset-transaction.ts';
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

/** The quotations of a choice: newest first, undated last; those of one article and day in the order of the text. */
export async function chooseQuotations(tx: ReadTx, choice: QuotationChoice): Promise<PlacedQuotation[]> {
  const all = await placedQuotations(tx, choice);
  const fits = await narrowing(tx, choice, all);
  // The sort is stable, so that the quotations of an article stay together and in order.
  return all.filter(fits).sort((a, b) => b.date - a.date);
}

/** The quotations that postings choose: by who speaks, who is mentioned, and words. In no order of dates. */
export async function placedQuotations(
  tx: ReadTx,
  { speaker, about, words = '' }: QuotationChoice,
): Promise<PlacedQuotation[]> {
  const asked = [
    ...(speaker ? [{ id: speaker, termOf: saidByTerm }] : []),
    ...(about ? [{ id: about, termOf: aboutTerm }] : []),
  ];
  const records = await Promise.all(asked.map(async ({ id, termOf }) => ({ ids: await idsOfRecord(tx, id), termOf })));
  const terms = contentTerms(words).slice(0, MAX_WORDS).map(wordTerm);
  const [ofRecords, ofWords] = await Promise.all([readListsOfRecords(tx, records), readPostingLists(tx, terms)]);
  const lists = [...ofRecords, ...ofWords];
  return lists.length > 0 ? inAllLists(lists) : allQuotations(tx);
}

/** Words of a choice that count, at most. */
const MAX_WORDS = 8;

/** A test for what a choice says of date, source and kind. @param all the quotations that it will be asked of */
export async function narrowing(
  tx: ReadTx,
  { during, source, kind }: QuotationChoice,
  all: readonly PlacedQuotation[],
): Promise<(one: PlacedQuotation) => boolean> {
  const sources = source === undefined ? null : await sourcesOf(tx, all);
  return ({ article, date, extent }) =>
    (during === undefined || isDuring(date, during)) &&
    (sources === null || sources.get(article) === source) &&
    (kind === undefined || extent === null || kindOfExtent(extent) === kind);
}

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
export async function sourcesOf(tx: ReadTx, all: readonly PlacedQuotation[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(all.map(({ article }) => article))];
  const articles = tx.objectStore('articles');
  const rows =
    ids.length > MANY_ARTICLES ? await articles.getAll() : await Promise.all(ids.map((id) => articles.get(id)));
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

async function allQuotations(tx: ReadTx): Promise<PlacedQuotation[]> {
  return (await tx.objectStore('articles').getAll()).flatMap(quotationsOfRow);
}

function quotationsOfRow({ meta, shared, days = [] }: ArticleRow): PlacedQuotation[] {
  const repeated = shared && repeatedIndexes(shared);
  let date = dateKey(meta.date);
  let nth = 0;
  const all = Array.from({ length: meta.quotations }, (_, index) => {
    for (let next = days[nth]; next && next.from <= index; next = days[++nth]) date = next.day;
    return { article: meta.id, index, date, extent: null };
  });
  return repeated ? all.filter(({ index }) => !repeated.has(index)) : all;
}
