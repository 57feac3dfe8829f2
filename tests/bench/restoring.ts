import type { BrowserName } from '../browser/harness/driver.ts';
import { openCardPage } from './card-page.ts';
import { fillDataset, filledBrowser } from './filled-browser.ts';
import { madeArticles } from './made-articles.ts';
import { openCards } from './opened-cards.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';

const HELD = 10_000;
/** Brought in beside those: enough that a new generation of all of them is made. */
const RESTORED = 1_000;
/** Cards opened before, for what is usual. */
const USUAL = 20;
/** A card is opened so long after the one before, in ms. */
const EVERY_MS = 1_000;

/** What cards may take while articles are brought in, as times of what is usual, and the longest transaction, in ms. */
const SLOWED = 2;
const LONGEST_MS = 300;

/** Cards opened every second while articles are restored beside ten thousand, and the transactions of that. */
export async function restoringRows(out: Report): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) await restoringIn(out, browser);
}

async function restoringIn(out: Report, name: BrowserName): Promise<void> {
  const made = madeArticles(HELD);
  const browser = await filledBrowser(name, HELD);
  try {
    const page = await openCardPage(browser, made);
    const open = async (): Promise<number> => {
      const { times } = await openCards(browser.driver, page.tab, [page.next(made.common)], 'tap');
      return times[0] ?? Number.NaN;
    };
    const usual: number[] = [];
    for (let n = 0; n < USUAL; n++) usual.push(await open());

    let isDone = false;
    const filling = fillDataset(browser.driver, RESTORED, { from: HELD }).finally(() => {
      isDone = true;
    });
    const meanwhile: number[] = [];
    while (!isDone) {
      await page.tab.page.bringToFront();
      meanwhile.push(await open());
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
    const filled = await filling;
    const before = spreadOf(usual);
    out.note(
      `${name}: ${RESTORED} articles beside ${HELD} staged in ${(filled.staged / 1000).toFixed(1)} s, made visible in ${(filled.finished / 1000).toFixed(1)} s`,
    );
    out.add({
      name: `${name}, slowest card while articles are restored`,
      value: Math.max(...meanwhile),
      unit: 'ms',
      peer: 'slowest before',
      peerValue: Math.max(...usual),
      wantedRatio: 1 / SLOWED,
      found: meanwhile.length,
    });
    out.add({
      name: `${name}, cards while articles are restored`,
      value: spreadOf(meanwhile).median,
      unit: 'ms',
      peer: 'before',
      peerValue: before.median,
      wantedRatio: 1 / SLOWED,
      found: meanwhile.length,
    });
    out.add({
      name: `${name}, longest transaction of restoring`,
      value: Math.max(filled.longest, filled.longestStaging),
      unit: 'ms',
      peer: null,
      peerValue: null,
      wanted: LONGEST_MS,
      found: RESTORED,
    });
    out.expect(`${name}, cards opened while articles were restored`, meanwhile.length, 5, 5);
  } finally {
    await browser.close();
  }
}
