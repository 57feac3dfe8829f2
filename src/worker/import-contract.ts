import type { GivenFile, ImportItem, ImportOptions, ImportTools, ReadPdf } from '../import/import-types.ts';
import type { ImportTable } from '../import/preview-table.ts';

/** The functions that the import script puts on the worker's global object. */
export interface ImportScript {
  readonly importItems: (file: GivenFile, tools: ImportTools, options?: ImportOptions) => AsyncGenerator<ImportItem>;
  /** Why a file is refused by its name and size, so that it need not be stored; null if it may hold articles. */
  readonly refusalOf: (path: string, size: number) => string | null;
  readonly holdsMany: (path: string) => boolean;
  readonly previewTable: (file: GivenFile) => Promise<ImportTable | null>;
}

/** The names under which the two scripts put their functions on the global object. */
export const IMPORT_SCRIPT = 'onRecordImport';
export const READ_PDF = 'onRecordReadPdf';

export type { ReadPdf };
