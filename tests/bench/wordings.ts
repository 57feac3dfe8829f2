import { filledBrowser } from './filled-browser.ts';
import { pageScript } from './page-script.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';

/** With fifteen quotations each: a hundred thousand. */
const MANY = 6_667;
const FEW = 67;
const PAGES = 40;
/** What finding a quotation in nearly the same words may take, in ms on an idle machine. */
const WANTED_MS = 20;

/** A quotation of an open page in one changed word, found among a hundred thousand: half of them are one person's. */
export async function wordingRows(out: Report): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    const few = await timesIn(name, FEW);
    const many = await timesIn(name, MANY);
    out.add({
      name: `${name}, a quotation in other words, of 100,000`,
      value: many.median,
      unit: 'ms',
      peer: 'of 1,000',
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
