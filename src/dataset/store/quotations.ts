import { contentTerms, type Rankable, rankQuotations, rarity } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import { dateKey } from '../model/dates.ts';
import { quotationId } from '../model/ids.ts';
import {
  bearingAt,
  halves,
  mentions,
  type Place,
  placeAt,
  STRIDE,
  saidBy,
  sharedWith,
  word,
} from '../model/postings.ts';
import { kindOf } from '../model/tally.ts';
import type { ArticleId, QuotationInArticle } from '../model/types.ts';
import { CHUNK } from './rows.ts';
import type { DatasetDb, ReadTx } from './schema.ts';
import { readTerms } from './terms.ts';
import { read } from './transact.ts';

/** What a passage is looked at for, at most: bounds the reads a card takes. */
const MOST_WORDS = 32;
const MOST_OTHERS = 12;

/** What reading quotations takes. */
export const QUOTATION_STORES: ('articles' | 'entities' | 'meta' | 'postings' | 'quotations')[] = [
  'articles',
  'entities',
  'meta',
  'postings',
  'quotations',
];

/**
 * The quotations of an entity (said by a person, about a country) that bear most on a sentence, nearest first.
 * Reads a bounded number of records, whatever the dataset's size: one a word and two an entity of the sentence, two a quotation.
 * @param ask.others The other entities of the sentence.
 * @param ask.exclude The article being read, if it is in the dataset.
 */
export function nearestQuotations(
  db: DatasetDb,
  ask: { entity: EntityId; sentence: string; others: readonly EntityId[]; exclude: ArticleId | null; limit: number },
): Promise<QuotationInArticle[]> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const [state, own] = await Promise.all([
      tx.objectStore('meta').get('dataset'),
      tx.objectStore('entities').get(ask.entity),
    ]);
    if (!state || !own) return [];
    // The hovered name itself tells nothing: everything in the record is about it.
    const names = new Set(contentTerms([own.summary.name, ...own.summary.aliases].join(' ')));
    const words = contentTerms(ask.sentence)
      .filter((term) => !names.has(term))
      .sort((a, b) => b.length - a.length)
      .slice(0, MOST_WORDS);
    const others = [...new Set(ask.others)].filter((id) => id !== ask.entity).slice(0, MOST_OTHERS);
    const clues = [...others.flatMap((id) => [mentions(id), saidBy(id)]), ...words.map(word)];
    const [candidates = new Uint32Array(), ...lists] = await readTerms(tx, [recordOf(ask.entity), ...clues]);
    const shared = sharedWith(
      candidates,
      lists.map((refs) => ({ refs, weight: rarity(refs.length / STRIDE, state.counts.quotations) })),
    );
    const ranked = rankQuotations(rankables(candidates, shared, ask.exclude), ask.limit);
    return load(
      tx,
      ranked.map(({ at }) => placeAt(candidates, at)),
    );
  });
}

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
      const meta = (await tx.objectStore('articles').get(article))?.meta;
      if (!meta) return [];
      const chunk = await tx.objectStore('quotations').get([article, meta.version, Math.floor(index / CHUNK)]);
      const row = chunk?.quotations[index % CHUNK];
      return row ? [{ id: quotationId(article, meta.version, row.quotation), article: meta, ...row }] : [];
    }),
  );
  return loaded.flat();
}

type Dated = Place & { readonly date: number };

const recordOf = (entity: EntityId): string => (kindOf(entity) === 'person' ? saidBy(entity) : mentions(entity));

function* rankables(
  candidates: Uint32Array,
  shared: Float64Array,
  exclude: ArticleId | null,
): Generator<Rankable & { at: number }> {
  const [high, low] = exclude ? halves(exclude) : [-1, -1];
  for (let at = 0; at < candidates.length; at += STRIDE) {
    if (candidates[at] === high && candidates[at + 1] === low) continue;
    const { date, extent, words } = bearingAt(candidates, at);
    yield { date, extent, words, shared: shared[at / STRIDE] ?? 0, at };
  }
}

/** The references that are in every list. */
export function everywhere(lists: readonly Uint32Array[]): Dated[] {
  const [first = new Uint32Array(), ...rest] = lists;
  const shared = sharedWith(
    first,
    rest.map((refs) => ({ refs, weight: 1 })),
  );
  const found: Dated[] = [];
  for (let at = 0; at < first.length; at += STRIDE) {
    if (shared[at / STRIDE] === rest.length) found.push({ ...placeAt(first, at), date: bearingAt(first, at).date });
  }
  return found;
}

async function allReferences(tx: ReadTx): Promise<Dated[]> {
  const rows = await tx.objectStore('articles').getAll();
  return rows.flatMap(({ meta }) =>
    Array.from({ length: meta.quotations }, (_, index) => ({ article: meta.id, index, date: dateKey(meta.date) })),
  );
}
