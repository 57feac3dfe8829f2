import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { cellOf, focusRow, positionOf, rowAt, setTabStop } from './row-keys.ts';
import type { RowSource } from './row-source.ts';
import type { RowWindow } from './use-row-window.ts';

// The row of a table that has the focus: one at a time, in the page as long as it has it, wherever the table is scrolled to.

interface InRow {
  readonly position: number;
  /** The cell of the row that has it, from 0. */
  readonly cell: number;
}

interface FocusedRow extends InRow {
  readonly key: string | null;
}

/** The row that has the focus, and the one that gets it once it has been read. */
export interface RowFocus {
  /** The rows that have to be in the page. */
  readonly held: () => readonly number[];
  /** Has Tab lead into one row only: that with the focus, or the first in sight. */
  readonly stopTab: (rows: RowWindow) => void;
  readonly focused: { current: FocusedRow | null };
  readonly awaited: { current: (InRow & { isInSight: boolean }) | null };
}

export function useRowFocus<Row>(source: RowSource<Row>, keyOf: (row: Row) => string): RowFocus {
  const focused = useRef<FocusedRow | null>(null);
  const awaited = useRef<RowFocus['awaited']['current']>(null);
  return {
    focused,
    awaited,
    held() {
      const { current } = focused;
      if (current && current.key !== null && keyAt(source, keyOf, current.position) !== current.key) {
        // Rows were added or deleted before it.
        const found = source.find(current.key);
        if (found >= 0) focused.current = { ...current, position: found };
      }
      return [focused.current, awaited.current].flatMap((one) => one?.position ?? []);
    },
    stopTab({ body, inSight }) {
      if (body.current) setTabStop(body.current, focused.current?.position ?? inSight().from);
    },
  };
}

/** Keeps the focus in a row while rows come and go, and at the list where it becomes another one. `goTo` moves it to a row, on which something in the same cell gets it. */
export function useKeptFocus<Row>(
  { focused, awaited, stopTab }: RowFocus,
  rows: RowWindow,
  source: RowSource<Row>,
  keyOf: (row: Row) => string,
  list: string,
): {
  readonly goTo: (position: number, cell: number) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
  readonly onFocusOut: (event: FocusEvent) => void;
} {
  const goTo = (position: number, cell: number): void => {
    const row = rows.body.current && rowAt(rows.body.current, position);
    awaited.current = null;
    if (row && source.at(position) !== undefined) focusRow(row, cell);
    else {
      awaited.current = { position, cell, isInSight: false };
      rows.redraw();
    }
  };

  const shown = useRef(list);
  useLayoutEffect(() => {
    if (shown.current !== list) {
      shown.current = list;
      awaited.current = null;
      if (focused.current && document.activeElement === document.body) {
        // What is at that place in another list is nothing that the reader has gone to.
        focused.current = null;
        rows.section.current?.focus({ preventScroll: true });
      }
    }
    const to = awaited.current;
    const row = to && rows.body.current && rowAt(rows.body.current, to.position);
    if (to && row) {
      if (source.at(to.position) !== undefined) {
        awaited.current = null;
        focusRow(row, to.cell);
      } else if (!to.isInSight) {
        to.isInSight = true;
        row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      }
      rows.look();
    } else if (focused.current && !to && document.activeElement === document.body && source.total > 0) {
      // Its row was taken away, or moved.
      goTo(Math.min(focused.current.position, source.total - 1), focused.current.cell);
    }
    stopTab(rows);
  });

  useEffect(() => {
    const over = new AbortController();
    // Who presses somewhere else wants nothing more of the row; if it is in a row, that one gets the focus next.
    const leave = (): void => {
      focused.current = null;
      awaited.current = null;
    };
    addEventListener('pointerdown', leave, { signal: over.signal, capture: true });
    return () => over.abort();
  }, []);

  return {
    goTo,
    onFocusIn({ target }) {
      const position = target instanceof Element ? positionOf(target) : -1;
      focused.current =
        target instanceof Element && position >= 0
          ? { position, cell: cellOf(target), key: keyAt(source, keyOf, position) }
          : null;
      stopTab(rows);
    },
    onFocusOut({ relatedTarget }) {
      const isElsewhere = relatedTarget instanceof Node && !rows.section.current?.contains(relatedTarget);
      if (!isElsewhere) return;
      focused.current = null;
      awaited.current = null;
      stopTab(rows);
    },
  };
}

function keyAt<Row>(source: RowSource<Row>, keyOf: (row: Row) => string, position: number): string | null {
  const row = source.at(position);
  return row === undefined ? null : keyOf(row);
}
