import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/touch.html`;
const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="margin:0;font:18px/60px serif"><p style="margin:0 40px"><a href="#read">They heard Ilham Aliyev speak</a> and left.</p>
<p style="margin:0 40px">Nobody else was there.</p>
<p style="margin:0 40px">Here stood ${NAME}, waiting.</p>
<div style="height:3000px"></div>`;

async function openPage({ driver, server }: Session): Promise<Tab> {
  server.page(PAGE, HTML);
  const tab = await driver.open(PAGE);
  await tab.mention(NAME);
  await tab.mention('Ilham Aliyev');
  return tab;
}

async function tap(tab: Tab, words: string): Promise<void> {
  const { x, y } = await tab.place(words);
  await tab.page.touchscreen.tap(x, y);
}

describe('a finger', () => {
  inBrowsers((session) => {
    test('opens a card by a tap, which stays; a tap elsewhere closes it', async () => {
      const tab = await openPage(session());
      await tap(tab, NAME);
      await tab.cardWith(SAYS);
      expect(await tab.inCard((root) => root.hasFocus()), 'it takes no focus').toBe(false);
      await tab.picture(`tapped-${session().browser}`);
      // Longer than a pointer that has left would let it.
      for (let looks = 0; looks < 12; looks++) {
        expect(await tab.card()).not.toBeNull();
        await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      }
      await tap(tab, 'Nobody else');
      await tab.noCard();
    });

    test('closes the card by a second tap on its name, and opens it by a third', async () => {
      const tab = await openPage(session());
      await tap(tab, NAME);
      await tab.cardWith(SAYS);
      await tap(tab, NAME);
      await tab.noCard();
      await tap(tab, NAME);
      await tab.cardWith(SAYS);
    });

    test('follows a link whose words hold a name, and opens nothing', async () => {
      const tab = await openPage(session());
      await tap(tab, NAME);
      await tab.cardWith(SAYS);
      await tap(tab, 'Ilham Aliyev');
      await until('the link to be followed', () => tab.page.evaluate(() => location.hash === '#read'));
      // The tap before shows that one on a name alone does open.
      await tab.noCard();
      expect((await tab.watched()).hosts).toBe(1);
    });

    test('opens nothing where a page only pretends it', async () => {
      const tab = await openPage(session());
      const point = await tab.place(NAME);
      await tab.page.evaluate(({ x, y }) => {
        const at = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'touch', view: window };
        const target = document.elementFromPoint(x, y) ?? document.body;
        for (const type of ['pointerdown', 'pointerup', 'click']) target.dispatchEvent(new PointerEvent(type, at));
      }, point);
      await tap(tab, 'Nobody else');
      expect((await tab.watched()).hosts).toBe(0);
      await tap(tab, NAME);
      await tab.cardWith(SAYS);
    });
  });
});
