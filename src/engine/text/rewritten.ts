/** A text rewritten from another, and functions that map offsets in it back, both in UTF-16 code units. */
export interface Rewritten {
  readonly text: string;
  /** Where a stretch that starts at an offset of `text` starts in the text as written. */
  readonly startOf: (offset: number) => number;
  /** Where a stretch that ends before an offset of `text` ends in the text as written. */
  readonly endOf: (offset: number) => number;
}

/** Replaces what stands from `start` to `end` by other characters, or by none. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** A text with edits made. They are in order and do not overlap. Null where there are none. */
export function rewritten(text: string, edits: Iterable<Edit>): Rewritten | null {
  /** Of each edit: where what it put stands in the new text, and how much shorter the text is up to its end. */
  const starts: number[] = [];
  const ends: number[] = [];
  const shorter: number[] = [];
  let written = '';
  let from = 0;
  for (const { start, end, by } of edits) {
    written += text.slice(from, start);
    starts.push(written.length);
    written += by;
    from = end;
    ends.push(written.length);
    shorter.push(from - written.length);
  }
  if (ends.length === 0) return null;
  return {
    text: written + text.slice(from),
    startOf: (offset) => offset + (shorter[count(ends, (end) => end <= offset) - 1] ?? 0),
    // What is left out right after a name is not part of it.
    endOf: (offset) => offset + (shorter[count(ends, (end, n) => end <= offset && (starts[n] ?? 0) < offset) - 1] ?? 0),
  };
}

/** How many numbers at the beginning of a list fit; those that fit stand before all others. */
function count(numbers: readonly number[], fits: (value: number, n: number) => boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(numbers[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
