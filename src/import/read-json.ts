import type { Correction } from '../dataset/model/corrections.ts';
import { ANY_NUMBER, type JsonBounds, jsonBeyond, MAX_JSON_DEPTH } from '../dataset/model/json-bounds.ts';
import { PACK_FORMAT, type PackArticle, PackError } from '../dataset/model/pack-format.ts';
import { checkPackArticle, readPack, readPackCorrection } from '../dataset/model/read-pack.ts';
import { allBytes, type ByteSource } from './byte-source.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type ImportLimits, MAX_ROWS, megabytes, TOO_MANY_ROWS, tooManyRecords } from './import-limits.ts';
import { type ExtractArticle, type ImportItem, NotAnArticle } from './import-types.ts';
import { chosenColumns } from './read-table.ts';
import { articleOfRecord, type FlatRecord, flatRecord, MAX_FIELDS, MAX_RECORD_DEPTH } from './record-article.ts';
import type { ColumnChoice } from './record-columns.ts';
import { linesOf } from './text-stream.ts';

// Reads JSON: a record per line, a list of records, or a pack.

/** The most characters in a line: those of the longest article, escaped. */
const MAX_LINE_CHARS = 30_000_000;

/** What reading records requires besides the file. */
export interface RecordReading {
  readonly name: string;
  readonly extract: () => Promise<ExtractArticle>;
  readonly columns: ColumnChoice | undefined;
  readonly limits: ImportLimits;
}

/** Yields the articles of JSON lines. A line that is no article is yielded as a failure, and the others are read. */
export async function* articlesOfLines(source: ByteSource, reading: RecordReading): AsyncGenerator<ImportItem> {
  const { name, columns } = reading;
  const extract = await reading.extract();
  let number = 0;
  let isEmpty = true;
  for await (const line of linesOf(source, MAX_LINE_CHARS)) {
    number++;
    if (number > MAX_ROWS) throw new NotAnArticle(TOO_MANY_ROWS);
    if (line?.trim() === '') continue;
    isEmpty = false;
    const where = `${name}, line ${number}`;
    if (line === null) yield { kind: 'failure', name: where, why: 'is longer than any article.' };
    else yield articleOfLine(line, where, extract, columns);
  }
  if (isEmpty) throw new NotAnArticle('is empty.');
}

function articleOfLine(
  line: string,
  name: string,
  extract: ExtractArticle,
  columns: ColumnChoice | undefined,
): ImportItem {
  const value = parsed(line);
  if (!isRecord(value)) return { kind: 'failure', name, why: 'is not an object of JSON.' };
  return articleOfValue(value, name, extract, columns);
}

function articleOfValue(
  value: object,
  name: string,
  extract: ExtractArticle,
  columns: ColumnChoice | undefined,
): ImportItem {
  const record = flatRecord(value);
  if (record.size > MAX_FIELDS) return { kind: 'failure', name, why: 'has more fields than any article.' };
  return articleOfRecord(record, chosenColumns([...record.keys()], columns), name, extract);
}

/** Yields the articles of a JSON file: a pack, a list of records, or one record that may contain the list. */
export async function* articlesOfJson(source: ByteSource, reading: RecordReading): AsyncGenerator<ImportItem> {
  const lines = linesOf(source, MAX_LINE_CHARS);
  const first = await lines.next();
  await lines.return(undefined);
  if (!first.done && first.value !== null && PACK_START.test(first.value)) yield* articlesOfPackLines(source, reading);
  else yield* articlesOfWhole(source, reading);
}

/** The first line of a pack with one article per line, as this extension writes it. */
const PACK_START = new RegExp(`^\\{"format":"${PACK_FORMAT}","version":(\\d+),"articles":\\[$`);

/** Reads a pack with one article per line. It needs no more memory than one article, however large the pack is. */
async function* articlesOfPackLines(source: ByteSource, { name }: RecordReading): AsyncGenerator<ImportItem> {
  let number = 0;
  let isWhole = false;
  for await (const line of linesOf(source, MAX_LINE_CHARS)) {
    if (number === 0 && line !== null) refuseNewer(line);
    else if (line?.startsWith(']')) {
      const rest = parsed(`{"articles":[${line}`);
      isWhole = isRecord(rest);
      if (isRecord(rest) && 'corrections' in rest) yield* correctionsOfPack(rest.corrections, name);
      break;
    } else yield* articleOfPackLine(line, `${name}, article ${number}`, number);
    number++;
  }
  if (!isWhole)
    yield { kind: 'failure', name, why: 'ends in the middle: it was cut off. What stands before that was read.' };
}

/** Yields the corrections of a pack, and a failure for each that is malformed. */
function* correctionsOfPack(given: unknown, name: string): Generator<ImportItem> {
  const corrections: Correction[] = [];
  for (const [n, one] of (Array.isArray(given) ? given : []).entries()) {
    const what = `Correction ${n + 1}`;
    try {
      corrections.push(readPackCorrection(one, what));
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      yield { kind: 'failure', name: `${name}, correction ${n + 1}`, why: `cannot be used. ${error.message}` };
    }
  }
  if (corrections.length > 0) yield { kind: 'corrections', name, corrections };
}

/** Refuses a pack that a later version of the extension has written. */
function refuseNewer(firstLine: string): void {
  // Reading an empty pack of that version applies the same rules as to all packs.
  readPack(`${firstLine}],"log":[]}`);
}

function* articleOfPackLine(line: string | null, where: string, number: number): Generator<ImportItem> {
  const value = line === null ? undefined : parsed(line.replace(/,$/, ''));
  if (value === undefined) yield { kind: 'failure', name: where, why: 'is damaged: it is not valid JSON.' };
  else yield* packItem(() => checkPackArticle(value, number), where);
}

function* packItem(article: () => PackArticle, name: string): Generator<ImportItem> {
  try {
    const { id: _, text, origin, keptAt, reading: _reading, ...facts } = article();
    // Bundled articles come with the extension.
    if (origin === 'reader') yield { kind: 'article', name, text, facts, ...(keptAt && { keptAt }) };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    yield { kind: 'failure', name, why: `cannot be used. ${error.message}` };
  }
}

async function* articlesOfWhole(source: ByteSource, reading: RecordReading): AsyncGenerator<ImportItem> {
  const { name, limits, columns } = reading;
  if (source.size !== null && source.size > limits.json)
    throw new NotAnArticle(
      `is JSON of over ${megabytes(limits.json)}. Save it as JSON lines (.jsonl), an article a line.`,
    );
  const json = decodeBytes(await allBytes(source, limits.json));
  if (json.trim() === '') throw new NotAnArticle('is empty.');
  const value = parsed(json);
  if (value === undefined) throw new NotAnArticle(whyNotParsed(json));
  if (isRecord(value) && 'format' in value && value.format === PACK_FORMAT) {
    const { articles, corrections } = readPack(json);
    for (const [n, article] of articles.entries()) yield* packItem(() => article, `${name}, article ${n + 1}`);
    yield* correctionsOfPack(corrections, name);
    return;
  }
  const extract = await reading.extract();
  // An article with lists of its own, of tags or pictures, is one record.
  const isOne =
    isRecord(value) && chosenColumns([...flatRecord(value, '', MAX_RECORD_DEPTH).keys()], columns).text !== undefined;
  const list = isOne ? null : recordsIn(value);
  if (list)
    for (const [n, one] of list.entries()) {
      if (n >= limits.records) throw new NotAnArticle(tooManyRecords(limits.records));
      yield articleOfOne(one, `${name}, record ${n + 1}`, extract, columns);
    }
  else if (isRecord(value)) yield articleOfValue(value, name, extract, columns);
  else throw new NotAnArticle('holds no records.');
}

function articleOfOne(
  value: unknown,
  name: string,
  extract: ExtractArticle,
  columns: ColumnChoice | undefined,
): ImportItem {
  if (!isRecord(value)) return { kind: 'failure', name, why: 'is not an object of JSON.' };
  return articleOfValue(value, name, extract, columns);
}

/**
 * The first records of JSON, from which the columns are previewed; null for a pack, and where there are none.
 * @param isCut whether the source is only the beginning of a file: a list in it cannot be read then
 */
export async function firstRecords(
  source: ByteSource,
  kind: 'lines' | 'json',
  isCut: boolean,
  most: number,
): Promise<FlatRecord[] | null> {
  const values: unknown[] = [];
  if (kind === 'lines') {
    for await (const line of linesOf(source, MAX_LINE_CHARS)) {
      if (line?.trim()) values.push(parsed(line));
      if (values.length >= most) break;
    }
  } else {
    const value = isCut ? undefined : parsed(decodeBytes(await allBytes(source, source.size ?? 0)));
    if (isRecord(value) && 'format' in value && value.format === PACK_FORMAT) return null;
    values.push(...(recordsIn(value) ?? [value]).slice(0, most));
  }
  const records = values.filter(isRecord).map((value) => flatRecord(value));
  return records.length > 0 ? records : null;
}

/** The list of records that a value is or contains: `[…]`, `{"articles": […]}`, `{"response": {"results": […]}}`. */
function recordsIn(value: unknown, depth = 0): readonly unknown[] | null {
  if (Array.isArray(value)) return value.some(isRecord) ? value : null;
  if (!isRecord(value) || depth >= MAX_RECORD_DEPTH) return null;
  const lists = Object.values(value).flatMap((one) => {
    const list = recordsIn(one, depth + 1);
    return list ? [list] : [];
  });
  return lists.sort((a, b) => b.length - a.length)[0] ?? null;
}

const BOUNDS: JsonBounds = {
  depth: MAX_JSON_DEPTH,
  // A list of 30 MB with twenty fields to an article of 3,000 characters has a fifth of them.
  values: 1_000_000,
  fields: 100_000,
};

const BEYOND: { readonly [B in keyof JsonBounds]: string } = {
  depth: 'is JSON nested too deep to be read.',
  values: 'is JSON of more than a million values. Split it and add the parts.',
  fields: 'is JSON with more fields in one object than can be read.',
};

const beyond = (json: string): keyof JsonBounds | null =>
  jsonBeyond(json, json.slice(0, 200).includes(`"${PACK_FORMAT}"`) ? ANY_NUMBER : BOUNDS);

function whyNotParsed(json: string): string {
  const bound = beyond(json);
  return bound ? BEYOND[bound] : 'is not valid JSON: it is damaged, or was cut off.';
}

const isRecord = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined for what is no JSON, or beyond the bounds. */
function parsed(json: string): unknown {
  if (beyond(json)) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
