import { describe, expect, test } from 'vitest';
import { htmlOf, NAME, openPage, SAYS, SENTENCE } from './harness/page-of.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { OPEN_HOST, type Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

declare global {
  interface Window {
    /** Closed roots that a page shows its test. */
    closedRoots?: ShadowRoot[];
  }
}

const TEXT = `<p style="padding:60px">${SENTENCE}</p>`;

/** Puts the page's slotted text into what stands in a shadow root of this kind. */
const inRoot = (
  mode: ShadowRootMode,
  inner: string,
): string => `<div id="holder" style="display:block">${TEXT}</div><script>
window.closedRoots = [];
window.root = document.querySelector('#holder').attachShadow({ mode: '${mode}' });
root.innerHTML = '${inner}';
if ('${mode}' === 'closed') closedRoots.push(root);
</script>`;

/** Full screen needs a click; a button that does it, and is still a page's own. */
const FULL = '<button id="go" style="position:fixed;right:0;bottom:0">Go</button>';
const fullscreen = (of: string): string =>
  `${FULL}<script>document.querySelector('#go').onclick = () => ${of}.requestFullscreen();</script>`;

const CASES: readonly (readonly [string, string])[] = [
  ['a modal dialog', `<dialog>${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`],
  [
    'the upper of two modal dialogs, which comes first in the document',
    `<dialog id="a">${TEXT}</dialog><dialog id="b">Below</dialog><script>
for (const id of ['b', 'a']) document.querySelector('#' + id).showModal();</script>`,
  ],
  [
    'a modal dialog in an open root',
    `${inRoot('open', '<dialog><slot></slot></dialog>')}<script>root.querySelector('dialog').showModal()</script>`,
  ],
  [
    'a modal dialog in a closed root',
    `${inRoot('closed', '<dialog><slot></slot></dialog>')}<script>root.querySelector('dialog').showModal()</script>`,
  ],
  [
    'an element in full screen',
    `<div id="full" style="background:#fff">${TEXT}</div>${fullscreen("document.querySelector('#full')")}`,
  ],
  [
    'an element in full screen that has its own root, which shows nothing that is put into the element',
    `${inRoot('open', '<div style="background:#fff"><slot name="text"></slot></div>')}<script>holder.firstChild.slot = 'text'</script>${fullscreen('holder')}`,
  ],
  [
    'an element in full screen in an open root',
    `${inRoot('open', '<div id="full" style="background:#fff"><slot></slot></div>')}${fullscreen("root.querySelector('#full')")}`,
  ],
  [
    'an element in full screen in a closed root',
    `${inRoot('closed', '<div id="full" style="background:#fff"><slot></slot></div>')}${fullscreen("root.querySelector('#full')")}`,
  ],
];

/** Whether the card's middle is what a pointer there would hit. */
const isOnTop = ({ page }: Tab): Promise<unknown> =>
  page.evaluate(`(() => {
    const host = ${OPEN_HOST};
    if (!host) return false;
    const { left, top, width, height } = host.getBoundingClientRect();
    return host.getRootNode().elementFromPoint(left + width / 2, top + height / 2) === host;
  })()`);

/** Opens the page, in full screen where it has a button for that. */
async function opened(session: Session, body: string): Promise<Tab> {
  const tab = await openPage(session, htmlOf(body));
  const button = await tab.page.$('#go');
  if (!button) return tab;
  await button.click();
  await until('full screen', () => tab.page.evaluate(() => document.fullscreenElement !== null));
  return tab;
}

describe('a card at a name in the top layer', () => {
  inBrowsers(
    (session) => {
      test.each(CASES)('can be used: %s', async (_, body) => {
        const tab = await opened(session(), body);
        await tab.hover(NAME);
        await tab.cardWith(SAYS);
        await until('the card on top', () => isOnTop(tab));
        await tab.clickInCard('Keep this card open');
        await until('the press to act', () => tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null));
        // In full screen Firefox has Escape to itself.
        await tab.clickInCard('Close');
        await tab.noCard();
      });

      test('goes when the page opens a modal dialog over it, though it is kept open', async () => {
        const tab = await openPage(session(), htmlOf(`${TEXT}<dialog>A question</dialog>`));
        await tab.hover(NAME);
        await tab.cardWith(SAYS);
        await tab.clickInCard('Keep this card open');
        await until('the card to be kept open', () =>
          tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
        );
        await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());
        await tab.noCard();
        expect(await tab.page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
        expect(await session().driver.ownErrors()).toEqual([]);
      });

      test('would be out of reach, were it outside of what is modal', async () => {
        const tab = await openPage(
          session(),
          htmlOf(`<dialog>${TEXT}</dialog><script>document.querySelector('dialog').showModal()</script>`),
        );
        await tab.page.evaluate(() => {
          const popover = document.documentElement.appendChild(document.createElement('div'));
          popover.popover = 'manual';
          popover.append();
          popover.showPopover();
        });
        expect(await isOnTop(tab)).toBe(false);
      });
    },
    { changesPages: true },
  );
});
