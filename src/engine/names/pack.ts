import type { Dictionary } from './layout.ts';

/**
 * A dictionary as one buffer, to be kept and read back without work: unpacking checks it and lays views over it.
 *
 * Layout, little-endian 32-bit words: MAGIC, VERSION, checksum of all that follows, the byte lengths of the ten arrays in the
 * order of `arraysOf`; then the arrays, each padded to four bytes.
 */
export function packDictionary(d: Dictionary): ArrayBuffer {
  const arrays = arraysOf(d);
  const buffer = new ArrayBuffer(arrays.reduce((size, { byteLength }) => size + padded(byteLength), 4 * HEADER));
  const header = new Uint32Array(buffer, 0, HEADER);
  const bytes = new Uint8Array(buffer);
  let at = 4 * HEADER;
  arrays.forEach((array, i) => {
    header[LENGTHS + i] = array.byteLength;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += padded(array.byteLength);
  });
  header.set([MAGIC, VERSION, checksum(buffer)]);
  return buffer;
}

/** Throws an Error where the buffer is not what `packDictionary` gave: cut short, altered, of another version. */
export function unpackDictionary(buffer: ArrayBuffer): Dictionary {
  if (buffer.byteLength < 4 * HEADER || buffer.byteLength % 4 !== 0) throw new Error('Not a packed dictionary.');
  const header = new Uint32Array(buffer, 0, HEADER);
  if (header[0] !== MAGIC) throw new Error('Not a packed dictionary.');
  if (header[1] !== VERSION) throw new Error(`A packed dictionary of another version (${header[1]}).`);
  if (header[2] !== checksum(buffer)) throw new Error('A damaged dictionary.');
  let at = 4 * HEADER;
  const views = [...header.subarray(LENGTHS)].map((byteLength) => {
    const view = { buffer, at, byteLength };
    at += padded(byteLength);
    return view;
  });
  const [slots, firsts, lower, next, entities, uses, aliasOffsets, aliasBytes, idOffsets, idBytes] = views;
  if (at !== buffer.byteLength || !slots || !firsts || !lower || !next || !entities || !uses)
    throw new Error('A damaged dictionary.');
  if (!aliasOffsets || !aliasBytes || !idOffsets || !idBytes) throw new Error('A damaged dictionary.');
  return {
    slots: new Int32Array(buffer, slots.at, slots.byteLength / 4),
    firsts: new Uint32Array(buffer, firsts.at, firsts.byteLength / 4),
    lower: new Uint8Array(buffer, lower.at, lower.byteLength),
    next: new Int32Array(buffer, next.at, next.byteLength / 4),
    entities: new Uint32Array(buffer, entities.at, entities.byteLength / 4),
    uses: new Uint8Array(buffer, uses.at, uses.byteLength),
    aliases: {
      offsets: new Uint32Array(buffer, aliasOffsets.at, aliasOffsets.byteLength / 4),
      bytes: new Uint8Array(buffer, aliasBytes.at, aliasBytes.byteLength),
    },
    ids: {
      offsets: new Uint32Array(buffer, idOffsets.at, idOffsets.byteLength / 4),
      bytes: new Uint8Array(buffer, idBytes.at, idBytes.byteLength),
    },
  };
}

/** "ORdi". Read in the other byte order it differs, so a buffer from such a machine is refused rather than misread. */
const MAGIC = 0x6964524f;
/** Raised whenever the layout, folding or hashing changes: an older buffer is then built anew. */
const VERSION = 1;
const LENGTHS = 3;
const HEADER = LENGTHS + 10;

function arraysOf({ slots, firsts, lower, next, entities, uses, aliases, ids }: Dictionary) {
  return [slots, firsts, lower, next, entities, uses, aliases.offsets, aliases.bytes, ids.offsets, ids.bytes];
}

function padded(byteLength: number): number {
  return (byteLength + 3) & ~3;
}

/** Of everything after the checksum itself. */
function checksum(buffer: ArrayBuffer): number {
  const words = new Uint32Array(buffer, 4 * LENGTHS);
  let sum = words.length;
  for (let i = 0; i < words.length; i++) sum = Math.imul((sum << 5) ^ (sum >>> 27) ^ (words[i] ?? 0), 0x9e3779b1);
  return sum >>> 0;
}
