import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

async function openCard({ driver }: Session): Promise<Tab> {
  const tab = await driver.open(`${GAZETTE}/sample.html`);
  await tab.mention('Sergey Lavrov');
  await tab.hover('Sergey Lavrov');
  await tab.cardWith('Foreign Minister of Russia');
  return tab;
}

describe('the card', () => {
  inBrowsers((session) => {
    test('says who it is, in light and in dark, and stands beside the name', async () => {
      const { driver, browser } = session();
      const tab = await openCard(session());
      const name = await tab.place('Sergey Lavrov');
      const box = await tab.cardBox();
      expect(Math.abs(box.x - name.x)).toBeLessThan(400);
      expect(box.y > name.y || box.y + box.height < name.y, 'it covers its own name').toBe(true);
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, tab);
        await tab.picture(`card-lavrov-${scheme}-${browser}`);
      }
      await driver.prefer('light', tab);
      await tab.press('Escape');
      await tab.noCard();
      await expectUntouched(tab);
    });

    test('is in a closed shadow root, out of the page’s own reach', async () => {
      const tab = await openCard(session());
      const seen = await tab.page.evaluate(() => {
        const host = [...document.querySelectorAll(':popover-open')].at(-1);
        return { there: host !== undefined, root: host?.shadowRoot ?? null, light: host?.childNodes.length };
      });
      expect(seen).toEqual({ there: true, root: null, light: 0 });
    });

    test('stays while the pointer goes over to it and rests there', async () => {
      const tab = await openCard(session());
      const { x, y, width, height } = await tab.cardBox();
      await tab.page.mouse.move(x + width / 2, y + height / 2, { steps: 25 });
      await staysOpen(tab);
    });

    test('closes when the pointer leaves', async () => {
      const tab = await openCard(session());
      await tab.leave();
      await tab.noCard();
    });

    test('closes on Escape, and the name does not open it again until it was left', async () => {
      const tab = await openCard(session());
      await tab.press('Escape');
      await tab.noCard();
      const { x, y } = await tab.place('Sergey Lavrov');
      await tab.page.mouse.move(x + 5, y);
      await staysClosed(tab);
      await tab.leave();
      await tab.hover('Sergey Lavrov');
      await tab.cardWith('Sergey Lavrov');
    });

    test('closes on a click elsewhere', async () => {
      const tab = await openCard(session());
      await tab.page.mouse.click(20, 400);
      await tab.noCard();
    });

    test('closes when its name is scrolled out of view', async () => {
      const tab = await openCard(session());
      await tab.page.mouse.wheel({ deltaY: 2000 });
      await tab.noCard();
    });

    test('opens another one in place and finds the way back', async () => {
      const tab = await openCard(session());
      await tab.clickInCard('Ilham Aliyev');
      await tab.cardWith('President of Azerbaijan');
      await tab.clickInCard('Back');
      await tab.cardWith('Foreign Minister of Russia');
    });

    test('of a country nobody is on record about says so and shows its facts', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Japan');
      await tab.hover('Japan', 1);
      const card = await tab.cardWith('Tokyo');
      expect(card).toMatch(/nothing on record/i);
      await tab.picture(`card-japan-light-${browser}`);
    });

    test('opens on no event that a page made up', async () => {
      const { driver } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Sergey Lavrov');
      const point = await tab.place('Sergey Lavrov');
      await tab.page.evaluate(({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true, cancelable: true, view: window };
        const target = document.elementFromPoint(x, y) ?? document.body;
        for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup']) {
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }));
        }
        for (const type of ['mouseover', 'mouseenter', 'mousemove', 'click'])
          target.dispatchEvent(new MouseEvent(type, at));
        for (const key of ['Enter', 'N']) {
          document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }));
        }
      }, point);
      await staysClosed(tab);
      expect((await tab.watched()).hosts, 'no host was ever put into the page').toBe(0);
      await tab.page.mouse.move(point.x, point.y);
      await tab.cardWith('Sergey Lavrov');
    });
  });
});

/** Longer than any of the card's own delays: 400 ms until it opens, 300 ms until it is left. */
const LONG_ENOUGH_MS = 1000;

async function staysClosed(tab: Tab): Promise<void> {
  await eachFrame(tab, async () => expect(await tab.card()).toBeNull());
}

async function staysOpen(tab: Tab): Promise<void> {
  await eachFrame(tab, async () => expect(await tab.card()).not.toBeNull());
}

/** Looks again and again: that something does not happen can only be waited for. */
async function eachFrame(tab: Tab, look: () => Promise<void>): Promise<void> {
  const end = Date.now() + LONG_ENOUGH_MS;
  while (Date.now() < end) {
    await look();
    await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}
