import { cellOf, isTyped, positionOf, rowAt, rowFor } from './row-keys.ts';
import type { RowSource } from './row-source.ts';
import type { RowFocus } from './use-row-focus.ts';
import type { RowSelecting } from './use-row-selecting.ts';
import type { RowWindow } from './use-row-window.ts';
import type { Selection } from './use-selection.ts';

interface RowKeys<Row> {
  source: RowSource<Row>;
  rows: RowWindow;
  focus: RowFocus;
  goTo: (position: number, cell: number) => void;
  selection: Selection<Row> | undefined;
  selecting: RowSelecting | null;
}

/**
 * The keys of a table's rows. The arrow keys, Page up and Page down go from row to row, Home and End to the first and the last; with
 * Shift they select on the way. Space turns the row over, Enter opens it, Ctrl+A selects all.
 */
export const pressRowKey =
  <Row>({ source, rows, focus, goTo, selection, selecting }: RowKeys<Row>) =>
  (event: KeyboardEvent): void => {
    const { target, key, shiftKey } = event;
    if (event.defaultPrevented || !(target instanceof Element) || isTyped(target)) return;
    // Where the row gone to is still being read, the next key goes on from there.
    const at = focus.awaited.current?.position ?? positionOf(target);
    const to = rowFor(event, { row: at, total: source.total, inSight: rows.inSight() });
    if (to !== null) {
      // At either end the key scrolls the page, as everywhere.
      if (to === at) return;
      if (shiftKey && selection && selecting && at >= 0) {
        const row = source.at(at);
        if (row !== undefined && !selection.has(row)) selecting.turn(at, true);
        selecting.turnTo(to);
      }
      goTo(to, focus.awaited.current?.cell ?? cellOf(target));
    } else if (selection && key === 'a' && (event.ctrlKey || event.metaKey)) selection.selectAll();
    else if (selecting && key === ' ' && at >= 0 && target.matches('a')) {
      if (shiftKey) selecting.turnTo(at);
      else selecting.turn(at);
    } else if (key === 'Enter' && at >= 0 && target.matches('input')) {
      const row = rows.body.current && rowAt(rows.body.current, at);
      row?.querySelector<HTMLElement>('th a, td a')?.click();
    } else return;
    event.preventDefault();
  };
