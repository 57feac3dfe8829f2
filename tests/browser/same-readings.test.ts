import { beforeAll, describe, expect, test } from 'vitest';
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';
import { makeNames } from '../bench/names.ts';
import { makeArticle } from '../bench/news.ts';
import { pageScript } from '../bench/page-script.ts';
import { type ReadHere, readHere } from './harness/reading-script.ts';
import { inBrowsers } from './harness/session.ts';

const TEXTS = 50;

/** Made articles, and what they seldom have: no paragraphs, one word, other marks, another language. */
const texts = (): string[] => {
  const speakers = makeNames(40).entries.flatMap(({ alias, use }) => (use === 'full' ? [alias] : []));
  const made = Array.from({ length: TEXTS - 6 }, (_, n) => makeArticle(n, speakers, 1 + (n % 12)).text);
  const whole = made.slice(0, 8).join(' ').replaceAll('\n', ' ');
  const single = (made[3] ?? '').replaceAll('“', '‘').replaceAll('”', '’');
  return [
    ...made,
    whole,
    single,
    'Yes.',
    '',
    '“Never,” said “nobody” of “it',
    'Le ministre a dit que la loi est une honte.',
  ];
};

describe('fifty texts', () => {
  const here: ReadHere[] = [];
  let script = '';
  beforeAll(async () => {
    provideFilesFromDisk();
    for (const text of texts()) here.push(await readHere(text));
    script = await pageScript('../browser/harness/reading-script.ts');
  });

  test('are of many kinds', () => {
    expect(here).toHaveLength(TEXTS);
    expect(new Set(here.map(({ bits }) => bits)).size).toBeGreaterThan(TEXTS * 0.9);
    expect(here.filter(({ reading }) => reading.includes('"confidence"')).length).toBeGreaterThan(TEXTS * 0.7);
  });

  inBrowsers((session) => {
    test('are read as in Node, the chances of their words to the bit', async () => {
      const { page } = await session().driver.openOwn('options.html#/search');
      await page.evaluate(script);
      const found: ReadHere[] = await page.evaluate(async (all) => {
        const read = Reflect.get(globalThis, 'onRecordReads');
        const readings: ReadHere[] = [];
        for (const text of all) readings.push(await read(text));
        return readings;
      }, texts());
      expect(found).toEqual(here);
      await page.close();
    });
  });
});
