import { packDictionary } from '../../engine/dictionary/dictionary.ts';
import type { EntityId } from '../../engine/types.ts';
import type { EntitySummary } from './dataset-types.ts';
import { dictionaryEntries } from './dictionary-entries.ts';
import type { GenerationContent } from './generation-content.ts';
import { toPostingRows } from './posting-rows.ts';
import { bucketOf } from './postings.ts';
import { nameWordsRows } from './search/name-words.ts';
import { stampedHead } from './stored-dictionary-head.ts';
import { articleRow, entityRow, tallyRow, wordsOfNames } from './stored-rows.ts';
import type { STORES } from './stores.ts';

// The rows of a whole generation: everything derived, computed from all articles. `write/build-generation.ts` writes them;
// `write/merge-derived.ts` changes the same rows for a few articles, and must come to the same.

/** A row to be written; `key` for a store whose rows do not contain their key. */
export interface NewRow {
  readonly key?: string | number;
  readonly value: object;
}

/** Yields every row of one store, always in the same order, so that an interrupted build can skip the rows it has written. */
export type RowProducer = (whole: GenerationContent) => Iterable<NewRow>;

type DerivedStore = {
  [S in keyof typeof STORES]: (typeof STORES)[S]['kind'] extends 'derived' ? S : never;
}[keyof typeof STORES];

/** For each derived store, the rows of a generation. No other place says what a derived store contains. */
export const DERIVED_ROWS: Readonly<Record<DerivedStore, RowProducer>> = {
  *articles({ articles, unread }) {
    for (const one of articles) yield { value: articleRow(one) };
    for (const value of unread) yield { value };
  },
  *entities(whole) {
    for (const { id, record } of recordsOf(whole)) yield { value: entityRow(id, record, whole.spellingOf(id)) };
  },
  *tallies({ entities, tally }) {
    const groups = new Map<number, EntityId[]>();
    for (const id of entities) {
      const group = groups.get(bucketOf(id));
      if (group) group.push(id);
      else groups.set(bucketOf(id), [id]);
    }
    for (const [group, ids] of groups) yield { value: tallyRow(group, ids.map(tally)) };
  },
  *postings({ buckets }) {
    for (const bucket of buckets()) for (const value of toPostingRows(bucket)) yield { value };
  },
  *dictionary(whole) {
    const { head, shards } = packDictionary(dictionaryEntries(ownRecords(whole), whole.said));
    yield { key: 'head', value: stampedHead(head) };
    for (const [key, value] of shards) yield { key, value };
  },
  *articleWords({ words }) {
    for (const { head, rows } of words) for (const value of [head, ...rows]) yield { value };
  },
  *nameWords(whole) {
    for (const value of nameWordsRows(wordsOfAllNames(whole))) yield { value };
  },
};

/** The record that each entity is in, one at a time: see `GenerationContent.record`. */
function* recordsOf({ entities, record }: GenerationContent): Iterable<{ id: EntityId; record: EntitySummary }> {
  for (const id of entities) {
    const found = record(id);
    if (found) yield { id, record: found };
  }
}

function* wordsOfAllNames(whole: GenerationContent): Iterable<string> {
  for (const record of ownRecords(whole)) yield* wordsOfNames(record);
}

/** The records, each under its own id. */
function* ownRecords({ entities, recordId, record }: GenerationContent): Iterable<EntitySummary> {
  for (const id of entities) {
    const found = recordId(id) === id ? record(id) : null;
    if (found) yield found;
  }
}
