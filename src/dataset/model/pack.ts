import type { Reading } from '../../engine/types.ts';
import type { ArticleId, ArticleMeta, GivenFacts, LogEntry, Origin } from './types.ts';

/** An article in a pack: its text and what is known of it. docs/pack-format.md describes the file. */
export interface PackArticle extends GivenFacts {
  readonly id: ArticleId;
  readonly text: string;
  readonly origin: Origin;
  readonly keptAt?: string;
  /** Only in the bundled pack, which the build reads beforehand; never believed from a file of the reader's. */
  readonly reading?: Reading;
}

/** A dataset, or a part of one, as a file. */
export interface Pack {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly articles: readonly PackArticle[];
  readonly log: readonly LogEntry[];
}

/** A file that is not a pack to be read. `message` is in words for the reader. */
export class PackError extends Error {
  readonly kind: 'cut off' | 'not a pack' | 'newer' | 'too large' | 'malformed';
  constructor(kind: PackError['kind'], message: string) {
    super(message);
    this.name = 'PackError';
    this.kind = kind;
  }
}

/** The most characters an article's text may have. */
export const MOST_TEXT = 10_000_000;
/** The most characters a pack may have. */
export const MOST_PACK = 256 * 1024 * 1024;

export const FORMAT = 'on-record pack';
export const VERSION = 1;

export const packOf = (articles: readonly PackArticle[], log: readonly LogEntry[] = []): Pack => ({
  format: FORMAT,
  version: VERSION,
  articles,
  log,
});

/**
 * An article as a pack has it: without the text's version and the counts, which follow from the rest. With its reading for
 * the bundled pack, without for one that is given to the reader.
 */
export function packArticle(meta: ArticleMeta, text: string, reading?: Reading): PackArticle {
  const { version: _version, quotations: _quotations, people: _people, countries: _countries, id, ...facts } = meta;
  return { id, ...facts, text, ...(reading && { reading }) };
}

/** The file of a pack: JSON, an article a line. The same pack always gives the same bytes. */
export const writePack = (pack: Pack): string => [...packParts(pack.articles, pack.log)].join('');

/** The file of a pack piece by piece, for those too large for one string. */
export function* packParts(articles: Iterable<PackArticle>, log: readonly LogEntry[]): Generator<string> {
  yield `{"format":${JSON.stringify(FORMAT)},"version":${VERSION},"articles":[`;
  let before = '\n';
  for (const article of articles) {
    yield before + JSON.stringify(article);
    before = ',\n';
  }
  yield `\n],"log":${JSON.stringify(log)}}\n`;
}
