import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { isPageTooLarge } from '../../extraction/page-document.ts';
import { reasonOfFileError } from './file-error-reason.ts';
import { STANDARD_INPUT } from './find-files.ts';

/** The bytes of a file in pieces, unpacked where its name ends in `.gz`; of standard input for `-`. */
export function openFile(file: string): AsyncIterable<Uint8Array> {
  if (file === STANDARD_INPUT) return process.stdin;
  const stored = createReadStream(file);
  if (!/\.gz$/i.test(file)) return stored;
  const unpacked = createGunzip();
  stored.on('error', (error) => unpacked.destroy(error));
  return stored.pipe(unpacked);
}

/** Bytes at the beginning by which a file's kind is told. */
const HEAD_BYTES = 64;
const LINE_FEED = 0x0a;

/**
 * Looks at the beginning of a stream: its first bytes, or its first line where that is shorter, as whoever writes the lines may
 * wait for an answer to each.
 * @returns the beginning, and the whole stream
 */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: string; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let bytes = 0;
  while (bytes < HEAD_BYTES && !seen.at(-1)?.includes(LINE_FEED)) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    bytes += next.value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* seen;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(seen).subarray(0, HEAD_BYTES).toString('utf8'), all: all() };
}

/** Bytes of a text or a page, unpacked, beyond which it is not read: ten times the longest text that an article may have. */
const MAX_FILE_BYTES = 100_000_000;

/** All bytes of a stream at once; null where there are more than `most`. */
export async function collect(chunks: AsyncIterable<Uint8Array>, most = MAX_FILE_BYTES): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of chunks) {
    bytes += part.length;
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What is said of a file that is too large. */
export const TOO_LARGE = `larger than ${MAX_FILE_BYTES / 1e6} MB`;

/** Why a stream broke, in words. */
export function brokenBecause(error: unknown): string {
  if (isPageTooLarge(error)) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') ? 'cannot be unpacked' : `cannot be read (${reasonOfFileError(error)})`;
}
