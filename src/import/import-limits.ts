import { type FileKind, fileKind } from './file-kind.ts';

// How large imported files may be.

/** Limits, in bytes unless stated otherwise. */
export interface ImportLimits {
  /** A text or Markdown file. No article is as large. */
  readonly text: number;
  /** A page or mail as a file, with the pictures saved in it. */
  readonly page: number;
  readonly pdf: number;
  /** JSON that must be read as a whole. It takes about five times its size in memory. */
  readonly json: number;
  /** Files that are read piece by piece: zips, tables, JSON lines, packs. */
  readonly stream: number;
  /** The most files in one zip, as their list is held in memory. */
  readonly zipFiles: number;
  /**
   * The most records of one file: rows, lines, members of a list. What is none of an article counts as well, as it is listed. A pack
   * has no such bound: it is read an article at a time, and a backup must be readable whatever it holds.
   */
  readonly records: number;
  /** How many times its size a packed file may unpack to. Text packs to a third, at best to a tenth. */
  readonly ratio: number;
}

export const IMPORT_LIMITS: ImportLimits = {
  text: 10_000_000,
  page: 50_000_000,
  pdf: 100_000_000,
  json: 32_000_000,
  stream: 1_000_000_000,
  zipFiles: 200_000,
  records: 100_000,
  ratio: 200,
};

/** The most rows of a table, or lines of JSON, empty ones included: as many as a spreadsheet has. */
export const MAX_ROWS = 1_048_576;
export const TOO_MANY_ROWS = 'has more than a million rows. Split it and add the parts.';

/** Says that a file has more records than are read. */
export const tooManyRecords = (most: number): string => `holds more than ${most} records. Split it and add the parts.`;

/** The most bytes that a file of this kind may have. */
export function mostBytes(kind: FileKind, limits: ImportLimits): number {
  switch (kind) {
    case 'text':
    case 'markdown':
      return limits.text;
    case 'page':
    case 'saved page':
    case 'mail':
      return limits.page;
    case 'pdf':
      return limits.pdf;
    default:
      return limits.stream;
  }
}

/** Why a file is refused by its name and size alone, as a phrase that follows its name; null where it may hold articles. */
export function refusalOf(path: string, size: number): string | null {
  const known = fileKind(path);
  if (!known) return unknownKind(path);
  const most = mostBytes(known.kind, IMPORT_LIMITS);
  return size > most ? tooLarge(most) : null;
}

/** Says that a file's ending is no known kind. */
export function unknownKind(path: string): string {
  const ending = /\.[^./\\]{1,12}$/.exec(path)?.[0];
  return ending ? `is of a kind that cannot be imported (${ending}).` : 'is of a kind that cannot be imported.';
}

/** Says that a file is over a bound. @param most in bytes */
export const tooLarge = (most: number): string => `is over ${megabytes(most)}. Split it and add the parts.`;

/** A bound in words: "32 MB". @param bytes whole megabytes or gigabytes */
export const megabytes = (bytes: number): string =>
  bytes >= 1_000_000_000 ? `${bytes / 1_000_000_000} GB` : `${bytes / 1_000_000} MB`;
