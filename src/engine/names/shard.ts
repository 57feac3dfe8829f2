import { type DictionaryEntry, SHARD } from './layout.ts';
import { entriesAt, nextRecord } from './records.ts';

/** A shard by itself, as it is stored. See `SHARD` in layout.ts. */
export type Shard = Int32Array<ArrayBuffer>;

/** What a shard is made of. Throws an Error where it is not what `shard` of rows gave. */
export function readShard(shard: Shard): { entries: DictionaryEntry[]; heads: Map<number, number> } {
  checkShard(shard);
  const source = { bytes: new Uint8Array(shard.buffer, shard.byteOffset, shard.byteLength) };
  const entries: DictionaryEntry[] = [];
  const slots = shard[SHARD.slots] ?? 0;
  for (let slot = 0; slot < slots; slot++)
    for (let at = (shard[SHARD.from + 2 * slot + 1] ?? 0) >> 1; at > 0; at = nextRecord(source, at))
      for (const entry of entriesAt(source, at)) entries.push(entry);
  const heads = new Map<number, number>();
  for (let head = 0; head < (shard[SHARD.heads] ?? 0); head++) {
    const at = SHARD.from + 2 * slots + 2 * head;
    heads.set(shard[at] ?? 0, shard[at + 1] ?? 0);
  }
  return { entries, heads };
}

/** Throws an Error where a shard is cut short, altered, or none at all. */
export function checkShard(shard: Shard): void {
  if (shard[SHARD.length] !== shard.length || shard[SHARD.checksum] !== checksum(shard))
    throw new Error('A damaged dictionary.');
}

/** Of everything after the checksum itself. */
export function checksum(shard: Shard): number {
  let sum = shard.length;
  for (let i = SHARD.checksum + 1; i < shard.length; i++)
    sum = Math.imul((sum << 5) ^ (sum >>> 27) ^ (shard[i] ?? 0), 0x9e3779b1);
  return sum | 0;
}
