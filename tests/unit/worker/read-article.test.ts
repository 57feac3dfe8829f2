import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const FILES: Readonly<Record<string, string>> = {
  'kernel.wasm': 'learned/recurrent/kernel.wasm',
  'speech-tagger-en.bin': 'languages/en/models/speech-tagger-en.bin',
};
const bytes = (name: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(new URL(`../../../src/engine/${FILES[name]}`, import.meta.url)));
const TEXT = '“The bridge holds,” Ann Lee said.';

// Modules anew, so that nobody has provided files.
beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

const reader = async () => (await import('../../../src/worker/read-article.ts')).readArticle;

test('the writer fetches what reading needs with the first article, and once', async () => {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (name: string) => {
    fetched.push(name);
    return new Response(bytes(name));
  });
  const readArticle = await reader();
  const [one, two] = await Promise.all([readArticle(TEXT), readArticle(TEXT)]);
  await readArticle(TEXT);
  expect(fetched).toEqual(Object.keys(FILES));
  expect(one).toEqual(two);
  expect(one.people.map(({ name }) => name)).toEqual(['Ann Lee']);
});

test('a file that is missing is an error with its name, and the next article tries again', async () => {
  let missing = true;
  vi.stubGlobal('fetch', async (name: string) =>
    missing ? new Response(null, { status: 404 }) : new Response(bytes(name)),
  );
  const readArticle = await reader();
  await expect(readArticle(TEXT)).rejects.toThrow('kernel.wasm is missing from the extension');
  missing = false;
  expect((await readArticle(TEXT)).language).toBe('en');
});

test('a damaged file is an error', async () => {
  vi.stubGlobal('fetch', async (name: string) => {
    const all = bytes(name);
    return new Response(name.endsWith('.bin') ? all.slice(0, 5000) : all);
  });
  await expect((await reader())(TEXT)).rejects.toThrow('cut off or altered');
});

test('without files, the engine says that it cannot read', async () => {
  const { readArticle } = await import('../../../src/engine/article/read-article.ts');
  expect(() => readArticle(TEXT)).toThrow('has not been loaded');
});
