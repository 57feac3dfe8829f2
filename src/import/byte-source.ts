import { tooLarge } from './import-limits.ts';
import { NotAnArticle } from './import-types.ts';

// Bytes that are read once and piece by piece, from any source: a file, a file in a zip, the contents of a gzipped file.

export interface ByteSource {
  /** In bytes; null where it is known only at the end. */
  readonly size: number | null;
  readonly stream: () => ReadableStream<Uint8Array<ArrayBuffer>>;
  /** All of it without a stream, which costs more than a small file is read in; null where that is not possible. */
  readonly atOnce?: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** A file that unpacks to no more than this, in bytes, is never refused as a bomb: a page of blanks packs to almost nothing. */
const MIN_BOMB_BYTES = 10_000_000;

/** A gzipped source, unpacked while it is read. Reading fails once it unpacks to more than `ratio` times its size. */
export const unzipped = (source: ByteSource, ratio: number): ByteSource => ({
  size: null,
  stream: () =>
    source
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(atMost(mostUnpacked(source.size, ratio), unpacksTooFar(ratio))),
});

/** The most bytes that something packed may unpack to. */
export const mostUnpacked = (packed: number | null, ratio: number): number =>
  packed === null ? Number.POSITIVE_INFINITY : Math.max(MIN_BOMB_BYTES, packed * ratio);

/** Says that something packed unpacks to more than it may. */
export const unpacksTooFar = (ratio: number): string =>
  `unpacks to more than ${ratio} times its size. It was not read.`;

/** Lets this many bytes pass and fails at the next one. */
export function atMost(bytes: number, why: string): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let seen = 0;
  return new TransformStream({
    transform(piece, controller) {
      seen += piece.length;
      if (seen > bytes) controller.error(new NotAnArticle(why));
      else controller.enqueue(piece);
    },
  });
}

/** All bytes of a source. @throws NotAnArticle where there are more than `most` */
export async function allBytes({ size, stream, atOnce }: ByteSource, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = new NotAnArticle(tooLarge(most));
  // The size is checked before reading: a film would not fit into memory.
  if (size !== null && size > most) throw refusal;
  const whole = await atOnce?.();
  if (whole) return whole;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(stream())) {
    length += piece.length;
    if (length > most) throw refusal;
    pieces.push(piece);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** The pieces of a stream. A consumer that stops early cancels the stream. */
export async function* piecesOf<Piece>(stream: ReadableStream<Piece>): AsyncGenerator<Piece> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel().catch(() => {});
  }
}
