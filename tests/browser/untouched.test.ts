import { describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import { OPEN_HOST, type Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const SAMPLE = `${GAZETTE}/sample.html`;

/** A reader's moments on a page: names painted, two cards opened and left again. */
async function readSample({ driver }: Session): Promise<Tab> {
  const tab = await driver.open(SAMPLE);
  await tab.mention('Sergey Lavrov');
  await tab.hover('Sergey Lavrov');
  await tab.cardWith('Sergey Lavrov');
  await tab.leave();
  await tab.noCard();
  await tab.hover('Azerbaijan');
  await tab.cardWith('Azerbaijan');
  await tab.press('Escape');
  await tab.noCard();
  return tab;
}

describe('a page that was read with the extension', () => {
  inBrowsers((session) => {
    test('is byte for byte what it was, in the page and against what the server sent', async () => {
      const tab = await readSample(session());
      await expectUntouched(tab);
      const { now, hosts } = await tab.watched();
      expect(hosts).toBeGreaterThan(0);
      const sent = await tab.page.evaluate(async () => {
        const copy = await (await fetch(location.href)).text();
        return new DOMParser().parseFromString(copy, 'text/html').documentElement.outerHTML;
      });
      expect(now).toBe(sent);
    });

    test('is printed as it was written', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(SAMPLE);
      await tab.mention('Sergey Lavrov');
      const lines = () =>
        tab.page.evaluate(() =>
          [...CSS.highlights.keys()].flatMap((name) =>
            [...document.querySelectorAll('p, p *')].map(
              (element) => getComputedStyle(element, `::highlight(${name})`).textDecorationLine,
            ),
          ),
        );
      // A name is highlighted before the styles for it have come.
      await expect.poll(async () => [...new Set(await lines())]).toEqual(['underline']);
      // Firefox has no way to be asked for another medium.
      if (browser === 'firefox') return;
      await tab.page.emulateMediaType('print');
      await expect.poll(async () => [...new Set(await lines())]).toEqual(['none']);
      await tab.page.emulateMediaType();
    });

    test('is printed without a card that is kept open', async () => {
      const { driver, browser } = session();
      // Firefox has no way to be asked for another medium.
      if (browser === 'firefox') return;
      const tab = await driver.open(SAMPLE);
      await tab.mention('Sergey Lavrov');
      await tab.hover('Sergey Lavrov');
      await tab.cardWith('Sergey Lavrov');
      await tab.clickInCard('Keep this card open');
      await until('the card to be kept open', () =>
        tab.inCard((root) => root.querySelector('[aria-pressed=true]') !== null),
      );
      const host = await tab.page.evaluateHandle(OPEN_HOST);
      const display = () =>
        host.evaluate((element) => (element instanceof Element ? getComputedStyle(element).display : null));
      await expect.poll(display).toBe('block');
      await tab.page.emulateMediaType('print');
      await expect.poll(display).toBe('none');
      await tab.page.emulateMediaType();
    });

    test('hears nothing of it in its console, and nothing of ours fails', async () => {
      const tab = await readSample(session());
      expect(tab.console).toEqual([]);
      expect(tab.errors).toEqual([]);
      expect(await session().driver.ownErrors()).toEqual([]);
    });

    test('nothing was asked of any server but the page itself', async () => {
      const { server } = session();
      server.requests.length = 0;
      await readSample(session());
      expect(server.requests).toEqual([`GET ${SAMPLE}`]);
    });
  });
});

// Each check above, shown to catch what it is there for.
describe('planted', () => {
  // Our script begins before there is a body; what is watched begins with the document being ready.
  const change =
    "addEventListener('load', () => { document.body.dataset.seen = 'yes'; console.log('on record was here'); });";
  inBrowsers(
    (session) => {
      test('a change of the page and a line in its console are seen', async () => {
        const tab = await session().driver.open(SAMPLE);
        await tab.mention('Sergey Lavrov');
        const { before, now, changes } = await tab.watched();
        expect(changes).toEqual(['data-seen of body']);
        expect(now).not.toBe(before);
        expect(tab.console.join()).toContain('on record was here');
      });
    },
    { extension: (browser) => planted(browser, 'content.js', change), changesPages: true },
  );

  inBrowsers(
    (session) => {
      test('a request from a content script is seen', async () => {
        const { driver, server } = session();
        await driver.open(SAMPLE);
        await expect.poll(() => server.requests).toContain('GET http://elsewhere.test/page');
      });
    },
    { extension: (browser) => planted(browser, 'content.js', "fetch('http://elsewhere.test/page').catch(() => {});") },
  );
});
