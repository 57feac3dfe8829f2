import type { RowRange } from './row-window.ts';

// The keys of a table: where they go from a row, and what of a row has the focus then.

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where a key is pressed. */
interface Place {
  /** The row that has the focus, from 0; -1 for the table's head. */
  readonly row: number;
  /** How many rows there are. */
  readonly total: number;
  readonly inSight: RowRange;
}

/** The row to which a key leads; null for a key that leads to none. From the head, the arrow down leads to the first row in sight. */
export function rowFor({ key, ctrlKey, metaKey, altKey }: Pressed, { row, total, inSight }: Place): number | null {
  const isFar = key === 'Home' || key === 'End';
  if (altKey || total === 0 || ((ctrlKey || metaKey) && !isFar)) return null;
  if (row < 0) return key === 'ArrowDown' ? Math.min(inSight.from, total - 1) : null;
  // One row of what was in sight stays.
  const page = Math.max(1, inSight.to - inSight.from - 2);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    End: total,
    Home: -total,
  };
  const down = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return down === undefined ? null : Math.max(0, Math.min(total - 1, row + down));
}

/** ARIA counts a table's rows from 1, and its head is the first. */
const FIRST_ROW = 2;
export const ariaRowOf = (position: number): number => position + FIRST_ROW;

/** The position, from 0, of the row of a table's body that an element is in; -1 where it is in none. */
export function positionOf(element: Element): number {
  const row = element.closest('tbody > tr[aria-rowindex]');
  return row ? Number(row.getAttribute('aria-rowindex')) - FIRST_ROW : -1;
}

/** The row of a body that is at a position; undefined where the body does not have it. */
export const rowAt = (body: HTMLTableSectionElement, position: number): HTMLTableRowElement | undefined =>
  [...body.rows].find((row) => positionOf(row) === position);

/** The cell of its row that an element is in, from 0. */
export const cellOf = (element: Element): number => element.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;

/** Puts the focus on a row: on what is in a cell of it, or, where that has nothing to press, on the first thing that has. */
export function focusRow(row: HTMLTableRowElement, cell: number): void {
  const into = row.cells[cell]?.querySelector<HTMLElement>(PRESSED) ?? row.querySelector<HTMLElement>(PRESSED);
  into?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** Of all rows, Tab goes through one: else it would have to go through a hundred thousand to leave the table. */
export function setTabStop(body: HTMLTableSectionElement, position: number): void {
  for (const row of body.rows) {
    const tabIndex = positionOf(row) === position ? 0 : -1;
    for (const one of row.querySelectorAll<HTMLElement>(PRESSED))
      if (one.tabIndex !== tabIndex) one.tabIndex = tabIndex;
  }
}

const PRESSED = 'a[href], button, input';

/** Whether a press is for what is pressed, and not for its row. */
export const isPressed = (element: Element): boolean => element.closest(`${PRESSED}, label`) !== null;

/** Whether a key is the field's own: a letter that is typed, or the caret that is moved. */
export const isTyped = (element: Element): boolean => element.matches('input:not([type=checkbox]), textarea, select');
