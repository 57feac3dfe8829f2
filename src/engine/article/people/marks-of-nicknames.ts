import type { Marks, Quoted } from '../../text/quotation-marks.ts';
import { Gap, type Words } from '../../text/words.ts';
import type { NameRun } from './name-runs.ts';
import { nicknameIn } from './naming/nicknames.ts';

/**
 * The quotation marks without those of nicknames, which stand inside a name (Frank “Duke” Halloran) or right before one (“Duke”
 * Halloran).
 */
export function withoutNicknames(words: Words, marks: Marks, names: readonly NameRun[]): Marks {
  const { quoted, at } = marks;
  const begins = new Set<number>();
  const within = new Set<Quoted>();
  for (const { first, last, title } of names) {
    begins.add(title?.first ?? first);
    for (let i = first; i <= last; i++) {
      const one = quoted[at[i] ?? -1];
      if (one && first < one.open && one.close >= 0 && one.close < last) within.add(one);
    }
  }
  const left = quoted.filter((one) => !within.has(one) && !isBeforeName(words, one, begins));
  return left.length === quoted.length ? marks : { quoted: left, at: indexOf(left, at.length) };
}

/** For each word the index of its quoted span; -1 outside. */
function indexOf(quoted: readonly Quoted[], length: number): Int32Array {
  const at = new Int32Array(length).fill(-1);
  for (const [n, { open, close, last }] of quoted.entries()) at.fill(n, open, (close >= 0 ? close : last) + 1);
  return at;
}

function isBeforeName(words: Words, { open, close }: Quoted, begins: ReadonlySet<number>): boolean {
  return close >= 0 && nicknameIn(words, open) === close && words.gap(close + 1) === Gap.space && begins.has(close + 1);
}
