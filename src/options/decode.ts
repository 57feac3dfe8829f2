/** The most a text file may weigh, in bytes: more than any article, and it is read in one piece. */
export const MOST_BYTES = 10_000_000;

/** A file that cannot become an article, in words that follow its name: "is empty". */
export class NotAnArticle extends Error {}

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, which is left out.
 * Throws `NotAnArticle` for what is too large, empty, or no such text.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new NotAnArticle('is over 10 MB. Split it and add the parts.');
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw looksBinary(bytes)
      ? new NotAnArticle('is not a text file.')
      : new NotAnArticle('is not UTF-8 or UTF-16 text. Save it as UTF-8 and add it again.');
  }
  checkText(text);
  return text;
}

// Characters no text has: controls but for tabs and line ends, and what is no character at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0e-\x1f\ufffe\uffff]/;

/** Throws `NotAnArticle` for a text with nothing to read in it. */
export function checkText(text: string): void {
  if (CONTROL.test(text)) throw new NotAnArticle('is not a text file.');
  if (!/[\p{L}\p{N}]/u.test(text)) throw new NotAnArticle(text.trim() ? 'has no words in it.' : 'is empty.');
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: in most scripts' UTF-16 spaces and line ends have a zero byte, always on the same side.
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096) & ~1;
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked / 20 && even === 0) return 'utf-16le';
  if (even > looked / 20 && odd === 0) return 'utf-16be';
  return 'utf-8';
}

const looksBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27));
