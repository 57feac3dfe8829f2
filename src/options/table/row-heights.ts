/**
 * The heights of a list's rows, of which most have never been shown: these count with an estimate until they are measured. Where a row
 * begins, and which row is at a height, takes log₂(count) steps: what differs from the estimate is held in a Fenwick tree.
 */
export class RowHeights {
  readonly count: number;
  readonly estimate: number;
  /** Of each measured row, by how much it is higher than the estimate; 0 for the others. */
  private readonly more: Float64Array;
  /** At n, counted from 1: the sum of `more` over the last `n & -n` rows before the nth. */
  private readonly sums: Float64Array;

  /** @param estimate the height in px of a row that was not measured; above 0 */
  constructor(count: number, estimate: number) {
    this.count = count;
    this.estimate = estimate;
    this.more = new Float64Array(count);
    this.sums = new Float64Array(count + 1);
  }

  /** The height of all rows, in px. */
  get total(): number {
    return this.top(this.count);
  }

  heightOf(row: number): number {
    return this.estimate + (this.more[row] ?? 0);
  }

  /** Where a row begins, in px below the first one's top; for `count`, where the last one ends. */
  top(row: number): number {
    let sum = 0;
    for (let n = row; n > 0; n -= n & -n) sum += this.sums[n] ?? 0;
    return row * this.estimate + sum;
  }

  /** Says how high a row is. */
  measure(row: number, height: number): void {
    const by = height - this.heightOf(row);
    if (by === 0 || row >= this.count) return;
    this.more[row] = height - this.estimate;
    for (let n = row + 1; n <= this.count; n += n & -n) this.sums[n] = (this.sums[n] ?? 0) + by;
  }

  /** The row at a height, in px below the first one's top: the first or the last one for what is above or below all of them. */
  rowAt(height: number): number {
    let above = 0;
    let top = 0;
    for (let step = highestPower(this.count); step > 0; step >>= 1) {
      const next = above + step;
      const bottom = top + step * this.estimate + (this.sums[next] ?? 0);
      if (next > this.count || bottom > height) continue;
      above = next;
      top = bottom;
    }
    return Math.max(0, Math.min(above, this.count - 1));
  }
}

/** The highest power of two that is not above a count. */
const highestPower = (count: number): number => (count > 0 ? 2 ** (31 - Math.clz32(count)) : 0);
