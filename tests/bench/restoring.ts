import type { Page } from 'puppeteer-core';
import { openAsking } from '../browser/harness/asking.ts';
import type { BrowserName } from '../browser/harness/driver.ts';
import { openCardPage } from './card-page.ts';
import { filledBrowser } from './filled-browser.ts';
import { madeArticles } from './made-articles.ts';
import { openCards } from './opened-cards.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';
import { TRANSACTIONS } from './transactions-channel.ts';

/** One is brought in beside so many: enough that a new generation of all of them is made. */
const HELD_PER_RESTORED = 10;
/** Cards opened before, for what is usual. */
const USUAL = 20;
/** A card is opened so long after the one before, in ms. */
const EVERY_MS = 1_000;

/** What cards may take while articles are brought in, as times of what is usual, and the longest transaction, in ms. */
const SLOWED = 2;
const LONGEST_MS = 300;

/** Cards opened every second while articles are restored beside others, and the transactions of that. */
export async function restoringRows(out: Report, held: number): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) await restoringIn(out, browser, held);
}

async function restoringIn(out: Report, name: BrowserName, held: number): Promise<void> {
  const made = madeArticles(held);
  const brought = Math.ceil(held / HELD_PER_RESTORED);
  const browser = await filledBrowser(name, held, true);
  try {
    const page = await openCardPage(browser, made);
    const open = async (): Promise<number> => {
      const { times } = await openCards(browser.driver, page.tab, [page.next(made.common)], 'tap');
      return times[0] ?? Number.NaN;
    };
    const usual: number[] = [];
    for (let n = 0; n < USUAL; n++) usual.push(await open());

    const asking = await openAsking(browser.driver);
    await asking.ask('prepare', null);
    await longestTransaction(asking.page);
    await page.tab.page.bringToFront();
    const begun = performance.now();
    await asking.restore(brought, '2026-01-03T00:00:00.000Z', held);
    let isDone = false;
    const restored = asking.answer().finally(() => {
      isDone = true;
    });
    const meanwhile: number[] = [];
    while (!isDone) {
      meanwhile.push(await open());
      await Promise.race([restored, new Promise((resolve) => setTimeout(resolve, EVERY_MS))]);
    }
    const answer = await restored;
    const took = performance.now() - begun;
    const longest = await longestTransaction(asking.page);
    const before = spreadOf(usual);
    out.note(
      `${name}: ${brought} articles restored beside ${held} in ${(took / 1000).toFixed(1)} s: ${JSON.stringify(answer)}`,
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
      value: longest,
      unit: 'ms',
      peer: null,
      peerValue: null,
      wanted: LONGEST_MS,
      found: brought,
    });
    out.expect(`${name}, cards opened while articles were restored`, meanwhile.length, 5, 5);
  } finally {
    await browser.close();
  }
}

/** The writer's longest transaction since it was last asked, in ms. */
const longestTransaction = (page: Page): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const channel = new BroadcastChannel(name);
        channel.addEventListener('message', ({ data }) => {
          channel.close();
          resolve(data.longest);
        });
        channel.postMessage('longest?');
      }),
    TRANSACTIONS,
  );
