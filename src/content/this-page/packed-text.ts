/**
 * A text without its white space, by which a page's text and the article's are compared: the two differ in nothing else. Offsets
 * are in UTF-16 units.
 */
export interface PackedText {
  readonly packed: string;
  /** The offset in the text of each unit that is left. */
  readonly offsets: Uint32Array;
}

export function packText(text: string): PackedText {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  let packed = '';
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    for (let n = 0; n < word.length; n++) offsets[count++] = index + n;
    packed += word;
  }
  return { packed, offsets: offsets.subarray(0, count) };
}

/** The first place in `offsets`, which rise, that is at or after an offset of the text. */
export function packedAt(offsets: Uint32Array, offset: number): number {
  let from = 0;
  let to = offsets.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((offsets[middle] ?? 0) < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
