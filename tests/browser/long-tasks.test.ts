import { describe, expect, test } from 'vitest';
import { makePage, pageOf } from '../bench/page-html.ts';
import { planted } from './harness/builds.ts';
import { longestInFirefox } from './harness/firefox-profile.ts';
import { limitHere } from './harness/limit.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { blockingOfOurs, LONG_TASK_MS, longestOfOurs, traced, tracedTasks } from './harness/trace.ts';
import { until } from './harness/wait.ts';

/** Pages in which every name is painted wherever it stands would take a dataset; countries are known to every one. */
const NAMES = ['Azerbaijan', 'Armenian', 'Japan', 'Brazilian', 'Kenya', 'Norwegian'];
const PAGE = makePage({ units: 500_000, nodes: 8_500, mentions: 2_500 }, NAMES);
const ADDRESS = `${GAZETTE}/large.html`;
const BUSY = 'for (const end = performance.now() + 300; performance.now() < end; );';
/** By then what follows the last name is read as well, in ms. */
const REST_MS = 1_000;
/** By then the cards of the names in view have been asked for as well: some time after the last name is painted, in ms. */
const AHEAD_MS = 4_000;

describe('a page of 500 kB and 8,500 text nodes', () => {
  inBrowsers((session) => {
    test('is read without a long task of ours', async () => {
      const longest = await readIn(session());
      const limit = limitHere(LONG_TASK_MS);
      console.log(`Longest task of ours in ${session().browser}: ${longest.toFixed(1)} of ${limit.toFixed(0)} ms`);
      expect(longest).toBeLessThan(limit);
      expect(longest, 'our scripts were seen at all').toBeGreaterThan(0);
    });
  });

  inBrowsers(
    (session) => {
      test('a planted long task is seen', async () => {
        // Of the 300 ms planted, those that a busy machine leaves us are counted.
        expect(await readIn(session())).toBeGreaterThan(limitHere(LONG_TASK_MS));
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

/** The browser counts from a text's beginning to say where a name in it stands: so far down that takes it a third of a ms. */
const ONE_TEXT = pageOf(
  `<div style="white-space:pre-wrap">Japan${'\nThey went from Azerbaijan to Armenia, and back again after a year.'.repeat(15_000)}</div>`,
);

describe('a text of 1 MB that is one node, with 30,000 names', () => {
  inBrowsers((session) => {
    test('is read, and the cards of those in view asked for, without a long task of ours', async () => {
      expect(await readIn(session(), ONE_TEXT, AHEAD_MS)).toBeLessThan(limitHere(LONG_TASK_MS));
    });
  });
});

describe('60,000 text nodes with 10,000 names that are taken away at once', () => {
  inBrowsers(
    (session) => {
      test('are let go without a long task of ours', async () => {
        const { driver, server } = session();
        server.page(ADDRESS, makePage({ units: 2_000_000, nodes: 60_000, mentions: 10_000 }, NAMES).html);
        const own = await driver.openOwn('options.html');
        // Not by visit(), whose own watch over the page would be taken for ours.
        const page = await own.page.browser().newPage();
        await page.goto(ADDRESS);
        await until('all of it to be read', () => isAllRead(own));
        // Its scripts are ours as well.
        await own.page.close();
        const tasks = await tracedTasks(page, async () => {
          await page.evaluate(() => setTimeout(() => document.querySelector('article')?.remove()));
          await new Promise((resolve) => setTimeout(resolve, REST_MS));
        });
        expect(longestOfOurs({ tasks })).toBeLessThan(limitHere(LONG_TASK_MS));
        await page.close();
      });
    },
    { browsers: ['chromium'] },
  );
});

/** Whether the page's script has read all of it, as one of our own pages is told. */
const isAllRead = ({ page }: Tab): Promise<boolean> =>
  page.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url });
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'summary', ask: null }).catch(() => null);
    return answer?.ok === true && answer.reply.counts.length > 0 && !answer.reply.reading;
  }, ADDRESS);

/** Opens a page and gives the longest task of ours. */
async function readIn(session: Session, html = PAGE.html, rest = REST_MS): Promise<number> {
  const { browser, driver, server } = session;
  if (browser === 'chromium') return (await traceIn(session, html, rest)).longest;
  server.page(ADDRESS, html);
  const empty = await driver.open(`${GAZETTE}/sample.html`);
  const { longest } = await longestInFirefox(empty.page.browser(), () => read(session, rest));
  return longest;
}

async function traceIn(
  session: Session,
  html = PAGE.html,
  rest = REST_MS,
): Promise<{ longest: number; blocking: number }> {
  const { driver, server } = session;
  server.page(ADDRESS, html);
  const tab = await driver.open(`${GAZETTE}/sample.html`);
  const trace = await traced(tab.page, ADDRESS, async () => {
    await tab.page.goto(ADDRESS);
    await tab.mention('Japan');
    await new Promise((resolve) => setTimeout(resolve, rest));
  });
  return { longest: longestOfOurs(trace), blocking: blockingOfOurs(trace) };
}

async function read({ driver }: Session, rest: number): Promise<void> {
  const tab = await driver.open(ADDRESS);
  await tab.mention('Japan');
  await new Promise((resolve) => setTimeout(resolve, rest));
}
