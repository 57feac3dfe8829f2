import { type Correction, isOfPeople } from '../model/corrections.ts';
import type { ArticleId, LogEntry } from '../model/dataset-types.ts';
import type { VersionRow } from '../model/stored-rows.ts';
import type { BinRow, ShownArticle } from '../read/database-schema.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';

// Records the mutations that change the generation in use while the next one is built, so that they can be repeated on it.

/** What has to be known of a mutation to repeat it on another generation. The readings of `put` stay while one is being built. */
export interface RecordedMutation {
  readonly put: readonly ShownArticle[];
  readonly remove: readonly ArticleId[];
  /** Those of people. */
  readonly corrections: readonly Correction[];
  /** What it has put into stores that a reset empties. */
  readonly kept: KeptByMutation;
}

interface KeptByMutation {
  readonly keepVersions: readonly VersionRow[];
  readonly log: readonly LogEntry[];
  readonly bin: { readonly put?: BinRow; readonly drop?: string };
}

const recordings = new WeakMap<DatasetDb, RecordedMutation[]>();

/** Starts recording. Returns the list to which each mutation is added as it happens. */
export function startRecording(db: DatasetDb): RecordedMutation[] {
  const notes: RecordedMutation[] = [];
  recordings.set(db, notes);
  return notes;
}

/** Stops recording: the generation is built, or its build has failed. */
export function stopRecording(db: DatasetDb): void {
  recordings.delete(db);
}

/** Adds a mutation to the recording, where one is under way. */
export function recordMutation(db: DatasetDb, mutation: Omit<RecordedMutation, 'kept'> & KeptByMutation): void {
  const { put, remove, corrections, keepVersions, log, bin } = mutation;
  recordings
    .get(db)
    ?.push({ put, remove, corrections: corrections.filter(isOfPeople), kept: { keepVersions, log, bin } });
}

/** Whether a generation is being built. Readings that no row refers to may then be needed by the build. */
export const isBuildingGeneration = (db: DatasetDb): boolean => recordings.has(db);
