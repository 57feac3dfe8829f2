import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildWithSeeds, copyOfSeeds } from './harness/builds.ts';
import { htmlOf } from './harness/page-of.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import { OPEN_HOST } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const SPEAKERS = ['Maren Holt', 'Lena Marsh', 'Tom Weller'];
/** Cards of very different lengths: many quotations, one of so many words each, facts alone. */
const NAMES = ['Sergey Lavrov', 'Azerbaijan', 'Kenya', ...SPEAKERS];

const seeds = copyOfSeeds();
for (const [n, name] of SPEAKERS.entries())
  writeFileSync(
    join(seeds, `speaker-${n}.txt`),
    `The harbour was calm on Friday. The minister of trade of Estonia, ${name}, came by ship.\n\n“We wait for the tide${', and for salt and rope'.repeat(n * 4)},” said ${name}.`,
  );
const built = buildWithSeeds(seeds);
const WIDTH = 360;
/** The step in which a card's frame grows, and the most there is room for in a window as high as the tests’, in px. */
const STEP = 48;
const MAX_HEIGHT = 400;

declare global {
  interface Window {
    sizes?: string[];
    natural?: number[];
  }
}

const isStep = (height: number): boolean => height % STEP === 0 || height === MAX_HEIGHT;

describe('what a page sees of a card’s size', () => {
  inBrowsers(
    (session) => {
      test('is one width and a few heights, whatever is in it', async () => {
        const { driver, server } = session();
        const address = `${GAZETTE}/sizes.html`;
        // As far down as there is more room below than any card takes.
        server.page(
          address,
          htmlOf(NAMES.map((name) => `<p style="margin:0;height:40px">Here is ${name}.</p>`).join('')),
        );
        const tab = await driver.open(address);
        const naturals: number[] = [];
        const seen = new Set<string>();
        for (const name of NAMES) {
          await tab.mention(name);
          await tab.hover(name);
          await tab.cardWith(name);
          await tab.page.evaluate(`window.sizes = []; new ResizeObserver(([entry]) => {
            const { inlineSize, blockSize } = entry.borderBoxSize[0];
            if (entry.target.isConnected) window.sizes.push(inlineSize + ' ' + blockSize);
          }).observe(${OPEN_HOST})`);
          await until('the record to be in', () => tab.inCard((root) => root.querySelector('.basis') !== null));
          const { width, height } = await tab.cardBox();
          expect(width).toBe(WIDTH);
          expect(isStep(height), `${name}: ${height}`).toBe(true);
          await until('its size to be told', () => tab.page.evaluate(() => Boolean(window.sizes?.length)));
          for (const size of (await tab.page.evaluate(() => window.sizes)) ?? []) seen.add(size);
          const natural = await tab.inCard((root) => {
            const place = root.querySelector('.card-root');
            place?.classList.add('natural');
            const { height: its } = root.querySelector('.card')?.getBoundingClientRect() ?? { height: 0 };
            place?.classList.remove('natural');
            return its;
          });
          naturals.push(natural ?? 0);
          await tab.leave();
          await tab.noCard();
        }
        for (const size of seen) {
          const [width, height] = size.split(' ').map(Number);
          expect(width).toBe(WIDTH);
          expect(isStep(height ?? 0), size).toBe(true);
        }
        // By themselves the cards are of more heights, which are no steps: a frame as high as they are would be seen.
        expect(naturals.filter((height) => !isStep(Math.ceil(height))).length).toBeGreaterThan(2);
        expect(new Set(naturals).size, `${naturals}`).toBeGreaterThan(3);
      });
    },
    { changesPages: true, extension: built },
  );
});
