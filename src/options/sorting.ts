/** How a column orders its rows. Rows without a value come last either way. */
export interface Order<Row> {
  readonly by: (row: Row) => string | number | null;
  /** What the first click gives. */
  readonly first: 'up' | 'down';
  /** What the order is called: "most quotations first". */
  readonly up: string;
  readonly down: string;
}

const TEXT = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The rows in an order; equal ones stay as they were. */
export function sorted<Row>(rows: readonly Row[], { by }: Order<Row>, direction: 'up' | 'down'): Row[] {
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
