import { Label } from '../../engine/article/quotations/labelling/speech-labels.ts';

/** How many spans of content were found, how many are annotated, and how many of those found match. */
export interface SpanCounts {
  found: number;
  right: number;
  both: number;
}

/** A span matches if it shares this much of its words with the annotated one (intersection over union). */
const RIGHT = 0.8;

/** Counts the spans of content in an article's labels and in the right ones. */
export function countSpans(counts: SpanCounts, labels: ArrayLike<number>, right: ArrayLike<number>): void {
  const found = spansOf(labels);
  const gold = spansOf(right);
  counts.found += found.length;
  counts.right += gold.length;
  for (const [from, to] of found)
    for (const [start, end] of gold) {
      const shared = Math.min(to, end) - Math.max(from, start);
      if (shared <= 0 || shared < RIGHT * (Math.max(to, end) - Math.min(from, start))) continue;
      counts.both++;
      break;
    }
}

/** The harmonic mean of precision and recall (F1). */
export const f1 = ({ found, right, both }: SpanCounts): number =>
  found + right > 0 ? (2 * both) / (found + right) : 0;

function spansOf(labels: ArrayLike<number>): [number, number][] {
  const spans: [number, number][] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i] ?? 0;
    if (label < Label.directFirst || label > Label.before) {
      i++;
      continue;
    }
    const inside = label % 2 === 1 ? label + 1 : label;
    let end = i + 1;
    while (end < labels.length && labels[end] === inside) end++;
    spans.push([i, end]);
    i = end;
  }
  return spans;
}
