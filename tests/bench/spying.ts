import { planted } from '../browser/harness/builds.ts';
import type { BrowserName } from '../browser/harness/driver.ts';
import { crossValidated, mostByChance } from './classify.ts';
import { openBench, SITE } from './page-browser.ts';
import type { Report } from './report.ts';
import { spiedLoads } from './spied-loads.ts';

const PAIRS = 500;
/** What can be told at all is told from fewer. */
const PLANTED_PAIRS = 100;
const MS = 400;

/**
 * How well a page's own script can tell, by whatever time it takes, whether the names on it are on record: with nothing marked
 * no better than by lot; with the names marked well, so that the first says something.
 */
export async function spyingRows(out: Report): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    await row(out, browser, 'nothing', PAIRS);
    await row(out, browser, 'dotted', PLANTED_PAIRS);
  }
}

async function row(out: Report, browser: BrowserName, marks: string, pairs: number): Promise<void> {
  // A copy, which no later build takes away while this runs.
  const bench = await openBench(browser, planted(browser, 'background.js', ''));
  try {
    const own = await bench.driver.openOwn('options.html');
    await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { marks: chosen } }), marks);
    const page = await bench.newPage();
    const samples = await spiedLoads(page, bench.server, `${SITE}/spying.html`, pairs, MS);
    const most = mostByChance(samples.length);
    for (const [name, right] of Object.entries(crossValidated(samples)))
      out.add({
        name: `a page tells by timings that its names are on record, ${browser}, marks: ${marks}, ${name}`,
        value: 100 * right,
        unit: '%',
        peer: null,
        peerValue: null,
        found: samples.length,
        ...(marks === 'nothing' ? { wanted: 100 * most } : {}),
        ...(marks !== 'nothing' && name === 'logistic' ? { wanted: 100 * most, moreIsBetter: true } : {}),
      });
  } finally {
    await bench.close();
  }
}
