import { describe, expect, test } from 'vitest';
import { inBrowsers } from './harness/session.ts';
import { until } from './harness/wait.ts';

// The first minute: the page that opens after the installation, with the sample article live.

describe('after the installation', () => {
  inBrowsers(
    (session) => {
      test('a page opens whose article is live: the real card opens where it says "Rest here"', async () => {
        const { driver, browser } = session();
        const tab = await driver.ownTab(/welcome\.html/);
        await tab.shows('Rest on a name.');
        const text = await tab.shows('Stored only in this browser.');
        expect(text).toContain('Nothing is sent.');
        expect(text).toContain('Open any article');
        await tab.mention('Ilham Aliyev');
        await tab.mention('Sergey Lavrov');
        const pointed = await tab.page.evaluate(() => document.querySelector('.here')?.textContent);
        expect(pointed).toBe('Ilham Aliyev');
        for (const scheme of ['light', 'dark'] as const) {
          await driver.prefer(scheme, tab);
          await tab.picture(`welcome-${scheme}-${browser}`);
        }
        // The whole article is live too, once it is shown.
        await tab.click('::-p-text(Show the whole article)');
        await tab.page.evaluate(() => window.scrollTo(0, 0));
        const { x, y } = await tab.place('Ilham Aliyev');
        await until('the card', async () => {
          await tab.page.mouse.move(x - 6, y + 2);
          await tab.page.mouse.move(x, y);
          await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
          return tab.card();
        });
        const card = await tab.cardWith('President of Azerbaijan');
        expect(card).toContain('determined to do positive and constructive work');
        for (const scheme of ['light', 'dark'] as const) {
          await driver.prefer(scheme, tab);
          await tab.picture(`welcome-card-${scheme}-${browser}`);
        }
        await driver.prefer('light', tab);
        await tab.press('Escape');
        await tab.noCard();
        // By keyboard alone, too, with the keys that the page names.
        await tab.leave();
        await tab.page.bringToFront();
        await tab.shows('By keyboard: Alt + Shift + M goes to the next name.');
        await driver.command('next-mention');
        await until('the card to have the focus', () =>
          tab.inCard((root) => root.hasFocus() && root.activeElement?.getAttribute('role') === 'dialog'),
        );
        await tab.press('Escape');
        await tab.noCard();
        expect(tab.errors).toEqual([]);
        expect(await driver.ownErrors()).toEqual([]);
      });

      test('it is never opened again by itself, but from the settings', async () => {
        const { driver } = session();
        const settings = await driver.openOwn('options.html#/settings');
        const welcomes = () =>
          settings.page.evaluate(
            async () => (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).length,
          );
        expect(await welcomes()).toBe(1);
        await driver.stopBackground();
        // The background is started again by the first question to it.
        await settings.page.evaluate(() => chrome.runtime.sendMessage({ type: 'wakeWriter', ask: null }));
        expect(await welcomes()).toBe(1);
        await settings.click('::-p-text(Open the welcome page)');
        await until('the page to be there again', async () => (await welcomes()) === 2);
        await settings.page.close();
      });
    },
    { keepsWelcome: true },
  );
});
