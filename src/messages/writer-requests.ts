import type { ArticleFactsChange, QuotationChange } from '../dataset/model/corrections.ts';
import type { DatasetError } from '../dataset/model/dataset-error.ts';
import type { ArticleId, CorrectionId, GivenFacts, QuotationId, TextVersion } from '../dataset/model/dataset-types.ts';
import type { PeopleChange } from '../dataset/model/people-changes.ts';
import type { EntityId, PersonId } from '../engine/types.ts';
import type { ArticleDetails, PageArticle, PagePart, PageSnapshot } from './page-article.ts';
import type { PageReading } from './page-reading.ts';
import type { VersionChanges } from './version-changes.ts';

// What the writer may be asked, and the messages in which requests, progress and answers travel.

/** What restoring a backup did. */
export interface Restored {
  /** Whether the reader stopped it. What was read until then waits among the unfinished jobs. */
  readonly stopped: boolean;
  readonly added: number;
  /** How many of the file's articles were in the dataset already. */
  readonly held: number;
  /** How many articles of the file were earlier texts. They are kept beside the newer text, which stays the one that is shown. */
  readonly earlier: number;
}

/** A backup whose restoring was stopped or cut off. */
export interface UnfinishedJob {
  readonly id: number;
  /** The file's name. */
  readonly source: string;
  /** How many of the file's articles were read. */
  readonly cursor: number;
  readonly total: number | null;
  /** How many of those are new to the dataset. */
  readonly articles: number;
}

/** What is wrong with a quotation, as the reader says it: a speaker who is not on record has a name, and no id yet. */
export type AskedChange =
  | Exclude<QuotationChange, { readonly kind: 'speaker' }>
  | { readonly kind: 'speaker'; readonly entity: EntityId | null; readonly name: string };

/** The beginning of a file of records. */
export interface PreviewedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the names of the columns tell: "title" → "headline". */
  readonly likely: Readonly<Record<string, string>>;
}

/** How much of a long request is done. `total` is null while it is not known. */
export interface WriterProgress {
  readonly done: number;
  readonly total: number | null;
}

/**
 * What the writer may be asked, and what it replies. It replies once everything is stored. If a writer ends before it could
 * reply, the next one gets the same request. So a request that is handled twice must do its work once: it brings the time, and a
 * deletion brings its name, by which the writer finds what has been done already.
 */
export interface WriterRequests {
  /** Makes or migrates the dataset and brings the bundle in. Asked for by whoever cannot open the dataset to read it. */
  prepare: { ask: null; reply: null };
  /** Prepares the dataset and begins what is to be done after an update: reading articles anew, sweeping. */
  upkeep: { ask: null; reply: null };
  /** Reads a text and keeps it, unless the dataset holds it already. @param at when the reader kept it, ISO 8601 */
  keepText: {
    ask: { readonly text: string; readonly facts?: GivenFacts; readonly at: string };
    reply: { readonly id: ArticleId; readonly held: boolean };
  };
  /** Reads a page for its article and keeps nothing; null where no article is found. */
  readPage: { ask: { readonly page: PageSnapshot; readonly part: PagePart }; reply: PageArticle | null };
  /** Reads the article of an open page for the page itself: nothing is kept, written or held; null where no article is found. */
  readThisPage: { ask: { readonly page: PageSnapshot }; reply: PageReading | null };
  /**
   * Reads a page for its article and keeps it. A text that is held already stays as it is; another text of the same article
   * becomes its new version. @param at when the reader kept it, ISO 8601
   */
  keepPage: {
    ask: { readonly page: PageSnapshot; readonly part: PagePart; readonly at: string };
    reply: PageArticle | null;
  };
  /** Takes back what was kept at a moment: an earlier version is shown again, an article without one goes. */
  undoKeep: { ask: { readonly id: ArticleId; readonly at: string }; reply: null };
  /** Changes what is known of a kept article besides its text. */
  changeDetails: { ask: { readonly id: ArticleId; readonly details: ArticleDetails }; reply: null };
  /** What is different in a version of an article's text from another; null where a text is gone. */
  compareVersions: {
    ask: { readonly id: ArticleId; readonly version: TextVersion; readonly before: TextVersion };
    reply: VersionChanges | null;
  };
  /**
   * Corrects a quotation, and those of the same words by the same speaker in other articles. `found` is false where the article no
   * longer has it. @param id the correction's id
   */
  correct: {
    ask: {
      readonly id: CorrectionId;
      readonly article: ArticleId;
      readonly quotation: QuotationId;
      readonly change: AskedChange;
      readonly at: string;
    };
    reply: { readonly found: boolean };
  };
  /** Corrects what is known of people: who is one, who is two, what they are called. All of it becomes visible at once. */
  correctPeople: {
    ask: {
      readonly made: readonly { readonly id: CorrectionId; readonly change: PeopleChange }[];
      readonly at: string;
    };
    reply: null;
  };
  /**
   * Says of articles that somebody else is meant where they name a person, and that these are two people. `made`: the corrections
   * that say so.
   * @param two the id of the correction that says the second @param other null for somebody who is not on record
   * @param page the address of the page on which the reader says so, whose article need not be on record; null for none
   */
  part: {
    ask: {
      readonly id: CorrectionId;
      readonly two: CorrectionId;
      readonly person: PersonId;
      readonly articles: readonly ArticleId[];
      readonly other: PersonId | null;
      readonly name: string;
      readonly page: string | null;
      readonly at: string;
    };
    reply: { readonly made: readonly CorrectionId[] };
  };
  /** Corrects what is known of an article besides its text. `found` is false where the dataset does not have it. */
  correctArticle: {
    ask: {
      readonly id: CorrectionId;
      readonly article: ArticleId;
      readonly facts: ArticleFactsChange['facts'];
      readonly at: string;
    };
    reply: { readonly found: boolean };
  };
  /** Takes a correction back, or makes it again. `found` is false where there is no such correction. */
  setUndone: {
    ask: { readonly id: CorrectionId; readonly undone: boolean; readonly at: string };
    reply: { readonly found: boolean };
  };
  /** Remembers that the reader has opened the record of an entity. @param at now, ISO 8601 */
  looked: { ask: { readonly entity: EntityId; readonly at: string }; reply: null };
  /** Deletes articles. @param act the name of this deletion, by which it can be undone */
  remove: {
    ask: { readonly ids: readonly ArticleId[]; readonly act: string; readonly at: string };
    reply: { readonly articles: number; readonly quotations: number };
  };
  /** Undoes a deletion. */
  bringBack: { ask: { readonly act: string; readonly at: string }; reply: { readonly articles: number } };
  /** Restores a backup. `file` is sent as a reference, not as its bytes. Reports progress, and may be stopped. */
  restore: { ask: { readonly file: Blob; readonly name: string; readonly at: string }; reply: Restored };
  /** Lists the backups whose restoring was stopped or cut off and is not going on now. */
  unfinished: { ask: null; reply: readonly UnfinishedJob[] };
  /** Ends an unfinished job: keeps the articles that it read, or none of them. */
  answerRestore: { ask: { readonly job: number; readonly keep: boolean; readonly at: string }; reply: null };
  /**
   * Gives files of an import, some hundred at a time, as references. They are stored, so that whoever gave them may go away.
   * @param act the import's id @param at when the reader began it @param from the place of the first of these files in the import
   */
  giveFiles: {
    ask: {
      readonly act: string;
      readonly at: string;
      readonly from: number;
      readonly files: readonly { readonly path: string; readonly file: Blob }[];
    };
    reply: null;
  };
  /** All files are given: they are read from now on, whoever is there. @param columns what columns of tables hold */
  startImport: {
    ask: { readonly act: string; readonly columns: Readonly<Record<string, string>> | null };
    reply: null;
  };
  /** Stops an import, which then waits for the reader's answer. */
  stopImport: { ask: { readonly act: string }; reply: null };
  /**
   * The reader's answer to an import that waits: keep what was read, drop it, or go on. For one that is done: forget its results.
   */
  answerImport: { ask: { readonly act: string; readonly what: 'keep' | 'drop' | 'go on' | 'forget' }; reply: null };
  /** The first rows of a table or of JSON; null for a file of another kind. */
  previewTable: { ask: { readonly path: string; readonly file: Blob }; reply: PreviewedTable | null };
  /** What a pasted text says about itself. */
  factsOfText: { ask: { readonly text: string }; reply: GivenFacts };
  /** Deletes what the reader added and brings the bundle back whole. */
  reset: { ask: { readonly at: string }; reply: null };
  /** Deletes the dataset, also one that cannot be opened, and makes a new one with the bundle in it. */
  startAnew: { ask: null; reply: null };
  /** Makes the dictionary. @param anew makes it also where there is one */
  makeDictionary: { ask: { readonly anew: boolean }; reply: null };
}

/**
 * The BroadcastChannel between the writer and its clients. A channel is heard only within one origin, here the extension's. No
 * script of a page and no content script is of this origin, so only our own contexts hear it and send on it.
 */
export const WRITER_CHANNEL = 'on-record writer';

/**
 * A message to the writer. `to` is the id of the writer that is meant, because an earlier writer may still be there to hear it.
 * `id` is the request's.
 */
export type ToWriter =
  | { readonly to: string; readonly id: string; readonly type: string; readonly ask: unknown }
  | { readonly to: string; readonly id: string; readonly stop: true };

/**
 * Why a request failed. 'refused': what was given, such as a file, cannot be used. 'other': a fault, whose message is not written
 * for the reader.
 */
export type WriterErrorKind = DatasetError['kind'] | 'refused' | 'other';

/** A message of the writer to its clients. `from` is the writer's id, `id` the request's. */
export type FromWriter = { readonly from: string; readonly id: string } & (
  | { readonly reply: unknown }
  | { readonly error: { readonly kind: WriterErrorKind; readonly words: string } }
  | { readonly progress: WriterProgress }
);

/** A message of the writer to the context that owns its Worker. */
export type ToWriterOwner =
  | { readonly say: 'ready' }
  | { readonly say: 'changed'; readonly revision: number }
  /** An import is being read: how many per cent of it; null where none is any more. */
  | { readonly say: 'importing'; readonly percent: number | null }
  /** The writer has had nothing to do for a while and listens no more. */
  | { readonly say: 'idle' };
