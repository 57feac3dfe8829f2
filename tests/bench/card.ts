import type { BrowserName } from '../browser/harness/driver.ts';
import type { Tab } from '../browser/harness/tab.ts';
import { type FilledBrowser, filledBrowser } from './filled-browser.ts';
import { type Known, type Made, madeArticles } from './made-articles.ts';
import { openCards, type Target, type Way } from './opened-cards.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';
import { watchCards } from './watch-cards.ts';

const FEW = 10;
const MANY = 10_000;
const PAGE = 'http://cards.test/page.html';
const BLANK = 'http://cards.test/blank.html';

/** What a card may take, in ms on an idle machine, and how much more with many articles than with few. */
const MEDIAN_MS = 50;
const P95_MS = 100;
const STOPPED_MS = 200;
const GROWTH = 1.5;
/** Each card is opened at a sentence of its own: else it would be there already. */
const SENTENCES = 80;

/** From the dwell's end, or a tap, to the card painted: with few and with many articles, Chromium also for its worst. */
export async function cardRows(out: Report): Promise<void> {
  for (const browser of ['chromium', 'firefox'] as const) {
    const share = browser === 'chromium' ? 1 : 0.5;
    const few = await timesIn(out, browser, FEW, share / 2);
    for (const [label, { median, p95, found }] of await timesIn(out, browser, MANY, share)) {
      const name = `${browser}, ${label}`;
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
    const page = await openPage(browser, made);
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

interface CardPage {
  readonly tab: Tab;
  /** A mention of somebody whose card nobody has asked for. */
  next(who: Known): Target;
}

/** A page on which each sentence has the room of a window, so that nothing is asked for ahead but what is gone to. */
async function openPage({ driver, server }: FilledBrowser, made: Made): Promise<CardPage> {
  const everybody = [made.common, made.country, made.rarest];
  const paragraphs = everybody.flatMap((who, k) =>
    Array.from({ length: SENTENCES }, (_, n) => `<p>${made.sentence(n * everybody.length + k, who.name)}</p>`),
  );
  server.page(
    PAGE,
    `<!doctype html><meta charset="utf-8"><title>Cards</title><link rel="icon" href="data:,">
<style>body { margin: 0 40px; font: 18px/30px serif } p { margin: 0; padding: 400px 0 }</style>${paragraphs.join('\n')}`,
  );
  server.page(BLANK, '<!doctype html><title>Nothing</title><link rel="icon" href="data:,">');
  const tab = await driver.open(BLANK);
  await tab.page.evaluateOnNewDocument(watchCards);
  await tab.visit(PAGE);
  const used = new Map(everybody.map((who) => [who.id, 0]));
  await tab.mention(made.common.name);
  return {
    tab,
    next(who) {
      const nth = used.get(who.id) ?? 0;
      used.set(who.id, nth + 1);
      return {
        name: who.name,
        nth,
        quotations: who === made.rarest ? 1 : 3,
      };
    },
  };
}
