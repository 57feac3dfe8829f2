/** A line of a stream, numbered from 1, without its line end; or what is wrong with it. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

/** Bytes of one line, at most: the longest text that an article may have, with every character escaped as JSON allows. */
const MAX_LINE_BYTES = 64_000_000;

const LINE_FEED = 0x0a;

/**
 * The lines of a stream of UTF-8, each as soon as it is complete; the last one needs no line end. Holds no more than one line and
 * one chunk in memory. A line of more than `maxBytes`, or that is not UTF-8, is a problem, and those after it are read.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes = MAX_LINE_BYTES): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const add = (part: Uint8Array): void => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else parts.push(part);
  };
  const take = (): Line => {
    const line = lineOf(decoder, number, parts, bytes > maxBytes);
    number++;
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      add(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (bytes > 0) yield take();
}

function lineOf(decoder: TextDecoder, number: number, parts: readonly Uint8Array[], isTooLong: boolean): Line {
  if (isTooLong) return { number, problem: `longer than ${MAX_LINE_BYTES / 1e6} MB` };
  try {
    return { number, text: decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)).replace(/\r$/, '') };
  } catch {
    return { number, problem: 'not UTF-8 text' };
  }
}
