import { itemAt } from '../../item-at.ts';

/** Whether two folded words are spellings of one long family name: they differ by one letter in six, or two in eight. */
export function isNearly(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const allowed = shorter >= 8 ? 2 : shorter >= 6 ? 1 : 0;
  return allowed > 0 && a[0] === b[0] && Math.abs(a.length - b.length) <= allowed && distance(a, b) <= allowed;
}

/** The number of letters added, dropped, changed or swapped with the next (optimal string alignment distance). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = itemAt(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(change, itemAt(row, j) + 1, itemAt(next, j - 1) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, itemAt(before, j - 2) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return itemAt(row, b.length);
}
