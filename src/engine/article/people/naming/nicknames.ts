import { Class } from '../../../languages/language.ts';
import { Gap, type Words } from '../../../text/words.ts';

/** Words of a nickname at most: "The Hammer", "The Man in Black". */
const MAX_NICKNAME_WORDS = 4;

const CLOSING: ReadonlyMap<string, RegExp> = new Map([
  ['“', /^”$/],
  ['"', /^"$/],
  ['‘', /^’$/],
  ["'", /^['’]$/],
  ['«', /^»$/],
  ['„', /^[“”]$/],
  ['``', /^''$/],
]);

/**
 * The last mark of a nickname that begins at `open`, between a given name and a capitalised word: Frank “Duke” Halloran,
 * Frank ("Duke") Halloran. -1 where there is none.
 */
export function nicknameEnd(words: Words, open: number): number {
  if (words.gap(open) !== Gap.space) return -1;
  const bracket = words.type(open).text === '(';
  const close = nicknameIn(words, bracket ? open + 1 : open);
  if (close < 0) return -1;
  const end = bracket ? close + 1 : close;
  if (bracket && words.type(end).text !== ')') return -1;
  const next = words.type(end + 1);
  return (next.shape === 'capital' || words.is(end + 1, Class.particle)) && words.gap(end + 1) === Gap.space ? end : -1;
}

/** The closing mark of a nickname in marks that open at a word, or -1. */
export function nicknameIn(words: Words, open: number): number {
  const closing = CLOSING.get(words.type(open).text);
  if (!closing) return -1;
  for (let i = open + 1; i <= open + 1 + MAX_NICKNAME_WORDS; i++) {
    const { text, shape } = words.type(i);
    if (closing.test(text))
      return i > open + 1 && words.capital(i - 1) && !words.is(i - 1, Class.determiner | Class.negation) ? i : -1;
    if (shape === 'punct' || words.gap(i) > Gap.newline) return -1;
    if (!words.capital(i) && !words.is(i, Class.determiner | Class.preposition)) return -1;
  }
  return -1;
}
