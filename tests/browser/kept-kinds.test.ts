import { describe, expect, test } from 'vitest';
import { keepByPopup } from './harness/popup.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const AT = 'http://islands-post.test';

const page = (title: string, inside: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Islands Post</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="2026-03-06T07:00:00+01:00"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>${title}</h1>${inside}</article></main>
<footer><p>All rights reserved. The Islands Post, 3 Harbour Road.</p></footer></body></html>`;

const entry = (time: string, text: string): string =>
  `<section class="entry"><header><time datetime="${time}">${time.slice(11, 16)}</time></header><p>${text}</p></section>`;

/** Newest first, over two days. */
const LIVE = page(
  'Storm over the islands, live',
  [
    entry(
      '2026-03-07T09:10:00+01:00',
      '“The last house has its light back,” said Cornelius Thistlewood, the chief electrician of the islands.',
    ),
    entry(
      '2026-03-06T21:40:00+01:00',
      '“Nobody should go down to the pier tonight,” Cornelius Thistlewood said when the second wave had come.',
    ),
    entry(
      '2026-03-06T18:05:00+01:00',
      'The evening boat stays in the harbour, and the school on the hill is open to all who need a dry bed.',
    ),
  ].join(''),
);

const CAPTIONS = [
  'Cornelius Thistlewood at the top of the mast on the northern pier',
  'The school on the hill with forty beds in its hall',
  'Boats in the square, where the water left them on Friday',
  'Bread from the southern island, carried over by hand',
];
const GALLERY = page(
  'The islands after the storm, in pictures',
  CAPTIONS.map(
    (text, n) =>
      `<figure><img src="data:,${n}" alt="A picture"><figcaption>${text} <span class="credit">Photo: Ann Lee</span></figcaption></figure>`,
  ).join(''),
);

const SAID = [
  'ANNOUNCER: Good evening. We are on the pier, where the lamps went out on Friday.',
  'THISTLEWOOD: We had forty metres of cable, and we needed sixty. So we took the rest from the cinema.',
  'ANNOUNCER: And when will the cinema have it back?',
  'THISTLEWOOD: When the ferry brings a new drum, which it has promised to do by the end of the month.',
];
const TRANSCRIPT = page(
  'The evening talk from the pier',
  `<p>A talk of four minutes with the chief electrician.</p><video src="data:,"></video><h2>Transcript</h2><div class="transcript">${SAID.map((text) => `<p>${text}</p>`).join('')}</div>`,
);

type Way = 'popup' | 'menu' | 'key';

async function keep(session: Session, address: string, html: string, way: Way): Promise<void> {
  session.server.page(address, html);
  const tab = await session.driver.open(address);
  await tab.page.bringToFront();
  if (way === 'menu') await session.driver.chooseInMenu('keep-page');
  if (way === 'key') await session.driver.command('keep-article');
  if (way !== 'popup') return;
  await (await keepByPopup(session, address)).page.close();
}

/** The kept text of an article, as its page shows it, once it is on record. */
async function keptText(session: Session, title: string): Promise<Tab> {
  const options = await session.driver.openOwn('options.html#/articles');
  const place = await until(`“${title}” among the articles`, () =>
    options.page.evaluate((words) => {
      const link = [...document.querySelectorAll('tbody th a')].find((one) => one.textContent === words);
      return link?.getAttribute('href') ?? null;
    }, title),
  );
  await options.page.evaluate((hash) => {
    location.hash = hash;
  }, place);
  await options.page.waitForSelector('.kept-text');
  return options;
}

const paragraphs = ({ page: shown }: Tab): Promise<string[]> =>
  shown.evaluate(() => Array.from(document.querySelectorAll('.kept-text p'), (one) => one.textContent ?? ''));

describe('a reader keeps what is no plain article', () => {
  inBrowsers((session) => {
    test('a live blog by the popup: each entry with its time, each quotation under its own day', async () => {
      await keep(session(), `${AT}/storm-live`, LIVE, 'popup');
      const kept = await keptText(session(), 'Storm over the islands, live');
      const lines = await paragraphs(kept);
      expect(lines.filter((line) => /^2026-/.test(line))).toEqual([
        '2026-03-07 09:10 +01:00',
        '2026-03-06 21:40 +01:00',
        '2026-03-06 18:05 +01:00',
      ]);
      expect(lines.join('\n')).not.toMatch(/All rights reserved|Home/);
      // What is said and who says it are marked in the text; the name leads to the record.
      const speaker = await kept.page.evaluate(() => document.querySelector('a.speaks')?.getAttribute('href'));
      expect(speaker).toBe('#/quotations?speaker=person:cornelius-thistlewood');
      const said = await kept.page.evaluate(() =>
        Array.from(document.querySelectorAll('.kept-text .said-here'), (one) => one.textContent),
      );
      expect(said.join(' ')).toContain('The last house has its light back');
      await kept.page.close();
      const record = await session().driver.openOwn('options.html#/quotations?speaker=person:cornelius-thistlewood');
      await record.shows('Nobody should go down to the pier');
      const days = await record.page.evaluate(() =>
        Array.from(document.querySelectorAll('tr:has(figure)'), (row) => row.querySelector('.when')?.textContent),
      );
      expect(days).toEqual(['7 March 2026', '6 March 2026']);
      await record.page.close();
    });

    test('a gallery by the menu: its captions, which are no sentences, without who owns the pictures', async () => {
      await keep(session(), `${AT}/storm-pictures`, GALLERY, 'menu');
      const kept = await keptText(session(), 'The islands after the storm, in pictures');
      expect(await paragraphs(kept)).toEqual(CAPTIONS);
      await kept.page.close();
    });

    test('a transcript by the key: who says what, in order', async () => {
      await keep(session(), `${AT}/evening-talk`, TRANSCRIPT, 'key');
      const kept = await keptText(session(), 'The evening talk from the pier');
      const lines = await paragraphs(kept);
      expect(lines.slice(-SAID.length)).toEqual(SAID);
      expect(lines).not.toContain('Transcript');
      await kept.page.close();
      expect(await session().driver.ownErrors()).toEqual([]);
    });
  });
});
