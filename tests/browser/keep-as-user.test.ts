import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/cli/inputs/parse-page.ts';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { popupAbout } from './harness/popup.ts';
import { SAVED } from './harness/server.ts';
import { expectUntouched, inBrowsers, SAVED_PAGES, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const here = existsSync(SAVED_PAGES);
if (!here) console.log(`Skipped in part: the saved news pages are not on this machine (${SAVED_PAGES}).`);

type Way = 'popup' | 'menu' | 'key';

/** A page to keep: where it is, what it is, and by which way it is kept. */
interface Kept {
  readonly address: string;
  readonly html: string;
  readonly way: Way;
}

const saved = (file: string, way: Way): Kept => ({
  address: `${SAVED}/${file}`,
  html: readFileSync(`${SAVED_PAGES}/${file}`, 'utf8'),
  way,
});

const own = (path: string, said: string, name: string, way: Way): Kept => ({
  address: `http://lantern-news.test/${path}`,
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${path} | Lantern News</title>
<link rel="icon" href="data:,"></head><body><main><article><h1>${path}</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“${said},” said ${name}, who has kept the light for thirty years. “We shall paint it before the summer comes.”</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil.</p>
</article></main></body></html>`,
  way,
});

/** A person whom the page quotes by their full name. */
function quotedIn({ html, address }: Kept): string {
  const { text, title, author } = extractArticle(parsePage(html), address);
  const { quotations } = readArticle(text, { ...(title && { title }), ...(author && { author }) });
  const names = quotations.flatMap(({ speaker }) => (speaker?.entity?.startsWith('person:') && speaker.name) || []);
  const name = names.find((one) => /^[\p{L}]+ [\p{L}]+$/u.test(one) && text.includes(one));
  if (!name) throw new Error(`${address} quotes nobody by a full name.`);
  return name;
}

const notes = (names: readonly string[]): string =>
  `<!doctype html><title>Notes</title><link rel="icon" href="data:,">${names.map((name) => `<p>Ask ${name} about it.</p>`).join('')}`;

/** Keeps the page in a tab as a reader would, and gives the time at which the reader did it. */
async function keep(session: Session, tab: Tab, { address, way }: Kept): Promise<number> {
  await tab.page.bringToFront();
  if (way === 'popup') {
    const popup = await popupAbout(session, address);
    await popup.shows('Keep this article');
    const at = Date.now();
    await popup.click('::-p-text(Keep this article)');
    await popup.shows('Kept.');
    await popup.page.close();
    return at;
  }
  const at = Date.now();
  if (way === 'key') await session.driver.command('keep-article');
  else await session.driver.chooseInMenu('keep-page');
  return at;
}

describe('a reader keeps what they read', () => {
  inBrowsers((session) => {
    const pages: readonly Kept[] = [
      ...(here
        ? [saved('bbc-1.html', 'popup'), saved('seattletimes-1.html', 'menu'), saved('wapo-2.html', 'key')]
        : []),
      own('lamp', 'The lamp was never broken', 'Perpetua Vandermole', 'menu'),
      own('oil', 'We carried the oil up by hand', 'Barnaby Quillfeather', 'key'),
    ];

    test('and hovers whom only those pages know on another page, at once; nothing is asked for, and no page is changed', async () => {
      const { driver, server, browser } = session();
      const names = pages.map(quotedIn);
      expect(new Set(names).size).toBe(pages.length);
      const address = 'http://elsewhere.test/people.html';
      server.page(address, notes(names));
      for (const { address: at, html } of pages) if (!at.startsWith(SAVED)) server.page(at, html);
      const other = await driver.open(address);
      await until('the page to be read', async () => (await other.painted()).length === 0);
      const times: number[] = [];
      for (const [n, page] of pages.entries()) {
        const name = names[n] ?? '';
        const tab = await driver.open(page.address);
        const asked = server.requests.length;
        const at = await keep(session(), tab, page);
        await other.page.bringToFront();
        await other.mention(name);
        times.push(Date.now() - at);
        await other.hover(name);
        await other.cardWith('quot');
        await other.leave();
        expect(server.requests.slice(asked), `${page.address} is not asked for again, and nothing else is`).toEqual([]);
        await tab.page.bringToFront();
        await expectUntouched(tab);
      }
      console.log(`${browser}: from the reader's act to the name on another page, ms: ${times.join(', ')}`);
      // The planted fault: a request is seen.
      const before = server.requests.length;
      await other.page.evaluate(() => fetch('/planted').catch(() => null));
      expect(server.requests.length).toBeGreaterThan(before);
      expect(await driver.ownErrors()).toEqual([]);
    });

    test('by the menu takes a selection where that is what the reader chose', async () => {
      const { driver, server } = session();
      const page = own('selected', 'Nobody asked the keepers', 'Ottoline Farthingale', 'menu');
      server.page(page.address, page.html);
      const address = 'http://elsewhere.test/selected.html';
      server.page(address, notes(['Ottoline Farthingale']));
      const other = await driver.open(address);
      const tab = await driver.open(page.address);
      await tab.page.bringToFront();
      await tab.page.evaluate(() => {
        const [, paragraph] = document.querySelectorAll('p');
        if (paragraph) getSelection()?.selectAllChildren(paragraph);
      });
      await driver.chooseInMenu('keep-selection');
      await other.page.bringToFront();
      await other.mention('Ottoline Farthingale');
      // The selection is held, and not the whole.
      const popup = await popupAbout(session(), page.address);
      await popup.shows('The text has changed since');
    });

    test.skipIf(!here)('and is asked first by the key, too, on a page with a password field', async () => {
      const { driver, server } = session();
      const page = saved('nytimes-1.html', 'key');
      const name = quotedIn(page);
      const address = 'http://elsewhere.test/asked.html';
      server.page(address, notes([name, 'Norway']));
      const other = await driver.open(address);
      const tab = await driver.open(page.address);
      await tab.page.bringToFront();
      await driver.command('keep-article');
      const popup = await popupAbout(session(), page.address);
      await popup.shows('Keep this article');
      await other.page.bringToFront();
      await other.mention('Norway');
      expect(await other.painted()).not.toContain(name);
      await popup.page.bringToFront();
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('This page has a password field');
      await popup.click('::-p-aria([name="Keep it"])');
      await popup.shows('Kept.');
      await other.page.bringToFront();
      await other.mention(name);
    });

    test.each([
      ['a PDF', 'http://lantern-news.test/report.pdf', PDF, 'application/pdf'],
      ['a PDF without that ending', 'http://lantern-news.test/download/7', PDF, 'application/pdf'],
      [
        'a page around a PDF',
        'http://lantern-news.test/report-viewer',
        '<!doctype html><title>Report</title><embed type="application/pdf" src="/report.pdf" width="600" height="400">',
        'text/html',
      ],
    ])('and is told of %s that it is chosen as a file', async (_, address, body, type) => {
      const { driver, server } = session();
      server.page('http://lantern-news.test/report.pdf', PDF, { 'content-type': 'application/pdf' });
      server.page(address, body, {
        'content-type': type,
        ...(type === 'application/pdf' && { 'content-disposition': 'inline; filename="report.pdf"' }),
      });
      const before = 'http://lantern-news.test/before-the-report';
      server.page(before, notes(['Norway']));
      const tab = await driver.open(before);
      // A driver may take the viewer for a page that never came.
      await tab.page.goto(address).catch(() => {});
      const popup = await popupAbout(session(), address);
      await popup.shows('A PDF can’t be read here.');
      await popup.page.close();
      await tab.page.close();
    });
  });
});

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
