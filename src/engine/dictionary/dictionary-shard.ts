import { intAt } from '../item-at.ts';
import { entriesAt, nextRecord } from './alias-records.ts';
import { type DictionaryEntry, SHARD } from './packed-layout.ts';

/** A single shard as it is stored. See `SHARD` in packed-layout.ts. */
export type Shard = Int32Array<ArrayBuffer>;

/** Reads all entries of a shard and its heads (first words). Throws an Error if the shard is damaged. */
export function readShard(shard: Shard): { entries: DictionaryEntry[]; heads: Map<number, number> } {
  checkShard(shard);
  const source = { bytes: new Uint8Array(shard.buffer, shard.byteOffset, shard.byteLength) };
  const entries: DictionaryEntry[] = [];
  const slots = intAt(shard, SHARD.slots);
  for (let slot = 0; slot < slots; slot++)
    for (let at = intAt(shard, SHARD.from + 2 * slot + 1) >> 1; at > 0; at = nextRecord(source, at))
      for (const entry of entriesAt(source, at)) entries.push(entry);
  const heads = new Map<number, number>();
  for (let head = 0; head < intAt(shard, SHARD.heads); head++) {
    const at = SHARD.from + 2 * slots + 2 * head;
    heads.set(intAt(shard, at), intAt(shard, at + 1));
  }
  return { entries, heads };
}

/** Throws an Error if the bytes are cut short or altered, or are no shard. */
export function checkShard(shard: Shard): void {
  if (shard[SHARD.length] !== shard.length || shard[SHARD.checksum] !== checksum(shard))
    throw new Error('A damaged dictionary.');
}

/** The checksum of a shard: of everything after the checksum itself. */
export function checksum(shard: Shard): number {
  let sum = shard.length;
  for (let i = SHARD.checksum + 1; i < shard.length; i++)
    sum = Math.imul((sum << 5) ^ (sum >>> 27) ^ intAt(shard, i), 0x9e3779b1);
  return sum | 0;
}
