import { type ByteSource, piecesOf } from './byte-source.ts';
import { encodingOf } from './decode-bytes.ts';
import { decoderOf } from './text-decoder.ts';

/** The bytes from which the encoding of a long file is detected. */
const FIRST_BYTES = 64_000;

/** Yields the characters of a source, piece by piece, in the encoding detected from its first bytes. */
export async function* textOf(source: ByteSource): AsyncGenerator<string> {
  let decode: ((bytes: Uint8Array, isStream?: boolean) => string) | null = null;
  let first = new Uint8Array(0);
  for await (const piece of piecesOf(source.stream())) {
    if (decode) {
      yield decode(piece, true);
      continue;
    }
    const longer = new Uint8Array(first.length + piece.length);
    longer.set(first);
    longer.set(piece, first.length);
    first = longer;
    if (first.length < FIRST_BYTES) continue;
    decode = decoderOf(encodingOf(first));
    yield decode(first, true);
  }
  if (decode) yield decode(new Uint8Array(0));
  else yield decoderOf(encodingOf(first))(first);
}

/**
 * Yields the lines of a source without line ends.
 * @param most the most characters in a line; a longer one is skipped, and null is yielded for it
 */
export async function* linesOf(source: ByteSource, most: number): AsyncGenerator<string | null> {
  let line = '';
  let isTooLong = false;
  for await (const piece of textOf(source)) {
    const parts = piece.split('\n');
    for (const [n, part] of parts.entries()) {
      if (n > 0) {
        yield isTooLong ? null : line.replace(/\r$/, '');
        line = '';
        isTooLong = false;
      }
      if (line.length + part.length > most) {
        isTooLong = true;
        line = '';
      } else if (!isTooLong) line += part;
    }
  }
  if (isTooLong) yield null;
  else if (line) yield line.replace(/\r$/, '');
}
