// Sorts the rows of a table by a column's values.

/** How a column orders its rows. Rows without a value come last in either direction. */
export interface Order<Row> {
  readonly by: (row: Row) => string | number | null;
  /** The direction after the first click on the column. */
  readonly first: 'up' | 'down';
  /** The name of the order in each direction: "most quotations first". */
  readonly up: string;
  readonly down: string;
}

const TEXT = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Sorts rows. Rows with equal values stay in the order in which they were given. */
export function sortRows<Row>(rows: readonly Row[], { by }: Order<Row>, direction: 'up' | 'down'): Row[] {
  const sign = direction === 'up' ? 1 : -1;
  return rows
    .map((row) => ({ row, value: by(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

const compare = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : TEXT.compare(String(a), String(b));
