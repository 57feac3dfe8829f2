import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const SAMPLE = `${GAZETTE}/sample.html`;

/** Until the popup has looked whether the page is an article: what it says of that stands above the rows. */
const articleLookedFor = (popup: Tab): Promise<unknown> =>
  until(
    'the article to have been looked for',
    async () => !(await popup.page.evaluate(() => document.body.textContent ?? '')).includes('Looking for'),
  );

describe('the popup', () => {
  inBrowsers((session) => {
    test('says who is on the page, and a click on one goes there and opens the card', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(SAMPLE);
      await tab.mention('Sergey Lavrov');
      const popup = await popupAbout(session(), SAMPLE);
      const shown = await popup.shows('Ilham Aliyev');
      for (const name of ['gazette.test', 'Sergey Lavrov', 'Azerbaijan', 'Armenia', 'Russia', 'Japan']) {
        expect(shown).toContain(name);
      }
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, popup);
        await popup.picture(`popup-${scheme}-${browser}`);
      }
      await driver.prefer('light', popup);
      await articleLookedFor(popup);
      await popup.click('::-p-text(Sergey Lavrov)');
      await popup.closed();
      await tab.page.bringToFront();
      await tab.cardWith('Foreign Minister of Russia');
      await tab.press('Escape');
      await tab.noCard();
      await expectUntouched(tab);
    });

    test('counts a frame of the page as well, and goes into it', async () => {
      const { driver, server } = session();
      const start = '<!doctype html><title>A page</title><link rel="icon" href="data:,">';
      const frame = `http://elsewhere.test/frame.html`;
      const outer = `${GAZETTE}/framed.html`;
      server.page(frame, `${start}<p>Japan heard Sergey Lavrov.</p>`);
      server.page(outer, `${start}<p>They went to Japan.</p><iframe width="600" height="300" src="${frame}"></iframe>`);
      const tab = await driver.open(outer);
      await tab.mention('Japan');
      const popup = await popupAbout(session(), outer);
      const shown = await popup.shows('Sergey Lavrov');
      expect(shown).toMatch(/Named here, nothing on record\s+JP\s*Japan\s+2 mentions here/);
      await articleLookedFor(popup);
      await popup.click('::-p-text(Sergey Lavrov)');
      await popup.closed();
      await tab.page.bringToFront();
      const inner = tab.page.frames().find((one) => one.url() === frame);
      const opened = () => inner?.evaluate(() => document.querySelector(':popover-open') !== null) ?? null;
      await until('the card in the frame', async () => opened());
      expect(await tab.card(), 'none in the page around it').toBeNull();
    });

    test('switches the site off and on, at once and for pages opened later', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(SAMPLE);
      await tab.mention('Sergey Lavrov');
      const popup = await popupAbout(session(), SAMPLE);
      await popup.shows('Ilham Aliyev');
      await popup.click('[role=switch]');
      await popup.shows('Off on gazette.test');
      await popup.picture(`popup-off-light-${browser}`);
      await tab.page.bringToFront();
      await until('nothing to be painted', async () => (await tab.painted()).length === 0);

      const later = await driver.open(SAMPLE);
      await later.hover('Sergey Lavrov');
      // What is off reads nothing: the popup hears from no content script, and goes on saying that it is off.
      const again = await popupAbout(session(), SAMPLE);
      await again.shows('Off on gazette.test');
      expect(await later.painted()).toEqual([]);
      expect((await later.watched()).hosts).toBe(0);

      await again.page.bringToFront();
      await again.click('[role=switch]');
      await again.shows('Reading the page…');
      // A toolbar's popup leaves its page in sight; this one, a tab, hides it, and what is out of sight is not read.
      await later.page.bringToFront();
      await again.shows('Sergey Lavrov');
      await later.mention('Sergey Lavrov');
      await later.leave();
      await later.hover('Sergey Lavrov');
      await later.cardWith('Foreign Minister of Russia');
    });
  });
});
