import type { Span } from '../engine/types.ts';

/** A stretch of a paragraph, marked or not. */
export interface Stretch {
  readonly text: string;
  readonly marked: boolean;
}

/** A text as its paragraphs, with the spans in it marked. A span that crosses paragraphs is marked in each. */
export function markedParagraphs(text: string, spans: readonly Span[]): Stretch[][] {
  const paragraphs: Stretch[][] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim()) paragraphs.push(stretches(text, { start: index, end: index + line.length }, spans));
  }
  return paragraphs;
}

function stretches(text: string, within: Span, spans: readonly Span[]): Stretch[] {
  const found: Stretch[] = [];
  let at = within.start;
  const take = (end: number, marked: boolean): void => {
    if (end > at) found.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.min(Math.max(span.start, within.start), within.end);
    const end = Math.min(span.end, within.end);
    if (end <= start) continue;
    take(start, false);
    take(end, true);
  }
  take(within.end, false);
  return found;
}
