import { fileKind } from './file-kind.ts';
import { type GivenFile, NotAnArticle } from './import-types.ts';
import { firstRecords } from './read-json.ts';
import { rowsOf } from './read-table.ts';
import { type ColumnChoice, likelyColumns } from './record-columns.ts';

/** The first rows of a file of records, shown to the reader who chooses what its columns hold. */
export interface ImportTable {
  readonly columns: readonly string[];
  /** The first rows, each with a cell per column. Long cells are cut. */
  readonly rows: readonly (readonly string[])[];
  /** The columns' meaning as their names suggest. */
  readonly likely: ColumnChoice;
}

const MAX_ROWS = 3;
const MAX_COLUMNS = 60;
const MAX_CELL_CHARS = 160;
/** The bytes of a file that are read for a preview: a row, or a line of JSON, may hold a whole article. */
const MAX_BYTES = 2_000_000;

/** Reads the first rows of a table or of JSON. Null for a file of another kind, and for a pack. */
export async function previewTable({ path, blob }: GivenFile): Promise<ImportTable | null> {
  const known = fileKind(path);
  if (!known || known.isGzipped) return null;
  const start = blob.slice(0, MAX_BYTES);
  const source = { size: start.size, stream: (): ReadableStream<Uint8Array<ArrayBuffer>> => start.stream() };
  try {
    if (known.kind === 'table') {
      const rows = [];
      for await (const { cells } of rowsOf(source)) {
        rows.push(cells);
        if (rows.length > MAX_ROWS) break;
      }
      const [names = [], ...first] = rows;
      return tableOf(
        names.map((name) => name.trim()),
        first,
      );
    }
    if (known.kind !== 'lines' && known.kind !== 'json') return null;
    const records = await firstRecords(source, known.kind, blob.size > MAX_BYTES, MAX_ROWS);
    if (!records) return null;
    const names = [...new Set(records.flatMap((record) => [...record.keys()]))];
    return tableOf(
      names,
      records.map((record) => names.map((name) => record.get(name) ?? '')),
    );
  } catch (error) {
    if (error instanceof NotAnArticle) return null;
    throw error;
  }
}

function tableOf(names: readonly string[], rows: readonly (readonly string[])[]): ImportTable | null {
  if (names.length === 0 || rows.length === 0) return null;
  const columns = names.slice(0, MAX_COLUMNS);
  return {
    columns,
    rows: rows.map((row) => columns.map((_, n) => cut(row[n] ?? ''))),
    likely: likelyColumns(names),
  };
}

const cut = (cell: string): string => {
  const line = cell.replace(/\s+/g, ' ').trim();
  return line.length > MAX_CELL_CHARS ? `${line.slice(0, MAX_CELL_CHARS)}…` : line;
};
