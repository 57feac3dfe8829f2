import type { CDPSession } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { openAsking } from './harness/asking.ts';
import { popupAbout } from './harness/popup.ts';
import { expectUntouched, inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

// The article of an open page, read in memory: who speaks, what they say here, and nothing of it left anywhere.

const ADDRESS = 'http://lantern-news.test/lamp.html';
const SPEAKER = 'Perpetua Vandermole';
const SAID = 'The lamp was never broken';
const BY_LAVROV = 'We shall come back when the lamp is lit';
const ELSEWHERE = 'Barnaby Quillfeather';

/** An article that quotes somebody on record and somebody who is not, with a third person who is only named beside it. */
const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The lamp is lit again | Lantern News</title>
<link rel="icon" href="data:,"><style>body{font:18px/30px serif;margin:0 40px}.space{margin-bottom:1600px}</style></head><body>
<nav><p>Weather in Japan. More: what ${ELSEWHERE} thinks of the sea, of lamps and of roads, in a column of his own that comes out once a week</p></nav>
<main><article><h1>The lamp is lit again</h1>
<p>The lighthouse at the northern end of the island will be lit again from the first of May, the council said on Monday.</p>
<p>“${SAID},” said ${SPEAKER}, a keeper who has kept the light for thirty years. “We shall paint it before the summer comes.”</p>
<p>Those who live below the cape have asked for the light in each of those years, in letters to the council, in two petitions and once by
walking up to the door of the council house at night with lanterns in their hands, which was seen from the other side of the bay.</p>
<p>The lamp was taken out four winters ago, when the road to the cape was washed away and nobody could bring oil. The boats have
kept away from the rocks since then, and the harbour has had no visitors to speak of in all of that time.</p>
<p class="space">Vandermole said that Japan had sent two lenses as a present, and that both of them are still in their boxes.</p>
<p>“${BY_LAVROV},” said Sergey Lavrov, who had come by ferry to see the cape, and left with the last boat of the day.</p>
</article></main></body></html>`;

async function openPage({ driver, server }: Session): Promise<Tab> {
  server.page(ADDRESS, HTML);
  return driver.open(ADDRESS);
}

/** Sets what is read and marked, as the settings page does. */
async function choose({ driver }: Session, settings: Record<string, unknown>): Promise<void> {
  const own = await driver.openOwn('options.html#/settings');
  await own.page.evaluate((chosen) => chrome.storage.local.set({ settings: chosen }), settings);
  await own.page.close();
}

/** The words of the page that are tinted as quotations, by what the tint says. */
const tinted = (tab: Tab): Promise<Record<string, string[]>> =>
  tab.page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const [, tint] = /^or-\d+-\d+-([a-z]{2,})$/.exec(name) ?? [];
      if (!tint) continue;
      found[tint] = [...highlight].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, endOffset),
      );
    }
    return found;
  });

/** The colour behind the first space of some words of the page, as it is painted. @param own a page that can read a picture */
async function shadeAt(own: Tab, tab: Tab, words: string): Promise<string> {
  const clip = await tab.page.evaluate((wanted) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const space = new Range();
      space.setStart(text, at + wanted.indexOf(' '));
      space.setEnd(text, at + wanted.indexOf(' ') + 1);
      const { x, y, width, height } = space.getBoundingClientRect();
      return { x: Math.round(x + width / 2), y: Math.round(y + height / 2), width: 1, height: 1 };
    }
    throw new Error(`No ${wanted}.`);
  }, words);
  const picture = await tab.page.screenshot({ clip, encoding: 'base64' });
  return own.page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const pixel = new OffscreenCanvas(1, 1).getContext('2d');
    pixel?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    const [red, green, blue] = pixel?.getImageData(0, 0, 1, 1).data ?? [];
    return `rgb(${red}, ${green}, ${blue})`;
  }, picture);
}

/** What the line beside the pointer says; null where there is none. Only an extension sees into its closed root. */
function lineOn(own: Tab): Promise<string | null> {
  return own.page.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address);
    if (tab?.id === undefined) return null;
    const [found] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const line = document.documentElement.lastElementChild;
        if (!(line instanceof HTMLElement) || line.popover !== 'manual') return null;
        const root =
          'openOrClosedShadowRoot' in line ? line.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(line);
        return root instanceof ShadowRoot ? root.textContent : null;
      },
    });
    return found?.result ?? null;
  }, ADDRESS);
}

const isInView = (tab: Tab, words: string): Promise<boolean> =>
  tab.page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('p')].find((one) => one.textContent?.includes(wanted));
    const box = found?.getBoundingClientRect();
    return box !== undefined && box.top < innerHeight && box.bottom > 0;
  }, words);

describe('the open page', () => {
  inBrowsers((session) => {
    test('says in the card of somebody on record what it quotes from them, and leads there', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      await tab.hover('Sergey Lavrov');
      const card = await tab.cardWith('On this page');
      expect(card).toContain('Foreign Minister of Russia');
      expect(card).toContain(BY_LAVROV);
      await tab.clickInCard('Go to sentence');
      await tab.noCard();
      await until('the words to be shown', async () => (await tab.painted()).some((one) => one.includes(BY_LAVROV)));
      expect(await isInView(tab, BY_LAVROV)).toBe(true);
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
      expect(await session().driver.ownErrors()).toEqual([]);
    });

    test('marks who speaks on it and is not on record, once it has been looked at, and has a card for them', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      // Nobody has asked for anything: the page is read since it is in view.
      await tab.mention(SPEAKER);
      await tab.mention('Vandermole');
      expect(await tab.painted()).not.toContain(ELSEWHERE);
      await tab.hover(SPEAKER);
      const card = await tab.cardWith('On this page');
      expect(card).toContain(SPEAKER);
      expect(card).toContain('Nothing on record yet');
      expect(card).toContain(SAID);
      // It is as high as what it says, which came after it was opened.
      await until('the card to have room', async () => (await tab.cardBox()).height > 250);
      for (const scheme of ['light', 'dark'] as const) {
        await session().driver.prefer(scheme, tab);
        await tab.picture(`this-page-${scheme}-${session().browser}`);
      }
      await session().driver.prefer('light', tab);
      await tab.leave();
      await tab.noCard();
      await expectUntouched(tab);
    });

    test('is marked also where it names nobody on record', async () => {
      const { driver, server } = session();
      const address = 'http://lantern-news.test/nobody.html';
      server.page(address, HTML.replaceAll('Japan', 'The yard').replaceAll('Sergey Lavrov', 'a visitor'));
      const tab = await driver.open(address);
      await tab.mention(SPEAKER);
      await tab.hover(SPEAKER);
      await tab.cardWith(SAID);
    });

    test('has the one mark of a country with nothing on record in its text, not in the navigation before it', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      const places = await tab.page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .filter(({ startContainer }) => startContainer.textContent?.includes('Japan'))
          .map(({ startContainer }) => startContainer.parentElement?.closest('nav, main')?.localName),
      );
      expect(places).toEqual(['main']);
      // Hovering works on every mention.
      await tab.hover('Japan');
      await tab.cardWith('Tokyo');
    });

    test('is listed in the popup by who speaks; a click goes to the first place', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      const popup = await popupAbout(session(), ADDRESS);
      const text = await popup.shows('Speaking here');
      expect(text).toContain(SPEAKER);
      expect(text).toContain('not on record');
      await popup.click('::-p-text(1 quotation here)');
      await popup.closed();
      await tab.page.bringToFront();
      await until('the words to be shown', async () => (await tab.painted()).some((one) => one.includes(BY_LAVROV)));
      expect(await isInView(tab, BY_LAVROV)).toBe(true);
    });

    test('has no speaker “not on record” in the open popup once it is kept, and none “on record” once that is undone', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      const popup = await popupAbout(session(), ADDRESS);
      const said = async (): Promise<string> => (await popup.shows(SPEAKER)).replace(/\s+/g, ' ');
      const row = /Perpetua Vandermole \d quotations? here [^›]*?(not on record|on record)/;
      await until('the speaker to be new', async () => row.exec(await said())?.[1] === 'not on record');
      await popup.click('::-p-text(Keep this article)');
      await popup.shows('Kept.');
      await until('the speaker to be on record', async () => row.exec(await said())?.[1] === 'on record');
      await popup.click('::-p-aria([name="Undo"][role="button"])');
      await until('the speaker to be new again', async () => row.exec(await said())?.[1] === 'not on record');
      await popup.page.close();
    });

    test('shows who is speaking, as the popup asks, and hides it again', async () => {
      const own = await session().driver.openOwn('options.html#/settings');
      const tab = await openPage(session());
      await tab.mention('Japan');
      const show = async (button: string): Promise<void> => {
        const popup = await popupAbout(session(), ADDRESS);
        await popup.click(`::-p-text(${button})`);
        await popup.closed();
        await tab.page.bringToFront();
      };
      expect((await tinted(tab)).spoken, 'off by default').toBeUndefined();
      await show('Show who is speaking on the page');
      await until('the quotations to be tinted', async () => (await tinted(tab)).spoken?.includes(`“${SAID},”`));
      await until(
        'the tint to be seen',
        async () => (await shadeAt(own, tab, 'lamp was never')) !== 'rgb(255, 255, 255)',
      );
      expect(await shadeAt(own, tab, 'taken out four')).toBe('rgb(255, 255, 255)');
      const { spoken = [], reported = [] } = await tinted(tab);
      expect(spoken).toContain(`“${BY_LAVROV},”`);
      expect(reported.join(' ')).toContain('Japan had sent two lenses as a present');
      expect(spoken.join(' ')).not.toContain('lenses');

      await tab.hover('never broken');
      await until('the line that says who speaks', async () => (await lineOn(own)) === SPEAKER);
      for (const scheme of ['light', 'dark'] as const) {
        await session().driver.prefer(scheme, tab);
        await tab.picture(`speaking-${scheme}-${session().browser}`);
      }
      await session().driver.prefer('light', tab);
      await tab.press('Escape');
      await until('the line to be gone', async () => (await lineOn(own)) === null);
      await tab.hover('two lenses');
      await until('what is reported to be told as that', async () => /^Reported: /.test((await lineOn(own)) ?? ''));
      await tab.leave();
      await until('the line to be gone', async () => (await lineOn(own)) === null);

      await show('Hide who is speaking');
      await until('the tints to be gone', async () => Object.keys(await tinted(tab)).length === 0);
      await own.page.close();
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
    });

    test('shows who is speaking by its command as well, and hides it by the same', async () => {
      const tab = await openPage(session());
      await tab.mention('Japan');
      expect((await tinted(tab)).spoken, 'off by default').toBeUndefined();
      await session().driver.command('show-speakers');
      await until('the quotations to be tinted', async () => (await tinted(tab)).spoken?.includes(`“${SAID},”`));
      await session().driver.command('show-speakers');
      await until('the tints to be gone', async () => Object.keys(await tinted(tab)).length === 0);
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
    });

    test('is not read where the reader has switched that off, nor are speakers marked', async () => {
      await choose(session(), { readsPages: false });
      const tab = await openPage(session());
      await tab.mention('Japan');
      await tab.hover('Sergey Lavrov');
      await tab.cardWith('Foreign Minister of Russia');
      for (let looks = 0; looks < 15; looks++) {
        expect(await tab.card()).not.toContain('On this page');
        await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
      }
      await tab.leave();
      await tab.noCard();
      await choose(session(), { readsPages: true, marksSpeakers: false });
      await tab.page.bringToFront();
      // Loaded anew, the page goes by the new settings from its beginning.
      await tab.page.reload();
      await tab.mention('Japan');
      await tab.hover('Sergey Lavrov');
      await tab.cardWith('On this page');
      expect(await tab.painted()).not.toContain(SPEAKER);
      await tab.leave();
      await tab.noCard();
      // The planted twin: with the mark switched on, the same page has it.
      await choose(session(), {});
      await tab.page.bringToFront();
      await tab.page.reload();
      await tab.page.bringToFront();
      await tab.mention(SPEAKER);
    });

    test('lets go of a name of its own that the reader does not want spotted, and has it again when that is taken back', async () => {
      const asking = await openAsking(session().driver);
      const tab = await openPage(session());
      await tab.mention(SPEAKER);
      await tab.mention('Sergey Lavrov');
      const id = 'people not a name';
      const change = { kind: 'not a name', name: SPEAKER } as const;
      await asking.ask('correctPeople', { made: [{ id, change }], at: new Date().toISOString() });
      // A name that is looked up again may be gone for a moment only.
      let looks = 0;
      await until('the name to be let go for good', async () => {
        looks = (await tab.painted()).includes(SPEAKER) ? 0 : looks + 1;
        return looks > 20;
      });
      // What else the article says holds.
      expect(await tab.painted()).toContain('Sergey Lavrov');
      await asking.ask('setUndone', { id, undone: true, at: new Date().toISOString() });
      await tab.mention(SPEAKER);
      await asking.page.close();
      await expectUntouched(tab);
      expect(tab.errors).toEqual([]);
    });

    test('asks for nothing and changes no byte of the dataset', async () => {
      const { driver, server } = session();
      const asking = await openAsking(driver);
      const before = await asking.exported();
      const tab = await openPage(session());
      await tab.mention('Japan');
      const asked = server.requests.length;
      await tab.mention(SPEAKER);
      await tab.hover(SPEAKER);
      await tab.cardWith('On this page');
      expect(server.requests.slice(asked)).toEqual([]);
      expect(await asking.exported()).toBe(before);
      expect(before).not.toContain(SAID);
      // The planted twin: a page that is kept is in the backup.
      await tab.clickInCard('Keep this article');
      await tab.cardWith('Kept');
      expect(await asking.exported()).toContain(SAID);
      await asking.page.close();
    });
  });
});

describe('what was read', () => {
  inBrowsers(
    (session) => {
      test('is nowhere in the writer or the background once the page is left', async () => {
        const { driver } = session();
        const asking = await openAsking(driver);
        const tab = await openPage(session());
        await tab.mention(SPEAKER);
        await tab.page.close();
        for (const [who, open] of [
          ['writer', () => driver.writerSession()],
          ['background', () => driver.backgroundSession()],
        ] as const) {
          // A writer at rest ends after half a minute, and what it held with it: it is to be here while it is looked at.
          await asking.ask('prepare', null);
          const held = await open();
          await until(`the ${who} to have forgotten the page`, async () => !(await heapHas(held, OF_THE_PAGE)));
          // The planted fault: what is held is found.
          await held.send('Runtime.evaluate', { expression: `self.planted = ${JSON.stringify(HTML)}` });
          expect(await heapHas(held, OF_THE_PAGE)).toBe(true);
          await held.send('Runtime.evaluate', { expression: 'delete self.planted' });
        }
        await asking.page.close();
      });
    },
    { browsers: ['chromium'] },
  );
});

/**
 * Words by which the page's markup, its text, a paragraph and a quotation are known: of a long string a snapshot of the heap has
 * the first thousand units.
 */
const OF_THE_PAGE = ['The lamp is lit again', 'at the northern end of the island', SAID];

/** Whether a string that has any of these words is on the heap, after its garbage is collected. */
async function heapHas(session: CDPSession, words: readonly string[]): Promise<boolean> {
  let snapshot = '';
  const hear = ({ chunk }: { chunk: string }) => {
    snapshot += chunk;
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', hear);
  return words.some((one) => snapshot.includes(one));
}
