import { itemAt } from '../../engine/item-at.ts';
import type { EntityId, Reading } from '../../engine/types.ts';
import type { CorrectedReading } from './apply-corrections.ts';
import type { Correction } from './corrections.ts';
import type {
  ArticleId,
  ArticleMeta,
  CorrectionId,
  EntitySummary,
  FullArticle,
  GivenFacts,
  Origin,
  QuotationInArticle,
  TextVersion,
} from './dataset-types.ts';
import type { EntityTally } from './entity-tally.ts';
import type { QuotationsFingerprint } from './fingerprint.ts';
import { otherNames } from './joined-record.ts';
import type { QuotationDays } from './quotation-days.ts';
import { type QuotationMark, quotationMarks } from './quotation-identity.ts';
import type { ReadingStamp } from './reading-stamp.ts';
import { wordsOf } from './search/folded-words.ts';
import { isSameSharing, NOT_SHARED, type SharedQuotations } from './shared-quotations.ts';
import { textFragments } from './text-fragment.ts';

// The rows of the stores, and the functions that make them. Derived rows are made in this folder and nowhere else
// (`tests/lint/derived-rows.mjs`). A change of what a row contains raises `DERIVATION_VERSION` in reading-stamp.ts.

/** One version of an article as it was given. Its text is in the store `texts`. */
export interface VersionRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly given: GivenFacts;
  readonly origin: Origin;
  readonly keptAt?: string;
}

/** The version of an article that is shown. */
export interface ArticleRow {
  readonly id: ArticleId;
  readonly meta: ArticleMeta;
  /** The stamp of the reading that is shown. */
  readonly made: ReadingStamp;
  /** Absent where it shares no quotation with another article. */
  readonly shared?: SharedQuotations;
  /** Absent where all its quotations have its own date. */
  readonly days?: QuotationDays;
}

/**
 * The record that an entity is in. `summary` has another id than the row where the entity is another spelling of a person's name
 * (`isOwnRecord`): so whoever asks by any spelling gets the one record. `words`: the folded words by which search finds a record,
 * and of a person the `spellingWord`.
 */
export interface EntityRow {
  readonly id: EntitySummary['id'];
  readonly summary: EntitySummary;
  readonly words: readonly string[];
}

/** The tallies of all entities whose ids have the same hash (`group`), sorted by id. */
export interface TallyRow {
  readonly group: number;
  readonly tallies: readonly EntityTally[];
}

/** A reading without its quotations. */
export interface ReadingRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: ReadingStamp;
  readonly reading: Omit<Reading, 'quotations'>;
  /** See `CorrectedReading`. Absent where each correction found its quotation, or there are none. */
  readonly unplaced?: readonly CorrectionId[];
}

/** A correction; `articles` are those of its places, by an index of which the corrections of an article are found. */
export type CorrectionRow = Correction & { readonly articles: readonly ArticleId[] };

/** By what the quotations of an article are recognised in other articles. Made with each reading. */
export interface FingerprintRow extends QuotationsFingerprint {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: ReadingStamp;
}

/** A number that stands for a reading: its key where an index has hundreds of entries for it, each of which repeats the key. */
export type ReadingNumber = number;

/** By what an article and its quotations are found among all that are alike, by indexes. Made with each reading. */
export interface LikenessRow {
  readonly reading: ReadingNumber;
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: ReadingStamp;
  /** The article's `textBands`. */
  readonly bands: readonly number[];
  /** The numbers of its quotations' words, as in its `FingerprintRow`. */
  readonly words: readonly number[];
  /** The `articleShingles` of its quotations. */
  readonly shingles: readonly number[];
}

/** The data that showing a quotation requires, besides its article's row. */
export type QuotationRow = Pick<QuotationInArticle, 'quotation' | 'sentence' | 'fragment' | 'corrections'> & {
  /** See `quotationMarks`. Absent in rows of derivations before 10, which are shown until they are made again. */
  readonly mark?: QuotationMark;
};

/** A chunk of a reading's quotations, with their sentences, so that a card has to read neither text nor mentions. */
export interface QuotationsRow {
  readonly article: ArticleId;
  readonly version: TextVersion;
  readonly made: ReadingStamp;
  readonly chunk: number;
  readonly quotations: readonly QuotationRow[];
}

/** Quotations in one chunk, at most: most articles have one chunk. */
export const QUOTATIONS_PER_CHUNK = 32;

/** How much of its sentence is stored with a quotation, before and after it each, in UTF-16 units. */
const SENTENCE_MARGIN_CHARS = 1_000;

/** What an article's row says besides the facts about the article. */
export interface ShownQuotations {
  readonly meta: ArticleMeta;
  readonly made: ReadingStamp;
  readonly shared: SharedQuotations;
  readonly days: QuotationDays;
}

/** The row of a version of an article's text: whose it is, and the facts given with it. */
export const versionRow = ({ meta, given }: Pick<FullArticle, 'meta' | 'given'>): VersionRow => ({
  article: meta.id,
  version: meta.version,
  given,
  origin: meta.origin,
  ...(meta.keptAt && { keptAt: meta.keptAt }),
});

/** The row of an article that is shown. What most articles have nothing of is left out. */
export const articleRow = ({ meta, made, shared, days }: ShownQuotations): ArticleRow => ({
  id: meta.id,
  meta,
  made,
  ...(!isSameSharing(shared, NOT_SHARED) && { shared }),
  ...(days.length > 0 && { days }),
});

/**
 * @param record the record that the entity is in, under its own id or that of another spelling
 * @param key that of a person's own spelling (`spellingOf`)
 */
export function entityRow(id: EntityId, record: EntitySummary, key: string | null): EntityRow {
  const names = record.id === id ? wordsOfNames(record) : [];
  return {
    id,
    summary: record,
    words: [...names, ...(key === null ? [] : [wordOfSpelling(key)])],
  };
}

/** The folded words of a record's names, each once, at most 64. */
export const wordsOfNames = (record: EntitySummary): string[] =>
  [...new Set([record.name, ...record.aliases, ...otherNames(record)].flatMap(wordsOf))].slice(0, 64);

/** Whether a row is that of the record itself. A list of entities leaves out the others. */
export const isOwnRecord = ({ id, summary }: EntityRow): boolean => summary.id === id;

/**
 * The entry of the index of words that the spellings of a person's name share, from their key (`spellingOf`). No word of a search
 * begins like it.
 */
export const wordOfSpelling = (key: string): string => `${SPELLING}${key}`;

/** Whether a word of an entity's row is `wordOfSpelling`. */
export const isWordOfSpelling = (word: string): boolean => word.startsWith(SPELLING);

const SPELLING = '=';

/** The row of a group of tallies, sorted by id: the same tallies give the same row. */
export const tallyRow = (group: number, tallies: Iterable<EntityTally>): TallyRow => ({
  group,
  tallies: [...tallies].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** The row of a correction, with the articles by which it is found. */
export const correctionRow = (correction: Correction): CorrectionRow => ({
  ...correction,
  articles: [...new Set(correction.places.map(({ article }) => article))],
});

/**
 * @param made the reading's stamp, which tells it from other readings of the same text
 * @param corrected what the reader's corrections have made of it
 */
export function readingRow(
  { meta, reading }: Pick<FullArticle, 'meta' | 'reading'>,
  made: ReadingStamp,
  corrected?: CorrectedReading,
): ReadingRow {
  const { quotations: _, ...rest } = reading;
  const unplaced = corrected?.unplaced ?? [];
  return { article: meta.id, version: meta.version, made, reading: rest, ...(unplaced.length > 0 && { unplaced }) };
}

/** The quotations of a reading in chunks, each with its sentence and, where the article has a URL, its text fragment. */
export function quotationRows(
  { meta, text, reading }: Pick<FullArticle, 'meta' | 'text' | 'reading'>,
  made: ReadingStamp,
  corrected?: CorrectedReading,
): QuotationsRow[] {
  const { quotations } = reading;
  const marks = corrected?.marks ?? quotationMarks(quotations);
  const fragmentOf = meta.url === undefined ? () => null : textFragments(text);
  const rows: QuotationsRow[] = [];
  for (let from = 0; from < quotations.length; from += QUOTATIONS_PER_CHUNK) {
    const chunk = quotations.slice(from, from + QUOTATIONS_PER_CHUNK).map((quotation, n): QuotationRow => {
      const start = Math.max(quotation.sentence.start, quotation.start - SENTENCE_MARGIN_CHARS);
      const end = Math.min(quotation.sentence.end, quotation.end + SENTENCE_MARGIN_CHARS);
      const fragment = fragmentOf(quotation);
      const corrections = corrected?.corrections[from + n] ?? [];
      return {
        quotation,
        mark: itemAt(marks, from + n),
        sentence: { start, text: text.slice(start, end) },
        ...(fragment !== null && { fragment }),
        ...(corrections.length > 0 && { corrections }),
      };
    });
    rows.push({
      article: meta.id,
      version: meta.version,
      made,
      chunk: from / QUOTATIONS_PER_CHUNK,
      quotations: chunk,
    });
  }
  return rows;
}
