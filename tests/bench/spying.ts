import { planted } from '../browser/harness/builds.ts';
import type { BrowserName } from '../browser/harness/driver.ts';
import { crossValidated, mostByChance } from './classify.ts';
import { openBench, SITE } from './page-browser.ts';
import type { Report } from './report.ts';
import { busyFor, spiedLoads } from './spied-loads.ts';

const FOURS = 250;
/** What can be told at all is told from fewer. */
const PLANTED_FOURS = 50;
const BUSY_MS = 10;
const MS = 400;

/**
 * How well a page's own script can tell, by whatever time it takes, whether the names on it are on record: with nothing marked
 * no better than by lot. Beside it, so that this says something, where some ms are planted; and for comparison where the names
 * are marked, which on a busy machine is not told well either.
 */
export async function spyingRows(out: Report): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    const most = (fours: number): number => Number((100 * mostByChance(4 * fours)).toFixed(1));
    await rows(out, browser, { marks: 'nothing', fours: FOURS, wanted: { wanted: most(FOURS) } });
    const wanted = { wanted: most(PLANTED_FOURS), moreIsBetter: true };
    await rows(out, browser, { marks: 'nothing', fours: PLANTED_FOURS, planted: BUSY_MS, wanted });
    await rows(out, browser, { marks: 'dotted', fours: PLANTED_FOURS, wanted: {} });
  }
}

interface Case {
  readonly marks: string;
  readonly fours: number;
  /** In ms. */
  readonly planted?: number;
  readonly wanted: { readonly wanted?: number; readonly moreIsBetter?: boolean };
}

async function rows(out: Report, browser: BrowserName, { marks, fours, planted: busy, wanted }: Case): Promise<void> {
  // A copy, which no later build takes away while this runs.
  const bench = await openBench(browser, planted(browser, 'content.js', busy ? busyFor(busy) : ''));
  try {
    const own = await bench.driver.openOwn('options.html');
    await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { marks: chosen } }), marks);
    const page = await bench.newPage();
    const samples = await spiedLoads(page, bench.server, `${SITE}/spying.html`, fours, MS);
    for (const [name, right] of Object.entries(crossValidated(samples)))
      out.add({
        name: `a page tells by timings that its names are on record, ${browser}, marks: ${marks}${busy ? `, ${busy} ms planted` : ''}, ${name}`,
        value: 100 * right,
        unit: '%',
        peer: null,
        peerValue: null,
        found: samples.length,
        // What is planted one of the two is to see: neighbours are easily lost among many timings.
        ...(busy && name !== 'logistic' ? {} : wanted),
      });
  } finally {
    await bench.close();
  }
}
