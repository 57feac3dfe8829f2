import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildWithSeeds, builtExtension, copyOfSeeds, temporary } from './harness/builds.ts';

/** Scripts of contexts that read no articles. */
const READ_NOTHING = [
  'background',
  'content',
  'interaction',
  'on-demand',
  'card-frame',
  'card',
  'popup',
  'options',
  'offscreen',
].map((name) => `${name}.js`);

describe('the build', () => {
  test('gives the same bytes again', () => {
    const again = buildWithSeeds(copyOfSeeds());
    for (const file of ['bundled.json', 'background.js', 'content.js', 'writer.js', 'manifest.json']) {
      const [first, second] = [builtExtension('chromium'), again('chromium')].map((folder) =>
        readFileSync(join(folder, file)),
      );
      expect(second?.equals(first ?? Buffer.of()), file).toBe(true);
    }
  });

  test('has the tagger’s files as they are, and only the writer runs WebAssembly', () => {
    for (const browser of ['chromium', 'firefox'] as const) {
      const folder = builtExtension(browser);
      for (const file of ['learned/recurrent/kernel.wasm', 'languages/en/models/speech-tagger-en.bin']) {
        const built = readFileSync(join(folder, basename(file)));
        expect(built.equals(readFileSync(new URL(`../../src/engine/${file}`, import.meta.url))), file).toBe(true);
      }
      const running = readdirSync(folder).filter(
        (file) => file.endsWith('.js') && readFileSync(join(folder, file), 'utf8').includes('WebAssembly'),
      );
      expect(running).toContain('writer.js');
      for (const file of READ_NOTHING) expect(running, file).not.toContain(file);
    }
  });

  test.each([
    ['story.json', '{"title": "Unfinished', /story\.json: not JSON/],
    ['story.json', '{"titel": "Misspelt"}', /story\.json: .*titel/],
    ['story.json', '{"date": "last week"}', /story\.json: date/],
    ['other.json', '{"title": "Of nothing"}', /other\.json: there is no \.txt beside it/],
    ['story.txt', Buffer.from([0x41, 0xff, 0xfe]), /story\.txt: cannot be read/],
  ])('names %s when it is %s', (file, content, message) => {
    const seeds = temporary();
    writeFileSync(join(seeds, 'story.txt'), 'A story. “It rains,” said Mina Sample.');
    writeFileSync(join(seeds, file), content);
    expect(() => buildWithSeeds(seeds)).toThrow(message);
  });
});
