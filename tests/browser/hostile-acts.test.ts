import { describe, expect, test } from 'vitest';
import { htmlOf, NAME, openCard, openPage, SAYS, SENTENCE } from './harness/page-of.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { OPEN_HOST, type Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const REFUSED = 'The page moved or covered this card. Try again.';
const COVER =
  '<div id="cover" popover="manual" style="inset:0;width:100%;height:100%;margin:0;border:0;padding:0;background:#fff">A page</div>';
/** It has nothing on record. */
const COUNTRY = 'Peru';
const HTML = htmlOf(`<div id="above" style="height:40px"></div><p>${SENTENCE}</p><p>${COUNTRY} waits.</p>${COVER}`);

/** What a page does to a card within the half second before a click; `host` is the card's element. */
const TRICKS: Readonly<Record<string, string>> = {
  'covers it': 'cover.showPopover(); setTimeout(() => cover.hidePopover(), 60)',
  'covers it with what lets the pointer through': "cover.style.pointerEvents = 'none'; cover.showPopover()",
  'moves its name': "above.style.height = '52px'",
  'makes it inert': 'host.inert = true',
  'hides it': 'host.hidden = true',
  'takes its popover from it': "host.removeAttribute('popover')",
  'writes styles on it':
    "host.style.cssText = 'opacity:0!important;scale:.1!important;translate:90px!important;all:unset!important'",
  'takes it out of the top layer': 'host.hidePopover()',
  'puts it elsewhere': 'document.body.append(host)',
};

/** What a page's styles and animations do not change, whatever they say. */
const VAIN: Readonly<Record<string, string>> = {
  'rules of its own': `document.head.append(Object.assign(document.createElement('style'), { textContent:
    'html > div:popover-open { opacity: 0 !important; scale: .1 !important; translate: 90px !important; display: none !important; clip-path: inset(50%) !important; filter: blur(9px) !important; visibility: hidden !important; pointer-events: none !important; zoom: 3 !important; width: 9px !important }' }))`,
  'an animation': `host.animate({ opacity: [0, 0], scale: ['.1', '.1'], translate: ['90px', '90px'], visibility: ['hidden', 'hidden'], filter: ['blur(9px)', 'blur(9px)'] }, { duration: 1e6, fill: 'both' })`,
};

/** Runs a page's words with the card's element at hand. */
const asPage = ({ page }: Tab, code: string): Promise<unknown> =>
  page.evaluate(`(() => { const host = ${OPEN_HOST}; const cover = document.querySelector('#cover');
    const above = document.querySelector('#above'); window.ours = host; ${code}; })()`);

const statusOf = (tab: Tab): Promise<string | null> =>
  tab.inCard((root) => root.querySelector('[role=status]')?.textContent ?? '');

/** Points at an act of the card, so that only the press is left to do, and waits until the card counts as seen. */
async function aimAt(tab: Tab, name: string): Promise<{ x: number; y: number }> {
  const inside = await until(`“${name}”`, () =>
    tab.inCard((root, wanted) => {
      const all = [...root.querySelectorAll('button, a')];
      const found = all.find(({ textContent }) => textContent?.trim().startsWith(wanted));
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x + 8, y: box.y + box.height / 2 } : null;
    }, name),
  );
  const { x, y } = await tab.cardBox();
  const at = { x: x + inside.x, y: y + inside.y };
  await tab.page.mouse.move(at.x, at.y, { steps: 8 });
  return at;
}

/** A while in which nothing is done: what counts as undisturbed is half a second, by the card's own clock. */
const undisturbed = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => setTimeout(done, 800)));

/** Time for the card to be told; a reader takes longer to see anything. */
const aMoment = ({ page }: Tab): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => setTimeout(done, 100)));

/** Whether a pointer there would hit the card. */
const isHit = ({ page }: Tab, { x, y }: { x: number; y: number }): Promise<unknown> =>
  page.evaluate(`document.elementFromPoint(${x}, ${y}) === ${OPEN_HOST}`);

/** How many tabs there are: what is opened is one more. */
const tabs = async ({ page }: Tab): Promise<number> => (await page.browser().pages()).length;

const opened = async (session: Session, name = NAME): Promise<Tab> => {
  const page = await openPage(session, HTML);
  const tab = name === NAME ? await openCard(page) : page;
  if (name !== NAME) {
    await tab.hover(name);
    await tab.cardWith('Nothing on record yet');
  }
  await tab.clickInCard('Keep this card open');
  await until('the card to be kept open', () =>
    tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
  );
  return tab;
};

describe('an act in a card', () => {
  inBrowsers(
    (session) => {
      test.each(Object.entries(TRICKS))('is not done where the page %s just before', async (_, code) => {
        const tab = await opened(session());
        const at = await aimAt(tab, 'Copy');
        await undisturbed(tab);
        const before = await tab.cardBox();
        await asPage(tab, code);
        if (code.startsWith('above'))
          await until('the card to have followed', async () => (await tab.cardBox()).y !== before.y);
        else await aMoment(tab);
        await tab.page.mouse.click(at.x, at.y);
        // A card that has gone, or that lies under something, was not acted in; one that is there says so.
        const said = await until('the card to refuse or be gone', async () => {
          const status = await statusOf(tab);
          if (status !== null) return status || (!(await isHit(tab, at)) && 'covered');
          return 'gone';
        });
        expect([REFUSED, 'gone', 'covered']).toContain(said);
        if (said === 'gone' || said === 'covered') {
          await undisturbed(tab);
          expect(await statusOf(tab), 'and was not after all').not.toBe('Copied');
          return;
        }
        const again = await aimAt(tab, 'Copy');
        await undisturbed(tab);
        await tab.page.mouse.click(again.x, again.y);
        await until('the same act to be done, undisturbed', async () => (await statusOf(tab)) === 'Copied');
      });

      test.each(['Copy', 'Cite', 'Nobody said this', 'Open sentence', 'Open record', 'Keep this article'])(
        'is refused in words: %s',
        async (act) => {
          const tab = await opened(session(), act.startsWith('Keep') ? COUNTRY : NAME);
          if (act === 'Nobody said this') await tab.clickInCard('Wrong?');
          const at = await aimAt(tab, act);
          await undisturbed(tab);
          const before = await tabs(tab);
          // As far as the card itself is: the press still hits the act.
          const { y } = await tab.cardBox();
          await asPage(tab, "above.style.height = '43px'");
          await until('the card to have followed', async () => (await tab.cardBox()).y > y);
          await tab.page.mouse.click(at.x, at.y + 3);
          await until('the card to refuse', async () => (await statusOf(tab)) === REFUSED);
          expect(await tabs(tab)).toBe(before);
          await undisturbed(tab);
          const again = await aimAt(tab, act);
          await tab.page.mouse.click(again.x, again.y);
          if (act.startsWith('Open') || act === 'Nobody said this')
            await until('it to be opened', async () => (await tabs(tab)) === before + 1);
          else if (act.startsWith('Keep'))
            await until('it to be kept, or not to be', async () =>
              /^(Kept|No article|Open)/.test((await statusOf(tab)) ?? ''),
            );
          else await until('it to be copied', async () => (await statusOf(tab)) === 'Copied');
        },
      );

      test('is not done under a page’s own transition, which is painted over everything', async () => {
        const tab = await opened(session());
        const at = await aimAt(tab, 'Copy');
        await tab.page.evaluate(() => {
          const style = document.createElement('style');
          style.textContent = `::view-transition{pointer-events:none;background:#fff}
::view-transition-group(*),::view-transition-old(*),::view-transition-new(*){animation-duration:9s}`;
          document.head.append(style);
          document.startViewTransition(() => {});
        });
        await undisturbed(tab);
        await tab.page.mouse.click(at.x, at.y);
        // Chromium hits nothing behind it: there the card has gone.
        const said = await until('the card to refuse or be gone', async () => (await statusOf(tab)) ?? 'gone');
        expect([REFUSED, 'gone']).toContain(said);
      });

      test.each(Object.entries(VAIN))('is done, and the card the same, whatever %s would do to it', async (_, code) => {
        const tab = await opened(session());
        await undisturbed(tab);
        const before = await tab.cardBox();
        await asPage(tab, code);
        await undisturbed(tab);
        expect(await tab.cardBox()).toEqual(before);
        const style = await tab.page.evaluate(
          `(({ opacity, scale, translate, visibility, filter }) => ({ opacity, scale, translate, visibility, filter }))(getComputedStyle(${OPEN_HOST}))`,
        );
        expect(style).toEqual({
          opacity: '1',
          scale: 'none',
          translate: 'none',
          visibility: 'visible',
          filter: 'none',
        });
        const at = await aimAt(tab, 'Copy');
        await tab.page.mouse.click(at.x, at.y);
        await until('it to be copied', async () => (await statusOf(tab)) === 'Copied');
      });

      test('and its element are given up to a page that will not have them, after a few times and without an error', async () => {
        const tab = await opened(session());
        await undisturbed(tab);
        await asPage(
          tab,
          `window.undone = 0; new MutationObserver(() => { if (host.inert || !host.isConnected) return; window.undone++; host.inert = true; })
            .observe(host, { attributes: true }); host.inert = true`,
        );
        await until('the card to go', () =>
          tab.page.evaluate(() => Reflect.get(window, 'ours')?.isConnected === false),
        );
        const undone = Number(await tab.page.evaluate(() => Reflect.get(window, 'undone')));
        expect(undone).toBeGreaterThan(0);
        expect(undone).toBeLessThan(6);
        await tab.leave();
        await openCard(tab);
        await asPage(tab, 'host.remove()');
        await tab.noCard();
        await undisturbed(tab);
        expect(await tab.card(), 'it does not come back by itself').toBeNull();
        await tab.leave();
        await tab.hover(NAME);
        await tab.cardWith(SAYS);
        expect(tab.errors).toEqual([]);
        expect(await session().driver.ownErrors()).toEqual([]);
      });
    },
    { changesPages: true },
  );
});
