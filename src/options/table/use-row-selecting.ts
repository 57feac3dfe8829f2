import { useRef } from 'preact/hooks';
import { isPressed, positionOf } from './row-keys.ts';
import type { RowSource } from './row-source.ts';
import type { Selection } from './use-selection.ts';

/** Selects rows of a table by their position. */
export interface RowSelecting {
  /** Turns one row over. The next range begins at it. */
  readonly turn: (position: number, on?: boolean) => void;
  /** Selects, or leaves out, the rows between the one that was turned last and this one, as far away as that may be. */
  readonly turnTo: (position: number, on?: boolean) => void;
  /** Presses on a row itself, not on what is in it, are for its selection: with Ctrl or ⌘ of one, with Shift of a range. */
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
}

/** The selecting of single rows and of ranges. Null where a table has no selection. */
export function useRowSelecting<Row>(
  source: RowSource<Row>,
  keyOf: (row: Row) => string,
  selection: Selection<Row> | undefined,
): RowSelecting | null {
  const begin = useRef<string | null>(null);
  if (!selection) return null;
  const turn = (position: number, on?: boolean): void => {
    const row = source.at(position);
    if (row === undefined) return;
    begin.current = keyOf(row);
    selection.set([row], on ?? !selection.has(row));
  };
  const turnTo = (position: number, on = true): void => {
    const from = begin.current === null ? -1 : source.find(begin.current);
    if (from < 0) {
      turn(position, on);
      return;
    }
    const [first, last] = [Math.min(from, position), Math.max(from, position)];
    const rows = Array.from({ length: last + 1 - first }, (_, n) => source.at(first + n));
    const atHand = rows.filter((row) => row !== undefined);
    if (atHand.length === rows.length) selection.set(atHand, on);
    // A failure to read is shown where the rows themselves are.
    else
      source.read(first, last + 1).then(
        (read) => selection.set(read, on),
        () => {},
      );
  };
  return {
    turn,
    turnTo,
    onMouseDown(event) {
      // Else the browser would select the text, or in Firefox the cells, between two presses.
      if (event.shiftKey || isOfRow(event)) event.preventDefault();
    },
    onClick(event) {
      const { target, shiftKey } = event;
      if (!isOfRow(event) || !(target instanceof Element)) return;
      if (shiftKey) turnTo(positionOf(target));
      else turn(positionOf(target));
    },
  };
}

/** Whether a press selects the row that it is on. */
const isOfRow = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  (ctrlKey || metaKey || shiftKey) && target instanceof Element && !isPressed(target) && positionOf(target) >= 0;
