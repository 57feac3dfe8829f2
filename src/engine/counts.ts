/** Adds to a count. One that comes to 0 is not there, so that what is taken away again leaves nothing behind. */
export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
