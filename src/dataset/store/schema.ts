import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { DictionaryHead, Shard } from '../../engine/names/dictionary.ts';
import type { EntityId, Reading } from '../../engine/types.ts';
import type { Bucket } from '../model/postings.ts';
import type { Tally } from '../model/tally.ts';
import type {
  ArticleId,
  ArticleMeta,
  ArticleText,
  DatasetCounts,
  EntitySummary,
  LogEntry,
  QuotationInArticle,
  TextVersion,
} from '../model/types.ts';

/**
 * The dataset in IndexedDB. Kept: `articles`, `texts`, `log`. Derived from them: `readings` with `quotations`, `entities`,
 * `tallies`, `postings`, `dictionary`, the counts in `meta`. `jobs` and `staged` hold what an unfinished job brings in:
 * nothing reaches a text or a reading but through its article's row, so what is only staged is seen by nobody.
 */
export interface Schema extends DBSchema {
  articles: { key: ArticleId; value: ArticleRow; indexes: { words: string } };
  texts: { key: [ArticleId, TextVersion]; value: ArticleText };
  /** Readings without their quotations. */
  readings: { key: [ArticleId, TextVersion]; value: ReadingRow };
  /** The quotations of a reading in chunks with their sentences, so that a card reads neither the text nor the mentions. */
  quotations: { key: [ArticleId, TextVersion, number]; value: QuotationsRow };
  entities: { key: EntityId; value: EntityRow; indexes: { words: string } };
  tallies: { key: number; value: TallyRow };
  postings: { key: number; value: BucketRow };
  log: { key: number; value: LogRow };
  jobs: { key: number; value: Job };
  staged: { key: [number, ArticleId]; value: StagedRow; indexes: { article: ArticleId } };
  /** Its head, and its shards by number. */
  dictionary: { key: 'head' | number; value: StoredHead | Shard };
  bundle: { key: 'bundle'; value: BundleState };
  meta: { key: 'dataset'; value: DatasetState };
}

export type DatasetDb = IDBPDatabase<Schema>;
export type StoreName = StoreNames<Schema>;
export type ReadTx = IDBPTransaction<Schema, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** `words`: what search finds the row by, folded. */
export interface ArticleRow {
  readonly meta: ArticleMeta;
  readonly id: ArticleId;
  readonly words: readonly string[];
}

export interface EntityRow {
  readonly id: EntityId;
  readonly summary: EntitySummary;
  readonly words: readonly string[];
}

/** Tallies whose ids have the same hash, by id (see `tallies.ts`). */
export interface TallyRow {
  readonly group: number;
  readonly tallies: readonly Tally[];
}

export interface ReadingRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly reading: Omit<Reading, 'quotations'>;
}

/** What showing a quotation takes besides its article's row. */
export type QuotationRow = Pick<QuotationInArticle, 'quotation' | 'sentence' | 'fragment'>;

/** A bucket, or with no terms what the row before has no room for (see `buckets.ts`). */
export interface BucketRow extends Bucket {
  /** The bucket's number and the row's within it, as one. */
  readonly bucket: number;
}

export interface QuotationsRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly chunk: number;
  readonly quotations: readonly QuotationRow[];
}

/** What one act of the reader put into the log: many entries when many articles came in at once. */
export interface LogRow {
  readonly entries: readonly LogEntry[];
}

/** A long piece of work. It is there while it is unfinished. */
export interface Job {
  readonly id: number;
  /** What is being brought in, in words for the reader: a file's name. */
  readonly source: string;
  /** Tells whether the source offered for going on is the same: whatever the one who started it chose (name, size, hash). */
  readonly fingerprint: string;
  /** How many items of the source have been dealt with. */
  readonly cursor: number;
  /** How many items there are; null where that is not known. */
  readonly total: number | null;
  /** Articles staged so far. */
  readonly articles: number;
  /** ISO 8601. */
  readonly startedAt: string;
}

export interface StagedRow {
  readonly job: number;
  readonly article: ArticleId;
  readonly meta: ArticleMeta;
}

export interface StoredHead extends DictionaryHead {
  /** The version of the code that made it. */
  readonly madeBy: string;
}

export interface DatasetState {
  /** Raised by every change of what readers see. */
  readonly revision: number;
  /** The revision at which a name or an alias last changed, and the dictionary with it. */
  readonly named: number;
  /** The version of the derivation that made the derived rows. */
  readonly derivation: number;
  readonly counts: DatasetCounts;
}

export interface BundleState {
  readonly hash: string;
  /** What it ships, whether or not the reader deleted some of it. */
  readonly articles: readonly ArticleId[];
}
