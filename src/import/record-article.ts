import { canonicalUrl } from '../dataset/model/article-ids.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { MAX_TEXT_CHARS } from '../dataset/model/pack-format.ts';
import { isDate } from '../dataset/model/partial-date.ts';
import { readDate } from '../extraction/date-formats.ts';
import { checkText } from './decode-bytes.ts';
import { type ExtractArticle, type ImportItem, NotAnArticle } from './import-types.ts';
import { type ColumnChoice, RECORD_FIELDS, type RecordField } from './record-columns.ts';

/** The most characters of a fact, as in a pack. Anything longer is no fact. */
const MAX_FACT_CHARS = 4_000;
const MAX_LANGUAGE_CHARS = 35;

/** A record's fields by name. Fields within fields are named "outer.inner". */
export type FlatRecord = ReadonlyMap<string, string>;

/** How many levels of nested objects are read. */
export const MAX_RECORD_DEPTH = 3;

/** The most fields of a record: ten times what exports have. */
export const MAX_FIELDS = 10_000;

/**
 * Flattens an object of JSON: strings and numbers stay, lists of them are joined, nested objects become "outer.inner" fields. Ends
 * once there are more than `MAX_FIELDS`.
 */
export function flatRecord(value: object, prefix = '', depth = 0): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(value)) {
    if (fields.size > MAX_FIELDS) break;
    const path = prefix + name;
    if (typeof field === 'string') fields.set(path, field);
    else if (typeof field === 'number') fields.set(path, String(field));
    else if (Array.isArray(field)) fields.set(path, field.filter((one) => typeof one === 'string').join(', '));
    else if (typeof field === 'object' && field !== null && depth < MAX_RECORD_DEPTH)
      for (const [inner, text] of flatRecord(field, `${path}.`, depth + 1)) fields.set(inner, text);
  }
  return fields;
}

/** Makes an article from a record. A date or an address that is none is left out, as if its column were empty. */
export function articleOfRecord(
  record: FlatRecord,
  columns: ColumnChoice,
  name: string,
  extract: ExtractArticle | null,
): ImportItem {
  const given = (field: RecordField): string => {
    const column = columns[field];
    return column === undefined ? '' : (record.get(column) ?? '').trim();
  };
  try {
    if (columns.text === undefined) throw new NotAnArticle(NO_TEXT_COLUMN);
    const raw = record.get(columns.text) ?? '';
    const text = extract && isMarkup(raw) ? textOfMarkup(raw, extract) : raw.replace(/\r\n?/g, '\n').trim();
    checkText(text);
    if (text.length > MAX_TEXT_CHARS) throw new NotAnArticle('is longer than 10 million characters.');
    return { kind: 'article', name, text, facts: factsOf(given) };
  } catch (error) {
    if (error instanceof NotAnArticle) return { kind: 'failure', name, why: error.message };
    throw error;
  }
}

export const NO_TEXT_COLUMN =
  'has no column that is known to hold the articles’ text. Name it “text”, or say which column it is.';

/** Whether a text is written in HTML, as bodies in exports often are. */
const isMarkup = (text: string): boolean => /<(p|div|br|h[1-6]|ul|article|blockquote)\b[^>]*>/i.test(text);

function textOfMarkup(html: string, extract: ExtractArticle): string {
  const { text } = extract(`<!doctype html><html><head></head><body><article>${html}</article></body></html>`, null);
  return text;
}

function factsOf(given: (field: RecordField) => string): GivenFacts {
  const facts: { -readonly [F in keyof GivenFacts]: GivenFacts[F] } = {};
  for (const field of RECORD_FIELDS) {
    if (field === 'text') continue;
    const value = given(field).replace(/\s+/g, ' ');
    const fact = field === 'url' ? addressOf(value) : field === 'date' ? dateOf(value) : value;
    const most = field === 'language' ? MAX_LANGUAGE_CHARS : MAX_FACT_CHARS;
    if (fact && fact.length <= most) facts[field] = fact;
  }
  return facts;
}

const addressOf = (value: string): string => (canonicalUrl(value) === null ? '' : value);

/** Reads a date as exports write it. '' where day and month could be either, as in 4/5/2019: a wrong date is worse than none. */
export function dateOf(value: string): string {
  if (isDate(value)) return value;
  const either = /^\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}/.exec(value);
  if (either?.[1] && either[2] && value.includes('/') && isEither(Number(either[1]), Number(either[2]))) return '';
  const date = readDate(value, { language: null, order: 'day-first' });
  return date !== null && isDate(date) ? date : '';
}

const isEither = (first: number, second: number): boolean => first <= 12 && second <= 12 && first !== second;
