import type { FileEntry } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { crc32 } from './crc32.ts';
import type { WindowReader } from './window-reader.ts';

// Unpacks a small file of a zip at once. zip.js passes each file through a dozen streams, which cost more than a file of some
// kilobytes is read in, and leave 10 kB of garbage each; here it is one. Whatever is not as most files are is left to zip.js.

/** The most bytes that a file may take in the zip, and unpacked. 64 kB of zeros unpack to 66 MB, which is thrown away then. */
const MAX_PACKED_BYTES = 64_000;
const MAX_BYTES = 1_000_000;

/** A local header (APPNOTE.TXT 6.3.10, 4.3.7): its signature, its length without name and extra field, and where in it what is. */
const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const FLAGS_AT = 6;
const METHOD_AT = 8;
const NAME_LENGTH_AT = 26;
const EXTRA_LENGTH_AT = 28;

/** Encrypted, or of an encrypted directory. */
const ENCRYPTED_FLAGS = 0x2041;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of a file in a zip, if it is small and packed in an ordinary way, and if their number and checksum are what the zip says.
 * Null otherwise: zip.js may be able to read it, and knows what is wrong with it.
 */
export async function smallZipFile(entry: FileEntry, zip: WindowReader): Promise<Uint8Array<ArrayBuffer> | null> {
  const { offset, compressedSize, uncompressedSize, encrypted, zip64, signature } = entry;
  if (encrypted || zip64 || compressedSize > MAX_PACKED_BYTES || uncompressedSize > MAX_BYTES) return null;
  const header = await zip.readUint8Array(offset, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return null;
  const view = new DataView(header.buffer, header.byteOffset, HEADER_BYTES);
  if (view.getUint32(0, true) !== SIGNATURE || view.getUint16(FLAGS_AT, true) & ENCRYPTED_FLAGS) return null;
  const start = offset + HEADER_BYTES + view.getUint16(NAME_LENGTH_AT, true) + view.getUint16(EXTRA_LENGTH_AT, true);
  const packed = await zip.readUint8Array(start, compressedSize);
  const bytes = await unpacked(packed, view.getUint16(METHOD_AT, true), uncompressedSize);
  return bytes && crc32(bytes) === signature ? bytes : null;
}

async function unpacked(
  packed: Uint8Array<ArrayBuffer>,
  method: number,
  size: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (method === STORED) return packed.length === size ? packed : null;
  return method === DEFLATED ? inflated(packed, size) : null;
}

/** What deflated bytes unpack to; null where that is not of this size, or where they are damaged. */
async function inflated(packed: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    const writer = writable.getWriter();
    // What fails in writing fails in reading too.
    for (const writing of [writer.write(packed), writer.close()]) writing.catch(() => {});
    return await exactly(size, readable.getReader());
  } catch {
    return null;
  }
}

/** All bytes of a stream; null where there are more or fewer than these. */
async function exactly(
  size: number,
  reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(size);
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (length + next.value.length > size) {
      await reader.cancel();
      return null;
    }
    bytes.set(next.value, length);
    length += next.value.length;
  }
  return length === size ? bytes : null;
}
