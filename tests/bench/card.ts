import type { BrowserName } from '../browser/harness/driver.ts';
import { openCardPage } from './card-page.ts';
import { filledBrowser } from './filled-browser.ts';
import { type Known, type Made, madeArticles } from './made-articles.ts';
import { openCards, type Way } from './opened-cards.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';

const FEW = 10;

/** What a card may take, in ms on an idle machine, and how much more with many articles than with few. */
const MEDIAN_MS = 50;
const P95_MS = 100;
const STOPPED_MS = 200;
const GROWTH = 1.5;

/** From the dwell's end, or a tap, to the card painted: with few and with many articles, Chromium also for its worst. */
export async function cardRows(out: Report, many: number): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    const share = browser === 'chromium' ? 1 : 0.5;
    const few = await timesIn(out, browser, FEW, share / 2);
    for (const [label, { median, p95, found }] of await timesIn(out, browser, many, share)) {
      const name = `${browser}, ${label}, ${many} articles`;
      const before = few.get(label);
      const row = { unit: 'ms', peer: `${FEW} articles`, found };
      const stopped = label.startsWith('stopped');
      const wantedRatio = Number((1 / GROWTH).toFixed(2));
      const wanted = stopped ? STOPPED_MS : MEDIAN_MS;
      out.add({ ...row, name, value: median, peerValue: before?.median ?? null, wanted, wantedRatio });
      if (browser === 'chromium')
        out.add({
          ...row,
          name: `${name}, p95`,
          value: p95,
          peerValue: before?.p95 ?? null,
          wanted: stopped ? STOPPED_MS : P95_MS,
        });
    }
  }
}

/** `cards`: how many are opened in Chromium with many articles. */
const ROWS: readonly {
  readonly way: Way;
  readonly label: string;
  readonly who: (made: Made) => readonly Known[];
  readonly cards: number;
}[] = [
  { way: 'hover', label: 'hovered', who: ({ common, country, rarest }) => [common, country, rarest], cards: 40 },
  { way: 'tap', label: 'tapped, in half of them', who: ({ common, country }) => [common, country], cards: 40 },
  { way: 'tap', label: 'tapped, the rarest', who: ({ rarest }) => [rarest], cards: 40 },
  {
    way: 'tap, stopped',
    label: 'stopped, in half of them',
    who: ({ common, country }) => [common, country],
    cards: 20,
  },
  { way: 'tap, stopped', label: 'stopped, the rarest', who: ({ rarest }) => [rarest], cards: 20 },
];

interface Timed {
  readonly median: number;
  readonly p95: number;
  readonly found: number;
}

/** By what was done. @param share Of a row's cards. */
async function timesIn(out: Report, name: BrowserName, articles: number, share: number): Promise<Map<string, Timed>> {
  const made = madeArticles(articles);
  const browser = await filledBrowser(name, articles);
  if (browser.filled) {
    const { staged, finished } = browser.filled;
    out.note(
      `${name}: ${articles.toLocaleString('en')} articles staged in ${(staged / 1000).toFixed(1)} s, made visible in ${(finished / 1000).toFixed(1)} s`,
    );
  }
  try {
    const page = await openCardPage(browser, made);
    const times = new Map<string, Timed>();
    for (const { way, label, who, cards } of ROWS) {
      const people = who(made);
      const targets = Array.from({ length: cards * share }, (_, n) =>
        page.next(people[n % people.length] ?? made.rarest),
      );
      const opened = await openCards(browser.driver, page.tab, targets, way);
      const wanted = targets.reduce((sum, target) => sum + target.quotations, 0);
      out.expect(`${name}, ${label}, ${articles} articles, quotations shown`, opened.quotations, wanted);
      times.set(label, { ...spreadOf(opened.times), found: opened.quotations });
    }
    return times;
  } finally {
    await browser.close();
  }
}
