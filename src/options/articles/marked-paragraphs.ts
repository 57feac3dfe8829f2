import type { EntityId, Quotation, Span } from '../../engine/types.ts';

// Splits an article's kept text into paragraphs in which quotations and those who speak are marked.

/** What a part of a paragraph is: nothing of these, somebody's words, the quotation that was asked for, or the name of who speaks. */
type PartRole = 'text' | 'said' | 'asked' | 'speaker';

/** A part of a paragraph that is one thing as a whole. */
export interface ParagraphPart {
  readonly text: string;
  readonly role: PartRole;
  /** The speaker's record, where they have one. */
  readonly entity: EntityId | null;
}

/** A span of a text and what it is. */
export interface TextMark extends Span {
  readonly role: Exclude<PartRole, 'text'>;
  readonly entity: EntityId | null;
}

/** What is to be marked of an article's quotations: their words and their speakers. @param asked the spans of one of them */
export function marksOf(quotations: readonly Quotation[], asked: readonly Span[]): readonly TextMark[] {
  const speakers = quotations.flatMap(({ speaker }): TextMark[] =>
    speaker && speaker.end > speaker.start
      ? [{ start: speaker.start, end: speaker.end, role: 'speaker', entity: speaker.entity }]
      : [],
  );
  const said = quotations.flatMap(({ spans }) =>
    spans.map((span): TextMark => ({ ...span, role: 'said', entity: null })),
  );
  return [...asked.map((span): TextMark => ({ ...span, role: 'asked', entity: null })), ...speakers, ...said];
}

/**
 * Splits a text into its paragraphs, and marks spans in them. A span that crosses paragraphs is marked in each; where spans overlap,
 * the first of them counts.
 */
export function markedParagraphs(text: string, marks: readonly TextMark[]): ParagraphPart[][] {
  const paragraphs: ParagraphPart[][] = [];
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    const end = index + line.length;
    if (line.trim())
      paragraphs.push(
        paragraphParts(
          text,
          { start: index, end },
          marks.filter((mark) => mark.start < end && mark.end > index),
        ),
      );
  }
  return paragraphs;
}

function paragraphParts(text: string, within: Span, marks: readonly TextMark[]): ParagraphPart[] {
  const edges = new Set([within.start, within.end]);
  for (const { start, end } of marks) {
    edges.add(Math.max(start, within.start));
    edges.add(Math.min(end, within.end));
  }
  const parts: ParagraphPart[] = [];
  const cuts = [...edges].sort((a, b) => a - b);
  for (const [n, start] of cuts.entries()) {
    const end = cuts[n + 1];
    if (end === undefined) break;
    const mark = marks.find((one) => one.start <= start && one.end >= end);
    const part = { text: text.slice(start, end), role: mark?.role ?? 'text', entity: mark?.entity ?? null } as const;
    const last = parts.at(-1);
    // A quotation with the name of its speaker in it stays one part on either side of it.
    if (last && last.role === part.role && last.entity === part.entity && part.role !== 'speaker')
      parts[parts.length - 1] = { ...last, text: last.text + part.text };
    else parts.push(part);
  }
  return parts;
}
