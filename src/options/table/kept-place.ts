import { keepValue, keptValue } from './use-kept-state.ts';

// Where in a list the reader was, with the page's entry in the browser's history.

/** A row and where its top is, in px below the window's. */
export interface ListPlace {
  readonly row: number;
  readonly top: number;
}

const NAME = 'row';

/** Where the reader was in a list; null where they were at its beginning, or never in it: in another order it is another list. */
export function keptPlace(list: string): ListPlace | null {
  const kept = keptValue(NAME);
  if (typeof kept !== 'object' || kept === null) return null;
  if (!('list' in kept && 'row' in kept && 'top' in kept) || kept.list !== list) return null;
  const { row, top } = kept;
  if (typeof row !== 'number' || !Number.isSafeInteger(row) || row < 0) return null;
  return typeof top === 'number' && Number.isFinite(top) ? { row, top } : null;
}

export function keepPlace(list: string, place: ListPlace | null): void {
  const kept = keptPlace(list);
  if (kept?.row !== place?.row || kept?.top !== place?.top) keepValue(NAME, place && { list, ...place });
}
