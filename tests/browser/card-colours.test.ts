import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(31, 34, 38)';

const page = (style: string): string => `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<style>${style}</style><p>Here stood ${NAME}, waiting.</p>`;

/** Opens the card on a page with these styles; gives the card's background, and what of its frame is see-through. */
async function cardOn({ driver, server }: Session, style: string): Promise<{ tab: Tab; background: string | null }> {
  const address = `${GAZETTE}/colours.html`;
  server.page(address, page(style));
  const tab = await driver.open(address);
  await tab.mention(NAME);
  await tab.hover(NAME);
  await tab.cardWith(SAYS);
  const background = await tab.inCard((root) => {
    const card = root.querySelector('.card');
    return card && getComputedStyle(card).backgroundColor;
  });
  return { tab, background };
}

/** Sets whose colours cards have, as the settings page does. */
async function coloursLike({ driver }: Session, cardColours: string): Promise<void> {
  const own = await driver.openOwn('options.html#/settings');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { cardColours: chosen } }), cardColours);
  await own.page.close();
}

describe('a card', () => {
  inBrowsers((session) => {
    test.each([
      ['body { background: #14181d; color: #eee }', DARK],
      ['body { background: #fdf1e5 }', LIGHT],
      [':root { color-scheme: dark }', DARK],
    ])('is light or dark as its page is: %s', async (style, expected) => {
      const { tab, background } = await cardOn(session(), style);
      expect(background).toBe(expected);
      if (expected === DARK) await tab.picture(`card-on-dark-page-${session().browser}`);
      await tab.page.close();
    });

    test('is as the browser prefers where the reader wants that', async () => {
      await coloursLike(session(), 'browser');
      const { tab, background } = await cardOn(session(), 'body { background: #14181d; color: #eee }');
      expect(background).toBe(LIGHT);
      await tab.page.close();
      await coloursLike(session(), 'page');
    });
  });
});
