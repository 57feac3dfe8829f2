import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/import/crc32.ts';
import { smallZipFile } from '../../../src/import/small-zip-file.ts';
import { WindowReader } from '../../../src/import/window-reader.ts';

interface Options {
  readonly level?: number;
  readonly password?: string;
  readonly dataDescriptor?: boolean;
}

async function zipOf(files: readonly Uint8Array[], options: Options = {}): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [n, bytes] of files.entries()) await zip.add(`f/${n}.txt`, new Uint8ArrayReader(bytes), options);
  return Uint8Array.from(await zip.close());
}

/** What is read at once of each file in a zip. */
async function readAtOnce(zip: Uint8Array<ArrayBuffer>): Promise<(Uint8Array | null)[]> {
  const bytes = new WindowReader(new Blob([zip]));
  const entries = (await new ZipReader(bytes).getEntries()).filter((one): one is FileEntry => !one.directory);
  return Promise.all(entries.map((entry) => smallZipFile(entry, bytes)));
}

const TEXT = new TextEncoder().encode('The council of Lima voted on Tuesday to rebuild the old bridge. '.repeat(40));

test('the checksum is that of its standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('small files are read to the byte, however they are packed', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 3_000 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(0, 1, 6, 9),
      fc.boolean(),
      async (files, level, dataDescriptor) => {
        const read = await readAtOnce(await zipOf(files, { level, dataDescriptor }));
        expect(read.map((bytes) => bytes && Buffer.from(bytes).toString('hex'))).toEqual(
          files.map((bytes) => Buffer.from(bytes).toString('hex')),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('what is encrypted, large or damaged is left to the library', async () => {
  const [small] = await readAtOnce(await zipOf([TEXT]));
  expect(small).toEqual(TEXT);
  expect(await readAtOnce(await zipOf([TEXT], { password: 'x' }))).toEqual([null]);
  const large = Uint8Array.from({ length: 80_000 }, (_, n) => (n * 7919 + (n >> 7)) & 255);
  expect(await readAtOnce(await zipOf([large], { level: 0 }))).toEqual([null]);
  const damaged = await zipOf([TEXT]);
  damaged.fill(0xff, 60, 80);
  expect(await readAtOnce(damaged)).toEqual([null]);
  // A bit of a text that is not packed: only the checksum tells.
  const turned = await zipOf([TEXT], { level: 0 });
  turned[100] = (turned[100] ?? 0) ^ 1;
  expect(await readAtOnce(turned)).toEqual([null]);
});

test('a size that is a lie is found out, and no more than that is kept', async () => {
  for (const [said, size] of [
    ['less', TEXT.length - 1],
    ['more', TEXT.length + 1],
  ] as const) {
    const bytes = await zipOf([TEXT]);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 28 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
    expect(await readAtOnce(bytes), said).toEqual([null]);
  }
});
