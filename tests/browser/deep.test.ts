import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import type { Driver } from './harness/driver.ts';
import { longestInFirefox } from './harness/firefox-profile.ts';
import { paintedWords } from './harness/in-page.ts';
import { limitHere } from './harness/limit.ts';
import { GAZETTE, type Server } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { LONG_TASK_MS, tracedTasks } from './harness/trace.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/deep.html`;
const NODES = 5_000;
const FIRST = 'Japan';
const LAST = 'Azerbaijan';

/** Of a deep page a node may cost so many times what one of a flat page does. */
const MAX_TIMES = 2;

interface Shape {
  /** How many elements stand in one another. */
  readonly depth: number;
  readonly display: 'inline' | 'contents';
  readonly text: string;
  /** How many are put in at a time, one by one; null: all at once, put together before. */
  readonly step: number | null;
}

const SHAPES = (['inline', 'contents'] as const).flatMap((display) =>
  ['x ', ''].flatMap((text) => [null, NODES].map((step) => ({ display, text, step }))),
);

describe(`${NODES} elements in one another`, () => {
  inBrowsers(
    (session) => {
      test.each(SHAPES)('cost what they do side by side: %o', async (shape) => {
        for (const depth of [10, NODES]) {
          const { times, longest } = await compared(session(), { ...shape, depth });
          expect(times, `${depth} deep`).toBeLessThan(MAX_TIMES);
          expect(times, 'both were seen').toBeGreaterThan(0.3);
          expect(longest, `${depth} deep`).toBeLessThan(limitHere(LONG_TASK_MS));
        }
      });

      test.each(['inline', 'contents'] as const)('make no long task where they come by and by: %s', async (display) => {
        const { longest } = await cost(session(), { depth: NODES, display, text: 'x ', step: 100 });
        expect(longest).toBeLessThan(limitHere(LONG_TASK_MS));
      });
    },
    { browsers: ['chromium'] },
  );

  // What is around it is looked at for each node anew.
  const climbing = `new MutationObserver((records) => {
    for (const { target } of records) for (let up = target; up; up = up.parentElement) getComputedStyle(up).display;
  }).observe(document, { subtree: true, childList: true })`;
  inBrowsers(
    (session) => {
      test('planted: to climb to the top from each is seen', async () => {
        const { times, longest } = await compared(session(), {
          depth: 500,
          display: 'inline',
          text: 'x ',
          step: NODES,
        });
        expect(times).toBeGreaterThan(MAX_TIMES);
        expect(longest).toBeGreaterThan(limitHere(LONG_TASK_MS));
      });
    },
    { browsers: ['chromium'], extension: (browser) => planted(browser, 'content.js', climbing), changesPages: true },
  );

  inBrowsers(
    (session) => {
      test.each(['inline', 'contents'] as const)('are read without a long task in Firefox: %s', async (display) => {
        const { driver, server } = session();
        const page = await blankPage(driver, server);
        const { longest } = await longestInFirefox(page.browser(), async () => {
          await page.evaluate(build, { depth: NODES, display, text: 'x ', step: NODES }, NODES, LAST);
          await painted(page, LAST);
        });
        await page.close();
        console.log(`Longest task of ours in firefox: ${longest} ms`);
        expect(longest).toBeLessThan(limitHere(LONG_TASK_MS));
        expect(longest).toBeGreaterThan(0);
      });
    },
    { browsers: ['firefox'] },
  );
});

/** A busy machine may slow one of the two: the better of two runs counts. */
async function compared(session: Session, shape: Shape): Promise<{ times: number; longest: number }> {
  let best = { times: Number.POSITIVE_INFINITY, longest: 0 };
  for (let run = 0; run < 2 && best.times > MAX_TIMES; run++) {
    const flat = await cost(session, { ...shape, depth: 1 });
    const deep = await cost(session, shape);
    best = { times: deep.ours / flat.ours, longest: deep.longest };
    console.log(
      JSON.stringify(shape),
      `${(1000 * deep.ours) / NODES} µs a node, ${best.times} times; longest ${best.longest} ms`,
    );
  }
  return best;
}

/** What of ours a page costs while NODES elements are put in, in ms; what the browser renders for the page apart. */
async function cost({ driver, server }: Session, shape: Shape): Promise<{ ours: number; longest: number }> {
  const page = await blankPage(driver, server);
  const tasks = await tracedTasks(page, async () => {
    await page.evaluate(build, shape, NODES, LAST);
    await painted(page, LAST);
  });
  await page.close();
  const own = tasks.map(({ ours, rendered }) => ours - rendered);
  return { ours: own.reduce((sum, one) => sum + one, 0), longest: Math.max(...own) };
}

/** A page that has been read, without anything else that watches it: that would be taken for ours. */
async function blankPage(driver: Driver, server: Server): Promise<Page> {
  server.page(PAGE, `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>${FIRST} waits.</p><p></p>`);
  const { page: other } = await driver.open(`${GAZETTE}/sample.html`);
  const page = await other.browser().newPage();
  await page.goto(PAGE);
  await painted(page, FIRST);
  await other.close();
  return page;
}

const painted = (page: Page, word: string): Promise<unknown> =>
  until(`${word} to be painted`, async () => (await page.evaluate(paintedWords)).includes(word));

/** Runs in the page. */
function build({ depth, display, text, step }: Shape, nodes: number, last: string): void {
  const [, place] = document.querySelectorAll('p');
  const row = step === null ? document.createElement('p') : place;
  let made = 0;
  let at: Element | undefined = row;
  const more = (): void => {
    for (const end = made + (step ?? nodes); made < end && made < nodes; made++) {
      if (made % depth === 0) at = row;
      const inner = document.createElement('span');
      inner.style.display = display;
      if (text) inner.append(text);
      at?.append(inner);
      at = inner;
    }
    if (made < nodes) {
      setTimeout(more, 16);
      return;
    }
    at?.append(`. Now ${last} waits.`);
    if (row && row !== place) place?.append(row);
    // The page's own styles and layout, in a task of its own: else our first question after it would have them made.
    place?.getBoundingClientRect();
  };
  setTimeout(more);
}
