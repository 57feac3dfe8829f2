import type { DBSchema } from 'idb';
import type { Shard } from '../../engine/dictionary/dictionary.ts';
import type { EntityId } from '../../engine/types.ts';
import type { Correction } from '../model/corrections.ts';
import type {
  ArticleId,
  ArticleMeta,
  ArticleText,
  CorrectionId,
  DatasetCounts,
  ImportCounts,
  ImportedCorrectionCounts,
  ImportResult,
  ImportState,
  LogEntry,
  TextVersion,
} from '../model/dataset-types.ts';
import type { PostingRow } from '../model/posting-rows.ts';
import type { ReadingStamp } from '../model/reading-stamp.ts';
import type { NameWordsRow } from '../model/search/name-words.ts';
import type { WordGroupRow, WordIndexRow } from '../model/search/word-index.ts';
import type { StoredDictionaryHead } from '../model/stored-dictionary-head.ts';
import type {
  ArticleRow,
  CorrectionRow,
  EntityRow,
  FingerprintRow,
  LikenessRow,
  QuotationsRow,
  ReadingNumber,
  ReadingRow,
  TallyRow,
  VersionRow,
} from '../model/stored-rows.ts';
import type { Generation, STORES } from '../model/stores.ts';

// The types of all stores of the database. What each store is for says the table in `model/stores.ts`; the rows of articles,
// readings and everything derived are in `model/stored-rows.ts`.

/** The keys, rows and indexes of each store. */
export interface DatabaseSchema extends DBSchema {
  versions: { key: [ArticleId, TextVersion]; value: VersionRow };
  texts: { key: [ArticleId, TextVersion]; value: ArticleText };
  corrections: { key: CorrectionId; value: CorrectionRow; indexes: { articles: ArticleId } };
  log: { key: number; value: LogRow };
  looks: { key: EntityId; value: LookRow };
  bin: { key: string; value: BinRow };
  readings: { key: [ArticleId, TextVersion, ReadingStamp]; value: ReadingRow };
  quotations: { key: [ArticleId, TextVersion, ReadingStamp, number]; value: QuotationsRow };
  fingerprints: { key: [ArticleId, TextVersion, ReadingStamp]; value: FingerprintRow };
  likenesses: {
    key: ReadingNumber;
    value: LikenessRow;
    indexes: { bands: number; words: number; shingles: number };
  };
  articles: { key: ArticleId; value: ArticleRow };
  entities: { key: EntityId; value: EntityRow; indexes: { words: string } };
  tallies: { key: number; value: TallyRow };
  postings: { key: number; value: PostingRow };
  /** The head of the dictionary, and its shards by number. */
  dictionary: { key: 'head' | number; value: StoredDictionaryHead | Shard };
  articleWords: { key: string; value: WordGroupRow | WordIndexRow };
  nameWords: { key: number; value: NameWordsRow };
  jobs: { key: number; value: Job };
  staged: { key: [number, ArticleId]; value: StagedRow; indexes: { article: ArticleId } };
  imports: { key: string; value: ImportRow };
  importFiles: { key: [string, number]; value: ImportFileRow };
  importResults: { key: [string, number]; value: ImportResultsRow };
  bundle: { key: 'bundle'; value: BundleState };
  meta: { key: 'dataset'; value: DatasetState };
}

export type StoreName = keyof typeof STORES;

/** What one action of the reader added to the log: many entries where the reader kept or deleted many articles at once. */
export interface LogRow {
  readonly entries: readonly LogEntry[];
  /**
   * Of a restoring that took over a log: when it was asked for, ISO 8601, and how many articles it added. The entries do not say
   * it, and by this a request that comes twice is known.
   */
  readonly restored?: { readonly at: string; readonly articles: number };
}

/** When the reader last opened a record, ISO 8601. `entity` is the record's own id. */
export interface LookRow {
  readonly entity: EntityId;
  readonly at: string;
}

/** The articles of one deletion, which can be undone. Their texts and readings stay in their stores. */
export interface BinRow {
  /** The id of the deletion, chosen by whoever asked for it. */
  readonly act: string;
  /** When the reader deleted them, ISO 8601. */
  readonly at: string;
  readonly articles: readonly (ShownArticle & { readonly versions: readonly VersionRow[] })[];
}

/** The kind of a job. */
export type JobKind = 'restore' | 'import' | 'delete' | 'bring back' | 'read anew' | 'bundle' | 'reset';

/** A long piece of work, such as restoring a backup. The row exists until the job is finished or discarded. */
export interface Job {
  readonly id: number;
  readonly kind: JobKind;
  /** Where the articles come from, as shown to the reader: a file's name. */
  readonly source: string;
  /** Identifies the source, so that a job goes on only with the source it began with. A backup's: name, size and hash. */
  readonly fingerprint: string;
  /** How many items of the source have been dealt with: the job goes on with the next one. */
  readonly cursor: number;
  /** How many items the source has; null where that is not known. */
  readonly total: number | null;
  /** Articles staged so far that will be shown in the staged version. */
  readonly articles: number;
  /** Articles staged so far of which only an older version than the shown one is added. */
  readonly earlier: number;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Present once the staged articles are becoming visible: what is needed to go on with that after an interruption. */
  readonly finishing?: JobCompletion;
}

/** The change that a job makes visible at its end, and how far that has come. */
export interface JobCompletion {
  /** When the reader did what the job does, ISO 8601. */
  readonly at: string;
  /** The log of the imported pack, and its corrections. */
  readonly given: readonly LogEntry[];
  readonly corrections?: readonly Correction[];
  /** The articles that the job removes. */
  readonly remove?: readonly ArticleId[];
  /** The id of the deletion that the job does or undoes. */
  readonly act?: string;
  /** The bundle's state after a job that loads a bundle. */
  readonly bundle?: BundleState;
  /** How far the new generation is; null before one is begun. */
  readonly made: {
    readonly generation: Generation;
    /** The revision whose articles the generation is built from. At another revision the build begins again. */
    readonly revision: number;
    /** How many rows are written so far, over all stores in the order of the table. */
    readonly rows: number;
    /** Kept versions are being written, or are written: the job cannot be discarded any more. */
    readonly isKept: boolean;
    /**
     * From then on: the kept versions of shown articles as they were before, where a backup would not be the same. A backup that is
     * made until the job is done has these.
     */
    readonly before?: readonly VersionRow[];
  } | null;
}

/** An import of files: one job of the writer, and what came of it. */
export interface ImportRow {
  /** The id of the import, chosen by whoever asked for it. */
  readonly act: string;
  /** When the reader began it, ISO 8601. */
  readonly at: string;
  readonly state: ImportState;
  /** The job that stages its articles. */
  readonly job: Job['id'];
  /** How many files there are, their bytes, and the first one's name. */
  readonly files: number;
  readonly bytes: number;
  readonly first: string;
  /** Whether some file may hold more than one article, as a zip does. */
  readonly holdsMany: boolean;
  /** The meaning of tables' columns, where the reader has chosen it. */
  readonly columns: Readonly<Record<string, string>> | null;
  /** The file that is next to be read, and how many of its items have been dealt with. */
  readonly file: number;
  readonly item: number;
  /** How many items have been dealt with, and what came of them. */
  readonly counts: ImportCounts;
  /** The corrections that were read with the articles; absent where there were none. */
  readonly corrections?: readonly Correction[];
  /** How many of them are brought in, and how many the reader has; absent until that is known. */
  readonly corrected?: ImportedCorrectionCounts;
  /** Why it stopped by itself, for the reader. */
  readonly problem?: string;
}

/** A file of an import, as it was given. */
export interface ImportFileRow {
  readonly act: string;
  readonly n: number;
  readonly path: string;
  readonly size: number;
  /** Small files as bytes: the browser stores each `Blob` as a file of its own. Null where it could not be taken. */
  readonly content: Blob | Uint8Array<ArrayBuffer> | null;
  /** Why it could not be taken, as a phrase that follows its name. */
  readonly why?: string;
}

/** The outcomes of some items of an import, in order. */
export interface ImportResultsRow {
  readonly act: string;
  readonly n: number;
  readonly results: readonly ImportResult[];
}

/** The version of an article that is shown, and the stamp of the reading that is shown with it. */
export interface ShownArticle {
  readonly meta: ArticleMeta;
  readonly made: ReadingStamp;
}

/** An article as it will be once the job is finished. */
export interface StagedRow {
  readonly job: number;
  readonly article: ArticleId;
  /** The article that will be shown; null if the one shown now stays. */
  readonly shown: ShownArticle | null;
  /** Versions that the job adds. */
  readonly versions: readonly VersionRow[];
}

/** The state of the dataset as a whole: one row. */
export interface DatasetState {
  /** Given once, by chance: a dataset that was made anew in the place of a lost one has another. Absent in one of before that. */
  readonly id?: string;
  /** Raised by every change of what is shown. */
  readonly revision: number;
  /** The revision at which a name or an alias, and so the dictionary, last changed. */
  readonly named: number;
  /** The generation of the derived stores that is in use. */
  readonly generation: Generation;
  readonly counts: DatasetCounts;
}

/** Which bundle was loaded last. */
export interface BundleState {
  readonly hash: string;
  /** The articles in that bundle, whether or not the reader deleted some of them. */
  readonly articles: readonly ArticleId[];
}
