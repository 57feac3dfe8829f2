import { COUNTRY_ALIASES } from '../../src/engine/countries/country-aliases.ts';
import { personAliases } from '../../src/engine/dictionary/person-aliases.ts';
import type { Driver } from '../browser/harness/driver.ts';
import { launch } from '../browser/harness/launch.ts';
import { type Server, serve } from '../browser/harness/server.ts';
import type { Tab } from '../browser/harness/tab.ts';
import { until } from '../browser/harness/wait.ts';
import { bareExtension } from './bare-extension.ts';
import { filledBrowser } from './filled-browser.ts';
import { heapOf } from './heap.ts';
import { type Made, madeArticles } from './made-articles.ts';
import type { Report } from './report.ts';

/** Five people an article and their family names. */
const ALIASES_PER_ARTICLE = 10;
const TABS = 50;
/** Without the extension one tab is like the other. */
const BARE_TABS = 15;
const MB = 1_000_000;

/** What the extension adds to a tab, before and after its article was read, and what its background holds. Chromium. */
export async function memoryRows(out: Report, articles: number): Promise<void> {
  const made = madeArticles(articles);
  const pages = await Promise.all(Array.from({ length: TABS }, (_, n) => pageOf(made, n)));
  const browser = await filledBrowser('chromium', articles);
  try {
    const { driver, server } = browser;
    const own = await driver.openOwn('options.html#/articles');
    let mentions = 0;
    // At the same time: a heap is as large on a busy machine.
    const [tabs, withoutSome] = await Promise.all([
      openTabs(driver, server, pages, async ({ address }) => {
        mentions += await until('the page to be read', () => mentionsOn(own, address));
      }),
      heapOfTabsWithout(pages.slice(0, BARE_TABS)),
    ]);
    const withOurs = await heapOfTabs(tabs);
    let quotations = 0;
    for (const { address } of pages) quotations += await quotationsOn(own, address);
    const withReadings = await heapOfTabs(tabs);
    const planted = pages.reduce((sum, page) => sum + page.mentions, 0);
    // Georgia and Saint Martin may be no countries: where a page does not settle it they are held back.
    out.expect(`mentions in ${TABS} tabs`, mentions, planted, planted * 0.99);
    const said = pages.reduce((sum, page) => sum + page.quotations, 0);
    // Of the filling's made words a few are read as reported speech.
    out.expect(`quotations read in ${TABS} tabs`, quotations, Math.round(said * 1.1), said * 0.9);
    const background = await heapOf(await driver.backgroundSession());
    const without = (withoutSome / BARE_TABS) * TABS;
    out.add({
      name: `added to a tab, ${TABS} open`,
      value: (withOurs - without) / TABS / MB,
      unit: 'MB',
      peer: 'the tab without',
      peerValue: without / TABS / MB,
      wanted: 1,
      found: mentions,
    });
    out.add({
      name: `added to a tab whose article was read, ${TABS} open`,
      value: (withReadings - without) / TABS / MB,
      unit: 'MB',
      peer: 'before it was read',
      peerValue: (withOurs - without) / TABS / MB,
      wanted: 1.5,
      found: quotations,
    });
    const aliases = aliasesOf(made);
    out.expect('aliases', aliases, Number.POSITIVE_INFINITY, articles * ALIASES_PER_ARTICLE);
    out.add({
      name: `background, ${TABS} tabs open, ${aliases} aliases`,
      value: background / MB,
      unit: 'MB',
      peer: null,
      peerValue: null,
      wanted: 60,
      found: aliases,
    });
  } finally {
    await browser.close();
  }
}

interface ArticlePage {
  readonly address: string;
  readonly html: string;
  /** Full names in it. */
  readonly mentions: number;
  readonly quotations: number;
}

/** An ordinary article, 10 kB of text: three made ones, each page at a site of its own, as tabs are. */
async function pageOf(made: Made, n: number): Promise<ArticlePage> {
  const articles = await Promise.all([0, 1, 2].map((k) => made.article(n * 3 + k)));
  const paragraphs = articles.flatMap(({ text }) => text.split('\n\n')).map((text) => `<p>${text}</p>`);
  return {
    address: `http://site${n}.test/article.html`,
    html: `<!doctype html><meta charset="utf-8"><title>Article ${n}</title><link rel="icon" href="data:,">${paragraphs.join('\n')}`,
    mentions: articles.reduce((sum, { reading }) => sum + reading.mentions.length, 0),
    quotations: articles.reduce((sum, { reading }) => sum + reading.quotations.length, 0),
  };
}

async function heapOfTabsWithout(pages: readonly ArticlePage[]): Promise<number> {
  const server = await serve({});
  const driver = await launch('chromium', { extension: bareExtension(), proxyPort: server.port, headless: true });
  try {
    return await heapOfTabs(await openTabs(driver, server, pages, async () => {}));
  } finally {
    await driver.close();
    await server.close();
  }
}

/** Opens the pages in tabs, one after the other as a reader does. */
async function openTabs(
  driver: Driver,
  server: Server,
  pages: readonly ArticlePage[],
  opened: (page: ArticlePage) => Promise<void>,
): Promise<Tab[]> {
  const tabs: Tab[] = [];
  for (const page of pages) {
    server.page(page.address, page.html);
    tabs.push(await driver.open(page.address));
    await opened(page);
  }
  return tabs;
}

/** What all of these tabs hold, in bytes. */
async function heapOfTabs(tabs: readonly Tab[]): Promise<number> {
  // Tabs may share a process, and with it an isolate.
  const isolates = new Map<string, number>();
  for (const { page } of tabs) {
    const session = await page.createCDPSession();
    const { id } = await session.send('Runtime.getIsolateId');
    if (!isolates.has(id)) isolates.set(id, await heapOf(session));
    await session.detach();
  }
  return [...isolates.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** How many mentions a page has; null while it is being read. */
const mentionsOn = ({ page }: Tab, address: string): Promise<number | null> =>
  page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'summary', ask: null }).catch(() => null);
    if (!answer?.ok || answer.reply.reading || answer.reply.counts.length === 0) return null;
    return answer.reply.counts.reduce((sum: number, { mentions }: { mentions: number }) => sum + mentions, 0);
  }, address);

/** Has the article of a page read, as the popup does, and gives how many quotations it has. */
const quotationsOn = ({ page }: Tab, address: string): Promise<number> =>
  page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const asked = { type: 'speakers', ask: null };
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, asked, { frameId: 0 });
    return answer.ok ? answer.reply.quotations : 0;
  }, address);

const aliasesOf = ({ everybody }: Made): number =>
  everybody.reduce((sum, { name, aliases }) => sum + personAliases(name, aliases).length, COUNTRY_ALIASES.length);
