import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const PLACES = [
  ['#/articles', 'determined to do positive'],
  ['#/people', 'Sergey Lavrov'],
  ['#/countries', 'Azerbaijan'],
  ['#/quotations', 'several mega-projects'],
  ['#/quotations?speaker=person:ilham-aliyev', 'President of Azerbaijan'],
  ['#/search?q=friend', '1 quotation'],
  ['#/corrections', 'Nothing corrected yet.'],
  ['#/settings', 'Mark names'],
] as const;

/** What of one of our own pages is cut off, or has to be scrolled to sideways, in words. */
const cut = ({ page }: Tab): Promise<string[]> =>
  page.evaluate(() => {
    return [document.documentElement, ...document.querySelectorAll('main, main *')]
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        const hides = one === document.documentElement || getComputedStyle(one).overflowX !== 'visible';
        return (
          width > 1 &&
          (left < 0 || right > document.documentElement.clientWidth || (hides && one.scrollWidth > one.clientWidth + 1))
        );
      })
      .map((one) => `${one.localName}.${one.className}: ${one.textContent?.slice(0, 30)}`);
  });

describe('in little room', () => {
  inBrowsers((session) => {
    test.each(PLACES)('%s is not cut at 400 px, nor at 320', async (place, words) => {
      const { driver, browser } = session();
      const options = await driver.openOwn(`options.html${place}`);
      for (const width of [400, 320]) {
        await options.page.setViewport({ width, height: 800 });
        await options.shows(words);
        await expect.poll(() => cut(options), { message: `at ${width} px` }).toEqual([]);
      }
      await options.page.setViewport({ width: 400, height: 800 });
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, options);
        await options.picture(`narrow-${place.replace(/\W+/g, '-')}-${scheme}-${browser}`);
      }
      await driver.prefer('light', options);
      await options.page.close();
    });

    test('a planted table that is too wide is seen', async () => {
      const options = await session().driver.openOwn('options.html#/articles');
      await options.page.setViewport({ width: 400, height: 800 });
      await options.shows('determined to do positive');
      await options.page.addStyleTag({ content: '.wrap .table { min-width: 560px }' });
      await expect.poll(async () => (await cut(options)).join()).toContain('table');
      await options.page.close();
    });

    test.each([600, 260, 160])(
      'the popup keeps its head and its foot at %i px, and every row can be reached',
      async (height) => {
        const { driver, browser } = session();
        const tab = await driver.open(`${GAZETTE}/sample.html`);
        await tab.mention('Sergey Lavrov');
        const popup = await popupAbout(session(), `${GAZETTE}/sample.html`);
        await popup.page.setViewport({ width: 340, height });
        await popup.shows('Ilham Aliyev');
        for (const row of ['first', 'last'] as const) {
          const seen = await popup.page.evaluate((which) => {
            const rows = [...document.querySelectorAll<HTMLElement>('.row')];
            const one = which === 'first' ? rows[0] : rows.at(-1);
            one?.focus();
            one?.scrollIntoView({ block: 'nearest' });
            const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
            const [head, foot, at] = [box('.p-head'), box('.p-foot'), one?.getBoundingClientRect()];
            if (!head || !foot || !at) return null;
            return {
              headAt: head.top,
              footBelow: foot.bottom > innerHeight,
              covered: which === 'first' ? at.top < head.bottom : at.top > foot.top || at.bottom < head.bottom,
            };
          }, row);
          expect(seen, row).toEqual({ headAt: 0, footBelow: false, covered: false });
        }
        await popup.picture(`popup-${height}-${browser}`);
        await popup.page.close();
      },
    );
  });
});
