import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellOf, focusRow, isTyped, type Move, moveFor, rowOf } from './row-keys.ts';
import type { Selection } from './use-selection.tsx';

interface RowKeys<Row> {
  shown: readonly Row[];
  page: number;
  /** The last page, from 0. */
  last: number;
  turn: (page: number) => void;
  selection: Selection<Row> | undefined;
}

/**
 * The keys of a table's rows. The arrow keys, Home, End, Page up and Page down go from row to row and from page to page, with Ctrl to
 * the very first and last; with Shift, up and down select on the way. Space turns the row over, Ctrl+A selects the page, and then all.
 */
export function useRowKeys<Row>({ shown, page, last, turn, selection }: RowKeys<Row>): {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const body = useRef<HTMLTableSectionElement>(null);
  /** Where the focus goes once the page is shown that was turned to. */
  const waiting = useRef<{ readonly page: number; readonly row: number; readonly cell: number } | null>(null);
  useLayoutEffect(() => {
    if (!waiting.current || waiting.current.page !== page || !body.current) return;
    focusRow(body.current, waiting.current.row, waiting.current.cell);
    waiting.current = null;
  }, [page, shown]);

  const go = (move: Move, cell: number): boolean => {
    if (!body.current) return false;
    const to = 'page' in move ? { next: page + 1, previous: page - 1, first: 0, last }[move.page] : page;
    if (to < 0 || to > last) return false;
    const nth = typeof move.row === 'number' ? move.row : { first: 0, last: Number.MAX_SAFE_INTEGER }[move.row];
    if (to === page) focusRow(body.current, nth, cell);
    else {
      waiting.current = { page: to, row: nth, cell };
      turn(to);
    }
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || !body.current || !(target instanceof Element) || isTyped(target)) return;
    const at = rowOf(target, body.current);
    const row = shown[at];
    const move = moveFor(event, at, shown.length);
    if (move) {
      if (!go(move, cellOf(target))) return;
      const to = typeof move.row === 'number' && shiftKey ? shown[move.row] : undefined;
      if (selection && row && to) {
        if (!selection.has(row)) selection.turn(row);
        selection.selectTo(to, shown);
      }
    } else if (selection && key === 'a' && (event.ctrlKey || event.metaKey)) {
      if (shown.every(selection.has)) selection.selectAll();
      else selection.set(shown, true);
    } else if (selection && row && key === ' ' && target.matches('a')) {
      if (shiftKey) selection.selectTo(row, shown);
      else selection.turn(row);
    } else return;
    event.preventDefault();
  };
  return { body, onKeyDown };
}
