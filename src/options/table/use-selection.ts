import { useState } from 'preact/hooks';
import { formatNumber } from '../../ui/format-number.ts';

// Which rows of a list the reader has selected, in sight or not.

export interface Selection<Row> {
  /** The rows that were selected; where everything is (`isAll`), those that were left out again. By their keys. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether everything that the list has is selected, also what was never shown. */
  readonly isAll: boolean;
  readonly has: (row: Row) => boolean;
  readonly clear: () => void;
  readonly selectAll: () => void;
  readonly set: (rows: readonly Row[], on: boolean) => void;
  /** What a screen reader calls a row. */
  readonly labelOf: (row: Row) => string;
}

interface Selected<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly isAll: boolean;
}

const NOTHING = { rows: new Map<string, never>(), isAll: false };

/**
 * @param labelOf what a screen reader calls a row
 * @param everything where all rows of the list are at hand: they are selected one by one, and what is added later is not
 */
export function useSelection<Row>(
  keyOf: (row: Row) => string,
  labelOf: (row: Row) => string,
  everything?: readonly Row[],
): Selection<Row> {
  const [{ rows, isAll }, setSelected] = useState<Selected<Row>>(NOTHING);
  const set = (some: readonly Row[], on: boolean): void =>
    setSelected((now) => {
      const next = new Map(now.rows);
      for (const row of some) on === now.isAll ? next.delete(keyOf(row)) : next.set(keyOf(row), row);
      return { rows: next, isAll: now.isAll };
    });
  return {
    rows,
    isAll,
    set,
    labelOf,
    has: (row) => rows.has(keyOf(row)) !== isAll,
    clear: () => setSelected(NOTHING),
    selectAll: () => (everything ? set(everything, true) : setSelected({ ...NOTHING, isAll: true })),
  };
}

/** What is selected, in words that are read out: "3 of 10,000 selected". */
export const selectedWords = (count: number, total: number): string =>
  count === total ? `All ${formatNumber(total)} selected` : `${formatNumber(count)} of ${formatNumber(total)} selected`;

/** How many rows are selected, of a list of so many. */
export const countSelected = <Row>({ rows, isAll }: Selection<Row>, total: number): number =>
  isAll ? Math.max(0, total - rows.size) : rows.size;
