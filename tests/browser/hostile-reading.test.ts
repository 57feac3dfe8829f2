import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forgetHeard, heardOn, listening } from './harness/ears.ts';
import { htmlOf, openCard, openPage, SAYS, SENTENCE } from './harness/page-of.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

/** Words that stand in the card, and on no page here. */
const WORDS = [SAYS, 'Minister', 'Named with', 'Open record'];

const tokens = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
/** The families the card may be set in. */
const FAMILIES = [...tokens.matchAll(/--(?:sans|serif): ([^;]+);/g)]
  .flatMap(([, list = '']) => list.split(','))
  .map((family) => family.trim().replaceAll('"', ''));

const EARS = ['copy', 'cut', 'paste', 'beforecopy', 'beforecut', 'selectstart', 'selectionchange', 'dragstart', 'drag'];
const DROPS = ['dragenter', 'dragover', 'drop', 'dragend'];

/**
 * What a page can get at within one task: whether the browser finds the words, and all that can be selected. Firefox refuses to
 * look into a frame of another origin, whatever the words: that is told as well.
 */
function lookFor(words: readonly string[]): string[] {
  const had: string[] = [];
  const both = [false, true];
  for (const word of words) {
    for (const flags of both.flatMap((a) => both.flatMap((b) => both.flatMap((c) => both.map((d) => [a, b, c, d]))))) {
      const [matchCase, backwards, whole, inFrames] = flags;
      getSelection()?.removeAllRanges();
      try {
        if (window.find(word, matchCase, backwards, true, whole, inFrames, false)) had.push(`found ${word}`);
      } catch (error) {
        had.push(`${error}`);
      }
      document.execCommand('selectAll');
      if (`${getSelection()}`.includes(word)) had.push(`selected ${word}`);
    }
  }
  getSelection()?.removeAllRanges();
  return [...new Set(had)];
}

declare global {
  interface Window {
    find(
      words: string,
      matchCase?: boolean,
      backwards?: boolean,
      wrap?: boolean,
      whole?: boolean,
      inFrames?: boolean,
      dialog?: boolean,
    ): boolean;
  }
}

/** Where a stretch of the card's first quotation stands, in the window: its first line from end to end. */
async function lineOfQuotation(tab: Tab): Promise<{ from: number; to: number; y: number }> {
  const line = await until('a quotation', () =>
    tab.inCard((root) => {
      const quote = root.querySelector(
        '.quotations li .quote, .quotations li blockquote, .quotations figure > :first-child',
      );
      if (!quote) return null;
      const range = root.createRange();
      range.selectNodeContents(quote);
      const box = [...range.getClientRects()].find(({ width }) => width > 100);
      return box ? { from: box.left, to: box.right, y: box.top + box.height / 2 } : null;
    }),
  );
  const { x, y } = await tab.cardBox();
  return { from: x + line.from, to: x + line.to, y: y + line.y };
}

async function selectQuotation(tab: Tab): Promise<string> {
  const { from, to, y } = await lineOfQuotation(tab);
  const { mouse } = tab.page;
  await mouse.move(from + 2, y, { steps: 8 });
  await mouse.down();
  await mouse.move(to - 4, y, { steps: 8 });
  await mouse.up();
  return until('words selected in the card', () => tab.inCard((root) => `${root.getSelection()}`));
}

/** What is on the clipboard, pasted where nobody but the test sees it. */
async function clipboard({ driver }: Session): Promise<string> {
  const own = await driver.openOwn('options.html');
  await own.page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('textarea'));
    field.id = 'paste';
    field.style.cssText = 'position:fixed;inset:0';
    field.focus();
  });
  await own.page.keyboard.down('Control');
  await own.press('v');
  await own.page.keyboard.up('Control');
  const text = await until('something pasted', () =>
    own.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value ?? ''),
  );
  await own.page.close();
  return text;
}

describe('a page that looks for the words of a card', () => {
  inBrowsers(
    (session) => {
      test('finds none of them and selects none; in a closed root without a frame it would', async () => {
        const tab = await openCard(await openPage(session(), htmlOf(`<p>${SENTENCE}</p>`)));
        const nothing = await tab.page.evaluate(lookFor, ['Zyxwvut']);
        expect(nothing.join()).not.toContain('Zyxwvut');
        for (const word of WORDS) expect(await tab.page.evaluate(lookFor, [word]), word).toEqual(nothing);
        const card = await tab.cardWith(SAYS);
        for (const word of WORDS) expect(card).toContain(word);
        await tab.page.evaluate((words) => {
          const host = document.body.appendChild(document.createElement('div'));
          host.attachShadow({ mode: 'closed' }).textContent = words.join(' ');
        }, WORDS);
        const had = await tab.page.evaluate(lookFor, WORDS);
        for (const word of WORDS) expect(had).toContain(`found ${word}`);
      });

      test('and gives it fonts of its own, letter by letter, is asked for none', async () => {
        expect(FAMILIES.length).toBeGreaterThan(8);
        const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', '\u017e'];
        const faces = FAMILIES.flatMap((family) =>
          letters.map(
            (letter) =>
              `@font-face{font-family:"${family}";src:url("/font/${encodeURIComponent(family)}/${letter.charCodeAt(0)}.woff2");unicode-range:U+${letter.charCodeAt(0).toString(16)}}`,
          ),
        );
        const { server } = session();
        server.requests.length = 0;
        const page = htmlOf(`<p>${SENTENCE}</p>`, `<style>${faces.join('\n')}</style>`);
        const tab = await openCard(await openPage(session(), page));
        await tab.page.evaluate((families) => {
          for (const family of families) {
            const words = document.body.appendChild(document.createElement('p'));
            words.style.fontFamily = `"${family}"`;
            words.textContent = '\u017e';
          }
        }, FAMILIES);
        const asked = () => server.requests.filter((line) => line.includes('/font/'));
        await until('fonts for the page’s own words', async () => asked().length >= FAMILIES.length);
        expect(asked().filter((line) => !line.endsWith(`/${'\u017e'.charCodeAt(0)}.woff2`))).toEqual([]);
        for (const family of FAMILIES) expect(asked().join()).toContain(encodeURIComponent(family));
      });

      test('hears nothing while the reader selects and copies in it, and hears the same in its own text', async () => {
        const types = [...EARS, ...DROPS];
        const html = htmlOf(`<p>${SENTENCE}</p><p id="own">Words of the page to be selected.</p>`, listening(types));
        const tab = await openCard(await openPage(session(), html));
        await forgetHeard(tab);
        const selected = await selectQuotation(tab);
        expect(selected.length).toBeGreaterThan(20);
        await tab.page.keyboard.down('Control');
        await tab.press('c');
        await tab.page.keyboard.up('Control');
        // What is selected is dragged out of the card, over the page, and let go there.
        const { from, to, y } = await lineOfQuotation(tab);
        await tab.page.mouse.move((from + to) / 2, y);
        await tab.page.mouse.down();
        await tab.page.mouse.move(10, 700, { steps: 10 });
        await tab.page.mouse.up();
        expect(await heardOn(tab)).toEqual([]);
        expect(await clipboard(session())).toBe(selected);

        await tab.page.bringToFront();
        const own = await tab.place('Words of the page');
        await tab.page.mouse.click(own.x, own.y, { count: 3 });
        await tab.page.keyboard.down('Control');
        await tab.press('c');
        await tab.page.keyboard.up('Control');
        // In a task of its own each, not in that of the keys.
        for (const event of ['copy', 'selectionchange', 'selectstart'])
          await until(`the page to hear of its own ${event}`, async () => (await heardOn(tab)).includes(event));
        await tab.page.mouse.move(own.x, own.y);
        await tab.page.mouse.down();
        await tab.page.mouse.move(own.x + 40, own.y + 200, { steps: 10 });
        await until('the page to hear its own words dragged', async () => (await heardOn(tab)).includes('dragstart'));
        await tab.page.mouse.up();
      });
    },
    { changesPages: true },
  );
});
