import { analyse } from 'chardet';
import { NotAnArticle } from './import-types.ts';
import { decoderOf } from './text-decoder.ts';

// Detects the encoding of bytes and decodes them.

/** Bytes from which an encoding is detected, where not all of them are at hand or needed. */
const SAMPLE_BYTES = 100_000;

/** The greatest share of undecodable characters, among those outside ASCII, in a text that still counts as UTF-8. */
const MAX_BROKEN = 0.02;

/** The detector's names of encodings for which `TextDecoder` has another name or a superset. */
const DECODERS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
  'ISO-8859-8-I': 'windows-1255',
  ISO_2022_JP: 'iso-2022-jp',
  'UTF-32LE': '',
  'UTF-32BE': '',
};

/**
 * Decodes bytes by their byte order mark, which is left out; as UTF-8 or UTF-16 where nothing else is possible; as the encoding
 * that is declared in or with them; or as the encoding that their letters suggest.
 * @throws NotAnArticle where they are no text
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): string {
  return checkedCharacters(decoderOf(encodingOf(bytes, declared))(bytes));
}

/**
 * The encoding of bytes, by `TextDecoder`'s name, from their beginning. @param declared the encoding that a page or a mail
 * declares
 */
export function encodingOf(bytes: Uint8Array, declared?: string): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const utf16 = utf16WithoutMark(sample);
  if (utf16) return utf16;
  if (sample.includes(0)) throw new NotAnArticle(IS_NO_TEXT);
  const label = declared === undefined ? null : decoderFor(declared);
  // Seven-bit encodings look like UTF-8.
  if (label?.startsWith('iso-2022')) return label;
  if (isUtf8(bytes)) return 'utf-8';
  if (label && label !== 'utf-8') return label;
  return isNearlyUtf8(bytes) ? 'utf-8' : suggestedBy(sample);
}

const IS_NO_TEXT = 'is not a text.';

// Characters that no text has: controls other than tabs and line ends, and code points that are no characters.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]/;

/** Throws `NotAnArticle` for a text with characters that no text has. */
function checkedCharacters(text: string): string {
  if (CONTROL.test(text)) throw new NotAnArticle(IS_NO_TEXT);
  return text;
}

/** Throws `NotAnArticle` for a text without a letter or a digit, or with characters that no text has. */
export function checkText(text: string): void {
  checkedCharacters(text);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new NotAnArticle(text.trim() ? 'has no words in it.' : 'is empty.');
}

/** Detects UTF-16 without a mark by its zero bytes: spaces and line ends have one, always the first or always the second. */
function utf16WithoutMark(sample: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const looked = Math.min(sample.length, 4096) & ~1;
  for (let at = 0; at < looked; at++) if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 20 && even === 0) return 'utf-16le';
  return even > looked / 20 && odd === 0 ? 'utf-16be' : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // As a stream: a sample may end in the middle of a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Whether only a tiny share of the bytes is not UTF-8, as where two files were joined or one was cut. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return broken <= beyondAscii * MAX_BROKEN;
}

function suggestedBy(sample: Uint8Array): string {
  for (const { name } of analyse(sample)) {
    if (/^UTF-|^ASCII$/.test(name)) continue;
    const label = decoderFor(DECODERS[name] ?? name);
    if (label) return label;
  }
  return 'windows-1252';
}

function decoderFor(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}
