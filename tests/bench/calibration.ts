import { best } from './best.ts';

/**
 * A fixed job of what our code does: hashing a text, filling a table, making and sorting small objects. Its time beside a
 * row's tells a slow machine from slow code: where both doubled, the machine was busy.
 */
export function calibrate(): number {
  return best(3, job);
}

function job(): number {
  const table = new Int32Array(1 << 16);
  let hash = 0;
  for (let i = 0; i < 2_000_000; i++) {
    hash = (Math.imul(hash, 31) + TEXT.charCodeAt(i % TEXT.length)) | 0;
    table[hash & 0xffff] = i;
  }
  const rows = Array.from({ length: 10_000 }, (_, i) => ({ at: table[i] ?? 0, name: `${i % 97}` }));
  rows.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
  return rows.length + hash;
}

const TEXT = 'The minister of trade said on Monday that nothing had been decided yet. '.repeat(100);
