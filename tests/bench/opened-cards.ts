import { CLOSED, step } from '../../src/content/interaction/hover/hover-machine.ts';
import type { Driver } from '../browser/harness/driver.ts';
import type { Tab } from '../browser/harness/tab.ts';
import { until } from '../browser/harness/wait.ts';
import './watch-cards.ts';

/** A mention to open a card at. */
export interface Target {
  readonly name: string;
  /** Which of the name's places on the page, from 0. */
  readonly nth: number;
  /** Quotations its card has to show. */
  readonly quotations: number;
}

/** How long opening some cards took, in ms, and how many quotations they showed. */
export interface Opened {
  readonly times: readonly number[];
  readonly quotations: number;
}

/** How a card is opened. With `stopped` the background is ended right before. */
export type Way = 'hover' | 'tap' | 'tap, stopped';

/**
 * Opens cards one after the other and closes them again, on a page that `watchCards` runs in. Hovered, the time runs from the
 * end of the dwell (the pointer's last move and the machine's own wait) and the card has been asked for before, as it is on
 * any page; tapped right after a scroll, from the tap, and nobody has asked for it yet. It ends when the frame is painted that
 * shows the card with its content; the card then fades in for 100 ms more.
 */
export async function openCards(driver: Driver, tab: Tab, targets: readonly Target[], way: Way): Promise<Opened> {
  const times: number[] = [];
  let quotations = 0;
  for (const target of targets) {
    const seen = await openCard(driver, tab, target, way).catch((error: unknown) => {
      if (way !== 'tap, stopped') throw error;
      return afterOwnPage(driver, tab, () => openCard(driver, tab, target, way));
    });
    quotations += seen.quotations;
    times.push(seen.ms);
    await close(tab, way);
  }
  return { times, quotations };
}

async function openCard(
  driver: Driver,
  tab: Tab,
  target: Target,
  way: Way,
): Promise<{ readonly ms: number; readonly quotations: number }> {
  if (way === 'hover') await tab.hover(target.name, target.nth);
  else await tap(driver, tab, target, way === 'tap, stopped');
  await tab.page.evaluate(() => window.onRecordCard?.());
  // What is painted first may be that the record takes its time.
  const quotations = await until(`the quotations of ${target.name}`, () => quotationsOf(tab, target.name));
  const seen = await tab.page.evaluate(() => window.onRecordCardNow?.() ?? null);
  if (!seen) throw new Error('A card was opened that the page did not see.');
  return { ms: seen.painted - (way === 'hover' ? seen.rested + DWELL_MS : seen.tapped), quotations };
}

async function close(tab: Tab, way: Way): Promise<void> {
  await tab.press('Escape');
  await tab.noCard();
  if (way === 'hover') await tab.leave();
}

/**
 * Does something again once a page of the extension was opened: a background that DevTools has ended may not be started again before
 * (docs/known-faults.md).
 */
async function afterOwnPage<T>(driver: Driver, tab: Tab, again: () => Promise<T>): Promise<T> {
  const own = await driver.openOwn('options.html#/settings');
  await own.page.close();
  await tab.page.bringToFront();
  await close(tab, 'tap, stopped');
  return again();
}

/** How long the hover machine has a pointer rest before a card opens. It is asked, so that this follows it. */
const DWELL_MS = dwell();

function dwell(): number {
  const on = 'a mention';
  const rests = { kind: 'pointer', at: { x: 0, y: 0 }, on, safe: false, since: 0 } as const;
  let now: ReturnType<typeof step<string>> = step<string>(CLOSED, rests, 0);
  for (;;) {
    const { wake } = now;
    if (wake === null) throw new Error('A pointer at rest opens nothing.');
    now = step(now.state, { kind: 'time' }, wake);
    if (now.effects.some((effect) => effect.do === 'open')) return wake;
  }
}

async function tap(driver: Driver, tab: Tab, { name, nth }: Target, stopped: boolean): Promise<void> {
  await until(`a tap on ${name}`, async () => {
    const { x, y } = await tab.place(name, nth);
    await tab.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (stopped) {
      await driver.stopBackground();
      // Cards in view are asked for half a second after a scroll: then it runs again.
      if (await driver.backgroundRuns()) return false;
    }
    await tab.page.touchscreen.tap(x, y);
    return true;
  });
}

const quotationsOf = (tab: Tab, name: string): Promise<number | null> =>
  tab.inCard((root, wanted) => {
    const isOf = root.querySelector('.name')?.textContent?.includes(wanted);
    // Those on record: what the page itself quotes comes when the page is read.
    return isOf ? root.querySelectorAll('section:not(.here) > .quotations > li').length || null : null;
  }, name);
