import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import { limitHere } from './harness/limit.ts';
import { SAVED } from './harness/server.ts';
import { expectUntouched, inBrowsers, SAVED_PAGES, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { LONG_TASK_MS, longestOfOurs, traced } from './harness/trace.ts';

/**
 * What is hovered on other people's pages: a saved page, the country's first form on it (the only one painted, as the
 * dataset has nothing on it), a form in its text, and what the card has to say.
 */
const HOVERS = [
  { file: 'yahoo-2.html', painted: 'Russia', name: 'Russia', says: 'Moscow' },
  { file: 'wapo-2.html', painted: 'Israeli', name: 'Israel.', says: 'Jerusalem' },
];
/** The largest of them by far. */
const LARGEST = 'yahoo-2.html';

const here = existsSync(SAVED_PAGES);
if (!here) console.log(`Skipped: the saved news pages are not on this machine (${SAVED_PAGES}).`);

describe.skipIf(!here)('on saved pages of other people’s news', () => {
  inBrowsers((session) => {
    test.each(HOVERS)(
      '$file: $name opens its card and the page stays what it is',
      async ({ file, painted, name, says }) => {
        const { driver, browser } = session();
        const tab = await driver.open(`${SAVED}/${file}`);
        await tab.mention(painted);
        await tab.hover(name);
        await tab.cardWith(says);
        await tab.picture(`saved-${file.replace('.html', '')}-${browser}`);
        await tab.press('Escape');
        await tab.noCard();
        await expectUntouched(tab);
        expect(await driver.ownErrors()).toEqual([]);
      },
    );
  });

  inBrowsers(
    (session) => {
      test('the largest page is read without a long task of ours', async () => {
        const longest = await readLargest(session());
        const limit = limitHere(LONG_TASK_MS);
        console.log(`Longest task of ours on ${LARGEST}: ${longest.toFixed(1)} of ${limit.toFixed(0)} ms`);
        expect(longest).toBeLessThan(limit);
        expect(longest, 'our scripts were seen at all').toBeGreaterThan(0);
      });
    },
    { browsers: ['chromium'] },
  );

  const busy = 'for (const end = performance.now() + 300; performance.now() < end; );';
  inBrowsers(
    (session) => {
      test('a planted long task is seen', async () => {
        // Of the 300 ms planted, those that a busy machine leaves us are counted.
        expect(await readLargest(session())).toBeGreaterThan(limitHere(LONG_TASK_MS));
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', busy) },
  );
});

/** Opens the largest page, hovers a name on it and scrolls through it; gives the longest task of ours. */
async function readLargest({ driver, server }: Session): Promise<number> {
  // A first page of the same site, so that the second one runs in the process that is traced.
  server.page(`${SAVED}/empty.html`, '<!doctype html><title>Empty</title>');
  const tab: Tab = await driver.open(`${SAVED}/empty.html`);
  const address = `${SAVED}/${LARGEST}`;
  const trace = await traced(tab.page, address, async () => {
    await tab.visit(address);
    await tab.mention('Russia');
    await tab.hover('Russia');
    await tab.cardWith('Russia');
    await tab.press('Escape');
    for (let screen = 0; screen < 10; screen++) {
      await tab.page.mouse.wheel({ deltaY: 800 });
      await tab.page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
      );
    }
  });
  return longestOfOurs(trace);
}
