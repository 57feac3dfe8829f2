import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GivenFile } from '../../../src/import/import-types.ts';
import { given, itemsOf, page, STORY, whyNot } from './import-tools.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

async function zipped(
  files: Files,
  options: { password?: string; level?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
  for (const [path, content] of Object.entries(files))
    await zip.add(path, typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content), options);
  return Uint8Array.from(await zip.close());
}

const zip = async (files: Files): Promise<GivenFile> => given('all.zip', await zipped(files));

test('the files in a zip, in its order, without what systems put beside them', async () => {
  const items = await itemsOf(
    await zip({
      'a/story.txt': STORY,
      'a/page.html': page(),
      'a/page_files/frame.html': page(),
      'a/page_files/style.css': 'p {}',
      '__MACOSX/a/._story.txt': 'x',
      '.DS_Store': 'x',
      'a/my_files/note.txt': STORY,
      'empty.txt': '',
      'film.mp4': 'x',
    }),
  );
  expect(items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'article all.zip › a/story.txt',
    'article all.zip › a/page.html',
    'article all.zip › a/my_files/note.txt',
    'failure all.zip › empty.txt',
    'failure all.zip › film.mp4',
  ]);
});

test('a path that leads elsewhere is shown without that, and nothing else comes of it', async () => {
  const items = await itemsOf(await zip({ '../../x/a.txt': STORY, '/etc/b.txt': STORY, 'C:\\c.txt': STORY }));
  expect(items.map(({ name }) => name)).toEqual(['all.zip › x/a.txt', 'all.zip › etc/b.txt', 'all.zip › c.txt']);
});

test('a zip in a zip is refused, and the others are read', async () => {
  const items = await itemsOf(await zip({ 'b.zip': await zipped({ 'a.txt': STORY }), 'a.txt': STORY }));
  expect(items).toMatchObject([
    { kind: 'failure', why: 'is a zip in another archive. Unpack it and add it by itself.' },
    { kind: 'article' },
  ]);
});

test('a bomb is not unpacked', async () => {
  const blanks = ' '.repeat(30_000_000);
  expect(await whyNot(await zip({ 'a.txt': blanks }))).toBe(
    'unpacks to more than 200 times its size. It was not read.',
  );
  expect(await whyNot(given('a.txt.gz', Uint8Array.from(gzipSync(blanks))))).toBe(
    'unpacks to more than 200 times its size. It was not read.',
  );
  // As large, but no bomb.
  const words = Array.from({ length: 300_000 }, (_, n) => `word${(n * 7919) % 100_003}`).join(' ');
  expect(await itemsOf(await zip({ 'a.txt': words }))).toMatchObject([{ kind: 'article' }]);
});

test('a bomb whose sizes are lies is not unpacked either', async () => {
  const bytes = await zipped({ 'a.txt': ' '.repeat(30_000_000) });
  // The unpacked size stands in the local header and in the directory: 12 and 14 bytes after the signature's 10.
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
  }
  const [item] = await itemsOf(given('all.zip', bytes));
  expect(item).toMatchObject({ kind: 'failure' });
});

test('files of which one overlaps another are not all read', async () => {
  // The same text, so that nothing else is wrong with the second: sizes and checksum are right wherever it begins.
  const bytes = await zipped({ 'a.txt': STORY, 'b.txt': STORY }, { level: 0 });
  const view = new DataView(bytes.buffer);
  const directory: number[] = [];
  for (let at = 0; at + 4 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) directory.push(at);
  const [first = 0, second = 0] = directory;
  view.setUint32(second + 42, view.getUint32(first + 42, true), true);
  const kinds = async (of: Uint8Array<ArrayBuffer>) => (await itemsOf(given('all.zip', of))).map(({ kind }) => kind);
  expect(await kinds(bytes)).toEqual(['article', 'failure']);
  // One that begins within the bytes of another, behind its header.
  view.setUint32(second + 42, view.getUint32(first + 42, true) + 40, true);
  expect(await kinds(bytes)).toEqual(['article', 'failure']);
  expect(await kinds(await zipped({ 'a.txt': STORY, 'b.txt': STORY }, { level: 0 }))).toEqual(['article', 'article']);
});

test('what cannot be opened says why', async () => {
  expect(await whyNot(given('a.zip', 'PK no zip'))).toContain('is not a zip that can be read');
  const whole = await zipped({ 'a.txt': STORY });
  expect(await whyNot(given('a.zip', whole.slice(0, whole.length - 30)))).toContain('is not a zip that can be read');
  expect(await whyNot(given('a.zip', await zipped({ 'a.txt': STORY }, { password: 'x' })))).toBe(
    'is protected by a password.',
  );
  expect(await whyNot(given('a.zip', await zipped({})))).toBe('is a zip without files.');
  const broken = await zipped({ 'a.txt': STORY.repeat(3) });
  broken.fill(0xff, 45, 80);
  expect(await whyNot(given('a.zip', broken))).toBe('is damaged in the zip, or packed in an unusual way.');
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, n) => [`${n}.txt`, STORY]));
  expect(await whyNot(await zip(files), { limits: { zipFiles: 4 } })).toContain('holds more than 4 files');
});

test('a gigabyte is met by a line, and not read', async () => {
  for (const [name, most] of [
    ['a.txt', '10 MB'],
    ['a.html', '50 MB'],
    ['a.pdf', '100 MB'],
    ['a.zip', '1 GB'],
    ['a.jsonl', '1 GB'],
    ['a.csv', '1 GB'],
    ['a.json', '1 GB'],
  ] as const) {
    const { blob } = given(name, 'x');
    Object.defineProperty(blob, 'size', { value: 1_000_000_001 });
    blob.stream = () => {
      throw new Error('read');
    };
    expect(await whyNot({ path: name, blob })).toBe(`is over ${most}. Split it and add the parts.`);
  }
});

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 0, maxLength: 200 }),
  fc.constant(STORY),
  fc.lorem({ maxCount: 30 }),
);
const file = fc.oneof(
  fc.tuple(fc.constantFrom('txt', 'md', 'csv', 'json', 'jsonl', 'eml', 'xyz'), text),
  fc.tuple(
    fc.constant('jsonl'),
    fc.array(text).map((texts) => texts.map((one) => JSON.stringify({ text: one })).join('\n')),
  ),
  fc.tuple(
    fc.constant('csv'),
    fc.array(text).map((texts) => ['text', ...texts].map((one) => `"${one.replaceAll('"', '""')}"`).join('\n')),
  ),
);

test('a zip of files gives what the files give one by one', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 8 }), async (made) => {
      const files = Object.fromEntries(made.map(([ending, content], n) => [`f/${n}.${ending}`, content]));
      const inZip = await itemsOf(await zip(files));
      const alone = (
        await Promise.all(Object.entries(files).map(([path, content]) => itemsOf(given(path, content))))
      ).flat();
      expect(inZip).toEqual(alone.map((item) => ({ ...item, name: `all.zip › ${item.name}` })));
    }),
    { numRuns: 60 },
  );
});

test('rows and lines are the same wherever their bytes are parted', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(text, { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 5 }),
      async (texts, step) => {
        const csv = ['text', ...texts].map((one) => `"${one.replaceAll('"', '""')}"`).join('\r\n');
        const jsonl = texts.map((one) => JSON.stringify({ text: one })).join('\n');
        for (const [name, content] of [
          ['a.csv', csv],
          ['a.jsonl', jsonl],
        ] as const) {
          const bytes = new TextEncoder().encode(content.padEnd(70_000, '\n'));
          const { blob } = given(name, bytes);
          const whole = await itemsOf({ path: name, blob });
          blob.stream = () => inPieces(bytes, step * 9_973);
          expect(await itemsOf({ path: name, blob })).toEqual(whole);
        }
      },
    ),
    { numRuns: 25 },
  );
});

function inPieces(bytes: Uint8Array<ArrayBuffer>, size: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
      if (at >= bytes.length) controller.close();
    },
  });
}
