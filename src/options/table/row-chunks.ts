import type { RowSource } from './row-source.ts';
import type { RowRange } from './row-window.ts';

/** Reads the rows of a list from one on, and says how many it has. */
export type ReadRows<Row> = (
  offset: number,
  limit: number,
) => Promise<{ readonly total: number; readonly rows: readonly Row[] }>;

/** So many rows are read at once: some three windows. */
export const ROWS_PER_CHUNK = 100;
/** So many chunks are held, those nearest to what is in sight: the memory of a list does not grow with it. */
const MOST_CHUNKS = 12;

interface ChunksEvents {
  readonly onRead: () => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * The rows of a list of any length, read in chunks as they come into view. One is read at a time, so that of what a reader scrolls
 * past, most is never read.
 */
export class RowChunks<Row> implements RowSource<Row> {
  total = 0;
  private readonly chunks = new Map<number, readonly Row[]>();
  private needed: RowRange = { from: 0, to: 0 };
  private isReading = false;
  private events: ChunksEvents | null = null;
  /** What nobody has been told, as nobody listened yet: of a list that is shown at its end, rows may be read before. */
  private untold: ((events: ChunksEvents) => void) | null = null;
  private readonly readRows: ReadRows<Row>;
  private readonly keyOf: (row: Row) => string;

  constructor(readRows: ReadRows<Row>, keyOf: (row: Row) => string) {
    this.readRows = readRows;
    this.keyOf = keyOf;
  }

  /** What of the list was needed last. */
  get inView(): RowRange {
    return this.needed;
  }

  /** Reads the list's length and what of it is needed first. */
  async begin(needed: RowRange): Promise<void> {
    this.needed = needed;
    const { total } = await this.load(chunkOf(needed.from));
    this.total = total;
    // Of a list that has become shorter, the end is needed.
    const last = Math.max(0, total - 1);
    this.needed = { from: Math.min(needed.from, last), to: Math.min(needed.to, total) };
    for (const chunk of this.missing()) await this.load(chunk);
  }

  /** Tells of what is read from now on, and of what was read while nobody listened. */
  listen(events: ChunksEvents | null): void {
    this.events = events;
    if (events && this.untold) this.tell(this.untold);
  }

  readonly at = (position: number): Row | undefined => this.chunks.get(chunkOf(position))?.[position % ROWS_PER_CHUNK];

  readonly find = (key: string): number => {
    for (const [chunk, rows] of this.chunks) {
      const nth = rows.findIndex((row) => this.keyOf(row) === key);
      if (nth >= 0) return chunk * ROWS_PER_CHUNK + nth;
    }
    return -1;
  };

  readonly need = (from: number, to: number): void => {
    this.needed = { from, to };
    this.readMissing();
  };

  readonly read = async (from: number, to: number): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (let offset = from; offset < to; offset += ROWS_PER_CHUNK)
      rows.push(...(await this.readRows(offset, Math.min(ROWS_PER_CHUNK, to - offset))).rows);
    return rows;
  };

  private missing(): number[] {
    const { from, to } = this.needed;
    const chunks: number[] = [];
    for (let chunk = chunkOf(from); chunk * ROWS_PER_CHUNK < Math.min(to, this.total); chunk++)
      if (!this.chunks.has(chunk)) chunks.push(chunk);
    return chunks;
  }

  private async readMissing(): Promise<void> {
    const [next] = this.missing();
    if (next === undefined || this.isReading) return;
    this.isReading = true;
    try {
      await this.load(next);
      this.tell(({ onRead }) => onRead());
      this.isReading = false;
      this.readMissing();
    } catch (error) {
      // It is not tried again by itself: the reader is told, and says when.
      this.tell(({ onFailure }) => onFailure(error));
    }
  }

  private tell(what: (events: ChunksEvents) => void): void {
    this.untold = this.events ? null : what;
    if (this.events) what(this.events);
  }

  private async load(chunk: number): Promise<{ readonly total: number }> {
    const { rows, total } = await this.readRows(chunk * ROWS_PER_CHUNK, ROWS_PER_CHUNK);
    this.chunks.set(chunk, rows);
    this.forgetFarthest();
    return { total };
  }

  private forgetFarthest(): void {
    const middle = chunkOf((this.needed.from + this.needed.to) / 2);
    while (this.chunks.size > MOST_CHUNKS) {
      const [farthest] = [...this.chunks.keys()].sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
      if (farthest === undefined) return;
      this.chunks.delete(farthest);
    }
  }
}

const chunkOf = (position: number): number => Math.floor(position / ROWS_PER_CHUNK);
