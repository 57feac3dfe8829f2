/**
 * A text with each run of white space as a space or an empty line: sources break and indent lines anywhere. A line separator
 * (U+2028) is where a page ends a line: a sentence ends there as at an empty line.
 */
export function collapsed(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (/\n\s*\n|\u2028/.test(run) ? '\n\n' : ' '));
}
