import { describe, expect, test } from 'vitest';
import { keepByPopup } from './harness/popup.ts';
import { inBrowsers } from './harness/session.ts';

// What somebody said on one topic at different times, side by side: from the card of a page that is open.

const SPEAKER = 'Perpetua Vandermole';
const NOTES = 'http://elsewhere.test/notes.html';
const THEN = 'No toll will ever be taken on the harbour bridge';
const NOW = 'A toll on the harbour bridge is what will pay for the lamp';
const page = (day: string, said: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>The light of ${day} | Lantern News</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="${day}"></head><body><main><article><h1>The light of ${day}</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“${said},” said ${SPEAKER}, a keeper who has kept the light for thirty years and lives below it.</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil.</p>
</article></main></body></html>`;

describe('what somebody said on one topic', () => {
  inBrowsers((session) => {
    test('stands side by side, the oldest first, a press away from the card', async () => {
      const { driver, server, browser } = session();
      for (const [day, said] of [
        ['2025-04-02', NOW],
        ['2021-09-14', THEN],
      ] as const) {
        const address = `http://lantern-news.test/${day}.html`;
        server.page(address, page(day, said));
        const tab = await driver.open(address);
        await (await keepByPopup(session(), address)).page.close();
        await tab.page.close();
      }
      server.page(
        NOTES,
        `<!doctype html><title>Notes</title><link rel="icon" href="data:,"><p>${SPEAKER} paid the toll at the bridge.</p>`,
      );
      const notes = await driver.open(NOTES);
      await notes.mention(SPEAKER);
      await notes.hover(SPEAKER);
      await notes.cardWith('harbour bridge');
      await notes.picture(`then-and-now-card-${browser}`);
      await notes.clickInCard('Then and now');
      const opened = await driver.ownTab(/#\/then-and-now\//);
      const shown = await opened.shows('2 statements on the same topic, oldest first');
      expect(shown.indexOf('14 September 2021')).toBeLessThan(shown.indexOf(THEN));
      expect(shown.indexOf(THEN)).toBeLessThan(shown.indexOf('2 April 2025'));
      expect(shown.indexOf('2 April 2025')).toBeLessThan(shown.indexOf(NOW));
      expect(shown.indexOf('14 September 2021')).toBeGreaterThan(0);
      await opened.picture(`then-and-now-${browser}`);
    });
  });
});
