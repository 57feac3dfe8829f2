import type { Span } from '../../engine/types.ts';

// The words of a text at which a quotation may begin or end.

/** UTF-16 units before and after a quotation in which its ends can be moved. */
const REACH_CHARS = 600;

/** A word, without the punctuation and the marks around it, and what stands between it and the next one. */
export interface EndWord extends Span {
  readonly gap: string;
}

/** A word, with what belongs to it inside: "don't", "20-year", "1,200". */
const WORD = /[\p{L}\p{N}\p{M}$€£%]+(?:['’.,\-–][\p{L}\p{N}\p{M}]+)*/gu;

/** The words in reach of a quotation's ends, in the order of the text. @param now where the ends are now: they are in reach too */
export function wordsAround(text: string, read: Span, now: Span): EndWord[] {
  const from = Math.max(0, Math.min(read.start, now.start) - REACH_CHARS);
  const until = Math.min(text.length, Math.max(read.end, now.end) + REACH_CHARS);
  // Not to begin within a word.
  const first = from === 0 ? 0 : from + Math.max(0, text.slice(from, from + 100).search(/\s/));
  const found = Array.from(text.slice(first, until).matchAll(WORD), ({ 0: word, index }) => ({
    start: first + index,
    end: first + index + word.length,
  }));
  const withEnds = found.map((word) => ({
    // The ends as they are now may have marks or a full stop with them.
    start: now.start < word.start && now.start >= word.start - 2 ? now.start : word.start,
    end:
      now.end > word.end && now.end <= word.end + 3 && !/\s/.test(text.slice(word.end, now.end)) ? now.end : word.end,
  }));
  return withEnds.map((word, i) => ({ ...word, gap: text.slice(word.end, withEnds[i + 1]?.start ?? until) }));
}

/** A quotation with one of its ends a word earlier or later. It keeps a word at least, and what it has is within the text. */
export function movedEnd(text: string, now: Span, end: 'start' | 'end', by: 1 | -1): Span {
  const words = wordsAround(text, now, now);
  if (end === 'start') {
    const next =
      by < 0 ? words.findLast((word) => word.start < now.start) : words.find((word) => word.start > now.start);
    return next && next.end <= now.end ? { ...now, start: next.start } : now;
  }
  const next = by < 0 ? words.findLast((word) => word.end < now.end) : words.find((word) => word.end > now.end);
  return next && next.start >= now.start ? { ...now, end: next.end } : now;
}
