/** A text with its HTML escapes decoded, and a function that maps offsets back. */
export interface Unescaped {
  readonly text: string;
  /** Maps an offset in `text` to one in the text as written, both in UTF-16 code units. */
  readonly original: (offset: number) => number;
}

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

/** Decodes a text's HTML escapes, such as "&amp;". Null if it has none that is known; unknown ones stay as they are. */
export function unescaped(text: string): Unescaped | null {
  if (!text.includes('&')) return null;
  /** Ends of what stands for an escape, in the new text, and how much shorter the text is up to there. */
  const ends: number[] = [];
  const shorter: number[] = [];
  let written = '';
  let from = 0;
  for (const match of text.matchAll(ESCAPE)) {
    const meant = meaning(match);
    if (meant === null) continue;
    written += text.slice(from, match.index) + meant;
    from = match.index + match[0].length;
    ends.push(written.length);
    shorter.push(from - written.length);
  }
  if (ends.length === 0) return null;
  return { text: written + text.slice(from), original: (offset) => offset + (shorter[lastUpTo(ends, offset)] ?? 0) };
}

/** Index of the last number that is no greater than `value`; -1 for none. */
function lastUpTo(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
