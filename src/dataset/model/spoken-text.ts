import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { isInHeading, isReported } from '../../engine/relevance.ts';
import type { EntityId, Quotation } from '../../engine/types.ts';

/** Stands between two stretches in quotation marks, where the article has words of its own. */
const BETWEEN = ' […] ';

/**
 * The words of a quotation that stand in quotation marks; null where there are none, or not all of them are in the text.
 * @param around a text that holds the quotation, and where that text starts in the article
 */
export function spokenText(
  { kind, quoted }: Pick<Quotation, 'kind' | 'quoted'>,
  around: { readonly start: number; readonly text: string },
): string | null {
  if (kind === 'indirect' || quoted.length === 0) return null;
  const end = around.start + around.text.length;
  if (quoted.some((span) => span.start < around.start || span.end > end)) return null;
  return quoted.map((span) => around.text.slice(span.start - around.start, span.end - around.start)).join(BETWEEN);
}

/** The person who spoke a quotation of the body; null where that is not clear, or it is another's words or a heading's. */
export function clearlySaidBy(quotation: Quotation): EntityId | null {
  if (isReported(quotation) || isInHeading(quotation)) return null;
  return clearSpeaker(quotation)?.entity ?? null;
}
