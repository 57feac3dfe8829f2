/** Random numbers that are the same on every run. */
export interface Random {
  /** 0 ≤ n < 1 */
  next(): number;
  below(n: number): number;
  pick<T>(from: readonly T[]): T;
  /** An item by Zipf's law: the first is drawn about twice as often as the second, three times the third. */
  zipf<T>(from: readonly T[]): T;
}

/** mulberry32. */
export function random(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const item = <T>(from: readonly T[], i: number): T => {
    const found = from[i];
    if (found === undefined) throw new Error('Nothing to pick from.');
    return found;
  };
  return {
    next,
    below,
    pick: (from) => item(from, below(from.length)),
    zipf: (from) => item(from, Math.min(from.length - 1, Math.floor((from.length + 1) ** next()) - 1)),
  };
}
