import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE, SAVED } from './harness/server.ts';
import { expectUntouched, inBrowsers, SAVED_PAGES, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const SAMPLE = `${GAZETTE}/sample.html`;
const HARBOUR = fileURLToPath(new URL('seeds/harbour.txt', import.meta.url));
/** Somebody only the imported article knows, and a page that names her. */
const HOLT = 'Maren Holt';
const QUAY = `${GAZETTE}/quay.html`;
const QUAY_PAGE = `<!doctype html><title>On the quay</title><link rel="icon" href="data:,">
<body style="font:18px/30px serif;padding:24px"><p>On the quay stood Maren Holt, reading ledgers in the rain.</p>`;

/** Two pages of other people's news text. Their publishers' text stays beside the project: it is only served. */
const OTHERS = ['yahoo-2.html', 'wapo-2.html'];
/** Our own words, put behind theirs: none of them names all three. */
const NAMES =
  '<p style="font:18px/30px serif;padding:24px">Ilham Aliyev was not at home, Sergey Lavrov was late, and Azerbaijan waited.</p>';
const WHO = [
  ['Ilham Aliyev', 'President of Azerbaijan'],
  ['Sergey Lavrov', 'Foreign Minister of Russia'],
  ['Azerbaijan waited', 'Baku'],
] as const;
const othersAreHere = existsSync(SAVED_PAGES);
if (!othersAreHere) console.log(`Skipped: the saved news pages are not on this machine (${SAVED_PAGES}).`);

// The steps follow one another in one browser, as a reader's would.
describe('a new reader', () => {
  inBrowsers((session) => {
    test('hovers the names on the sample page', async () => {
      const { driver, browser } = session();
      const tab = await driver.open(SAMPLE);
      for (const [name, says] of [
        ['Ilham Aliyev', 'President of Azerbaijan'],
        ['Sergey Lavrov', 'Foreign Minister of Russia'],
        ['Azerbaijan', 'Baku'],
      ] as const) {
        await tab.mention(name);
        await tab.hover(name);
        const card = await tab.cardWith(says);
        expect(card).toContain(name);
        expect(card).toContain('undated');
        for (const scheme of ['light', 'dark'] as const) {
          await driver.prefer(scheme, tab);
          await tab.picture(`sample-${name.replace(' ', '-')}-${scheme}-${browser}`);
        }
        await driver.prefer('light', tab);
        await tab.leave();
        await tab.noCard();
      }
      await expectUntouched(tab);
    });

    test.skipIf(!othersAreHere).each(OTHERS)(
      'hovers the same names on %s, a page of other people’s news',
      async (file) => {
        const { driver, server, browser } = session();
        const address = `${SAVED}/named-${file}`;
        const theirs = readFileSync(join(SAVED_PAGES, file), 'utf8');
        const end = theirs.lastIndexOf('</body>');
        server.page(address, `${theirs.slice(0, end)}${NAMES}${theirs.slice(end)}`);
        const tab = await driver.open(address);
        for (const [name, says] of WHO) {
          await tab.place(name);
          await tab.mention(name.replace(' waited', ''));
          await tab.hover(name);
          expect(await tab.cardWith(says)).toContain(name.replace(' waited', ''));
          await tab.picture(`new-user-${file.replace('.html', '')}-${name.replace(' ', '-')}-${browser}`);
          await tab.leave();
          await tab.noCard();
        }
        await expectUntouched(tab);
        await expectNoErrors(session());
      },
    );

    test('opens the popup', async () => {
      const tab = await session().driver.open(SAMPLE);
      await tab.mention('Sergey Lavrov');
      const popup = await popupAbout(session(), SAMPLE);
      expect(await popup.shows('Ilham Aliyev')).toContain('Sergey Lavrov');
      await popup.page.close();
    });

    test('imports an article, and hovers a person only it knows', async () => {
      const { driver, server, browser } = session();
      server.page(QUAY, QUAY_PAGE);
      const quay = await driver.open(QUAY);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('determined to do positive');
      await options.click('::-p-text(Add articles)');
      await pick(options, '.txt', HARBOUR);
      await options.shows('Harbour opens its well-kept books');
      for (const scheme of ['light', 'dark'] as const) {
        await driver.prefer(scheme, options);
        await options.picture(`options-imported-${scheme}-${browser}`);
      }
      await driver.prefer('light', options);
      await options.page.close();
      // The page was open before the article came: it learns of it by itself.
      await hoverHolt(quay);
      await quay.picture(`imported-person-${browser}`);
      await quay.leave();
      await quay.noCard();
      await expectUntouched(quay);
      await quay.page.close();
    });

    test('saves a backup, resets, brings the backup in again, and the person is back', async () => {
      const { driver, downloads, browser } = session();
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('Harbour opens its well-kept books');
      await options.click('::-p-text(Save backup)');
      const pack = await until('the backup among the downloads', async () => {
        // Firefox writes under another name first.
        const saved = readdirSync(downloads).find((file) => /^on-record-.*\.json$/.test(file));
        return saved && readFileSync(join(downloads, saved)).length > 0 ? join(downloads, saved) : null;
      });
      expect(JSON.parse(readFileSync(pack, 'utf8')).format).toBe('on-record pack');

      await options.page.evaluate(() => location.assign('#/settings'));
      await options.click('::-p-text(Reset…)');
      await options.shows('1 article');
      await options.picture(`options-reset-light-${browser}`);
      await options.click('dialog button.danger');
      await options.shows('What was shipped is back whole');
      await options.page.evaluate(() => location.assign('#/articles'));
      await options.shows('determined to do positive');
      await until('the imported article to be gone', async () => !(await shown(options)).includes('Harbour opens'));
      const empty = await driver.open(QUAY);
      await empty.hover(HOLT);
      expect((await empty.painted()).length).toBe(0);

      await options.page.bringToFront();
      await options.page.evaluate(() => location.assign('#/settings'));
      await pick(options, 'application/json', pack);
      await options.shows('1 article restored');
      await options.page.evaluate(() => location.assign('#/articles'));
      await options.shows('Harbour opens its well-kept books');
      await empty.page.bringToFront();
      await hoverHolt(empty);
      await expectNoErrors(session());
    });
  });
});

/** Picks a file in the options page, as its button's dialog would. */
async function pick(options: Tab, type: string, file: string): Promise<void> {
  const input = await options.page.waitForSelector(`input[accept*="${type}"]`);
  await input?.uploadFile(file);
}

async function hoverHolt(tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await tab.mention(HOLT);
  await tab.leave();
  await tab.hover(HOLT);
  expect(await tab.cardWith(HOLT)).toContain('The harbour is not a museum');
}

// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not what a reader sees
const shown = (tab: Tab): Promise<string> => tab.page.evaluate(() => document.body.innerText);

async function expectNoErrors({ driver }: Session): Promise<void> {
  expect(await driver.ownErrors()).toEqual([]);
}
