import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const PAGE = `${GAZETTE}/hover.html`;

/** A high page with the name once, so far down. */
const page = (top: number, more = ''): string => `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="margin:0;font:18px/30px serif"><div style="height:${top}px"></div><p style="margin:0 40px">Here stood ${NAME}, waiting.</p>${more}
<div style="height:3000px"></div>`;

async function openPage({ driver, server }: Session, html: string): Promise<Tab> {
  server.page(PAGE, html);
  const tab = await driver.open(PAGE);
  await tab.mention(NAME);
  return tab;
}

/** Where the name stands, without scrolling to it. */
const lineOf = ({ page: opened }: Tab): Promise<{ left: number; top: number; right: number; bottom: number }> =>
  opened.evaluate((name) => {
    const text = document.querySelector('p')?.firstChild;
    if (!text) throw new Error('The page has no text.');
    const start = text.textContent?.indexOf(name) ?? 0;
    const range = document.createRange();
    range.setStart(text, start);
    range.setEnd(text, start + name.length);
    const { left, top, right, bottom } = range.getBoundingClientRect();
    return { left, top, right, bottom };
  }, NAME);

async function pointAtName(tab: Tab): Promise<void> {
  const { left, right, top, bottom } = await lineOf(tab);
  await tab.page.mouse.move((left + right) / 2 - 6, (top + bottom) / 2);
  await tab.page.mouse.move((left + right) / 2, (top + bottom) / 2);
}

/** Rests the pointer on the name in the page's first text that has it, whatever is laid over that. */
async function pointAtText({ page: opened }: Tab): Promise<void> {
  const { x, y } = await opened.evaluate((name) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = texts.nextNode();
    while (text && !text.textContent?.includes(name)) text = texts.nextNode();
    if (!text) throw new Error('The name is not on the page.');
    const range = document.createRange();
    range.setStart(text, text.textContent?.indexOf(name) ?? 0);
    range.setEnd(text, range.startOffset + name.length);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, NAME);
  await opened.mouse.move(x - 6, y);
  await opened.mouse.move(x, y);
}

/** Sets what opens a card, as the settings page does. */
async function openOn({ driver }: Session, how: string): Promise<void> {
  const own = await driver.openOwn('options.html#/settings');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: { openOn: chosen } }), how);
  await own.page.close();
}

/** For longer than a card takes to open. */
async function staysClosed(tab: Tab): Promise<void> {
  for (let looks = 0; looks < 20; looks++) {
    expect(await tab.card()).toBeNull();
    await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
}

describe('a pointer that rests on a name', () => {
  inBrowsers((session) => {
    test.each([40, 250, 385, 400, 560, 740])('has the card beside the line, never over it: %i px down', async (top) => {
      const tab = await openPage(session(), page(top));
      await pointAtName(tab);
      await tab.cardWith(SAYS);
      // Its height settles once the record is in.
      const box = await until('the card inside the window', async () => {
        const { y, height } = await tab.cardBox();
        return y >= 0 && y + height <= 800 && { y, height };
      });
      const line = await lineOf(tab);
      expect(box.y >= line.bottom || box.y + box.height <= line.top, 'it covers its own name').toBe(true);
      expect(box.height).toBeGreaterThan(200);
    });

    test('has a card of the same size at the same place where the page zooms itself', async () => {
      const zoomed = page(300).replace('<body', '<style>html{zoom:1.5}</style><body');
      const tab = await openPage(session(), zoomed);
      await pointAtName(tab);
      await tab.cardWith(SAYS);
      const [line, box] = [await lineOf(tab), await tab.cardBox()];
      expect(box.width).toBeCloseTo(360, 0);
      expect(Math.abs(box.x - line.left)).toBeLessThanOrEqual(1);
      const gap = box.y > line.top ? box.y - line.bottom : line.top - (box.y + box.height);
      expect(gap, 'it stands right beside its line').toBeGreaterThan(0);
      expect(gap).toBeLessThan(12);
    });

    test('has it although something beside scrolls by itself', async () => {
      const ticker = `<div id="ticker" style="height:60px;overflow:auto"><div style="height:9000px">News</div></div>
<script>setInterval(() => { document.querySelector('#ticker').scrollTop += 3 }, 30)</script>`;
      const tab = await openPage(session(), page(200, ticker));
      await pointAtName(tab);
      await tab.cardWith(SAYS);
      const scrolled = await tab.page.evaluate(() => document.querySelector('#ticker')?.scrollTop ?? 0);
      expect(scrolled, 'it did scroll meanwhile').toBeGreaterThan(12);
    });

    test('that only a scroll brought under it opens nothing until it moves', async () => {
      const tab = await openPage(session(), page(600));
      const { left, right, top } = await lineOf(tab);
      const at = { x: (left + right) / 2, y: top - 200 + 15 };
      await tab.page.mouse.move(at.x - 10, at.y);
      await tab.page.mouse.move(at.x, at.y);
      await tab.page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }));
      await staysClosed(tab);
      await tab.page.mouse.move(at.x + 5, at.y);
      await tab.cardWith(SAYS);
    });

    test('opens nothing while words are being selected, and a card stays while its own are', async () => {
      const tab = await openPage(session(), page(200));
      const { left, right, top, bottom } = await lineOf(tab);
      const y = (top + bottom) / 2;
      const { mouse } = tab.page;
      await mouse.move(left - 60, y);
      await mouse.down();
      await mouse.move((left + right) / 2, y, { steps: 8 });
      await staysClosed(tab);
      await mouse.up();
      await tab.leave();
      await pointAtName(tab);
      await tab.cardWith(SAYS);
      const box = await tab.cardBox();
      await mouse.move(box.x + 40, box.y + 40, { steps: 8 });
      await mouse.down();
      await mouse.move(box.x + box.width + 60, box.y + 60, { steps: 8 });
      for (let looks = 0; looks < 12; looks++) {
        expect(await tab.card()).not.toBeNull();
        await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      }
      await mouse.up();
      await tab.leave();
      await tab.noCard();
    });

    test('opens with Shift, pressed while it rests, where the reader has it so', async () => {
      await openOn(session(), 'shift-rest');
      try {
        const tab = await openPage(session(), page(200));
        await pointAtName(tab);
        await staysClosed(tab);
        // For a capital it is let go sooner.
        await tab.page.keyboard.down('Shift');
        await tab.press('A');
        await staysClosed(tab);
        await tab.page.keyboard.up('Shift');
        await tab.page.keyboard.down('Shift');
        await tab.cardWith(SAYS);
        await tab.page.keyboard.up('Shift');
        const { left, top } = await lineOf(tab);
        await tab.page.mouse.move(left + 10, top + 12);
        for (let looks = 0; looks < 12; looks++) {
          expect(await tab.card(), 'it needs no key to stay').not.toBeNull();
          await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
        }
        await tab.leave();
        await tab.noCard();
      } finally {
        await openOn(session(), 'rest');
      }
    });

    describe('under a link that is stretched over its teaser', () => {
      const after = (more: string) =>
        `<style>.all::after{content:'';position:absolute;inset:0;${more}}</style><h3 style="margin:0 40px"><a class="all" href="#there">Here stood ${NAME}, waiting for the train</a></h3>`;
      const over = (more: string) =>
        `<p style="margin:0 40px">Here stood ${NAME}, waiting.</p><a href="#there" aria-label="Read" style="position:absolute;inset:0;${more}"></a>`;
      const teaser = (inside: string) =>
        `<!doctype html><title>A page</title><link rel="icon" href="data:,"><body style="margin:0;font:18px/30px serif"><div style="position:relative">${inside}</div><div style="height:3000px"></div>`;

      test.each([
        ['by what comes after its words', after('')],
        ['as a box of its own', over('')],
      ])('opens as well: %s', async (_, inside) => {
        const tab = await openPage(session(), teaser(inside));
        await pointAtText(tab);
        await tab.cardWith(SAYS);
        await tab.page.mouse.click(60, 15);
        expect(await tab.page.evaluate(() => location.hash), 'it is still a link').toBe('#there');
      });

      test.each([
        ['a link that is painted', over('background:#fff')],
        [
          'a field to write in',
          over('background:transparent').replace('<a', '<textarea').replace('</a>', '</textarea>'),
        ],
        [
          'a picture',
          over('').replace('<a', '<svg style="position:absolute;inset:0;width:400px;height:90px"></svg><a'),
        ],
      ])('does not open behind %s', async (_, inside) => {
        const tab = await openPage(session(), teaser(inside));
        await pointAtText(tab);
        await staysClosed(tab);
      });
    });

    test.each(['all', 'none'])('opens on text with user-select: %s', async (select) => {
      const html = page(300).replace(
        /<p.*<\/p>/,
        `<p style="user-select:${select}">Here stood <b>${NAME}</b>, waiting.</p>`,
      );
      const tab = await openPage(session(), html);
      await pointAtText(tab);
      await tab.cardWith(SAYS);
    });

    test('opens nothing for a name the page has moved away from under it', async () => {
      const tab = await openPage(session(), page(300));
      await pointAtName(tab);
      // Without a scroll, as when an advertisement grows above the text.
      await tab.page.evaluate(() => {
        // An animation moves it without touching the page's HTML.
        document.querySelector('div')?.animate([{ height: '500px' }, { height: '500px' }], { duration: 60_000 });
      });
      await staysClosed(tab);
      await pointAtName(tab);
      await tab.cardWith(SAYS);
    });
  });
});
