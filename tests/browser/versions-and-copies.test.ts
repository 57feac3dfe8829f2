import { describe, expect, test } from 'vitest';
import { keepByPopup } from './harness/popup.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const ARTICLE = 'http://quarry-courier.test/2026/quarry.html';
const COPY = 'http://valley-herald.test/news/quarry-closes';
const NAME = 'Philippa Garrowby';

const SAID = 'Nobody was told of the crack before Tuesday';
const LEAD =
  'The slate quarry above Lower Fenwick was closed on Wednesday after a crack as long as a bus was found in its northern wall.';
const PARAGRAPHS = [
  `“${SAID},” said ${NAME}, who has run the quarry for eleven years. “We shall not open it again before the wall is safe.”`,
  'The district sent two engineers, who measured the crack with a laser and will come back in a week to measure it once more.',
  'Forty people work in the quarry in the summer, and half as many in the winter, when the upper galleries are under snow.',
  'The last crack in that wall, twenty years ago, was filled with concrete, of which the engineers found little that still holds.',
];

const page = (outlet: string, date: string, headline: string, paragraphs: readonly string[]): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline} | ${outlet}</title>
<link rel="icon" href="data:,"><meta property="og:site_name" content="${outlet}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${headline}",
"datePublished":"${date}T08:00:00+00:00"}</script></head>
<body><main><article><h1>${headline}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('\n')}</article></main></body></html>`;

const first = page('Quarry Courier', '2026-03-06', 'Quarry closes over a crack', [LEAD, ...PARAGRAPHS]);
/** Kept again: what was said stands further below, a sentence is gone and another has come. */
const later = page('Quarry Courier', '2026-03-06', 'Quarry closes over a crack', [
  LEAD,
  `“The road to the village stays open,” ${NAME} said on Thursday morning, when the first buses had passed below the wall.`,
  ...PARAGRAPHS.slice(1, 3),
  PARAGRAPHS[0] ?? '',
]);
/** The same agency's text in another paper: another headline and beginning, the last paragraph cut. */
const copy = page('Valley Herald', '2026-03-07', 'Crack found: forty wait for work', [
  'Forty workers in the valley do not know when they will next be paid, now that the slate quarry is closed.',
  ...PARAGRAPHS.slice(0, 3),
]);

/** The links to a record's quotations in their kept texts, by what was said, without the words around. */
const sentences = (list: Tab): Promise<{ words: string; link: string | null }[]> =>
  list.page.evaluate(() =>
    Array.from(document.querySelectorAll('figure.entry'), (entry) => ({
      words: Array.from(entry.querySelector('blockquote')?.childNodes ?? [])
        .filter((node) => !(node instanceof Element))
        .map((node) => node.textContent)
        .join(''),
      link: entry.querySelector('a.src-title')?.getAttribute('href') ?? null,
    })),
  );

const linkOf = async (list: Tab, words: string): Promise<string> =>
  until(
    `the row of “${words}”`,
    async () => (await sentences(list)).find((row) => row.words.includes(words))?.link ?? null,
  );

describe('an article with several versions and copies', () => {
  inBrowsers((session) => {
    test('has its versions with what changed, its quotations stay who they are, and a copy elsewhere adds a source, not a row', async () => {
      const { driver, server, browser } = session();
      server.page(ARTICLE, first);
      server.page(COPY, copy);
      const tab = await driver.open(ARTICLE);
      await (await keepByPopup(session(), ARTICLE)).page.close();
      const list = await driver.openOwn('options.html#/quotations?speaker=person:philippa-garrowby');
      const before = await linkOf(list, SAID);

      server.page(ARTICLE, later);
      await tab.page.reload();
      await (await keepByPopup(session(), ARTICLE, 'Keep this version too')).page.close();
      await list.page.bringToFront();
      await linkOf(list, 'The road to the village');
      expect(await linkOf(list, SAID)).toBe(before);

      // The link that was there before the new version leads to the words in it.
      const article = await driver.openOwn(`options.html${before}`);
      await article.shows('2 versions kept');
      expect(await article.page.evaluate(() => document.querySelector('mark')?.textContent)).toContain(SAID);
      await article.click('::-p-text(What changed)');
      const text = await article.shows('Quotations that are new');
      expect(text).toContain('The road to the village stays open');
      const marked = await article.page.evaluate(() =>
        ['ins', 'del'].map((kind) => Array.from(document.querySelectorAll(kind), (one) => one.textContent).join(' ')),
      );
      expect(marked[0]).toMatch(/^Added: .*The road to the village/);
      expect(marked[1]).toMatch(/Removed: .*The last crack in that wall/);
      expect(text).not.toContain('Quotations that are gone');
      await article.picture(`article-versions-light-${browser}`);

      await driver.open(COPY);
      const popup = await keepByPopup(session(), COPY);
      await popup.shows('Also at Quarry Courier');
      await popup.picture(`popup-also-at-light-${browser}`);
      await popup.page.close();
      await list.page.bringToFront();
      await list.shows('Also at');
      const rows = (await sentences(list)).filter(({ words }) => words.includes(SAID));
      expect(rows.map(({ link }) => link)).toEqual([before]);
      expect(await list.shows('Valley Herald')).toContain('3 quotations');
      await list.picture(`quotations-also-at-light-${browser}`);
      await article.page.bringToFront();
      await article.shows('Also at Valley Herald');

      // The first paper's article goes; its words stay on record, from the other one.
      const articles = await driver.openOwn('options.html#/articles');
      await articles.click('input[aria-label*="Quarry closes"]');
      await articles.click('button::-p-text(Delete)');
      await list.page.bringToFront();
      const now = await until('the other article’s row', async () => {
        const link = await linkOf(list, SAID);
        return link === before ? null : link;
      });
      expect(now).not.toBe(before);
      expect(await list.page.evaluate(() => document.querySelector('.also'))).toBeNull();
    });
  });
});
