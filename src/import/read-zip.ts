import { type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-custom.js';
import { atMost, type ByteSource, mostUnpacked, unpacksTooFar } from './byte-source.ts';
import { litterAmong, shownPath } from './file-kind.ts';
import { NotAnArticle } from './import-types.ts';
import { smallZipFile } from './small-zip-file.ts';
import { WindowReader } from './window-reader.ts';

// Reads the files in a zip one after the other. The list of files is gone through twice, and no entry is kept: of ten thousand, as
// zip.js makes them, the browser would hold 40 MB, of their names and places 1 MB. (zip.js keeps each that it has read where it is to
// check that none overlaps another.)

/** A file in a zip, or why it cannot be read. */
export interface ZippedFile {
  readonly path: string;
  /** The number of bytes that it takes in the zip. */
  readonly packed: number;
  readonly source: ByteSource | { readonly why: string };
}

/**
 * Yields the files of a zip in its order, without files that operating systems add.
 * @param ratio how many times its size the zip, and each of its files, may unpack to
 * @throws NotAnArticle where it is no readable zip
 */
export async function* filesOfZip(blob: Blob, mostFiles: number, ratio: number): AsyncGenerator<ZippedFile> {
  const bytes = new WindowReader(blob);
  const zip = new ZipReader(bytes, {
    useWebWorkers: false,
    checkSignature: true,
  });
  try {
    const { names, unpacked, overlapping } = await listOf(zip, mostFiles);
    if (unpacked > mostUnpacked(blob.size, ratio)) throw new NotAnArticle(unpacksTooFar(ratio));
    const isLitter = litterAmong(names);
    let at = 0;
    for await (const entry of zip.getEntriesGenerator(ENTRY_OPTIONS)) {
      const n = at++;
      if (entry.directory || isLitter(entry.filename)) continue;
      yield {
        path: shownPath(entry.filename),
        packed: entry.compressedSize,
        source: overlapping.has(n) ? { why: DAMAGED } : sourceOf(entry, bytes, ratio),
      };
    }
  } finally {
    await zip.close().catch(() => {});
  }
}

/** Names are only displayed; dangerous parts are removed then. */
const ENTRY_OPTIONS = { filenameValidation: 'tolerant' } as const;

/** What is known of all entries of a zip before any is read. */
interface ListedEntries {
  readonly names: readonly string[];
  /** How many bytes they say they unpack to. */
  readonly unpacked: number;
  /** The numbers of those that begin within another one: a zip of a few kB could unpack to any size by them. */
  readonly overlapping: ReadonlySet<number>;
}

async function listOf(zip: ZipReader<Blob>, most: number): Promise<ListedEntries> {
  const names: string[] = [];
  const places: Place[] = [];
  let unpacked = 0;
  try {
    for await (const { filename, uncompressedSize, offset, compressedSize } of zip.getEntriesGenerator(ENTRY_OPTIONS)) {
      places.push({ n: names.length, start: offset, end: offset + MIN_HEADER_BYTES + compressedSize });
      names.push(filename);
      unpacked += uncompressedSize;
      if (names.length > most) throw new NotAnArticle(`holds more than ${most} files. Split it and add the parts.`);
    }
  } catch (error) {
    if (error instanceof NotAnArticle) throw error;
    throw new NotAnArticle('is not a zip that can be read: it is damaged, cut off, or a part of several.');
  }
  return { names, unpacked, overlapping: overlappingAmong(places) };
}

/** The bytes in front of a file in a zip, without its name. */
const MIN_HEADER_BYTES = 30;

interface Place {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

function overlappingAmong(places: readonly Place[]): Set<number> {
  const overlapping = new Set<number>();
  let covered = 0;
  for (const { n, start, end } of [...places].sort((a, b) => a.start - b.start || a.n - b.n)) {
    if (start < covered) overlapping.add(n);
    covered = Math.max(covered, end);
  }
  return overlapping;
}

const DAMAGED = 'is damaged in the zip, or packed in an unusual way.';

function sourceOf(entry: FileEntry, zip: WindowReader, ratio: number): ZippedFile['source'] {
  if (entry.encrypted) return { why: 'is protected by a password.' };
  if (entry.uncompressedSize > mostUnpacked(entry.compressedSize, ratio)) return { why: unpacksTooFar(ratio) };
  return {
    size: entry.uncompressedSize,
    stream: () => contentOf(entry, ratio),
    atOnce: () => smallZipFile(entry, zip),
  };
}

function contentOf(entry: FileEntry, ratio: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  // A zip may lie about the sizes of its files.
  const { readable, writable } = atMost(mostUnpacked(entry.compressedSize, ratio), unpacksTooFar(ratio));
  const failed = (error: unknown): NotAnArticle => (error instanceof NotAnArticle ? error : new NotAnArticle(DAMAGED));
  const reader = readable.getReader();
  const unpacking = entry.getData(writable).then(
    () => null,
    (error: unknown) => failed(error),
  );
  const failing = new Promise<NotAnArticle>((resolve) => void unpacking.then((failure) => failure && resolve(failure)));
  return new ReadableStream({
    async pull(controller) {
      // If unpacking fails before it begins, there is nothing to read.
      const next = await Promise.race([reader.read().catch(failed), failing]);
      // Whether it was unpacked correctly is known only at its end, when its checksum is compared.
      const failure = next instanceof NotAnArticle ? next : next.done ? await unpacking : null;
      if (failure) controller.error(failure);
      else if (!(next instanceof NotAnArticle) && !next.done) controller.enqueue(next.value);
      else controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
