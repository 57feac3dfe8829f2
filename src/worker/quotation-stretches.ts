import type { Quotation, Span } from '../engine/types.ts';
import type { StretchHere } from '../messages/page-reading.ts';

const MARK = /["“”„«»‹›‘’‚'「」『』]/;
const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * The stretches of a quotation's text, in order: the speaker's own words with their marks, and what the article reports in words of
 * its own. A cue between them is none of it.
 */
export function quotationStretches({ kind, spans, quoted }: Quotation, text: string): StretchHere[] {
  if (kind !== 'mixed') {
    const role = kind === 'direct' ? 'spoken' : 'reported';
    return spans.map(({ start, end }) => ({ start, end, role }));
  }
  const spoken = quoted.map(({ start, end }) => ({
    start: MARK.test(text.charAt(start - 1)) ? start - 1 : start,
    end: MARK.test(text.charAt(end)) ? end + 1 : end,
  }));
  return spans.flatMap((span) => cut(span, spoken)).filter(({ start, end }) => HAS_WORDS.test(text.slice(start, end)));
}

/** A span, cut into the parts that are in the given spans, which rise, and those between. */
function cut({ start, end }: Span, spoken: readonly Span[]): StretchHere[] {
  const parts: StretchHere[] = [];
  let at = start;
  for (const one of spoken) {
    const from = Math.max(one.start, at);
    const to = Math.min(one.end, end);
    if (from >= to) continue;
    if (from > at) parts.push({ start: at, end: from, role: 'reported' });
    parts.push({ start: from, end: to, role: 'spoken' });
    at = to;
  }
  if (at < end) parts.push({ start: at, end, role: 'reported' });
  return parts;
}
