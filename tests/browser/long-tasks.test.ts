import { describe, expect, test } from 'vitest';
import { makePage } from '../bench/page-html.ts';
import { planted } from './harness/builds.ts';
import { longestInFirefox } from './harness/firefox-profile.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { blockingOfOurs, LONG_TASK_MS, longestOfOurs, traced } from './harness/trace.ts';

/** Pages in which every name is painted wherever it stands would take a dataset; countries are known to every one. */
const NAMES = ['Azerbaijan', 'Armenian', 'Japan', 'Brazilian', 'Kenya', 'Norwegian'];
const PAGE = makePage({ units: 500_000, nodes: 8_500, mentions: 2_500 }, NAMES);
const ADDRESS = `${GAZETTE}/large.html`;
const BUSY = 'for (const end = performance.now() + 300; performance.now() < end; );';
/** By then what follows the last name is read as well, in ms. */
const REST_MS = 1_000;

describe('a page of 500 kB and 8,500 text nodes', () => {
  inBrowsers((session) => {
    test('is read without a long task of ours', async () => {
      const longest = await readIn(session());
      console.log(`Longest task of ours in ${session().browser}: ${longest.toFixed(1)} ms`);
      expect(longest).toBeLessThan(LONG_TASK_MS);
      expect(longest, 'our scripts were seen at all').toBeGreaterThan(0);
    });
  });

  inBrowsers(
    (session) => {
      test('a planted long task is seen', async () => {
        // Of the 300 ms planted, those that a busy machine leaves us are counted.
        expect(await readIn(session())).toBeGreaterThan(LONG_TASK_MS);
      });
    },
    { extension: (browser) => planted(browser, 'content.js', BUSY) },
  );

  // Another space between all letters: the page is laid out anew, in tasks that no script of ours runs in.
  const late = `setTimeout(() => { const style = document.head.appendChild(document.createElement('style'));
    let n = 0; setInterval(() => { style.textContent = '*{letter-spacing:' + (n++ % 2) + 'px}' }, 200); }, 500);`;
  inBrowsers(
    (session) => {
      test('blocking by what is rendered because of us is seen', async () => {
        const { blocking } = await traceIn(session());
        expect(blocking).toBeGreaterThan(0);
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', late), changesPages: true },
  );
});

/** Opens the page and gives the longest task of ours. */
async function readIn(session: Session): Promise<number> {
  const { browser, driver, server } = session;
  if (browser === 'chromium') return (await traceIn(session)).longest;
  server.page(ADDRESS, PAGE.html);
  const empty = await driver.open(`${GAZETTE}/sample.html`);
  const { longest } = await longestInFirefox(empty.page.browser(), () => read(session));
  return longest;
}

async function traceIn(session: Session): Promise<{ longest: number; blocking: number }> {
  const { driver, server } = session;
  server.page(ADDRESS, PAGE.html);
  const tab = await driver.open(`${GAZETTE}/sample.html`);
  const trace = await traced(tab.page, ADDRESS, async () => {
    await tab.page.goto(ADDRESS);
    await tab.mention('Japan');
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  });
  return { longest: longestOfOurs(trace), blocking: blockingOfOurs(trace) };
}

async function read({ driver }: Session): Promise<void> {
  const tab = await driver.open(ADDRESS);
  await tab.mention('Japan');
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
}
