import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildWithSeeds, copyOfSeeds } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// The project's seed gets an address on the test's server, and a second article is added by copying its files: nothing else.
const seeds = copyOfSeeds();
const [seed = ''] = readdirSync(seeds).filter((file) => file.endsWith('.txt'));
const seedText = readFileSync(join(seeds, seed), 'utf8');
writeFileSync(join(seeds, seed.replace('.txt', '.json')), JSON.stringify({ url: `${GAZETTE}/talks.html` }));
cpSync(fileURLToPath(new URL('seeds', import.meta.url)), seeds, { recursive: true });
const built = buildWithSeeds(seeds);

describe('a second article that was only put beside the first', () => {
  inBrowsers(
    (session) => {
      test('is in the dataset: a person only it knows has a card', async () => {
        const { driver, server, browser } = session();
        server.page(`${GAZETTE}/quay.html`, page('<p>On the quay stood Maren Holt, reading ledgers.</p>'));
        const tab = await driver.open(`${GAZETTE}/quay.html`);
        await tab.mention('Maren Holt');
        await tab.hover('Maren Holt');
        const card = await tab.cardWith('Minister of trade of Estonia');
        expect(card).toContain('Sample Gazette');
        expect(card).toContain('2026');
        await tab.picture(`second-seed-${browser}`);
      });

      test('links to the very sentence, though it has &, - and , in it', async () => {
        const { driver, server } = session();
        server.page(`${GAZETTE}/ships.html`, page('<p>The last ship to Iceland left with salt, rope and hope.</p>'));
        const tab = await driver.open(`${GAZETTE}/ships.html`);
        await tab.mention('Iceland');
        await tab.hover('Iceland');
        await tab.cardWith('Rope, salt & well-worn promises');
        await tab.clickInCard('Open sentence');
        const opened = await driver.tab(/harbour\.html/);
        await expectInView(opened, 'Rope, salt & well-worn promises');
        expect(await inView(opened, 'The harbour is not a museum')).toBe(false);
      });

      test('the seed’s own sentence is scrolled to as well', async () => {
        const { driver, server } = session();
        // One long flow of very tall lines, as the seed has no paragraphs.
        server.page(`${GAZETTE}/talks.html`, page(`<p style="line-height:220px">${escaped(seedText)}</p>`));
        server.page(
          `${GAZETTE}/quiet.html`,
          page('<p>Sergey Lavrov spoke of several mega-projects, not only bilateral.</p>'),
        );
        const tab = await driver.open(`${GAZETTE}/quiet.html`);
        await tab.mention('Sergey Lavrov');
        await tab.hover('Sergey Lavrov');
        await tab.cardWith('mega-projects that will be');
        await tab.clickInCard('Open sentence');
        const opened = await driver.tab(/talks\.html/);
        await expectInView(opened, 'several mega-projects');
        expect(await inView(opened, 'Normalization of ties')).toBe(false);
      });
    },
    { extension: built },
  );
});

const page = (body: string): string => `<!doctype html><title>A page</title><link rel="icon" href="data:,">${body}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const expectInView = (tab: Tab, words: string): Promise<unknown> =>
  until(`“${words}” in view`, () => inView(tab, words).catch(() => false));

/** Whether the words' first line is in the window, without moving anything. */
function inView({ page: opened }: Tab, words: string): Promise<boolean> {
  return opened.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const [line] = range.getClientRects();
      return line !== undefined && line.top >= 0 && line.bottom <= innerHeight;
    }
    return false;
  }, words);
}
