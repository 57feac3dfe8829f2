/** A text with each run of white space as a space or an empty line: sources break and indent lines anywhere. */
export function squeezed(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/g, (run) => (/\n\s*\n/.test(run) ? '\n\n' : ' '));
}
