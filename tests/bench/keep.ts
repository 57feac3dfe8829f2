import { builtExtension } from '../browser/harness/builds.ts';
import { tracedTasks } from '../browser/harness/trace.ts';
import { openBench, SITE } from './page-browser.ts';
import { makePage } from './page-html.ts';
import type { Report } from './report.ts';

/** Text of the page, in UTF-16 units: with its markup, its HTML is half a megabyte. */
const UNITS = 430_000;
const NODES = 7_000;
const MENTIONS = 400;
const TIMES = 5;
/** A task longer than this can be felt (W3C Long Tasks). */
const WANTED_MS = 50;

/**
 * What the page's own thread does while its article is kept: the longest task, whoever's it is, as the page has no scripts. In
 * it are the snapshot and, after the first Keep, the marking of names that the dataset has learnt.
 */
export async function keepRows(out: Report): Promise<void> {
  const bench = await openBench('chromium', builtExtension('chromium'));
  try {
    const address = `${SITE}/keep.html`;
    const { html } = makePage({ units: UNITS, nodes: NODES, mentions: MENTIONS }, ['Norway', 'Peru', 'Ghana', 'Japan']);
    bench.server.page(address, html);
    const page = await bench.newPage();
    await page.goto(address);
    await bench.known(address);
    const own = await bench.driver.openOwn('options.html');
    await page.bringToFront();
    const longest: number[] = [];
    let kept = 0;
    const longestTask = async (plantedSteps: number): Promise<number> => {
      const tasks = await tracedTasks(page, async () => {
        await page.evaluate(busy, plantedSteps);
        kept = await own.page.evaluate(keepPage, address);
        // Names are marked again once the dataset has changed.
        await new Promise((resolve) => setTimeout(resolve, MARKED_AFTER_MS));
        // What our script does about a change of the page tells which thread of the trace is the page's.
        await page.evaluate(() => document.querySelector('article')?.append(document.createElement('hr'), 'Peru.'));
        await bench.known(address);
      });
      return Math.max(...tasks.map(({ cpu }) => cpu));
    };
    for (let n = 0; n < TIMES; n++) longest.push(await longestTask(0));
    longest.sort((a, b) => a - b);
    out.expect('keep: paragraphs of the kept article', kept, NODES / 7 + TIMES, NODES / 7);
    const isSeen = (await longestTask(PLANTED_STEPS)) > WANTED_MS;
    out.expect('keep: a long task that is planted', isSeen ? 1 : 0, 1);
    out.add({
      name: `keep: the longest task of a page of ${Math.round(html.length / 1000)} kB while it is kept, chromium`,
      value: longest[Math.floor(TIMES / 2)] ?? Number.NaN,
      unit: 'ms',
      peer: null,
      peerValue: null,
      found: kept,
      wanted: WANTED_MS,
    });
  } finally {
    await bench.close();
  }
}

const MARKED_AFTER_MS = 1_500;
/** Steps of work that take some hundreds of ms of processor time: a time by the clock could go to others on a busy machine. */
const PLANTED_STEPS = 4e8;

/** Keeps the page's thread busy. Runs in the page. */
function busy(steps: number): number {
  let sum = 0;
  for (let n = 0; n < steps; n++) sum = (Math.imul(sum, 31) + n) | 0;
  return sum;
}

/** Keeps the page at an address and gives how many paragraphs it had. Runs in a page of the extension. */
async function keepPage(address: string): Promise<number> {
  const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address);
  const ask = { tab: tab?.id, part: 'article', isConfirmed: true, at: new Date().toISOString() };
  const answer = await chrome.runtime.sendMessage({ type: 'keepTab', ask });
  return answer?.ok ? answer.reply.article.paragraphs : 0;
}
