import { describe, expect, test } from 'vitest';
import { framesIn, hasCard } from '../bench/heap.ts';
import { planted } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/sample.html`;
const NAME = 'Sergey Lavrov';

async function openPage({ driver }: Session): Promise<Tab> {
  const tab = await driver.open(PAGE);
  for (const name of [NAME, 'Azerbaijan', 'Armenia']) await tab.mention(name);
  return tab;
}

/** Everything a page would still have of a card: elements put in by it that are there, and frames beside the page's own. */
async function leftOn(tab: Tab, { browser }: Session): Promise<{ elements: number; frames: number }> {
  const elements = await tab.page.evaluate(
    () =>
      [...document.querySelectorAll('[popover]')].length + document.querySelectorAll('html > :not(head, body)').length,
  );
  // BiDi tells of frames in closed roots to those alone that have the root.
  return { elements, frames: browser === 'chromium' ? (await framesIn(tab)) - 1 : 0 };
}

const NOTHING = { elements: 0, frames: 0 };

/** Longer than a rest takes to open a card. */
const longer = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => setTimeout(done, 700)));

/** Comes to rest on a name, and goes on after so many ms, in the page's own time. */
async function restFor(tab: Tab, ms: number): Promise<void> {
  const { x, y } = await tab.place(NAME);
  await tab.leave();
  await tab.page.mouse.move(x - 6, y);
  await tab.page.mouse.move(x, y);
  await tab.page.evaluate((rest) => new Promise<void>((done) => setTimeout(done, rest)), ms);
  await tab.leave();
}

describe('the scripts and elements of a card', () => {
  inBrowsers((session) => {
    test('are not there before a rest on a name, nor after pointers that go on', async () => {
      const tab = await openPage(session());
      // Without a stop over all names there are.
      for (const name of ['Azerbaijan', 'Armenia', NAME]) {
        const { x, y } = await tab.place(name);
        await tab.page.mouse.move(x - 80, y - 8);
        await tab.page.mouse.move(x + 80, y + 8, { steps: 10 });
      }
      await tab.leave();
      await longer(tab);
      expect((await tab.watched()).hosts).toBe(0);
      expect(await leftOn(tab, session())).toEqual(NOTHING);
      // What is in an isolated world only Chromium's protocol tells.
      if (session().browser === 'chromium') expect(await hasCard(tab)).toBe(false);
      await tab.hover(NAME);
      await tab.cardWith(NAME);
      if (session().browser === 'chromium') expect(await hasCard(tab)).toBe(true);
    });

    test.each([130, 200, 280])('are taken away after a rest of %i ms that goes on', async (ms) => {
      const tab = await openPage(session());
      await restFor(tab, ms);
      await longer(tab);
      expect(await tab.card()).toBeNull();
      expect(await leftOn(tab, session())).toEqual(NOTHING);
    });

    test('are taken away with the card, however it is closed', async () => {
      const tab = await openPage(session());
      const closing = [() => tab.leave(), () => tab.press('Escape'), () => tab.clickInCard('Close')];
      for (const close of closing) {
        await tab.leave();
        await tab.hover(NAME);
        await tab.cardWith(NAME);
        expect(await leftOn(tab, session())).not.toEqual(NOTHING);
        await close();
        await tab.noCard();
        await until('nothing to be left', async () => {
          const { elements, frames } = await leftOn(tab, session());
          return elements === 0 && frames === 0;
        });
      }
      expect(await session().driver.ownErrors()).toEqual([]);
    });
  });
});

describe('planted', () => {
  const keep = `document.documentElement.append(Object.assign(document.createElement('iframe'), { popover: 'manual' }));`;
  inBrowsers(
    (session) => {
      test('an element and a frame that a passing rest leaves behind are seen', async () => {
        const tab = await openPage(session());
        await until('what is left', async () => {
          // Again and again: on a busy machine one rest may end before the page has noticed it.
          await restFor(tab, 300);
          const { elements, frames } = await leftOn(tab, session());
          return elements > 0 && (frames > 0 || session().browser === 'firefox');
        });
      });
    },
    { extension: (browser) => planted(browser, 'card-frame.js', keep), changesPages: true },
  );
  inBrowsers(
    (session) => {
      test('a script that comes before any rest is seen', async () => {
        const tab = await openPage(session());
        expect(await hasCard(tab)).toBe(true);
      });
    },
    {
      browsers: ['chromium'],
      extension: () => planted('chromium', 'content.js', "window[Symbol.for('on-record card')] = () => {};"),
    },
  );
});

const LAMP = 'http://lantern-news.test/lamp.html';
/** Of the country it names nothing is on record, so that *Wrong?* has but one question; the article has two quotations about it. */
const LAMP_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lamp | Lantern News</title>
<link rel="icon" href="data:,"></head><body style="font:18px/28px serif"><main><article><h1>The lamp returns</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“Norway has sent the finest glass that we ever saw,” said Perpetua Vandermole, a keeper who lives below the light.</p>
<p>“We shall pay Norway with fish, as our grandmothers did,” Vandermole said at the pier, before the boats came in.</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil.</p>
</article></main></body></html>`;

describe('a card that becomes smaller under a resting pointer', () => {
  inBrowsers((session) => {
    test('stays, and closes once the pointer leaves the place that it had', async () => {
      const { driver, server } = session();
      server.page(LAMP, LAMP_PAGE);
      const tab = await driver.open(LAMP);
      await tab.mention('Norway');
      await tab.hover('Norway');
      await tab.cardWith('Go to sentence');
      const before = await tab.cardBox();
      await tab.clickInCard('Wrong?');
      await tab.cardWith('What is wrong?');
      const after = await until('the card to be smaller', async () => {
        const box = await tab.cardBox();
        return box.height < before.height - 24 ? box : null;
      });
      await longer(tab);
      expect(await tab.card(), 'under a pointer that does not move').toContain('What is wrong?');
      // On the way back to it, slower than a card waits.
      const { x, width } = before;
      await tab.page.mouse.move(x + width - 60, after.y + after.height + 12);
      await longer(tab);
      expect(await tab.card(), 'under a pointer where it was').toContain('What is wrong?');
      await tab.page.mouse.move(x + width - 60, after.y + after.height - 20);
      await longer(tab);
      expect(await tab.card()).toContain('What is wrong?');
      // What was once the card's is not any more, as the pointer has come onto the card.
      await tab.page.mouse.move(x + width - 60, after.y + after.height + 40, { steps: 4 });
      await tab.noCard();
    });
  });
});
