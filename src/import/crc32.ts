import { uintAt } from '../engine/item-at.ts';

/** The polynomial of the checksum in zips, gzip and PNG (ISO 3309), its bits in reverse order. */
const POLYNOMIAL = 0xedb88320;

/** What each value of a byte contributes. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The checksum of bytes that zips store with each file. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ uintAt(TABLE, (rest ^ byte) & 255);
  return (rest ^ 0xffffffff) >>> 0;
}
