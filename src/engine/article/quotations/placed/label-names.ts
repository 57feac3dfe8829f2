import { Class } from '../../../languages/language.ts';
import type { Words } from '../../../text/words.ts';
import { NO_NAME } from '../../people/naming/no-name.ts';
import type { Range } from '../annotated-article.ts';
import type { NounPhrase } from '../noun-phrases.ts';

/** A labelled line of what may be an interview. */
export interface LabelledTurn {
  /** The label's text in small letters. */
  readonly text: string;
  /** The label's first and last word. */
  readonly first: number;
  readonly last: number;
  /** Whether a question stands in the line. */
  readonly asks: boolean;
}

/** The label of somebody who answers recurs. */
const MIN_ANSWERS = 2;
/** The most words and marks of a label that is a name: "Mr. Dunphy", "Dr J. van der Meer". */
const MAX_NAME_WORDS = 6;

/**
 * Finds who answers where the text nowhere says more of them than their label: "PEARL: What came first? / WOODROW: The drought."
 * The label is then the name. Each of their lines follows one of somebody who mostly asks, or another of their own; a list of
 * facts, a cast or a table of results has no such turns.
 * @returns the name in a label, given with its text in small letters; undefined where it is none
 */
export function namesInLabels(
  words: Words,
  turns: readonly LabelledTurn[],
): (text: string, label: Range) => NounPhrase | undefined {
  const counts = new Map<string, { asked: number; all: number; answers: number }>();
  for (const { text, asks } of turns) {
    const count = counts.get(text) ?? { asked: 0, all: 0, answers: 0 };
    count.all++;
    if (asks) count.asked++;
    counts.set(text, count);
  }
  const isAsker = (text: string): boolean => {
    const { asked = 0, all = 0 } = counts.get(text) ?? {};
    return asked > 0 && asked * 2 >= all;
  };
  for (const [n, { text }] of turns.entries()) {
    const before = turns[n - 1];
    const count = counts.get(text);
    if (count && before && before.text !== text && isAsker(before.text)) count.answers++;
  }
  return (text, { first, last }) => {
    const { answers = 0 } = counts.get(text) ?? {};
    if (answers < MIN_ANSWERS || isAsker(text)) return undefined;
    return nameIn(words, first, last);
  };
}

/** Whether a label is a full name by its form: two capitalised words or more, as "Ida Marlin". */
export const isFullNameInLabel = (words: Words, { first, last }: Range): boolean =>
  last > first && words.type(last).shape === 'capital' && nameIn(words, first, last) !== undefined;

/** The whole label as a name: a title perhaps, then capitalised words that the text writes with no capital nowhere. */
function nameIn(words: Words, first: number, last: number): NounPhrase | undefined {
  if (last - first >= MAX_NAME_WORDS || isInitials(words.slice(first, last))) return undefined;
  let named = false;
  for (let i = first; i <= last; i++) {
    const { shape, text } = words.type(i);
    if (text === '.') continue;
    if (words.is(i, Class.honorific) && !named) continue;
    if (shape === 'lower' && words.is(i, Class.particle)) continue;
    if (!words.capital(i) || words.is(i, NOT_IN_NAME) || words.cue(i) || words.lowerCount(i) > 0) return undefined;
    if (words.grammar.paper.test(words.lower(i)) || words.grammar.noNameInLabel.test(words.lower(i))) return undefined;
    named = true;
  }
  return named ? { first, last, type: 'name' } : undefined;
}

/** "RL", "J.M.", "BBC": letters that stand for a name tell none. */
const isInitials = (label: string): boolean => /^(?:\p{Lu}\.?){1,2}$|^[B-DF-HJ-NP-TV-Z.]{3,5}$/u.test(label);

const NOT_IN_NAME =
  NO_NAME | Class.determiner | Class.preposition | Class.auxiliary | Class.subjectPronoun | Class.subordinator;
