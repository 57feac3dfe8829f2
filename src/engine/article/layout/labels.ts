import { Class } from '../../languages/language.ts';
import { Gap, type Words } from '../../text/words.ts';
import { isDash, type Line } from './lines.ts';

/**
 * A line that begins with a label, which is a name, initials or an outlet, and a colon: "Mara Stone: …", "MS: …", "THE LEDGER:
 * …".
 */
export interface LabelledLine {
  /** The label's first and last word, with its office or brackets. */
  readonly first: number;
  readonly last: number;
  /** The first word after the colon. */
  readonly body: number;
  readonly line: Line;
}

/** The most words of a label before its colon: a name with its titles. */
const MAX_LABEL_WORDS = 8;

/** The lines that begin with a label, in order. */
export function labelledLines(words: Words, lines: readonly Line[]): LabelledLine[] {
  return lines.flatMap((line) => labelOf(words, line) ?? []);
}

/** The last word of a label before what stands in brackets at its end: "Vance" of "Vance (laughs)". */
function withoutBrackets(words: Words, first: number, last: number): number {
  if (words.type(last).text !== ')') return last;
  for (let i = last - 1; i > first; i--) if (words.type(i).text === '(') return i - 1;
  return last;
}

const NOT_IN_LABEL = Class.auxiliary | Class.subordinator | Class.subjectPronoun | Class.negation;

function labelOf(words: Words, line: Line): LabelledLine | null {
  const first = isDash(words, line.first) || words.type(line.first).text === '•' ? line.first + 1 : line.first;
  if (!words.capital(first)) return null;
  for (let i = first + 1; i <= line.last && i <= first + MAX_LABEL_WORDS; i++) {
    const { text, shape } = words.type(i);
    if (text === ':') {
      if (i >= line.last || words.gap(i + 1) === Gap.none) return null;
      return { first, last: withoutBrackets(words, first, i - 1), body: i + 1, line };
    }
    const allowed = /^[,.()’'&]$/.test(text) || isDash(words, i);
    if (shape === 'punct' && !allowed) return null;
    if (shape === 'lower' && words.is(i, NOT_IN_LABEL)) return null;
    if (words.cue(i)?.form === 'past' && shape === 'lower') return null;
  }
  return null;
}
