/**
 * The form of a text under which written variants of one name are the same: for keys and comparison, never for showing.
 *
 * NFKD; accents removed (vowel signs of Indic scripts and Japanese voicing marks are letters and stay); lower case; letters
 * that Unicode does not decompose though names are commonly written without them (ł ø đ ı ß æ …) in their plain form;
 * apostrophes as ', hyphens as -; soft hyphens and other invisible characters dropped; white space as one space, none at
 * either end. Idempotent, never throws, any string in. Offsets into the folded text mean nothing in the original.
 */
export function fold(s: string): string {
  if (PLAIN.test(s)) return s.toLowerCase();
  return s
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(VARIANTS, (c) => VARIANT[c] ?? c)
    .replace(SPACES, ' ')
    .trim();
}

/** Printable ASCII but the backtick, with single inner spaces: for most names folding is lower-casing. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

const VARIANT: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʻ: "'",
  ʼ: "'",
  ʹ: "'",
  '`': "'",
  '‐': '-',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};
// U+2011, the non-breaking hyphen, has become U+2010 by NFKD.
const VARIANTS = /[‘’ʻʼʹ`‐łøđðħıßæœþς]/g;
const SPACES = /\s+/g;

/**
 * Combining marks that are accents (Latin, Greek, Cyrillic, Hebrew points, Arabic vowels), variation selectors, and
 * characters without a glyph: soft hyphen, zero-width spaces and joiners, direction marks.
 */
const DROPPED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks are matched one by one, on purpose
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
