import type { KeyInput } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { forgetHeard, heardOn, listening } from './harness/ears.ts';
import { htmlOf, openCard, openPage, SAYS, SENTENCE } from './harness/page-of.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const KEYS = ['keydown', 'keyup', 'keypress', 'beforeinput', 'input'];
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'focusin', 'focusout'];
const IN_CARD: readonly KeyInput[] = ['p', 'p', 'c', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft', 'Tab'];

/** What a reader has under way on the page: a modal dialog, an open popover, a search that is typed. */
const UNDER_WAY = `<dialog id="dialog" style="inset:auto 0 0 auto">A question, <input type="search" id="search"></dialog>
<div id="popover" popover="auto" style="inset:auto auto 0 0">A hint</div>`;

/** The page's own things, as they are now. */
const stateOf = ({ page }: Tab): Promise<{ dialog: boolean; popover: boolean; search: string }> =>
  page.evaluate(() => ({
    dialog: document.querySelector('dialog')?.open === true,
    popover: document.querySelector('#popover')?.matches(':popover-open') === true,
    search: document.querySelector<HTMLInputElement>('#search')?.value ?? '',
  }));

/** Longer than a key takes to come from one process to another: what was pressed last is heard by then. */
const keysArrived = ({ page }: Tab): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );

async function openByKeyboard({ driver }: Session, tab: Tab): Promise<void> {
  await driver.command('next-mention');
  await tab.cardWith(SAYS);
  await until('the card to have the focus', () =>
    tab.inCard((root) => root.hasFocus() && root.activeElement?.getAttribute('role') === 'dialog'),
  );
}

const tabTo = (tab: Tab, wanted: string): Promise<unknown> =>
  until(`the focus to be on “${wanted}”`, async () => {
    const label = await tab.inCard((root) => root.activeElement?.getAttribute('aria-label') ?? '');
    if (label === wanted) return true;
    await tab.press('Tab');
    return false;
  });

describe('keys and presses of a reader who is in a card', () => {
  inBrowsers(
    (session) => {
      test('are heard by nobody on the page while the card has the focus, and by it afterwards', async () => {
        const html = htmlOf(`<p>${SENTENCE}</p><input id="own">`, listening(KEYS));
        const tab = await openPage(session(), html);
        await tab.page.focus('#own');
        await openByKeyboard(session(), tab);
        await forgetHeard(tab);
        for (const key of IN_CARD) await tab.press(key);
        // Back to what Enter does there: it keeps the card open.
        await tabTo(tab, 'Keep this card open');
        await tab.press('Enter');
        await until('the card to be kept open', () =>
          tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
        );
        await tab.press('Escape');
        await tab.noCard();
        await keysArrived(tab);
        expect(await heardOn(tab)).toEqual([]);

        await until('the focus to be back', () => tab.page.evaluate(() => document.activeElement?.id === 'own'));
        await tab.press('p');
        expect(await heardOn(tab)).toEqual(['keydown p', 'keypress p', 'keyup p', 'beforeinput', 'input'].sort());
      });

      test('close it by an Escape that comes before anything in it has the focus', async () => {
        const tab = await openPage(session(), htmlOf(`<p>${SENTENCE}</p>`));
        await openByKeyboard(session(), tab);
        await tab.inCard((root) => root.activeElement instanceof HTMLElement && root.activeElement.blur());
        expect(await tab.inCard((root) => root.hasFocus() && root.activeElement === root.body)).toBe(true);
        await tab.press('Escape');
        await tab.noCard();
      });

      test.each(['Escape', 'Enter'] as const)(
        'close it by a %s that is held on, of which the page hears nothing',
        async (key) => {
          const html = htmlOf(`<p>${SENTENCE}</p><button id="own">Page</button>`, listening([...KEYS, 'click']));
          const tab = await openPage(session(), html);
          await tab.page.focus('#own');
          await openByKeyboard(session(), tab);
          await forgetHeard(tab);
          if (key === 'Enter') await tabTo(tab, 'Close');
          await tab.page.keyboard.down(key);
          await tab.page.keyboard.down(key);
          // It goes when the key is let go: gone before, the rest of the key would be the page's.
          await tab.page.keyboard.up(key);
          await tab.noCard();
          await until('the focus to be back', () => tab.page.evaluate(() => document.activeElement?.id === 'own'));
          await keysArrived(tab);
          expect(await heardOn(tab)).toEqual([]);
          await tab.press(key);
          await keysArrived(tab);
          expect(await heardOn(tab)).toEqual(expect.arrayContaining([`keydown ${key}`, `keyup ${key}`]));
        },
      );

      test('close it by one Escape that the page does not have; the next is the page’s', async () => {
        const html = htmlOf(`<p>${SENTENCE}</p>${UNDER_WAY}`.replace('A question', SENTENCE), listening(KEYS));
        const tab = await openPage(session(), html);
        await tab.page.evaluate(() => {
          document.querySelector('dialog')?.showModal();
          const popover = document.querySelector<HTMLElement>('#popover');
          if (popover) document.querySelector('dialog')?.append(popover);
          popover?.showPopover();
          document.querySelector<HTMLInputElement>('#search')?.focus();
        });
        await tab.page.keyboard.type('nine');
        const before = { dialog: true, popover: true, search: 'nine' };
        expect(await stateOf(tab)).toEqual(before);
        // In the dialog: all else is inert.
        await tab.hover('Sergey Lavrov');
        await tab.cardWith(SAYS);
        await forgetHeard(tab);
        // Held for long enough to repeat.
        await tab.page.keyboard.down('Escape');
        await tab.page.keyboard.down('Escape');
        await tab.noCard();
        await tab.page.keyboard.down('Escape');
        await tab.page.keyboard.up('Escape');
        await keysArrived(tab);
        expect(await heardOn(tab)).toEqual([]);
        expect(await stateOf(tab)).toEqual(before);

        await tab.press('Escape');
        await until('the page to have the next one', async () => {
          const now = await stateOf(tab);
          return !(now.dialog && now.popover && now.search);
        });
        expect(await heardOn(tab)).toEqual(expect.arrayContaining(['keydown Escape', 'keyup Escape']));
      });

      test('press a button of it, and the page hears nothing and closes nothing', async () => {
        const html = htmlOf(`<p>${SENTENCE}</p><p id="other">Other words.</p>${UNDER_WAY}`, listening(PRESSES));
        const tab = await openPage(session(), html);
        await tab.page.evaluate(() => document.querySelector<HTMLElement>('#popover')?.showPopover());
        await openCard(tab);
        await forgetHeard(tab);
        await tab.clickInCard('Keep this card open');
        await until('the card to be kept open', () =>
          tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
        );
        await keysArrived(tab);
        expect((await heardOn(tab)).filter((type) => !type.startsWith('focus'))).toEqual([]);
        expect((await stateOf(tab)).popover).toBe(true);

        const other = await tab.place('Other words.');
        await tab.page.mouse.click(other.x, other.y);
        await until('the page’s popover to close', async () => !(await stateOf(tab)).popover);
        expect(await heardOn(tab)).toEqual(expect.arrayContaining(['click', 'mousedown', 'pointerdown']));
      });

      test('are a draw with a page that takes the focus back each time', async () => {
        const trap = `<script>
window.calls = 0;
const back = () => { window.calls++; document.querySelector('#own').focus(); };
addEventListener('DOMContentLoaded', () => {
  document.querySelector('#own').addEventListener('focusout', () => setTimeout(back));
  document.addEventListener('focusin', ({ target }) => { if (target.id !== 'own') back(); }, true);
  addEventListener('blur', () => setTimeout(back));
});
</script>`;
        const html = htmlOf(`<p>${SENTENCE}</p><input id="own">`, trap);
        const tab = await openPage(session(), html);
        await tab.page.focus('#own');
        const calls = () => tab.page.evaluate(() => Number(Reflect.get(window, 'calls')));
        const before = await calls();
        await openCard(tab);
        await tab.clickInCard('Keep this card open');
        await until('the card to be kept open', () =>
          tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
        );
        // It comes to rest: as many a while later.
        const rested = await until('the page to have taken it back', async () => {
          const one = await calls();
          await keysArrived(tab);
          return one > before && one === (await calls()) && one;
        });
        expect(rested - before).toBeLessThan(20);
        await tab.clickInCard('Open record');
        await session().driver.ownTab(/options\.html/);
        await tab.page.bringToFront();
        await tab.press('Escape');
        await tab.noCard();
        expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('own');
      });
    },
    { changesPages: true },
  );
});
