import type { DBSchema } from 'idb';
import type { Shard } from '../../engine/names/dictionary.ts';
import type { EntityId } from '../../engine/types.ts';
import type { BucketRow } from '../model/bucket-rows.ts';
import type { StoredHead } from '../model/dictionary-head.ts';
import type { Made } from '../model/made.ts';
import type { ArticleRow, EntityRow, QuotationsRow, ReadingRow, TallyRow, VersionRow } from '../model/rows.ts';
import type { Generation, STORES } from '../model/stores.ts';
import type { ArticleId, ArticleMeta, ArticleText, DatasetCounts, LogEntry, TextVersion } from '../model/types.ts';

/** What is in each store; what each is for says the table in `model/stores.ts`. */
export interface Schema extends DBSchema {
  versions: { key: [ArticleId, TextVersion]; value: VersionRow };
  texts: { key: [ArticleId, TextVersion]; value: ArticleText };
  log: { key: number; value: LogRow };
  bin: { key: string; value: BinRow };
  readings: { key: [ArticleId, TextVersion, Made]; value: ReadingRow };
  quotations: { key: [ArticleId, TextVersion, Made, number]; value: QuotationsRow };
  articles: { key: ArticleId; value: ArticleRow; indexes: { words: string } };
  entities: { key: EntityId; value: EntityRow; indexes: { words: string } };
  tallies: { key: number; value: TallyRow };
  postings: { key: number; value: BucketRow };
  /** Its head, and its shards by number. */
  dictionary: { key: 'head' | number; value: StoredHead | Shard };
  jobs: { key: number; value: Job };
  staged: { key: [number, ArticleId]; value: StagedRow; indexes: { article: ArticleId } };
  bundle: { key: 'bundle'; value: BundleState };
  meta: { key: 'dataset'; value: DatasetState };
}

export type StoreName = keyof typeof STORES;

/** What one act of the reader put into the log: many entries when many articles came in at once. */
export interface LogRow {
  readonly entries: readonly LogEntry[];
}

/** Articles that were deleted by one act and can be brought back. Their texts stay where they were. */
export interface BinRow {
  /** Whoever deleted them named the act so. */
  readonly act: string;
  /** ISO 8601. */
  readonly at: string;
  readonly articles: readonly (ShownArticle & { readonly versions: readonly VersionRow[] })[];
}

/** What a job is to come to. */
export type JobKind = 'restore' | 'delete' | 'bring back' | 'read anew' | 'bundle' | 'reset';

/** A long piece of work. It is there while it is unfinished. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  /** What is being brought in, in words for the reader: a file's name. */
  readonly source: string;
  /** Tells whether the source offered for going on is the same: whatever the one who started it chose (name, size, hash). */
  readonly fingerprint: string;
  /** How many items of the source have been dealt with. */
  readonly cursor: number;
  /** How many items there are; null where that is not known. */
  readonly total: number | null;
  /** Articles staged so far that are to be shown. */
  readonly articles: number;
  /** Versions staged so far that are older than what is held. */
  readonly earlier: number;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Once it is to become visible: what it takes to go on with that. */
  readonly finishing?: Finishing;
}

export interface Finishing {
  /** ISO 8601: when the reader did what the job does. */
  readonly at: string;
  /** The log of the pack that is brought in. */
  readonly given: readonly LogEntry[];
  /** What a deletion takes out. */
  readonly remove?: readonly ArticleId[];
  /** The name of the deletion, or of the one that is undone. */
  readonly act?: string;
  /** What a bundle's job makes of the bundle's state. */
  readonly bundle?: BundleState;
  /** Null before a generation is being made. */
  readonly made: {
    readonly generation: Generation;
    /** The revision whose articles it is made of: with another it is begun anew. */
    readonly revision: number;
    /** Rows written so far, all stores counted in their order. */
    readonly rows: number;
    /** What is kept is written too; all that is left is to swap. */
    readonly isKept: boolean;
  } | null;
}

/** An article as it is shown: what is known of it, and by which reading. */
export interface ShownArticle {
  readonly meta: ArticleMeta;
  readonly made: Made;
}

/** An article as a job will have it. */
export interface StagedRow {
  readonly job: number;
  readonly article: ArticleId;
  /** Null: what is shown stays. */
  readonly shown: ShownArticle | null;
  /** Versions that are to be kept. */
  readonly versions: readonly VersionRow[];
}

export interface DatasetState {
  /** Raised by every change of what readers see. */
  readonly revision: number;
  /** The revision at which a name or an alias last changed, and the dictionary with it. */
  readonly named: number;
  /** Which generation of the derived stores serves. */
  readonly generation: Generation;
  readonly counts: DatasetCounts;
}

export interface BundleState {
  readonly hash: string;
  /** What it ships, whether or not the reader deleted some of it. */
  readonly articles: readonly ArticleId[];
}
