import { describe, expect, test } from 'vitest';
import { keepByPopup, popupAbout } from './harness/popup.ts';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

// What is new since the reader last opened a record: in the card, in the popup, and in the record itself.

const SPEAKER = 'Perpetua Vandermole';
const NOTES = 'http://elsewhere.test/notes.html';
const page = (title: string, said: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title} | Lantern News</title><link rel="icon" href="data:,"></head><body><main><article><h1>${title}</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“${said},” said ${SPEAKER}, a keeper who has kept the light for thirty years and lives below it.</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil.</p>
</article></main></body></html>`;

describe('what was kept since a record was last opened', () => {
  inBrowsers((session) => {
    test('is counted in the card and in the popup, and marked in the record, until that is opened; a hover is not looking', async () => {
      const { driver, server, browser } = session();
      const keep = async (address: string, html: string): Promise<void> => {
        server.page(address, html);
        const tab = await driver.open(address);
        await (await keepByPopup(session(), address)).page.close();
        await tab.page.close();
      };
      const record = `options.html#/quotations?speaker=person:perpetua-vandermole`;
      await keep('http://lantern-news.test/first.html', page('The lamp', 'The lamp was never broken'));
      const first = await driver.openOwn(record);
      await first.shows('The lamp was never broken');
      expect(await first.shows('1 quotation')).not.toContain('New since');
      await first.page.close();

      await keep(
        'http://lantern-news.test/second.html',
        page('The road', 'We shall build the road with our own hands'),
      );
      server.page(
        NOTES,
        `<!doctype html><title>Notes</title><link rel="icon" href="data:,"><p>${SPEAKER} came by.</p>`,
      );
      const notes = await driver.open(NOTES);
      for (const time of ['first', 'second']) {
        await notes.mention(SPEAKER);
        await notes.hover(SPEAKER);
        expect(await notes.cardWith('We shall build'), time).toContain('1 new');
        await notes.picture(`new-card-${browser}`);
        await notes.leave();
        await notes.noCard();
      }
      const popup = await popupAbout(session(), NOTES);
      await popup.shows('1 new');
      await popup.picture(`new-popup-${browser}`);
      await popup.page.close();

      const opened = await driver.openOwn(record);
      await opened.shows('New since your last visit');
      await opened.shows('1 new');
      const marked = await opened.page.evaluate(() =>
        [...document.querySelectorAll('.entry')]
          .filter((entry) => entry.querySelector('.is-new'))
          .map((entry) => entry.querySelector('blockquote')?.textContent ?? ''),
      );
      expect(marked).toHaveLength(1);
      expect(marked[0]).toContain('We shall build the road');
      await opened.picture(`new-record-${browser}`);
      await opened.page.close();

      // The page that was open learns that nothing is new any more.
      await notes.page.bringToFront();
      await until('the card to say so no more', async () => {
        await notes.hover(SPEAKER);
        const card = await notes.cardWith('We shall build');
        await notes.leave();
        await notes.noCard();
        return !card.includes('1 new');
      });
    });
  });
});
