import { filledBrowser } from './filled-browser.ts';
import { pageScript } from './page-script.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';

/** Quotations of an article. */
const QUOTATIONS = 15;
/** One article in so many is on record in what the time is held against. */
const FEWER = 100;
const PAGES = 40;
/** What finding a quotation in nearly the same words may take, in ms on an idle machine. */
const WANTED_MS = 20;

/** A quotation of an open page in one changed word, found among all on record: half of them are one person's. */
export async function wordingRows(out: Report, articles: number): Promise<void> {
  const quotations = articles * QUOTATIONS;
  for (const name of ['chromium', 'firefox'] as const) {
    const few = await timesIn(name, Math.ceil(articles / FEWER));
    const many = await timesIn(name, articles);
    out.add({
      name: `${name}, a quotation in other words, of ${quotations}`,
      value: many.median,
      unit: 'ms',
      peer: `of ${quotations / FEWER}`,
      peerValue: few.median,
      found: many.told,
      wanted: WANTED_MS,
    });
    out.note(
      `${name}: ${many.told} of ${many.asked} told; the slowest page took ${many.p95.toFixed(1)} ms a quotation`,
    );
  }
}

async function timesIn(name: 'chromium' | 'firefox', articles: number) {
  const browser = await filledBrowser(name, articles);
  try {
    const own = await browser.driver.openOwn('options.html#/articles');
    await own.page.evaluate(await pageScript('check-made-page.ts'));
    const { times, asked, told }: { times: number[]; asked: number; told: number } = await own.page.evaluate(
      (count, pages) => Reflect.get(globalThis, 'checkMadePages')(count, pages),
      articles,
      PAGES,
    );
    return { ...spreadOf(times), asked, told };
  } finally {
    await browser.close();
  }
}
