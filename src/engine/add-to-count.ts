/** Adds `by` to the count of a key. A count of 0 is removed, so that subtracting what was added leaves the map as it was. */
export function count<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const now = (counts.get(key) ?? 0) + by;
  if (now === 0) counts.delete(key);
  else counts.set(key, now);
}
