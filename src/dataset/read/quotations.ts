import type { EntityId } from '../../engine/types.ts';
import { dateKey } from '../model/dates.ts';
import { quotationId } from '../model/ids.ts';
import { mentions, saidBy } from '../model/postings.ts';
import {
  articleAt,
  dateAt,
  HEAD,
  indexOf,
  nextGroup,
  type Place,
  type ReferenceList,
  sharedWith,
} from '../model/reference-list.ts';
import { CHUNK } from '../model/rows.ts';
import type { QuotationInArticle } from '../model/types.ts';
import { type DatasetDb, type ReadTx, read } from './dataset.ts';
import { readTerms } from './terms.ts';

/** What reading quotations takes. */
export const QUOTATION_STORES: ('articles' | 'entities' | 'meta' | 'postings' | 'quotations')[] = [
  'articles',
  'entities',
  'meta',
  'postings',
  'quotations',
];

/** What listing quotations asks for: all those of an entity, one side of it. */
export interface QuotationFilter {
  readonly speaker?: EntityId | undefined;
  readonly about?: EntityId | undefined;
  /** Place of the first one in the whole list, from 0. */
  readonly offset: number;
  readonly limit: number;
}

/** A page of quotations, newest first, undated last, an article's own in their order; and how many there are in all. */
export function listQuotations(
  db: DatasetDb,
  filter: QuotationFilter,
): Promise<{ total: number; quotations: QuotationInArticle[] }> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const { speaker, about, offset, limit } = filter;
    const terms = [...(speaker ? [saidBy(speaker)] : []), ...(about ? [mentions(about)] : [])];
    const all = terms.length > 0 ? everywhere(await readTerms(tx, terms)) : await allReferences(tx);
    // A stable sort keeps an article's quotations together in their order.
    const sorted = all.sort((a, b) => b.date - a.date);
    return { total: all.length, quotations: await load(tx, sorted.slice(offset, offset + limit)) };
  });
}

/** Quotations with their articles; one that is not there any more is left out. */
export async function load(tx: ReadTx, places: readonly Place[]): Promise<QuotationInArticle[]> {
  const loaded = await Promise.all(
    places.map(async ({ article, index }): Promise<QuotationInArticle[]> => {
      const held = await tx.objectStore('articles').get(article);
      if (!held) return [];
      const { meta, made } = held;
      const chunk = await tx.objectStore('quotations').get([article, meta.version, made, Math.floor(index / CHUNK)]);
      const row = chunk?.quotations[index % CHUNK];
      return row ? [{ id: quotationId(article, meta.version, row.quotation), article: meta, ...row }] : [];
    }),
  );
  return loaded.flat();
}

type Dated = Place & { readonly date: number };

/** The references that are in every list. */
export function everywhere(lists: readonly ReferenceList[]): Dated[] {
  const [first = new Uint32Array(), ...rest] = lists;
  const shared = sharedWith(
    first,
    rest.map((list) => ({ list, weight: 1 })),
  );
  const found: Dated[] = [];
  let nth = 0;
  for (let group = 0, next = 0; group < first.length; group = next) {
    next = nextGroup(first, group);
    const date = dateAt(first, group);
    for (let at = group + HEAD; at < next; at++, nth++) {
      if (shared[nth] === rest.length)
        found.push({ article: articleAt(first, group), index: indexOf(first[at] ?? 0), date });
    }
  }
  return found;
}

async function allReferences(tx: ReadTx): Promise<Dated[]> {
  const rows = await tx.objectStore('articles').getAll();
  return rows.flatMap(({ meta }) =>
    Array.from({ length: meta.quotations }, (_, index) => ({ article: meta.id, index, date: dateKey(meta.date) })),
  );
}
