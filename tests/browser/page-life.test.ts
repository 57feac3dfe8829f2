import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// What becomes of a page that is left and come back to, prerendered before it is visited, put to sleep, or open while the extension is
// updated.

const FIRST = `${GAZETTE}/first.html`;
const SECOND = `${GAZETTE}/second.html`;
const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const OTHER = 'Ilham Aliyev';
const html = (words: string, more = ''): string =>
  `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body style="font:18px/30px serif;padding:24px">
<p>${words}</p>${more}`;

/** Opens a card by the pointer, and closes it. */
async function opensAndCloses(tab: Tab, name: string): Promise<void> {
  await tab.leave();
  await tab.hover(name);
  await tab.cardWith(name);
  await tab.press('Escape');
  await tab.noCard();
}

/** How many elements of ours are on the page, and how many highlights with something in them that are seen. */
const leftOn = ({ page }: Tab): Promise<{ hosts: number; names: readonly string[] }> =>
  page.evaluate(() => {
    const paragraph = document.querySelector('p') ?? document.body;
    const isSeen = (name: string): boolean =>
      getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine.includes('underline');
    return {
      hosts: document.querySelectorAll('[popover]').length,
      names: [...CSS.highlights].filter(([name, { size }]) => size > 0 && isSeen(name)).map(([name]) => name),
    };
  });

describe('a page that is come back to', () => {
  inBrowsers(
    (session) => {
      test('from the back/forward cache: no card is left on it, its names are painted once, and open their cards', async () => {
        const { driver, server } = session();
        server.page(
          FIRST,
          html(
            `Here stood ${NAME}, waiting.`,
            "<script>addEventListener('pageshow', (event) => { window.wasKept = event.persisted })</script>",
          ),
        );
        server.page(SECOND, html(`There stood ${OTHER}.`));
        const tab = await driver.open(FIRST);
        await tab.mention(NAME);
        await driver.command('next-mention');
        await tab.cardWith(SAYS);
        await tab.page.goto(SECOND);
        await tab.mention(OTHER);
        expect(await tab.card(), 'the card of the page before').toBeNull();
        // The page may go before it has answered.
        await tab.page.evaluate(() => setTimeout(() => history.back(), 50));
        await until('the page to be back', () =>
          tab.page.evaluate(() => Reflect.get(window, 'wasKept') === true).catch(() => false),
        );
        await tab.noCard();
        await tab.mention(NAME);
        expect(await tab.painted()).toEqual([NAME]);
        expect(await leftOn(tab)).toEqual({ hosts: 0, names: [expect.any(String)] });
        await opensAndCloses(tab, NAME);
      });
    },
    { changesPages: true, shared: true },
  );
});

/** What a page that may be prerendered tells the server of itself. */
interface Told {
  /** Whether it is visited by now. */
  readonly visited: boolean;
  /** The words of the highlights that are underlined. */
  readonly painted: readonly string[];
  /** How many elements of ours are on it. */
  readonly hosts: number;
}

/** Runs in a page from its beginning, as a script of the page: no driver sees a page as it is prerendered, nor on from there. */
function tellServer(): void {
  let before = '';
  setInterval(() => {
    const paragraph = document.querySelector('p') ?? document.documentElement;
    const painted: string[] = [];
    for (const [name, ranges] of CSS.highlights)
      if (getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine.includes('underline'))
        for (const { startContainer, startOffset, endOffset } of ranges)
          painted.push((startContainer.textContent ?? '').slice(startOffset, endOffset));
    const visited = Reflect.get(document, 'prerendering') !== true;
    const now = JSON.stringify({ visited, painted, hosts: document.querySelectorAll('[popover]').length });
    if (now !== before) fetch(`/told?${encodeURIComponent(now)}`).catch(() => {});
    before = now;
  }, 20);
}

const RULES = `<script type="speculationrules">
  { "prerender": [{ "source": "list", "urls": ["/second.html"], "eagerness": "immediate" }] }</script>`;

describe('a page that the browser prerenders before it is visited', () => {
  // Firefox prerenders nothing.
  inBrowsers(
    (session) => {
      const told = (): Told[] =>
        session()
          .server.requests.filter((line) => line.includes('/told?'))
          .map((line) => JSON.parse(decodeURIComponent(line.slice(line.indexOf('?') + 1))));

      /** Opens a page that has another one prerendered, and waits until a page of ours would long have painted that one. */
      async function opened(more: string): Promise<Tab> {
        const { driver, server } = session();
        server.requests.length = 0;
        server.page(`${GAZETTE}/told`, '');
        server.page(FIRST, html(`Here stood ${NAME}, waiting.`, '<a href="/second.html">On</a>'));
        server.page(SECOND, html(`There stood ${OTHER}, as ever.`, `<script>(${tellServer})()</script>${more}`));
        const tab = await driver.open(FIRST);
        await tab.page.evaluate((rules) => {
          document.head.append(document.createRange().createContextualFragment(rules));
        }, RULES);
        await until('the other page to be prerendered', async () => told().length > 0);
        // What is put in here later is read and painted.
        await tab.page.evaluate((name) => {
          const line = document.createElement('p');
          line.textContent = `Later came ${name}.`;
          document.body.append(line);
        }, OTHER);
        await tab.mention(OTHER);
        return tab;
      }

      test.each([
        ['small', ''],
        ['large', '<p>and so on</p>'.repeat(2_000)],
      ])('is not painted until then; then its names are, and open their cards (%s)', async (_, more) => {
        const { driver } = session();
        const tab = await opened(more);
        expect(told()).toEqual([{ visited: false, painted: [], hosts: 0 }]);
        await tab.page.evaluate(() => setTimeout(() => document.querySelector('a')?.click(), 50));
        await until('its name to be painted', async () => told().at(-1)?.painted.includes(OTHER));
        expect(told().filter(({ visited, painted }) => !visited && painted.length > 0)).toEqual([]);
        expect(told().at(-1)).toEqual({ visited: true, painted: [OTHER], hosts: 0 });
        await driver.command('next-mention');
        await until('its card', async () => told().at(-1)?.hosts === 1);
        expect(await driver.ownErrors()).toEqual([]);
      });

      test('planted: what is painted before that is seen', async () => {
        await opened(`<style>::highlight(planted) { text-decoration: underline }</style><script>
          const range = new Range(); range.selectNodeContents(document.querySelector('p').firstChild);
          CSS.highlights.set('planted', new Highlight(range))</script>`);
        await until('it to be told', async () =>
          told().some(({ visited, painted }) => !visited && painted.some((words) => words.includes(OTHER))),
        );
      });
    },
    // A driver that follows the prerendered page as it is visited may fail in doing so: puppeteer asks the page that goes.
    { browsers: ['chromium'], changesPages: true, unwatched: [SECOND] },
  );
});

/** Has a page go to another address and show other words there without a load, as the pages of one script do. */
function go(address: string, words: string): void {
  history.pushState({ words }, '', address);
  document.querySelector('p')?.replaceChildren(words);
}

describe('a page that goes to other addresses without a load', () => {
  inBrowsers(
    (session) => {
      test('has the names of each painted, forward and back, and a card left open goes with its words', async () => {
        const { driver, server } = session();
        const [first, second] = [`Here stood ${NAME}, waiting.`, `There stood ${OTHER}, as ever.`];
        const script = `<script>addEventListener('popstate', ({ state }) =>
          document.querySelector('p').replaceChildren(state?.words ?? '${first}'))</script>`;
        server.page(FIRST, html(first, script));
        const tab = await driver.open(FIRST);
        await tab.mention(NAME);
        await driver.command('next-mention');
        await tab.cardWith(SAYS);
        await tab.page.evaluate(go, '/other', second);
        await tab.noCard();
        await tab.mention(OTHER);
        expect(await tab.painted()).toEqual([OTHER]);
        await opensAndCloses(tab, OTHER);
        await tab.page.evaluate(() => history.back());
        await tab.mention(NAME);
        expect(await tab.painted()).toEqual([NAME]);
        await opensAndCloses(tab, NAME);
      });
    },
    { changesPages: true, shared: true },
  );
});

/** Does something with the tab at an address, in one of our own pages, which has the browser's calls for it. */
const withTab = (own: Tab, address: string, doing: 'discard' | 'show'): Promise<void> =>
  own.page.evaluate(
    async (url, what) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (what === 'discard') await chrome.tabs.discard(tab?.id ?? -1);
      else await chrome.tabs.update(tab?.id ?? -1, { active: true });
    },
    address,
    doing,
  );

describe('a tab that the browser has put to sleep', () => {
  inBrowsers(
    (session) => {
      test('is no trouble when the dataset changes, and is read when it wakes', async () => {
        const { driver, server } = session();
        server.page(FIRST, html(`Here stood ${NAME}, waiting.`));
        const before = await driver.open(FIRST);
        await before.mention(NAME);
        const own = await driver.openOwn('options.html#/articles');
        await own.shows('determined to do positive');
        await withTab(own, FIRST, 'discard');
        await until('the tab to sleep', () =>
          own.page.evaluate(
            async (url) => (await chrome.tabs.query({ discarded: true })).some((one) => one.url === url),
            FIRST,
          ),
        );
        await own.page.evaluate(() => chrome.runtime.sendMessage({ type: 'changed', ask: { revision: 1_000_000 } }));
        await withTab(own, FIRST, 'show');
        const tab = await driver.tab(/first\.html$/);
        await tab.mention(NAME);
        expect(await tab.painted()).toEqual([NAME]);
        expect(await driver.ownErrors()).toEqual([]);
        await own.page.close();
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('an update of the extension under an open page', () => {
  inBrowsers(
    (session) => {
      test('leaves no card on it, marks its names once, and goes on opening cards there', async () => {
        const { driver, server } = session();
        server.page(FIRST, html(`Here stood ${NAME}, waiting.`));
        const tab = await driver.open(FIRST);
        await tab.mention(NAME);
        await driver.command('next-mention');
        await tab.cardWith(SAYS);
        const [before] = (await leftOn(tab)).names;
        await driver.restartExtension();
        await tab.page.bringToFront();
        await until('the names to be marked by the new scripts alone', async () => {
          const { hosts, names } = await leftOn(tab);
          return hosts === 0 && names.length === 1 && names[0] !== before;
        });
        await opensAndCloses(tab, NAME);
        expect((await leftOn(tab)).hosts).toBe(0);
        expect(tab.console.filter((line) => /invalidated|extension/i.test(line))).toEqual([]);
        expect(tab.errors).toEqual([]);
      });
    },
    { changesPages: true },
  );
});
