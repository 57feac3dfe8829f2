import type { Reading } from '../../engine/types.ts';
import type { Correction } from './corrections.ts';
import type { ArticleId, GivenFacts, LogEntry, Origin } from './dataset-types.ts';

// What a pack file contains, and its limits: a dataset, or a part of it, as JSON. docs/pack-format.md describes the file;
// `write-pack.ts` writes one, `read-pack.ts` reads one.

/** An article in a pack: its text and the facts known about it. */
export interface PackArticle extends GivenFacts {
  readonly id: ArticleId;
  readonly text: string;
  readonly origin: Origin;
  readonly keptAt?: string;
  /** Only in the bundled pack, whose articles the build has read. A reading in a reader's file is never used. */
  readonly reading?: Reading;
}

/** The content of a pack file. */
export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly version: typeof PACK_VERSION;
  readonly articles: readonly PackArticle[];
  readonly log: readonly LogEntry[];
  /** The reader's corrections. Packs of version 1 have none, those of version 2 only some of quotations. */
  readonly corrections: readonly Correction[];
}

/** A file could not be read as a pack. The message is shown to the reader. */
export class PackError extends Error {
  readonly kind: 'cut off' | 'not a pack' | 'newer' | 'too large' | 'malformed';
  constructor(kind: PackError['kind'], message: string) {
    super(message);
    this.name = 'PackError';
    this.kind = kind;
  }
}

/** Characters (UTF-16 units) in an article's text, at most. */
export const MAX_TEXT_CHARS = 10_000_000;
/** Characters (UTF-16 units) in a pack, at most. */
export const MAX_PACK_CHARS = 256 * 1024 * 1024;

export const PACK_FORMAT = 'on-record pack';
export const PACK_VERSION = 3;

/** A pack of articles, with the reader's log and corrections where there are some. */
export const packOf = (
  articles: readonly PackArticle[],
  log: readonly LogEntry[] = [],
  corrections: readonly Correction[] = [],
): Pack => ({
  format: PACK_FORMAT,
  version: PACK_VERSION,
  articles,
  log,
  corrections,
});

/** The text of a pack before its first article's line, between its articles, its log's entries and its corrections, and at its end. */
export const PACK_FRAME = {
  start: `{"format":${JSON.stringify(PACK_FORMAT)},"version":${PACK_VERSION},"articles":[`,
  log: '\n],"log":[',
  corrections: '],"corrections":[',
  end: ']}\n',
} as const;
