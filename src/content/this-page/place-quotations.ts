import type { PageReading, QuotationHere, StretchHere } from '../../messages/page-reading.ts';
import { isConnected, lengthOf } from '../shared/page-nodes.ts';
import { TimeSlices } from '../shared/time-slices.ts';
import { findInText, readText } from './find-on-page.ts';

/** A stretch of one of the article's quotations, where it stood on the page when it was looked for. */
export interface PlacedStretch {
  readonly quotation: QuotationHere;
  readonly role: StretchHere['role'];
  readonly range: StaticRange;
  /** The text in the range at that time: where the page has put other words there, nothing is to be said of them. */
  readonly words: string;
}

/** Finds the quotations of an article on the page, in slices that leave its thread free. Those that it has no more are left out. */
export async function placeQuotations(
  { text, quotations }: Pick<PageReading, 'text' | 'quotations'>,
  signal: AbortSignal,
): Promise<PlacedStretch[]> {
  const page = await readText(signal);
  const slices = new TimeSlices();
  const placed: PlacedStretch[] = [];
  for (const quotation of quotations)
    for (const stretch of quotation.stretches) {
      if (!slices.left) await slices.next(signal);
      const range = findInText(text, stretch, page);
      if (range) placed.push({ quotation, role: stretch.role, range: new StaticRange(range), words: String(range) });
    }
  return placed;
}

/** Where a stretch is now; null where its words are not there any more. */
export function presentRange({ range, words }: PlacedStretch): Range | null {
  const { startContainer: start, startOffset, endContainer: end, endOffset } = range;
  const isWithin = (node: Node, offset: number): boolean =>
    node instanceof Text && isConnected(node) && offset <= lengthOf(node);
  if (!isWithin(start, startOffset) || !isWithin(end, endOffset)) return null;
  const now = new Range();
  now.setStart(start, startOffset);
  now.setEnd(end, endOffset);
  return String(now) === words ? now : null;
}
