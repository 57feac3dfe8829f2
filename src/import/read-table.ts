import Papa, { type ParseResult } from 'papaparse';
import type { ByteSource } from './byte-source.ts';
import { MAX_ROWS, TOO_MANY_ROWS } from './import-limits.ts';
import { type ExtractArticle, type ImportItem, NotAnArticle } from './import-types.ts';
import { articleOfRecord, NO_TEXT_COLUMN } from './record-article.ts';
import { type ColumnChoice, likelyColumns } from './record-columns.ts';
import { textOf } from './text-stream.ts';

// Reads tables: a row with the columns' names, then an article per row.

/** The most characters of a row: those of the longest article, and as many in the other cells. */
const MAX_ROW_CHARS = 20_000_000;
/** The characters from which the separators of columns and rows are detected. */
const SAMPLE_CHARS = 100_000;

interface TableRow {
  /** The row's number as in a spreadsheet: the names are row 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Yields the rows of a table as strings, read piece by piece. Skips empty rows. @throws NotAnArticle */
export async function* rowsOf(source: ByteSource): AsyncGenerator<TableRow> {
  let waiting = '';
  let form: { delimiter: string; newline: '\r\n' | '\n' | '\r' } | null = null;
  let number = 0;
  /** From so many characters on, what is waiting is looked through for rows. */
  let enough = SAMPLE_CHARS;
  const completeRows = (isEnd: boolean): TableRow[] => {
    form ??= formOf(waiting);
    // The types say `any`. The parser returns rows of strings, as neither a header nor types are requested.
    const parsed: ParseResult<string[]> = new Papa.Parser(form).parse(waiting, 0, !isEnd);
    waiting = isEnd ? '' : waiting.slice(parsed.meta.cursor);
    const rows = parsed.data.map((cells) => {
      number++;
      return { number, cells: cells.map((cell) => cell.replace(/\r$/, '')) };
    });
    return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  };
  for await (const piece of textOf(source)) {
    waiting += piece;
    if (waiting.length < enough) continue;
    yield* completeRows(false);
    if (number > MAX_ROWS) throw new NotAnArticle(TOO_MANY_ROWS);
    // What is left is looked through again from its beginning. Of a row that does not end, that is done once it is twice as long:
    // with every piece, it would take the square of its length.
    enough = Math.max(SAMPLE_CHARS, Math.min(2 * waiting.length, MAX_ROW_CHARS));
    if (waiting.length > MAX_ROW_CHARS)
      throw new NotAnArticle('has a row that does not end: a quotation mark may be missing before it.');
  }
  if (waiting) yield* completeRows(true);
}

/** Detects the separators from the row of names: texts contain commas, column names hardly ever. */
function formOf(sample: string): { delimiter: string; newline: '\r\n' | '\n' | '\r' } {
  const { meta, data } = Papa.parse<string[]>(sample.slice(0, SAMPLE_CHARS), { preview: 1, delimiter: ONE_COLUMN });
  const names = data[0]?.join('').replace(/"[^"]*"/g, '') ?? '';
  const [delimiter = ONE_COLUMN] = ['\t', ';', ',', '|']
    .filter((mark) => names.includes(mark))
    .sort((a, b) => names.split(b).length - names.split(a).length);
  const newline = meta.linebreak === '\r\n' || meta.linebreak === '\r' ? meta.linebreak : '\n';
  return { delimiter, newline };
}

/** The separator for a table of one column: a character that no text has. */
const ONE_COLUMN = '\x1f';

/**
 * Yields the articles of a table. @param columns which column holds what; guessed by their names where the reader has not said
 */
export async function* articlesOfTable(
  source: ByteSource,
  name: string,
  extract: () => Promise<ExtractArticle>,
  columns?: ColumnChoice,
): AsyncGenerator<ImportItem> {
  let names: readonly string[] | null = null;
  let choice: ColumnChoice = {};
  const parser = await extract();
  for await (const { number, cells } of rowsOf(source)) {
    if (!names) {
      names = cells.map((cell) => cell.trim());
      choice = chosenColumns(names, columns);
      if (choice.text === undefined) throw new NotAnArticle(NO_TEXT_COLUMN);
      continue;
    }
    const record = new Map(names.map((column, n) => [column, cells[n] ?? '']));
    yield articleOfRecord(record, choice, `${name}, row ${number}`, parser);
  }
  if (!names) throw new NotAnArticle('is empty.');
}

/** The reader's choice if the file has the chosen text column, else what the names suggest. */
export const chosenColumns = (names: readonly string[], columns: ColumnChoice | undefined): ColumnChoice =>
  columns?.text !== undefined && names.includes(columns.text) ? columns : likelyColumns(names);
