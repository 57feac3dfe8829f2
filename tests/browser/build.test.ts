import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildWithSeeds, builtExtension, copyOfSeeds, temporary } from './harness/builds.ts';

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
