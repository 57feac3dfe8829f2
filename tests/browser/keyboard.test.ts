import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const NEXT = 'next-mention';

/** The focus comes into a card right after its words. */
const hasFocus = (tab: Tab): Promise<unknown> =>
  until('the dialog to have the focus', () =>
    tab.inCard((root) => root.hasFocus() && root.activeElement?.getAttribute('role') === 'dialog'),
  );

describe('by keyboard', () => {
  inBrowsers((session) => {
    test('a command goes from name to name and opens the card, focus goes in and comes back', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Ilham Aliyev');
      await tab.page.evaluate(() => {
        const link = document.querySelector('nav a');
        if (link instanceof HTMLElement) link.focus();
      });

      await driver.command(NEXT);
      await tab.cardWith('Azerbaijan');
      await hasFocus(tab);
      await tab.picture(`keyboard-${browser}`);

      await driver.command(NEXT);
      await tab.cardWith('Armenia');
      await driver.command(NEXT);
      await tab.cardWith('President of Azerbaijan');

      await tab.press('Escape');
      await tab.noCard();
      expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('World');
      await expectUntouched(tab);
    });

    test('Tab stops in the card at what can be pressed, and the arrows scroll the rest of it', async () => {
      const { driver } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Ilham Aliyev');
      for (const words of ['Azerbaijan', 'Armenia', 'President of Azerbaijan']) {
        await driver.command(NEXT);
        await tab.cardWith(words);
      }
      await hasFocus(tab);
      const stops: string[] = [];
      while (!stops.includes('Wrong?') && stops.length < 40) {
        await tab.press('Tab');
        const stop = await tab.inCard(({ activeElement: on }) =>
          on?.matches('button, a[href], summary') ? (on.ariaLabel ?? on.textContent) : `nothing: ${on?.className}`,
        );
        stops.push(stop ?? 'nothing: no card');
      }
      expect(stops.filter((name) => !name || name.startsWith('nothing'))).toEqual([]);
      expect(stops.at(-1)).toBe('Wrong?');
      // The focus is in the foot, below what scrolls, and no quotation is before the first.
      const scrolled = (): Promise<number | null> =>
        tab.inCard(
          (root) => root.querySelector('footer :focus') && (root.querySelector('.card-body')?.scrollTop ?? null),
        );
      const before = (await scrolled()) ?? 0;
      expect(before).toBeGreaterThan(0);
      await tab.press('ArrowUp');
      await until('the card to scroll', async () => ((await scrolled()) ?? before) < before);
      await tab.press('Escape');
      await tab.noCard();
      await expectUntouched(tab);
    });

    test('each command has the keys that the manifest suggests, none that the browser keeps to itself', async () => {
      const own = await session().driver.openOwn('options.html');
      const keys = await own.page.evaluate(async () => {
        const suggested = Object.values(chrome.runtime.getManifest().commands ?? {});
        const given = await chrome.commands.getAll();
        return {
          given: given
            .map(({ shortcut }) => shortcut)
            .filter(Boolean)
            .sort(),
          suggested: suggested
            .map(({ suggested_key: keys }) => (typeof keys === 'string' ? keys : keys?.default))
            .filter(Boolean)
            .sort(),
        };
      });
      expect(keys.given).toEqual(keys.suggested);
      expect(keys.given, 'as many as Chrome lets an extension suggest').toHaveLength(4);
      await own.page.close();
    });

    test('a name in details that are closed is passed over', async () => {
      const { driver, server } = session();
      const address = `${GAZETTE}/details.html`;
      server.page(
        address,
        '<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>From Armenia.</p><details><summary>More</summary><p>Sergey Lavrov waits.</p></details><p>To Kenya.</p>',
      );
      const tab = await driver.open(address);
      await tab.mention('Armenia');
      await driver.command(NEXT);
      await tab.cardWith('Armenia');
      await driver.command(NEXT);
      await tab.cardWith('Kenya');
    });

    test.each([
      [
        'under a bar that stays',
        '<div style="position:fixed;inset:0 0 auto;height:99px;background:#ddd">Bar</div><p style="margin:0">Sergey Lavrov waits.</p><p style="margin-top:120px">To Kenya.</p>',
      ],
      [
        'behind a modal dialog',
        '<p>Sergey Lavrov waits.</p><dialog><p>To Kenya.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
      ],
      ['that is clipped away', '<p style="clip-path:inset(100%)">Sergey Lavrov waits.</p><p>To Kenya.</p>'],
    ])('a name %s is passed over', async (what, body) => {
      const { driver, server } = session();
      const address = `${GAZETTE}/${encodeURIComponent(what)}.html`;
      server.page(address, `<!doctype html><title>A page</title><link rel="icon" href="data:,">${body}`);
      const tab = await driver.open(address);
      await tab.mention('Kenya');
      await driver.command(NEXT);
      await tab.cardWith('Kenya');
    });

    test('focus that a click has taken into the card comes back when it closes', async () => {
      const { driver } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Ilham Aliyev');
      await tab.page.evaluate(() => {
        const link = document.querySelector('nav a');
        if (link instanceof HTMLElement) link.focus({ preventScroll: true });
      });
      await tab.hover('Ilham Aliyev');
      await tab.cardWith('President of Azerbaijan');
      await tab.clickInCard('Keep this card open');
      await until('the focus to be in the card', () => tab.inCard((root) => root.hasFocus()));
      await tab.press('Escape');
      await tab.noCard();
      expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('World');
    });

    test('focus that has gone elsewhere meanwhile stays there', async () => {
      const { driver } = session();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Ilham Aliyev');
      const focus = (nth: number) =>
        tab.page.evaluate((n) => {
          const link = document.querySelectorAll('nav a')[n];
          if (link instanceof HTMLElement) link.focus({ preventScroll: true });
          return link?.textContent;
        }, nth);
      await focus(0);
      await driver.command(NEXT);
      await tab.cardWith('Azerbaijan');
      await hasFocus(tab);
      const elsewhere = await focus(1);
      await tab.press('Escape');
      await tab.noCard();
      expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe(elsewhere);
    });
  });
});
