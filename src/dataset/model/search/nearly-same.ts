/**
 * Whether a word of a query may be a mistyped word of a name, both folded: one letter added, dropped, changed or swapped with the
 * next, two where it has eight letters or more. Words of fewer than four letters must be right.
 */
export function isNearlySame(typed: string, word: string): boolean {
  const allowed = typed.length >= 8 ? 2 : typed.length >= 4 ? 1 : 0;
  if (allowed === 0 || Math.abs(typed.length - word.length) > allowed) return false;
  return differsBy(typed, 0, word, 0, allowed);
}

/** Whether the rests of two words differ by so many changes at most. Few changes are allowed: trying each is quick. */
function differsBy(a: string, i: number, b: string, j: number, allowed: number): boolean {
  let [at, to] = [i, j];
  while (at < a.length && to < b.length && a[at] === b[to]) [at, to] = [at + 1, to + 1];
  if (at === a.length || to === b.length) return a.length - at + (b.length - to) <= allowed;
  if (allowed === 0) return false;
  return (
    differsBy(a, at + 1, b, to + 1, allowed - 1) ||
    differsBy(a, at + 1, b, to, allowed - 1) ||
    differsBy(a, at, b, to + 1, allowed - 1) ||
    (a[at] === b[to + 1] && a[at + 1] === b[to] && differsBy(a, at + 2, b, to + 2, allowed - 1))
  );
}
