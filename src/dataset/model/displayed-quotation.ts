import { isInHeading } from '../../engine/relevance.ts';
import type { Quotation, Span } from '../../engine/types.ts';

/**
 * What a part of a displayed quotation is: words in quotation marks, marks included (`spoken`); the clause of a quotation without
 * marks, which is the article's wording (`reported`); or the words of the article around and between them (`context`).
 */
export type WordsRole = 'spoken' | 'reported' | 'context';

/** A part of a quotation as it is displayed. */
export interface CardWords {
  readonly text: string;
  readonly role: WordsRole;
}

/** A quotation as it is displayed. */
export interface DisplayedQuotation {
  readonly words: readonly CardWords[];
  /** Whether the first part begins with an opening quotation mark, which then hangs outside the column. */
  readonly hang: boolean;
  /** Whether the article only reports what was said: none of it stands in quotation marks. */
  readonly reported: boolean;
  /** Whether it is from a headline or a subheading, whose words are seldom the speaker's to the letter. */
  readonly heading: boolean;
}

const OPENING = /[“„«‹‘‚"'「『]/;
const CLOSING = /[”“»›’"'」』]/;

/**
 * Splits a quotation into the parts in which it is displayed. A direct quotation is its own words with their marks, and the cue
 * where that interrupts them: “Yes,” she said, “we will”. A mixed or indirect quotation is displayed in its whole sentence.
 * @param sentence the text around the quotation, and where that text starts in the article
 */
export function displayedQuotation(
  quotation: Quotation,
  sentence: { readonly start: number; readonly text: string },
): DisplayedQuotation {
  const { start: base, text } = sentence;
  const clamp = (n: number): number => Math.max(0, Math.min(text.length, n - base));
  const inText = ({ start, end }: Span): Span => ({ start: clamp(start), end: clamp(end) });
  const heading = isInHeading(quotation);
  const isFilled = ({ start, end }: Span): boolean => start < end;
  if (quotation.kind === 'indirect') {
    const clauses = quotation.spans.map(inText).filter(isFilled);
    if (clauses.length === 0)
      return { words: [{ text: quotation.text, role: 'reported' }], hang: false, reported: true, heading };
    return { words: partsOf(text, wholeOf(text), clauses, 'reported'), hang: false, reported: true, heading };
  }
  const spoken = quotation.quoted
    .map(inText)
    .map(({ start, end }) => withMarks(text, start, end))
    .filter(isFilled);
  const first = spoken[0];
  const last = spoken[spoken.length - 1];
  const isDirect = quotation.kind === 'direct';
  if (isDirect && !(first && last)) return shown([{ text: quotation.text, role: 'spoken' }], heading);
  const within = isDirect && first && last ? { start: first.start, end: last.end } : wholeOf(text);
  const words = partsOf(text, within, spoken, 'spoken');
  return shown(isDirect ? withoutFinalPoint(words) : words, heading);
}

/** The words around a quotation that its paragraph is cut to, before and after it each, in UTF-16 units. */
const MAX_AROUND = 320;
const CUT = '[…]';

/**
 * A quotation within its paragraph: what is its own, as `displayedQuotation` tells it, and the article's words around, which are cut
 * where they are long.
 */
export function quotationInParagraph(
  quotation: Quotation,
  { start: base, text }: { readonly start: number; readonly text: string },
): DisplayedQuotation {
  const reported = quotation.kind === 'indirect';
  const own = (reported ? quotation.spans : quotation.quoted)
    .map(({ start, end }) => ({ start: Math.max(0, start - base), end: Math.min(text.length, end - base) }))
    .map(({ start, end }) => (reported ? { start, end } : withMarks(text, start, end)))
    .filter(({ start, end }) => start < end);
  if (own.length === 0) return displayedQuotation(quotation, { start: base, text });
  const parts = partsOf(text, wholeOf(text), own, reported ? 'reported' : 'spoken');
  const words = parts.flatMap((part, n): readonly CardWords[] => {
    if (part.role !== 'context' || part.text.length <= MAX_AROUND) return [part];
    if (n === 0) return [cut(' '), { ...part, text: part.text.slice(-MAX_AROUND).replace(/^\S*\s+/u, '') }];
    if (n === parts.length - 1)
      return [{ ...part, text: part.text.slice(0, MAX_AROUND).replace(/\s+\S*$/u, '') }, cut('', ' ')];
    return [part];
  });
  return { ...shown(words, isInHeading(quotation)), reported };
}

const cut = (after: string, before = ''): CardWords => ({ text: `${before}${CUT}${after}`, role: 'context' });

const shown = (words: readonly CardWords[], heading: boolean): DisplayedQuotation => ({
  words,
  hang: words[0]?.role === 'spoken' && OPENING.test(words[0].text.charAt(0)),
  reported: false,
  heading,
});

/** Cuts a stretch of a text into the given spans, in order, and the context between and around them. */
function partsOf(text: string, within: Span, spans: readonly Span[], role: WordsRole): CardWords[] {
  const parts: CardWords[] = [];
  let at = within.start;
  for (const { start, end } of spans) {
    if (start > at) parts.push({ text: text.slice(at, start), role: 'context' });
    if (end > at) parts.push({ text: text.slice(Math.max(at, start), end), role });
    at = Math.max(at, end);
  }
  if (at < within.end) parts.push({ text: text.slice(at, within.end), role: 'context' });
  return parts;
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().length };
}

/** A span widened by the quotation marks directly before and after it. */
function withMarks(text: string, start: number, end: number): Span {
  return {
    start: OPENING.test(text.charAt(start - 1)) ? start - 1 : start,
    end: end > start && CLOSING.test(text.charAt(end)) ? end + 1 : end,
  };
}

/** A comma or a full stop at the end of the words, before a closing mark; not the last point of "…", "..." or "U.S." */
const FINAL_POINT = /(?<![.…]|\b(?:\p{L}\.)+\p{L})[.,;](?=[”“»›’"'」』]*$)/u;

/**
 * The parts without the comma or full stop at the very end of what was said: it belongs to the article's sentence (“We go,” she
 * said), and would look cut off where the words stand alone.
 */
function withoutFinalPoint(words: readonly CardWords[]): readonly CardWords[] {
  const last = words.at(-1);
  if (!last) return words;
  return [...words.slice(0, -1), { ...last, text: last.text.replace(FINAL_POINT, '') }];
}
