import { keepValue, keptValue } from './use-kept-state.ts';

// Where in a list the reader was, with the page's entry in the browser's history.

/** A row and where its top is, in px below the window's. */
export interface ListPlace {
  readonly row: number;
  readonly top: number;
}

const NAME = 'row';

/** Where the reader was; null where they were at the list's beginning, or were never there. */
export function keptPlace(): ListPlace | null {
  const kept = keptValue(NAME);
  if (typeof kept !== 'object' || kept === null || !('row' in kept) || !('top' in kept)) return null;
  const { row, top } = kept;
  return typeof row === 'number' &&
    Number.isSafeInteger(row) &&
    row >= 0 &&
    typeof top === 'number' &&
    Number.isFinite(top)
    ? { row, top }
    : null;
}

export function keepPlace(place: ListPlace | null): void {
  const kept = keptPlace();
  if (kept?.row !== place?.row || kept?.top !== place?.top) keepValue(NAME, place);
}
