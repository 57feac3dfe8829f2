import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const HARBOUR = fileURLToPath(new URL('seeds/harbour.txt', import.meta.url));
const PAGE = `${GAZETTE}/revised.html`;
const NAME = 'Sergey Lavrov';
const SAYS = 'Foreign Minister of Russia';
const HTML = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
<body style="margin:0 40px;font:18px/30px serif"><p>Here stood ${NAME}, and so did Maren Holt, waiting for Lavrov.</p>`;

/** The page, with one of our own pages behind it that changes the dataset. */
async function openBoth({ driver, server }: Session): Promise<{ tab: Tab; options: Tab }> {
  const options = await driver.openOwn('options.html#/articles');
  await options.shows('determined to do positive');
  server.page(PAGE, HTML);
  const tab = await driver.open(PAGE);
  await tab.mention(NAME);
  await tab.mention('Lavrov');
  return { tab, options };
}

describe('a dataset that changes', () => {
  inBrowsers((session) => {
    test('has the page read anew, and leaves the open card open', async () => {
      const { tab, options } = await openBoth(session());
      await tab.hover(NAME);
      await tab.cardWith(SAYS);
      await options.page.evaluate(() => {
        const add = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Add articles');
        add?.click();
      });
      const input = await options.page.waitForSelector('input[accept*=".txt"]');
      await input?.uploadFile(HARBOUR);
      await until('the person only the new article knows', async () => {
        expect(await tab.card()).toContain(SAYS);
        return (await tab.painted()).includes('Maren Holt');
      });
      expect((await tab.painted()).sort(), 'each once, and the open one as such').toEqual([
        'Lavrov',
        'Maren Holt',
        NAME,
        NAME,
      ]);
      // It is the same name still: a pointer that moves on it leaves the card as it is.
      const { x, y } = await tab.place(NAME);
      await tab.page.mouse.move(x + 12, y);
      for (let looks = 0; looks < 12; looks++) {
        expect(await tab.card()).toContain(SAYS);
        await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      }
      expect((await tab.watched()).hosts, 'it was never opened again').toBe(1);
      await tab.leave();
      await tab.noCard();
      await tab.hover('Maren Holt');
      await tab.cardWith('The harbour is not a museum');
      await options.page.close();
    });

    test('lets a rest go on', async () => {
      const { tab, options } = await openBoth(session());
      const { x, y } = await tab.place(NAME);
      await tab.page.mouse.move(x - 8, y);
      // The background tells the tabs of one change after the other, for longer than a card takes to open.
      const changing = options.page.evaluate(async () => {
        const end = performance.now() + 1500;
        for (let revision = 1_000_000; performance.now() < end; revision++) {
          await chrome.runtime.sendMessage({ type: 'changed', ask: { revision } });
        }
      });
      await tab.page.mouse.move(x, y);
      await tab.cardWith(SAYS);
      await changing;
      expect(await tab.card()).toContain(SAYS);
      await options.page.close();
    });
  });
});
