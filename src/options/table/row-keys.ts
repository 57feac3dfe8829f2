// The keys of a table: where they go from a row. Its rows are links, buttons and checkboxes, which Tab goes through one by one.

/** Where a key leads: to a row of the page that is shown, or to a row of another page of the table. */
export type Move =
  | { readonly row: number }
  | { readonly page: 'next' | 'previous' | 'first' | 'last'; readonly row: 'first' | 'last' };

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** So many rows are about what a window shows. */
const WINDOW_ROWS = 10;

/**
 * Where a key leads from a row; null for a key that leads nowhere. Beyond the first and the last row is another page.
 * @param row the row that has the focus, from 0; -1 for the table's head
 * @param rows how many are shown
 */
export function moveFor({ key, ctrlKey, metaKey, altKey }: Pressed, row: number, rows: number): Move | null {
  const isFar = ctrlKey || metaKey;
  if (altKey || (row < 0 && key !== 'ArrowDown')) return null;
  if (isFar) {
    if (key === 'Home') return { page: 'first', row: 'first' };
    return key === 'End' ? { page: 'last', row: 'last' } : null;
  }
  const down = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (down === undefined) return null;
  const to = Math.max(0, Math.min(rows - 1, row + down));
  if (to !== row || !Number.isFinite(down)) return { row: to };
  return down > 0 ? { page: 'next', row: 'first' } : { page: 'previous', row: 'last' };
}

/** By how many rows each key goes down. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: WINDOW_ROWS,
  PageUp: -WINDOW_ROWS,
  End: Number.POSITIVE_INFINITY,
  Home: Number.NEGATIVE_INFINITY,
};

/** The row of a table's body that an element is in, from 0; -1 where it is in none. */
export function rowOf(element: Element, body: HTMLTableSectionElement): number {
  const row = element.closest('tr');
  return row ? [...body.rows].indexOf(row) : -1;
}

/** The cell of its row that an element is in, from 0. */
export const cellOf = (element: Element): number => element.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? 0;

/** Puts the focus on a row: on what is in the same cell as before, or, where that has nothing to press, on the first thing that has. */
export function focusRow(body: HTMLTableSectionElement, nth: number, cell: number): void {
  const row = body.rows[Math.min(nth, body.rows.length - 1)];
  const into = row?.cells[cell]?.querySelector<HTMLElement>(PRESSED) ?? row?.querySelector<HTMLElement>(PRESSED);
  into?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

const PRESSED = 'a[href], button, input';

/** Whether a key is the field's own: a letter that is typed, or the caret that is moved. */
export const isTyped = (element: Element): boolean => element.matches('input:not([type=checkbox]), textarea, select');
