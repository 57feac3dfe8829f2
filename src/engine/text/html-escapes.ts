import { type Edit, type Rewritten, rewritten } from './rewritten.ts';

const ESCAPE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,9}));/g;

/** Characters by their names in HTML, the accented letters aside. */
const NAMED: ReadonlyMap<string, string> = new Map(
  `quot " apos ' lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ laquo « raquo » lsaquo ‹ rsaquo › ndash – mdash — horbar ― hellip … middot · amp & lt < gt > szlig ß AElig Æ aelig æ OElig Œ oelig œ Oslash Ø oslash ø eth ð ETH Ð thorn þ THORN Þ euro € cent ¢ sect § deg ° copy © reg ® frac12 ½ frac14 ¼ lstrok ł Lstrok Ł inodot ı`
    .split(' ')
    .flatMap((_, n, all): [string, string][] => (n % 2 === 0 ? [[all[n] ?? '', all[n + 1] ?? '']] : [])),
);

/** Spaces and the hyphen that is not shown. */
const BLANKS: ReadonlyMap<string, string> = new Map([
  ['nbsp', '\u00a0'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['shy', ''],
]);

/** An accented letter's name in HTML: the letter and its mark. */
const ACCENTED = /^([A-Za-z])(grave|acute|circ|tilde|uml|ring|cedil|caron|breve|ogon|macr|dot|dblac)$/;
const MARKS: ReadonlyMap<string, string> = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['macr', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['dblac', '\u030b'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
]);

/** A text with its HTML escapes decoded, such as "&amp;". Null if it has none that is known; unknown ones stay as they are. */
export function unescaped(text: string): Rewritten | null {
  return text.includes('&') ? rewritten(text, edits(text)) : null;
}

function* edits(text: string): Generator<Edit> {
  for (const match of text.matchAll(ESCAPE)) {
    const by = meaning(match);
    if (by !== null) yield { start: match.index, end: match.index + match[0].length, by };
  }
}

function meaning([, decimal, hex, name]: RegExpMatchArray): string | null {
  if (name === undefined) return character(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  const known = NAMED.get(name) ?? BLANKS.get(name);
  if (known !== undefined) return known;
  const [, letter, mark] = ACCENTED.exec(name) ?? [];
  return letter && mark ? (letter + (MARKS.get(mark) ?? '')).normalize('NFC') : null;
}

/** Windows-1252's characters at 128 to 159, which browsers read these numbers as. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function character(code: number): string | null {
  if (code >= 0x80 && code < 0xa0) return WINDOWS.charAt(code - 0x80);
  const plain = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return plain || code === 9 || code === 10 || code === 13 ? String.fromCodePoint(code) : null;
}
