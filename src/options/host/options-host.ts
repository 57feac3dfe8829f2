import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleFactsChange } from '../../dataset/model/corrections.ts';
import type {
  ArticleId,
  ArticleMeta,
  CorrectionId,
  DatasetCounts,
  EntitySummary,
  GivenFacts,
  ImportResult,
  ListedQuotation,
  QuotationId,
  QuotationInArticle,
  TextVersion,
} from '../../dataset/model/dataset-types.ts';
import type { PeopleChange } from '../../dataset/model/people-changes.ts';
import type { SearchKind, SearchWindow } from '../../dataset/model/search/search-kinds.ts';
import type { QuotationChoice, QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import type { OfArticles, SearchedList } from '../../dataset/read/fold-quotations.ts';
import type { ListedCorrection } from '../../dataset/read/read-corrections.ts';
import type { Paragraph } from '../../dataset/read/read-paragraphs.ts';
import type { KeptVersion } from '../../dataset/read/read-versions.ts';
import type { RecordFacets } from '../../dataset/read/record-facets.ts';
import type { RescuedPack } from '../../dataset/read/rescue-pack.ts';
import type { ResetLosses } from '../../dataset/read/reset-losses.ts';
import type { SearchResults } from '../../dataset/read/search-dataset.ts';
import type { SinceBackup } from '../../dataset/read/since-backup.ts';
import type { StatementsOnTopic } from '../../dataset/read/statements-on-topic.ts';
import type { EntityId, EntityKind, PersonId } from '../../engine/types.ts';
import type { ImportNotice, ImportProgress } from '../../messages/import-progress.ts';
import type { VersionChanges } from '../../messages/version-changes.ts';
import type {
  AskedChange,
  PreviewedTable,
  Restored,
  UnfinishedJob,
  WriterProgress,
} from '../../messages/writer-requests.ts';
import type { Settings } from '../../settings/settings.ts';
import type { LostDataset } from '../../storage/dataset-marker.ts';
import type { StorageRoom } from '../../storage/storage-room.ts';

// What the options page needs of dataset, settings and browser, as an interface, and how its components get at it.

/** Which part of a list of quotations to read. `offset` counts from 0. */
interface QuotationQuery extends QuotationChoice {
  readonly offset: number;
  readonly limit: number;
  /** The latest first, if nothing is said. */
  readonly order?: QuotationOrder;
}

export interface KeptArticle {
  readonly meta: ArticleMeta;
  readonly text: string;
  /** Where reading ended, in a text that is too long to be read whole. Absent where all of it was read. */
  readonly readTo?: number;
  /** In the order of the text, with the reader's corrections. */
  readonly quotations: readonly QuotationInArticle[];
  /** The kept versions of its text, the one that is shown first. */
  readonly versions: readonly KeptVersion[];
  /** Other articles with the same text, or nearly. */
  readonly copies: readonly ArticleMeta[];
}

/** The result of a deletion. `act` is its id, by which it can be undone. */
export interface Deleted {
  readonly act: string;
  readonly articles: number;
  readonly quotations: number;
}

/** Where a backup is saved. */
export interface BackupPlace {
  /** The name of the reader's folder; null for the downloads. */
  readonly folder: string | null;
  /** Why a folder that the reader has chosen is not used, as a sentence. */
  readonly why?: string;
  /** Saves a file under a name. Rejects where the folder does not take it. */
  readonly save: (file: Blob, name: string) => Promise<void>;
}

/** A keyboard command of the extension, as the browser's own page lists it. */
interface KeyCommand {
  readonly name: string;
  /** The keys: "Alt+Shift+M", or '' where none are set. */
  readonly keys: string;
}

/** A file to be imported. The path is from the folder that was chosen, or the name alone. */
export interface ImportFile {
  readonly path: string;
  readonly file: File;
}

/** The reader's answer to an import that waits; 'forget' is for one that is done. */
export type ImportAnswer = 'keep' | 'drop' | 'go on' | 'forget';

/** Whom articles mean instead of somebody whom they were taken to name. */
export interface Parting {
  readonly articles: readonly ArticleId[];
  /** Null for somebody who is not on record. */
  readonly other: PersonId | null;
  readonly name: string;
  /** The address of the page on which the reader says so, whose article need not be on record; null for none. */
  readonly page: string | null;
}

/** What the reader had not seen of a record when they opened it. */
export interface LastLook {
  /** When they opened it before, ISO 8601; null: never. */
  readonly at: string | null;
  /** How many of its quotations have come since then: said by a person, or about a country. */
  readonly fresh: number;
}

/** All that the options page asks of dataset, settings and browser. The test pages have a host that answers with samples. */
export interface OptionsHost {
  /** Resolves once the dataset can be read. Rejects with a message for the reader. */
  open(): Promise<void>;
  counts(): Promise<DatasetCounts>;
  /** How much storage the extension uses, and how much is free. */
  storage(): Promise<StorageRoom>;
  /** Whether the browser promises never to clear the storage by itself; null where it does not say. */
  keepsStorage(): Promise<boolean | null>;
  /** A dataset of the reader's that was lost, until they know of it; null where none was. */
  lost(): Promise<LostDataset | null>;
  /** The reader knows of the lost dataset. */
  forgetLost(): Promise<void>;
  /** Calls a function whenever what is lost may have changed, until the signal aborts. */
  onLost(onChange: () => void, signal: AbortSignal): void;
  articles(): Promise<readonly ArticleMeta[]>;
  entities(kind: EntityKind): Promise<readonly EntitySummary[]>;
  summaries(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntitySummary>>;
  /** The people whose names are other spellings of this person's: they may be the same person. */
  otherSpellings(of: EntitySummary): Promise<readonly EntitySummary[]>;
  /** Says that the reader has opened a record, and gives what they had not seen of it until then. */
  look(entity: EntityId): Promise<LastLook>;
  /** Those of some articles that the reader has kept for the first time since a moment. */
  newArticles(articles: readonly ArticleId[], since: string): Promise<ReadonlySet<ArticleId>>;
  quotations(asked: QuotationQuery): Promise<{ total: number; quotations: readonly ListedQuotation[] }>;
  /** What a record, or the list of all quotations, can be narrowed by. @param side which side of the choice the record's own entity is on */
  recordFacets(choice: QuotationChoice, side: 'speaker' | 'about'): Promise<RecordFacets>;
  /** The paragraphs that quotations stand in; those of articles that are gone are left out. */
  paragraphs(quotations: readonly ListedQuotation[]): Promise<ReadonlyMap<QuotationId, Paragraph>>;
  /** See `dataset/read/statements-on-topic.ts`. */
  statementsOnTopic(article: ArticleId, quotation: QuotationId): Promise<StatementsOnTopic | null>;
  /** Goes through a whole list of quotations and makes something of it; see `dataset/read/fold-quotations.ts`. */
  foldQuotations: <T>(
    of: QuotationChoice | SearchedList | OfArticles,
    start: () => T,
    add: (all: T, quotations: readonly ListedQuotation[], named: ReadonlyMap<EntityId, EntitySummary>) => void,
  ) => Promise<T>;
  article(id: ArticleId): Promise<KeptArticle | undefined>;
  /** Whether any of some articles is on record. */
  isAnyHeld(ids: readonly ArticleId[]): Promise<boolean>;
  /** What is different in a version of an article's text from another; null where a text is gone. */
  versionChanges(id: ArticleId, version: TextVersion, before: TextVersion): Promise<VersionChanges | null>;
  /** See `dataset/read/search-dataset.ts`. */
  search(query: string, windows?: Partial<Readonly<Record<SearchKind, SearchWindow>>>): Promise<SearchResults>;

  /** Reads a text and keeps it, unless the dataset holds it already. Rejects with a message for the reader. */
  add(text: string, facts: GivenFacts): Promise<{ readonly id: ArticleId; readonly held: boolean }>;
  /** The facts that a text gives about itself. */
  factsOf(text: string): Promise<GivenFacts>;

  /** The first rows of a table or of JSON; null for a file of another kind. */
  previewTable(file: ImportFile): Promise<PreviewedTable | null>;
  /**
   * Gives files to be imported. Resolves once they are stored: from then on the import goes on by itself, also where the page is
   * closed. Rejects with a message for the reader.
   * @param columns what the columns of tables hold; null where their names tell
   */
  importFiles(
    files: readonly ImportFile[],
    columns: Readonly<Record<string, string>> | null,
    onGiven: (files: number) => void,
  ): Promise<void>;
  /** How far the latest import is, or how it went; null where there is none. */
  latestImport(): Promise<ImportProgress | null>;
  /** The outcome of each item of an import. */
  importResults(act: string): Promise<readonly ImportResult[]>;
  stopImport(act: string): Promise<void>;
  answerImport(act: string, what: ImportAnswer): Promise<void>;
  /** Calls a function with whatever is told of imports, until the signal aborts. */
  onImport(heard: (notice: ImportNotice) => void, signal: AbortSignal): void;

  /** Corrects a quotation. Resolves to the correction's id; null where the article no longer has the quotation. */
  correct(quotation: QuotationInArticle, change: AskedChange): Promise<CorrectionId | null>;
  /** Corrects what is known of people, all at once. Resolves to the corrections' ids. */
  correctPeople(changes: readonly PeopleChange[]): Promise<readonly CorrectionId[]>;
  /** Says of articles that somebody else is meant where they name a person. */
  part(person: PersonId, parting: Parting): Promise<readonly CorrectionId[]>;
  /** Corrects what is known of an article besides its text. Resolves to the correction's id; null where it is gone. */
  correctArticle(article: ArticleId, facts: ArticleFactsChange['facts']): Promise<CorrectionId | null>;
  /** The articles that name a person, the newest first. */
  articlesNaming(person: PersonId): Promise<readonly ArticleMeta[]>;
  /** Takes a correction back, or makes it again. */
  setUndone(id: CorrectionId, undone: boolean): Promise<void>;
  /** Every correction, the latest first. */
  corrections(): Promise<readonly ListedCorrection[]>;
  /** The people and countries whom an article names, those with the most quotations first. */
  namedIn(article: ArticleId): Promise<readonly EntitySummary[]>;

  /** Deletes articles, so that they can be brought back. */
  remove(ids: readonly ArticleId[]): Promise<Deleted>;
  /** The last deletion; null where there is none that can still be undone. */
  lastDeleted(): Promise<Deleted | null>;
  /** Undoes a deletion. Resolves to the number of articles that are back. */
  bringBack(act: string): Promise<number>;
  /** Makes a file of everything that the reader could lose. `missing` articles could not be put into it. */
  backup(): Promise<{ readonly file: Blob; readonly missing: number }>;
  /** What a backup of a certain time does not have. */
  sinceBackup(backupAt: string | null): Promise<SinceBackup>;
  /** Where backups go. Asks the browser, and so the reader, for leave where that is needed: call it first in a press of a button. */
  backupPlace(): Promise<BackupPlace>;
  /** The name of the folder that backups go to; null for the downloads. */
  backupFolder(): Promise<string | null>;
  /** Has the reader choose a folder for backups; resolves to false where they chose none. Null where the browser has no such thing. */
  readonly chooseBackupFolder: (() => Promise<boolean>) | null;
  /** From now on, backups go to the downloads. */
  forgetBackupFolder(): Promise<void>;
  /** Makes a backup of what can still be read of a dataset that does not open. Rejects where nothing can. */
  rescue(): Promise<RescuedPack>;
  /**
   * Restores a backup. Nothing of it is shown before all of it is in. If it is stopped or cut off, it is among `unfinished`, until
   * the reader answers it (`answerRestore`), or gives the same file again, with which it goes on. Rejects with a message for the reader.
   */
  restore(file: File, progress: (now: WriterProgress) => void, stop: AbortSignal): Promise<Restored>;
  /** The backups whose restoring was stopped or cut off and is not going on now. */
  unfinished(): Promise<readonly UnfinishedJob[]>;
  /** Ends an unfinished restoring: keeps the articles that it read, or none of them. */
  answerRestore(job: UnfinishedJob, keep: boolean): Promise<void>;
  resetLoses(): Promise<ResetLosses>;
  reset(): Promise<void>;
  /** What the dataset held when it was last looked at, also where it cannot be read now; null where that is not known. */
  lastSeen(): Promise<LostDataset | null>;
  /** Deletes the dataset, also one that cannot be opened, and begins a new one. Rejects with a message for the reader. */
  startAnew(): Promise<void>;
  /** Calls a function after each change of the dataset, whoever made it, until the signal aborts. */
  onChange(onChange: () => void, signal: AbortSignal): void;

  /** The columns of a table that the reader has shown or hidden, against what is shown by itself. */
  turnedColumns(table: string): Promise<readonly string[]>;
  turnColumns(table: string, columns: readonly string[]): Promise<void>;
  settings(): Promise<Settings>;
  changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void>;
  onSettings(onChange: () => void, signal: AbortSignal): void;
  keys(): Promise<readonly KeyCommand[]>;
  /** Opens the browser's own page for changing keys. */
  openKeys(): Promise<void>;
  /** Has the browser save a file. */
  save(file: Blob, name: string): void;
}

const HostContext = createContext<OptionsHost | null>(null);
export const HostProvider = HostContext.Provider;

export function useHost(): OptionsHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('The options page has no host.');
  return host;
}
