import type { Quotation } from '../engine/types.ts';
import type { QuotedArticle } from './gold-articles.ts';
import { type GoldPart, goldParts, sameSpeaker, sharedSpan } from './gold-quotations.ts';

/** The quotations in a range of confidence: how many there are, and how many are right in content and speaker. */
export interface Bin {
  readonly from: number;
  count: number;
  right: number;
}

/** Lower bounds of the bins. */
const FROM = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
/**
 * A part is right if it shares this much of its characters with the annotated one, as the scorer counts (intersection over
 * union).
 */
const RIGHT = 0.8;

/** Counts an article's quotations into the bins. */
export function count(bins: readonly Bin[], { text, quotes }: QuotedArticle, found: readonly Quotation[]): void {
  const parts = goldParts({ text, quotes });
  for (const quotation of found) {
    const bin = bins.findLast(({ from }) => quotation.confidence >= from);
    if (!bin) continue;
    bin.count++;
    if (isRight(parts, text, quotation)) bin.right++;
  }
}

export const emptyBins = (): Bin[] => FROM.map((from) => ({ from, count: 0, right: 0 }));

/** Whether each part matches an annotated part nearly whole, with its speaker. */
function isRight(parts: readonly GoldPart[], text: string, { spans, speaker }: Quotation): boolean {
  return spans.every((span) =>
    parts.some(
      (part) =>
        part.core &&
        sharedSpan(part, text, span) >= RIGHT &&
        (part.speaker === null || (speaker !== null && sameSpeaker(part.speaker, speaker))),
    ),
  );
}

/** The bins as a Markdown table, the highest first, each with the sum of all above it. */
export function binTable(bins: readonly Bin[]): string {
  let count = 0;
  let right = 0;
  const rows = bins.toReversed().map((bin) => {
    count += bin.count;
    right += bin.right;
    return `| ${bin.from} | ${bin.count} | ${share(bin.right, bin.count)} | ${share(right, count)} |`;
  });
  return ['| confidence from | quotations | right | right from here up |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(2));
