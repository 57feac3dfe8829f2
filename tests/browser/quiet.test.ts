import { describe, expect, test } from 'vitest';
import { NOTING, type Noted, openNotes, PUTTING } from './harness/asked.ts';
import { planted } from './harness/builds.ts';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

// Mark names: Nothing. A page is not to see who is on record: nothing of it is read until the reader asks.

const PAGE = `${GAZETTE}/quiet.html`;
const NAMES = ['Sergey Lavrov', 'Ilham Aliyev', 'Japan', 'Kenya'] as const;
const SAYS = 'Foreign Minister of Russia';
const NEXT = 'next-mention';

/** A hundred paragraphs, a known name in each; between them one that has none, and a line to write in and code that are never read. */
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body style="margin:0 40px;font:18px/30px serif">
<p>Nobody was here.</p><p contenteditable>Sergey Lavrov writes.</p><p><code>Sergey Lavrov runs.</code></p>
${Array.from({ length: 100 }, (_, n) => `<p>Line ${n}: here stood ${NAMES[n % NAMES.length]}, waiting.</p>`).join('\n')}`;

async function openPage({ driver, server }: Session, html = HTML): Promise<Tab> {
  server.page(PAGE, html);
  return driver.open(PAGE);
}

/** For far longer than a page takes to be read, or a card to open. */
async function through(tab: Tab, look: () => Promise<void>): Promise<void> {
  for (let looks = 0; looks < 15; looks++) {
    await look();
    await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  }
}

const blocksOf = (noted: readonly Noted[]): string[] => noted.flatMap(({ blocks }) => blocks);

describe('with nothing marked', () => {
  inBrowsers(
    (session) => {
      test('a page is not read, and nothing is asked, until the pointer rests: then the block under it, once', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session());
        await through(tab, async () => expect(await notes.asked()).toEqual([]));

        await tab.hover('Sergey Lavrov', 2);
        await tab.cardWith(SAYS);
        expect(blocksOf(await notes.asked('spot'))).toEqual(['Line 0: here stood Sergey Lavrov, waiting.']);
        expect(await tab.painted()).toEqual([]);
        expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
        await tab.leave();
        await tab.noCard();

        // Where there is no name nothing is asked twice.
        for (let times = 0; times < 2; times++) {
          await tab.hover('Nobody was here');
          await expect.poll(async () => (await notes.asked('spot')).length).toBe(2);
          await tab.leave();
        }
        await tab.hover('Sergey Lavrov', 2);
        await tab.cardWith(SAYS);
        await tab.press('Escape');
        await tab.noCard();
        await tab.hover('writes');
        await tab.hover('runs');
        await through(tab, async () => expect(await tab.card()).toBeNull());
        expect(blocksOf(await notes.asked('spot')).slice(1)).toEqual(['Nobody was here.']);
        const types = new Set((await notes.asked()).map(({ type }) => type));
        expect([...types].sort()).toEqual(['card', 'injectCard', 'injectCardFrame', 'injectInteraction', 'spot']);
        await expectUntouched(tab);
        expect(tab.errors).toEqual([]);

        // With the names marked the same page is read at once, and the same look sees it; without a reload.
        await notes.mark('dotted');
        await tab.mention('Kenya');
        await expect.poll(async () => blocksOf(await notes.asked('spot')).length).toBeGreaterThanOrEqual(103);
        expect((await notes.asked()).map(({ type }) => type)).toContain('paintStyles');
        await notes.mark('nothing');
        await expect.poll(async () => (await tab.painted()).length).toBe(0);
        const before = (await notes.asked('spot')).length;
        await tab.hover('Kenya');
        await tab.cardWith('Kenya');
        expect(blocksOf((await notes.asked('spot')).slice(before))).toEqual(['Line 3: here stood Kenya, waiting.']);
        await notes.close();
      });

      test('the card goes from one name to another, and is not asked for where the pointer only passes', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session());
        await tab.hover('Sergey Lavrov', 2);
        await tab.cardWith(SAYS);
        await tab.leave();
        await tab.hover('Ilham Aliyev');
        await tab.cardWith('President of Azerbaijan');
        // Which line it is depends on where the card stands.
        expect(blocksOf(await notes.asked('spot'))).toEqual([
          'Line 0: here stood Sergey Lavrov, waiting.',
          expect.stringMatching(/^Line \d+: here stood Ilham Aliyev, waiting\.$/),
        ]);
        await tab.leave();
        await tab.noCard();
        await tab.page.mouse.move(60, 150);
        await tab.page.mouse.move(70, 700, { steps: 30 });
        await tab.page.mouse.move(2, 2);
        expect(await notes.asked('spot')).toHaveLength(2);
        await notes.close();
      });

      test('what the page writes anew is read anew', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session(), HTML.replace('Nobody was here.', 'Sergey Lavrov was here.'));
        await tab.hover('was here');
        await tab.hover('Sergey Lavrov');
        await tab.cardWith(SAYS);
        await tab.leave();
        await tab.noCard();
        await tab.page.evaluate(() => {
          const text = document.querySelector('p')?.firstChild;
          if (text) text.textContent = 'Sergey Lavrin was here, not Kenya.';
        });
        await tab.hover('Sergey Lavrin');
        await through(tab, async () => expect(await tab.card()).toBeNull());
        await tab.hover('Kenya');
        await tab.cardWith('Kenya');
        expect(blocksOf(await notes.asked('spot'))).toEqual([
          'Sergey Lavrov was here.',
          'Sergey Lavrin was here, not Kenya.',
        ]);
        // It was this test that changed it.
        await tab.page.close();
        await notes.close();
      });

      test('the command goes to the first name in view, and on from there; from the selection where there is one', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const { driver } = session();
        const tab = await openPage(session());
        await driver.command(NEXT);
        await tab.cardWith(SAYS);
        expect(blocksOf(await notes.asked('spot')).length).toBeLessThan(8);
        await driver.command(NEXT);
        await tab.cardWith('President of Azerbaijan');
        await tab.press('Escape');
        await tab.noCard();

        await tab.page.evaluate(() => {
          const text = document.querySelectorAll('p')[53]?.firstChild;
          if (text) getSelection()?.setBaseAndExtent(text, 9, text, 20);
        });
        const before = (await notes.asked('spot')).length;
        await driver.command(NEXT);
        await tab.cardWith('Japan');
        expect(blocksOf((await notes.asked('spot')).slice(before))).toEqual(['Line 50: here stood Japan, waiting.']);
        await notes.close();
      });

      test('a name that only the page’s beginning has is come to from its end, past all that has none', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const lines = Array.from({ length: 400 }, (_, n) => `<p>Nobody was here, ${n} times.`).join('');
        const start = '<!doctype html><title>A page</title><link rel="icon" href="data:,">';
        const tab = await openPage(session(), `${start}<p>Here stood Sergey Lavrov.${lines}`);
        await tab.page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
        await session().driver.command(NEXT);
        await tab.cardWith(SAYS);
        await notes.close();
      });

      test('the popup has nothing read either, and says why', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        await openPage(session());
        const popup = await popupAbout(session(), PAGE);
        await popup.shows('With no names marked, pages are not read.');
        expect(await notes.asked()).toEqual([]);
        await popup.page.close();
        await notes.close();
      });

      test('opens with Shift where the reader has it so, and reads nothing before', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing', 'shift-rest');
        const tab = await openPage(session());
        await tab.hover('Sergey Lavrov', 2);
        await through(tab, async () => expect(await notes.asked()).toEqual([]));
        await tab.page.keyboard.down('Shift');
        await tab.cardWith(SAYS);
        await tab.page.keyboard.up('Shift');
        await notes.close();
      });

      test('a finger’s tap opens a card, and a second one closes it', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session());
        const { x, y } = await tab.place('Sergey Lavrov', 2);
        await tab.page.touchscreen.tap(x, y);
        await tab.cardWith(SAYS);
        expect(blocksOf(await notes.asked('spot'))).toEqual(['Line 0: here stood Sergey Lavrov, waiting.']);
        await tab.page.touchscreen.tap(x, y);
        await tab.noCard();
        await notes.close();
      });

      test('opens through a link that is stretched over the name', async () => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const link = '<a href="#there" aria-label="Read" style="position:absolute;inset:0"></a>';
        const html = HTML.replace(
          '<p>Nobody was here.</p>',
          `<div style="position:relative"><p>Here stood Japan.</p>${link}</div>`,
        );
        const tab = await openPage(session(), html);
        const { x, y } = await tab.page.evaluate(() => {
          const box = document.querySelector('p')?.getBoundingClientRect();
          return { x: (box?.x ?? 0) + 110, y: (box?.y ?? 0) + 15 };
        });
        await tab.page.mouse.move(x - 6, y);
        await tab.page.mouse.move(x, y);
        await tab.cardWith('Japan');
        expect(blocksOf(await notes.asked('spot'))).toEqual(['Here stood Japan.']);
        await notes.close();
      });
    },
    { extension: (browser) => planted(browser, 'background.js', NOTING) },
  );
});

describe('with nothing marked, before the script that listens on demand has come', () => {
  const late = "if (files[0] === 'on-demand.js') await new Promise((done) => setTimeout(done, 1_500));";
  inBrowsers(
    (session) => {
      test.each(['tap', 'rest'])('a %s is heard', async (kind) => {
        const notes = await openNotes(session());
        await notes.mark('nothing');
        const tab = await openPage(session());
        await expect.poll(async () => (await notes.asked('injectOnDemand')).length).toBe(1);
        const { x, y } = await tab.place('Sergey Lavrov', 2);
        if (kind === 'tap') await tab.page.touchscreen.tap(x, y);
        else {
          await tab.page.mouse.move(x - 6, y);
          await tab.page.mouse.move(x, y);
        }
        await tab.cardWith(SAYS);
        expect(await notes.put()).toContain('on-demand.js');
        await notes.close();
      });
    },
    { extension: (browser) => planted(browser, 'background.js', `${NOTING}\n${PUTTING(late)}`) },
  );
});
