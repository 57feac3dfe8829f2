import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

// Which rows of a list the reader has selected, on whichever pages of it.

export interface Selection<Row> {
  /** The rows that were selected; where everything is (`isAll`), those that were left out again. By their keys. */
  readonly rows: ReadonlyMap<string, Row>;
  /** Whether everything that the list has is selected, also what was never shown. */
  readonly isAll: boolean;
  readonly has: (row: Row) => boolean;
  readonly clear: () => void;
  readonly selectAll: () => void;
  readonly set: (rows: readonly Row[], on: boolean) => void;
  /** Turns one row over. */
  readonly turn: (row: Row) => void;
  /** Selects what is between the row that was turned last and this one, as far as both are shown. */
  readonly selectTo: (row: Row, shown: readonly Row[], on?: boolean) => void;
  /** The checkbox of a row. For null, the checkbox that selects or clears all rows of the page. */
  readonly checkbox: (row: Row | null, shown: readonly Row[]) => ComponentChildren;
}

interface Selected<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  readonly isAll: boolean;
}

/**
 * @param labelOf what a screen reader calls a row
 * @param everything where all rows of the list are at hand: they are selected one by one, and what is added later is not
 */
export function useSelection<Row>(
  keyOf: (row: Row) => string,
  labelOf: (row: Row) => string,
  everything?: readonly Row[],
): Selection<Row> {
  const [{ rows, isAll }, setSelected] = useState<Selected<Row>>({ rows: new Map(), isAll: false });
  const anchor = useRef<string | null>(null);
  const isShifted = useRef(false);
  const has = (row: Row): boolean => rows.has(keyOf(row)) !== isAll;
  const set = (some: readonly Row[], on: boolean): void => {
    const next = new Map(rows);
    for (const row of some) on === isAll ? next.delete(keyOf(row)) : next.set(keyOf(row), row);
    setSelected({ rows: next, isAll });
  };
  const selectTo = (row: Row, shown: readonly Row[], on = true): void => set(between(shown, anchor.current, row), on);
  const between = (shown: readonly Row[], from: string | null, to: Row): readonly Row[] => {
    const [begin, end] = [shown.findIndex((one) => keyOf(one) === from), shown.indexOf(to)];
    return begin < 0 ? [to] : shown.slice(Math.min(begin, end), Math.max(begin, end) + 1);
  };
  const turnTo = (row: Row, on: boolean, shown: readonly Row[]): void => {
    if (isShifted.current) selectTo(row, shown, on);
    else {
      anchor.current = keyOf(row);
      set([row], on);
    }
  };
  return {
    rows,
    isAll,
    has,
    set,
    selectTo,
    clear: () => setSelected({ rows: new Map(), isAll: false }),
    selectAll: () => (everything ? set(everything, true) : setSelected({ rows: new Map(), isAll: true })),
    turn(row) {
      anchor.current = keyOf(row);
      set([row], !has(row));
    },
    checkbox(row, shown) {
      const of = row ? [row] : shown;
      const on = of.filter(has).length;
      return (
        <label onMouseDown={(event) => event.shiftKey && event.preventDefault()}>
          <input
            type="checkbox"
            aria-label={row ? `Select ${labelOf(row)}` : 'Select all on this page'}
            checked={on > 0 && on === of.length}
            indeterminate={on > 0 && on < of.length}
            onClick={({ shiftKey }) => {
              isShifted.current = shiftKey;
            }}
            onChange={({ currentTarget: { checked } }) => (row ? turnTo(row, checked, shown) : set(shown, checked))}
          />
        </label>
      );
    },
  };
}
