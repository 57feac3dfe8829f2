import { contentTerms, rarity } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import type { ArticleId, DatasetCounts, EntitySummary, ListedQuotation } from '../model/dataset-types.ts';
import { idsInRecord } from '../model/joined-record.ts';
import { nearestQuotations } from '../model/nearest-quotations.ts';
import { countQuotations, type QuotationLocation, sharedWeights } from '../model/posting-list.ts';
import { aboutTerm, saidByTerm, wordTerm } from '../model/postings.ts';
import { idsOfRecord } from './choose-quotations.ts';
import { type DatasetDb, EMPTY_STATE, type ReadTx, read } from './dataset-transaction.ts';
import { readListsOfRecords, readPostingLists } from './read-posting-lists.ts';
import { loadQuotations, QUOTATION_STORES } from './read-quotations.ts';

/** Words of the sentence whose postings a card reads, at most; longer words first. */
const MAX_SENTENCE_WORDS = 32;
/** Other entities of the sentence whose postings a card reads, at most. */
const MAX_SENTENCE_ENTITIES = 12;

/** Which entity's card is wanted, and in which sentence the reader saw the entity. */
export interface CardQuery {
  readonly entity: EntityId;
  readonly sentence: string;
  /** The other entities that the sentence mentions. */
  readonly others: readonly EntityId[];
  /** The article that the reader is on, where it is in the dataset: its quotations are left out. */
  readonly exclude: ArticleId | null;
  readonly limit: number;
}

/** Everything that a card shows, from one revision of the dataset. */
export interface CardRecord {
  readonly revision: number;
  readonly counts: DatasetCounts;
  /** Undefined where no article names the entity. */
  readonly summary: EntitySummary | undefined;
  /** The quotations that bear most on the sentence, nearest first: said by the person, or about the country. */
  readonly nearest: readonly ListedQuotation[];
  /** The summaries of all entities that the summary and the quotations name. */
  readonly named: ReadonlyMap<EntityId, EntitySummary>;
}

/**
 * Reads what a card shows, in one transaction. The number of records is bounded, whatever the dataset's size: one per word and
 * three per entity of the sentence, two per quotation shown and per further source of it, one per entity that is named.
 */
export function cardRecord(db: DatasetDb, query: CardQuery): Promise<CardRecord> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const entities = tx.objectStore('entities');
    const [state, own] = await Promise.all([tx.objectStore('meta').get('dataset'), entities.get(query.entity)]);
    const summary = own?.summary;
    const nearest = state && summary ? await nearestToSentence(tx, query, summary, state.counts.quotations) : [];
    const names = [
      ...(summary?.companions ?? []).map(({ id }) => id),
      ...(summary?.people ?? []).map(({ id }) => id),
      ...nearest.flatMap(({ quotation }) => quotation.speaker?.entity ?? []),
    ];
    const rows = await Promise.all([...new Set(names)].map((id) => entities.get(id)));
    return {
      revision: state?.revision ?? EMPTY_STATE.revision,
      counts: state?.counts ?? EMPTY_STATE.counts,
      summary,
      nearest,
      named: new Map(rows.flatMap((row) => (row ? [[row.id, row.summary]] : []))),
    };
  });
}

async function nearestToSentence(
  tx: ReadTx,
  query: CardQuery,
  own: EntitySummary,
  quotations: number,
): Promise<ListedQuotation[]> {
  // The words of the hovered name do not count: every quotation of the record is by or about that entity.
  const names = new Set(contentTerms([own.name, ...own.aliases].join(' ')));
  const words = contentTerms(query.sentence)
    .filter((term) => !names.has(term))
    .sort((a, b) => b.length - a.length)
    .slice(0, MAX_SENTENCE_WORDS);
  const others = [...new Set(query.others)].filter((id) => id !== query.entity).slice(0, MAX_SENTENCE_ENTITIES);
  const [[candidates = new Uint32Array(), ...ofOthers], ofWords] = await Promise.all([
    Promise.all(others.map((id) => idsOfRecord(tx, id))).then((records) =>
      readListsOfRecords(tx, [
        { ids: idsInRecord(own), termOf: own.kind === 'person' ? saidByTerm : aboutTerm },
        ...records.flatMap((ids) => [aboutTerm, saidByTerm].map((termOf) => ({ ids, termOf }))),
      ]),
    ),
    readPostingLists(tx, words.map(wordTerm)),
  ]);
  const lists = [...ofOthers, ...ofWords];
  const shared = sharedWeights(
    candidates,
    lists.map((list) => ({ list, weight: rarity(countQuotations(list), quotations) })),
  );
  // What the page's own article only repeats is left out as well: the reader has the words in front of them.
  const onPage = query.exclude ? ((await tx.objectStore('articles').get(query.exclude))?.shared?.repeats ?? []) : [];
  const isOnPage = ({ article, index }: QuotationLocation): boolean =>
    onPage.some(({ of }) => of.article === article && of.index === index);
  const nearest = nearestQuotations(candidates, shared, query.exclude, query.limit + onPage.length);
  return loadQuotations(tx, nearest.filter((one) => !isOnPage(one)).slice(0, query.limit));
}
