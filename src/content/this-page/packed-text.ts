/**
 * A text without its white space, by which a page's text and the article's are compared: the two differ in nothing else. Offsets
 * are in UTF-16 units.
 */
export interface PackedText {
  readonly packed: string;
  /** The offset in the text of each unit that is left. */
  readonly offsets: Uint32Array;
}

/** A text without its white space: made by the browser, which is quicker than a loop over its units that runs once. */
export const withoutSpace = (text: string): string => text.replace(/\s+/g, '');

/** Packs a text, in one pass over its units. */
export function packText(text: string): PackedText {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let n = 0; n < text.length; n++) if (!isSpaceAt(text, n)) offsets[count++] = n;
  return { packed: withoutSpace(text), offsets: offsets.subarray(0, count) };
}

/** Whether a unit is white space as a pattern's `\s` has it. */
function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit === 32 || (unit >= 9 && unit <= 13);
  return /\s/.test(text.charAt(at));
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
