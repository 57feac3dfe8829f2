// Where a table has its rows from.

/** The rows of a list by their position, from 0: all at hand, or read as they come into view. */
export interface RowSource<Row> {
  readonly total: number;
  /** The row at a position; undefined where it has not been read yet. */
  readonly at: (position: number) => Row | undefined;
  /** The position of a row by its key; -1 where it is none of those at hand. */
  readonly find: (key: string) => number;
  /** Says which rows are in the page. Those that have not been read are read soon. */
  readonly need: (from: number, to: number) => void;
  /** Reads rows, from the one on, up to the other, also such as are not shown. */
  readonly read: (from: number, to: number) => Promise<readonly Row[]>;
}

/** Rows that are all at hand. */
export const allRows = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): RowSource<Row> => ({
  total: rows.length,
  at: (position) => rows[position],
  find: (key) => rows.findIndex((row) => keyOf(row) === key),
  need() {},
  read: async (from, to) => rows.slice(from, to),
});
