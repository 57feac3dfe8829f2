import type { ImportCounts, ImportedCorrectionCounts, ImportState } from '../dataset/model/dataset-types.ts';

// How our own pages learn how far an import of files is.

/** How far an import is. */
export interface ImportProgress {
  readonly act: string;
  readonly state: ImportState;
  /** How many files were given, and the name of the first. */
  readonly files: number;
  readonly first: string;
  /** What is being read; '' where nothing is. */
  readonly reading: string;
  /** How many articles have been dealt with; `total` is null where files hold several, as nobody knows how many. */
  readonly done: number;
  readonly total: number | null;
  /** From 0 to 1, by the bytes of the files. */
  readonly part: number;
  /** In seconds; null until it can be told. */
  readonly secondsLeft: number | null;
  readonly counts: ImportCounts;
  /** Of the corrections that came with the articles; absent where none did, and until all are read. */
  readonly corrected?: ImportedCorrectionCounts;
  /** Why it stopped by itself, for the reader. */
  readonly problem?: string;
}

/**
 * The BroadcastChannel between the writer and our own pages: the writer says how far an import is; a page that has just opened
 * asks for it, and hears nothing where no import is under way.
 */
export const IMPORTS_CHANNEL = 'on-record imports';

/** A message on that channel. `gone`: nothing is left of that import. */
export type ImportNotice = { readonly now: ImportProgress } | { readonly gone: string } | { readonly ask: true };
