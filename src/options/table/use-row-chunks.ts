import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { failureMessage } from '../host/failure-message.ts';
import { type Loaded, useLoaded } from '../host/use-loaded.ts';
import { keptPlace } from './kept-place.ts';
import { type ReadRows, ROWS_PER_CHUNK, RowChunks } from './row-chunks.ts';

/** A list that is read as it comes into view, and which list that is: until another one is read, it is the one before. */
export interface ChunkedList<Row> {
  readonly source: RowChunks<Row>;
  readonly list: string;
}

/**
 * A list of any length, read as it comes into view, and anew whenever the dataset changes; the rows that were in sight stay until
 * then.
 * @param list names the list: its order and what narrows it
 * @param besides what else decides what its rows show: it is read anew where that changes, and is the same list still
 */
export function useRowChunks<Row>(
  list: string,
  readRows: ReadRows<Row>,
  keyOf: (row: Row) => string,
  besides: unknown = null,
): Loaded<ChunkedList<Row>> {
  const shown = useRef<ChunkedList<Row> | null>(null);
  const [, redraw] = useReducer((n: number, _: null) => n + 1, 0);
  const [failure, setFailure] = useState<string | null>(null);
  const loaded = useLoaded(async () => {
    const source = new RowChunks(readRows, keyOf);
    await source.begin(shown.current?.list === list ? shown.current.source.inView : firstNeeded(list));
    setFailure(null);
    return { source, list };
  }, [list, besides]);
  shown.current = loaded.value ?? null;
  useEffect(() => {
    const source = loaded.value?.source;
    source?.listen({
      onRead: () => redraw(null),
      onFailure: (error) => setFailure(failureMessage(error, 'Nothing was changed.')),
    });
    return () => source?.listen(null);
  }, [loaded.value]);
  return { ...loaded, failure: loaded.failure ?? failure };
}

/** Where the reader was when they left the list, or its beginning. */
function firstNeeded(list: string): { readonly from: number; readonly to: number } {
  const row = keptPlace(list)?.row ?? 0;
  return { from: Math.max(0, row - ROWS_PER_CHUNK / 4), to: row + ROWS_PER_CHUNK / 2 };
}
