import type { Quotation } from '../../engine/types.ts';

/** A stretch of a shown quotation: what was said in quotation marks, marks included, or what stands around it. */
export interface ShownWords {
  readonly text: string;
  readonly said: boolean;
}

const OPENING = /[“„«‹‘‚"'「『]/;
const CLOSING = /[”“»›’"'」』]/;

/**
 * A quotation as a card shows it: a whole one's words with their marks, its cue in between where that splits it; a part-quotation
 * or an indirect one in its sentence.
 * @param sentence The words around the quotation, and where they start in the article's text.
 * @returns `hang`: the words begin with an opening mark that is to hang outside the column.
 */
export function cardWords(
  quotation: Quotation,
  sentence: { readonly start: number; readonly text: string },
): { words: ShownWords[]; hang: boolean } {
  const { start: base, text } = sentence;
  const clamp = (n: number): number => Math.max(0, Math.min(text.length, n - base));
  const said = quotation.quoted
    .map(({ start, end }) => withMarks(text, clamp(start), clamp(end)))
    .filter(({ start, end }) => start < end);
  const first = said[0];
  const last = said[said.length - 1];
  if (quotation.kind === 'direct' && !(first && last))
    return { words: [{ text: quotation.text, said: true }], hang: OPENING.test(quotation.text.charAt(0)) };
  const shown = quotation.kind === 'direct' && first && last ? { start: first.start, end: last.end } : whole(text);
  const words: ShownWords[] = [];
  let at = shown.start;
  for (const { start, end } of said) {
    if (start > at) words.push({ text: text.slice(at, start), said: false });
    words.push({ text: text.slice(Math.max(at, start), end), said: true });
    at = Math.max(at, end);
  }
  if (at < shown.end) words.push({ text: text.slice(at, shown.end), said: false });
  return { words, hang: words[0]?.said === true && OPENING.test(words[0].text.charAt(0)) };
}

function whole(text: string): { start: number; end: number } {
  const start = text.length - text.trimStart().length;
  return { start, end: text.trimEnd().length };
}

/** A stretch together with the marks that open and close it. */
function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  return {
    start: OPENING.test(text.charAt(start - 1)) ? start - 1 : start,
    end: end > start && CLOSING.test(text.charAt(end)) ? end + 1 : end,
  };
}
