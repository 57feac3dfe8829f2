import { describe, expect, test } from 'vitest';
import { keepByPopup } from './harness/popup.ts';
import { expectUntouched, inBrowsers } from './harness/session.ts';

// Where two known names share a sentence, the card of one has what they said of each other, and what was said of both.

const ADDRESS = 'http://lantern-news.test/toll.html';
const NOTES = 'http://elsewhere.test/notes.html';
const ONE = 'Perpetua Vandermole';
const OTHER = 'Barnaby Quillfeather';
const OF_OTHER = 'Barnaby Quillfeather has not been seen on the stairs of the lighthouse for years';
const OF_ONE = 'Perpetua Vandermole will light that lamp if she has to carry the oil herself';
const OF_BOTH = 'Perpetua Vandermole and Barnaby Quillfeather have not agreed on one lamp since the spring';
const OF_NEITHER = 'The boats have kept away from the rocks in all of that time';

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The toll | Lantern News</title>
<link rel="icon" href="data:,"></head><body><main><article><h1>The toll</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“${OF_NEITHER},” said ${ONE}, a keeper who has kept the light for thirty years and lives below it.</p>
<p>“${OF_OTHER},” Vandermole added.</p>
<p>“${OF_ONE},” said ${OTHER}, who writes about the sea in a column of his own.</p>
<p>“${OF_BOTH},” said Theodora Lampwick, the mayor of the island.</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil.</p>
</article></main></body></html>`;

describe('two people in one sentence', () => {
  inBrowsers((session) => {
    test('have what one said of the other, and then what was said of both, in the card of one', async () => {
      const { driver, server, browser } = session();
      server.page(ADDRESS, HTML);
      const tab = await driver.open(ADDRESS);
      await (await keepByPopup(session(), ADDRESS)).page.close();
      await tab.page.close();
      server.page(
        NOTES,
        `<!doctype html><html><title>Notes</title><link rel="icon" href="data:,"><style>:root{color-scheme:light dark}</style>
<p>On Sunday ${ONE} met ${OTHER} at the pier.<p style="margin-top:900px">In the evening ${ONE} went home.</html>`,
      );
      const notes = await driver.open(NOTES);
      await notes.mention(OTHER);
      await notes.hover(ONE);
      const card = await notes.cardWith(OF_BOTH);
      const places = [OF_OTHER, OF_ONE, OF_BOTH, OF_NEITHER].map((words) => card.indexOf(words));
      expect(places, card).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0], card).toBeGreaterThan(0);
      // Whose words they are stands above each: here not all are hers.
      for (const [said, by] of [
        [OF_OTHER, ONE],
        [OF_ONE, OTHER],
        [OF_BOTH, 'Theodora Lampwick'],
      ] as const)
        expect(card.slice(0, card.indexOf(said)).split('\n').at(-2), card).toContain(by);
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, notes);
        await notes.picture(`said-of-both-${scheme}-${browser}`);
      }
      await driver.prefer('light', notes);
      await notes.press('Escape');
      await notes.noCard();
      // Alone in her sentence, she has her own words.
      await notes.hover(ONE, 1);
      const alone = await notes.cardWith(OF_NEITHER);
      expect(alone).not.toContain(OF_BOTH);
      expect(alone).not.toContain(OF_ONE);
      await notes.leave();
      await notes.noCard();
      await expectUntouched(notes);
      expect(await driver.ownErrors()).toEqual([]);
    });
  });
});
