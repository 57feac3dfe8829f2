import { filledBrowser } from './filled-browser.ts';
import { madeArticles } from './made-articles.ts';
import { pageScript } from './page-script.ts';
import type { Report } from './report.ts';
import type { SearchMeasures } from './search-script.ts';

const FEW = 10;
/** From the request to the results that are shown, in ms on an idle machine. */
const WANTED_MS = 50;
/** How much of the time that keeping an article takes may go to the words of texts. */
const WANTED_SHARE = 0.25;

/** Searching, in a page of the extension in Chromium: with few and with many articles; and what the index costs. */
export async function searchRows(out: Report, articles: number): Promise<void> {
  const [few, many] = [await measured(FEW), await measured(articles)];
  for (const [name, { ms, found }] of Object.entries(many.queries)) {
    const before = few.queries[name];
    const row = { unit: 'ms', peer: `${FEW} articles`, peerValue: before?.ms ?? null, found };
    out.add({ ...row, name: `search: ${name}, ${articles} articles`, value: ms, wanted: WANTED_MS });
  }
  const kept = { unit: 'ms', found: articles };
  out.add({
    ...kept,
    name: 'search: words of texts, in the keeping of an article',
    value: many.keeping.words,
    peer: 'all of the keeping',
    peerValue: many.keeping.all,
    wanted: Math.round(many.keeping.all * WANTED_SHARE),
  });
  for (const [name, bytes] of Object.entries(many.bytes))
    out.add({
      name: `search: bytes of ${name}`,
      value: bytes / 1e6,
      unit: 'MB',
      peer: 'texts',
      peerValue: many.bytes.texts / 1e6,
      found: articles,
    });
}

async function measured(articles: number): Promise<SearchMeasures> {
  const made = madeArticles(articles);
  const browser = await filledBrowser('chromium', articles, true);
  try {
    const { page } = await browser.driver.openOwn('options.html#/settings');
    await page.evaluate(await pageScript('search-script.ts'));
    return await page.evaluate(
      ([count, common, rarest]) => Reflect.get(globalThis, 'measureSearch')(count, common, rarest),
      [articles, made.common.name, made.rarest.name] as const,
    );
  } finally {
    await browser.close();
  }
}
