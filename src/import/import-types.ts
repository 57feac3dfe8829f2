import type { Correction } from '../dataset/model/corrections.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import type { ExtractedArticle } from '../extraction/extract-article.ts';
import type { ImportLimits } from './import-limits.ts';
import type { ColumnChoice } from './record-columns.ts';

// What an import takes and what it yields.

/** A file that the reader gave. Its path, or name alone, is only displayed and tells the file's kind; nothing is opened by it. */
export interface GivenFile {
  readonly path: string;
  readonly blob: Blob;
}

/** An article from a file, before the engine has read it. */
export interface ImportedArticle {
  readonly kind: 'article';
  /** Its place in the file, for the reader: "archive.zip › paper/a.txt", "export.csv, row 7". */
  readonly name: string;
  readonly text: string;
  readonly facts: GivenFacts;
  /** When an earlier dataset kept the article, ISO 8601. Only packs have it. */
  readonly keptAt?: string;
}

/** Something that could not become an article. `why` is a phrase that follows the name: "is empty." */
export interface ImportFailure {
  readonly kind: 'failure';
  readonly name: string;
  readonly why: string;
}

/** The corrections of a pack, those that were taken back among them. */
export interface ImportedCorrections {
  readonly kind: 'corrections';
  readonly name: string;
  readonly corrections: readonly Correction[];
}

export type ImportItem = ImportedArticle | ImportFailure | ImportedCorrections;

/** Extracts the article from a page's markup. Throws PageTooLarge. @param address where the page was found; null where unknown */
export type ExtractArticle = (html: string, address: string | null) => ExtractedArticle;

/** Returns the text of a PDF in paragraphs; '' where it has none. Rejects with `NotAnArticle`. */
export type ReadPdf = (bytes: Uint8Array) => Promise<string>;

/**
 * What an import needs from its caller. The two functions are called only for files that need them, as they load large scripts.
 */
export interface ImportTools {
  readonly extract: () => ExtractArticle | Promise<ExtractArticle>;
  readonly readPdf: () => ReadPdf | Promise<ReadPdf>;
}

export interface ImportOptions {
  /** Which columns of tables, or fields of JSON, hold what, where the reader has chosen. */
  readonly columns?: ColumnChoice;
  readonly limits?: Partial<ImportLimits>;
  /** Called with the number of bytes of the file read since the last call. */
  readonly onRead?: (bytes: number) => void;
}

/** Says why something cannot become an article. The message is a phrase that follows its name: "is empty." */
export class NotAnArticle extends Error {}
