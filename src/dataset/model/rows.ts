import { fold } from '../../engine/text/fold.ts';
import type { Reading } from '../../engine/types.ts';
import type { Made } from './made.ts';
import { fragmentsOf } from './sentence-link.ts';
import type { Tally } from './tally.ts';
import type {
  ArticleId,
  ArticleMeta,
  EntitySummary,
  FullArticle,
  GivenFacts,
  Origin,
  QuotationInArticle,
  TextVersion,
} from './types.ts';

/** One version of an article as it was given. The text stands apart. */
export interface VersionRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly given: GivenFacts;
  readonly origin: Origin;
  readonly keptAt?: string;
}

/** The version of an article that is shown. `words`: what search finds it by, folded. */
export interface ArticleRow {
  readonly id: ArticleId;
  readonly meta: ArticleMeta;
  /** Which of its readings serves. */
  readonly made: Made;
  readonly words: readonly string[];
}

export interface EntityRow {
  readonly id: EntitySummary['id'];
  readonly summary: EntitySummary;
  readonly words: readonly string[];
}

/** Tallies whose ids have the same hash, by id. */
export interface TallyRow {
  readonly group: number;
  readonly tallies: readonly Tally[];
}

/** A reading without its quotations. */
export interface ReadingRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: Made;
  readonly reading: Omit<Reading, 'quotations'>;
}

/** What showing a quotation takes besides its article's row. */
export type QuotationRow = Pick<QuotationInArticle, 'quotation' | 'sentence' | 'fragment'>;

/** Some of a reading's quotations with their sentences, so that a card reads neither the text nor the mentions. */
export interface QuotationsRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: Made;
  readonly chunk: number;
  readonly quotations: readonly QuotationRow[];
}

/** Quotations a chunk: most articles have one chunk. */
export const CHUNK = 32;

/** How much of the sentence around a quotation is kept beside it, on either side, in UTF-16 units. */
const AROUND = 1_000;

export const versionRow = ({ meta, given }: Pick<FullArticle, 'meta' | 'given'>): VersionRow => ({
  article: meta.id,
  version: meta.version,
  given,
  origin: meta.origin,
  ...(meta.keptAt && { keptAt: meta.keptAt }),
});

export const articleRow = (meta: ArticleMeta, made: Made): ArticleRow => ({
  id: meta.id,
  meta,
  made,
  words: searchWords([meta.title, meta.source, meta.author]),
});

export const entityRow = (summary: EntitySummary): EntityRow => ({
  id: summary.id,
  summary,
  words: searchWords([summary.name, ...summary.aliases]),
});

export const tallyRow = (group: number, tallies: Iterable<Tally>): TallyRow => ({
  group,
  tallies: [...tallies].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** @param made by which it is told from others of the same text */
export function readingRow({ meta, reading }: Pick<FullArticle, 'meta' | 'reading'>, made: Made): ReadingRow {
  const { quotations: _, ...rest } = reading;
  return { article: meta.id, version: meta.version, made, reading: rest };
}

/** A reading's quotations and what is shown of each. */
export function quotationRows(
  { meta, text, reading }: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: Made,
): QuotationsRow[] {
  const { quotations } = reading;
  const fragmentOf = meta.url === undefined ? () => null : fragmentsOf(text);
  const rows: QuotationsRow[] = [];
  for (let from = 0; from < quotations.length; from += CHUNK) {
    const chunk = quotations.slice(from, from + CHUNK).map((quotation): QuotationRow => {
      const start = Math.max(quotation.sentence.start, quotation.start - AROUND);
      const end = Math.min(quotation.sentence.end, quotation.end + AROUND);
      const fragment = fragmentOf(quotation);
      return { quotation, sentence: { start, text: text.slice(start, end) }, ...(fragment !== null && { fragment }) };
    });
    rows.push({
      article: meta.id,
      version: meta.version,
      made,
      chunk: from / CHUNK,
      quotations: chunk,
    });
  }
  return rows;
}

/** The folded words of some texts, each once, for an index; at most 64. */
export function searchWords(texts: readonly (string | undefined)[]): string[] {
  const words = new Set(texts.flatMap((text) => fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? []));
  return [...words].slice(0, 64);
}
