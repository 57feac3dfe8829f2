import { contentTerms, rarity } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import { nearest } from '../model/nearest.ts';
import { mentions, saidBy, word } from '../model/postings.ts';
import { quotationsIn, sharedWith } from '../model/reference-list.ts';
import { kindOf } from '../model/tally.ts';
import type { ArticleId, DatasetCounts, EntitySummary, QuotationInArticle } from '../model/types.ts';
import { type DatasetDb, type ReadTx, read } from './dataset.ts';
import { load, QUOTATION_STORES } from './quotations.ts';
import { readTerms } from './terms.ts';

/** What a passage is looked at for, at most: bounds the reads a card takes. */
const MOST_WORDS = 32;
const MOST_OTHERS = 12;

/** What a card is asked for with. */
export interface CardAsk {
  readonly entity: EntityId;
  readonly sentence: string;
  /** The other entities of the sentence. */
  readonly others: readonly EntityId[];
  /** The article being read, if it is in the dataset. */
  readonly exclude: ArticleId | null;
  readonly limit: number;
}

/** All a card shows, as the dataset has it at one moment. */
export interface CardRecord {
  readonly revision: number;
  readonly counts: DatasetCounts;
  /** Undefined where no article names the entity. */
  readonly summary: EntitySummary | undefined;
  /** Said by a person, about a country: those that bear most on the sentence, nearest first. */
  readonly nearest: readonly QuotationInArticle[];
  /** Those whom the summary and the quotations name. */
  readonly named: ReadonlyMap<EntityId, EntitySummary>;
}

/**
 * Reads a card, in one transaction and a bounded number of records, whatever the dataset's size: one a word and two an entity
 * of the sentence, two a quotation, one an entity that is named.
 */
export function cardRecord(db: DatasetDb, ask: CardAsk): Promise<CardRecord> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const entities = tx.objectStore('entities');
    const [state, own] = await Promise.all([tx.objectStore('meta').get('dataset'), entities.get(ask.entity)]);
    const summary = own?.summary;
    const found = state && summary ? await nearestTo(tx, ask, summary, state.counts.quotations) : [];
    const names = [
      ...(summary?.companions ?? []).map(({ id }) => id),
      ...(summary?.people ?? []).map(({ id }) => id),
      ...found.flatMap(({ quotation }) => quotation.speaker?.entity ?? []),
    ];
    const rows = await Promise.all([...new Set(names)].map((id) => entities.get(id)));
    return {
      revision: state?.revision ?? 0,
      counts: state?.counts ?? NOTHING,
      summary,
      nearest: found,
      named: new Map(rows.flatMap((row) => (row ? [[row.id, row.summary]] : []))),
    };
  });
}

const NOTHING: DatasetCounts = { articles: 0, people: 0, countries: 0, quotations: 0, kept: 0 };

async function nearestTo(
  tx: ReadTx,
  ask: CardAsk,
  own: EntitySummary,
  quotations: number,
): Promise<QuotationInArticle[]> {
  // The hovered name itself tells nothing: everything in the record is about it.
  const names = new Set(contentTerms([own.name, ...own.aliases].join(' ')));
  const words = contentTerms(ask.sentence)
    .filter((term) => !names.has(term))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  const others = [...new Set(ask.others)].filter((id) => id !== ask.entity).slice(0, MOST_OTHERS);
  const clues = [...others.flatMap((id) => [mentions(id), saidBy(id)]), ...words.map(word)];
  const record = kindOf(ask.entity) === 'person' ? saidBy(ask.entity) : mentions(ask.entity);
  const [candidates = new Uint32Array(), ...lists] = await readTerms(tx, [record, ...clues]);
  const shared = sharedWith(
    candidates,
    lists.map((list) => ({ list, weight: rarity(quotationsIn(list), quotations) })),
  );
  return load(tx, nearest(candidates, shared, ask.exclude, ask.limit));
}
