import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const HARBOUR = fileURLToPath(new URL('seeds/harbour.txt', import.meta.url));
const TITLE = 'Harbour opens its well-kept books';
const SAMPLE = `${GAZETTE}/sample.html`;

// The steps follow one another in one browser, as a reader's would.
describe('the storage', () => {
  inBrowsers((session) => {
    test('says how much of it is used and free, and what the browser has promised', async () => {
      const { driver, browser } = session();
      const options = await driver.openOwn('options.html#/settings');
      await options.shows('Mark names');
      await options.shows(
        browser === 'firefox'
          ? 'The browser has promised never to clear it by itself.'
          : 'The browser was asked to promise that it never clears it, and has not.',
      );
      const main = await options.page.$eval('main', (element) => element.textContent);
      expect(main).toMatch(/\d [kM]B used, [\d,.]+ [MG]B free\./);
      await pictures(session(), options, 'settings-storage');
      await options.page.close();
    });

    test('has articles that no backup has, and says so until one is saved', async () => {
      const { driver, downloads } = session();
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('determined to do positive');
      await options.click('::-p-text(Add articles)');
      await pick(options, '.txt', HARBOUR);
      await options.shows(TITLE);
      await options.shows('1 article in no backup.');
      await options.click('::-p-text(Save backup)');
      await options.shows('Backup saved among your downloads.');
      await downloaded(downloads, /^on-record-\d.*\.json$/);
      await until('nothing to be missing', async () => !(await sidebar(options)).includes('in no backup'));
      await options.page.close();
    });

    test('that does not open is saved as far as it can be read, is missed once it is lost, and is back with the backup', async () => {
      const { driver, downloads } = session();
      const holder = await driver.openOwn('popup.html');
      await until('the record to be noted', () => holder.page.evaluate(isNoted));
      await driver.killWriter(true);
      await holder.page.evaluate(raise, 1_000);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('A newer version of On Record has written this record.');
      await options.click('::-p-text(Save what can still be read)');
      await options.shows('1 article saved among your downloads, as a backup.');
      const rescued = await downloaded(downloads, /^on-record-rescued-.*\.json$/);
      const { articles } = JSON.parse(readFileSync(rescued, 'utf8'));
      expect(articles.map(({ title }: { title: string }) => title)).toEqual([TITLE]);
      await pictures(session(), options, 'not-open');

      await holder.page.evaluate(lose);
      await holder.page.close();
      await options.click('::-p-text(Try again)');
      await options.shows('The browser has lost your record. 1 article that you had kept on');
      await pictures(session(), options, 'lost');
      await driver.open(SAMPLE);
      const popup = await popupAbout(session(), SAMPLE);
      await popup.shows('The browser has lost the articles you kept.');
      await popup.page.close();
      await options.page.bringToFront();

      await options.click('::-p-text(Restore a backup)');
      await pick(options, 'application/json', rescued);
      await options.shows('1 article restored');
      await until('no loss to be spoken of', async () => (await options.page.$('.lost')) === null);
      await options.page.evaluate(() => location.assign('#/articles'));
      await options.shows(TITLE);
      await options.page.close();
      expect(await driver.ownErrors()).toEqual([]);
    });
  });

  inBrowsers((session) => {
    test('that does not open is begun anew, and is no loss to be spoken of', async () => {
      const { driver, downloads } = session();
      const first = await driver.openOwn('options.html#/articles');
      await first.shows('determined to do positive');
      await first.click('::-p-text(Add articles)');
      await pick(first, '.txt', HARBOUR);
      await first.shows(TITLE);
      await until('the record to be noted', () => first.page.evaluate(isNoted));
      await first.page.close();
      const holder = await driver.openOwn('popup.html');
      await driver.killWriter(true);
      await holder.page.evaluate(raise, 1_000);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('A newer version of On Record has written this record.');
      await options.click('::-p-text(Start anew…)');
      await options.shows('Deletes the whole record: the 1 article that you had kept on');
      await pictures(session(), options, 'start-anew');
      await options.click('::-p-text(Save what can be read)');
      await options.shows('1 article saved among your downloads');
      const rescued = await downloaded(downloads, /^on-record-rescued-.*\.json$/);
      await options.click('::-p-text(Delete it)');
      await options.shows('determined to do positive');
      await options.shows('1 article');
      expect(await options.page.$('.lost')).toBeNull();
      // What was saved before comes back into the new one.
      await options.page.evaluate(() => location.assign('#/settings'));
      await pick(options, 'application/json', rescued);
      await options.shows('1 article restored');
      await options.page.evaluate(() => location.assign('#/articles'));
      await options.shows(TITLE);
      await holder.page.close();
      await options.page.close();
    });

    test('that another page holds open says so, and is begun anew once that one is closed', async () => {
      const { driver } = session();
      const holder = await driver.openOwn('popup.html');
      await driver.killWriter(true);
      await holder.page.evaluate(raise, 2_000);
      // As a page of an earlier version would that does not know how to give way.
      await holder.page.evaluate(hold);
      const options = await driver.openOwn('options.html#/articles');
      await options.shows('A newer version of On Record has written this record.');
      await options.click('::-p-text(Start anew…)');
      await options.click('::-p-text(Delete it)');
      await options.shows('Another page of On Record holds this record open.');
      await holder.page.close();
      await options.shows('determined to do positive');
      await until(
        'the article to be gone',
        async () => !(await options.page.$eval('main', (main) => main.textContent))?.includes(TITLE),
      );
      await options.page.close();
    });
  });

  inBrowsers(
    (session) => {
      test('is backed up into a folder that the reader has chosen', async () => {
        const options = await session().driver.openOwn('options.html#/settings');
        // No driver can use the browser's dialog. The folder is real, of the browser's own file system.
        await options.page.evaluate(() => {
          const choose = async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('Press', { create: true });
          Object.assign(window, { showDirectoryPicker: choose });
        });
        await options.shows('Backups are saved among your downloads.');
        await options.click('::-p-text(Choose a folder)');
        await options.shows('Backups are saved in the folder Press.');
        await options.page.reload();
        await options.shows('Backups are saved in the folder Press.');
        await options.click('main ::-p-text(Save backup)');
        await options.shows('Backup saved in the folder “Press”.');
        const saved = await options.page.evaluate(async () => {
          const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Press');
          const day = new Date().toLocaleDateString('sv');
          return (await (await folder.getFileHandle(`on-record-${day}.json`)).getFile()).text();
        });
        expect(JSON.parse(saved).format).toBe('on-record pack');
        await options.click('::-p-text(Save among the downloads)');
        await options.shows('Backups are saved among your downloads.');
        await options.page.close();
      });
    },
    { browsers: ['chromium'] },
  );
});

async function pictures({ driver, browser }: Session, tab: Tab, name: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    await driver.prefer(scheme, tab);
    await tab.picture(`${name}-${scheme}-${browser}`);
  }
  await driver.prefer('light', tab);
}

/** Picks a file, as the button's dialog would. */
async function pick(options: Tab, type: string, file: string): Promise<void> {
  const input = await options.page.waitForSelector(`input[accept*="${type}"]`);
  await input?.uploadFile(file);
}

const sidebar = (options: Tab): Promise<string> => options.page.$eval('.side', (element) => element.textContent ?? '');

/** The whole file of some name among the downloads. */
const downloaded = (downloads: string, name: RegExp): Promise<string> =>
  until(`${name} among the downloads`, async () => {
    // Firefox writes under another name first.
    const file = readdirSync(downloads).find((one) => name.test(one));
    return file && readFileSync(join(downloads, file)).length > 0 ? join(downloads, file) : null;
  });

/** Runs in a page: does to the record what a later version of the extension would, and holds it open. */
async function raise(version: number): Promise<void> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('on-record', version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  opened.onversionchange = () => opened.close();
  Object.assign(globalThis, { held: opened });
}

/** Runs in a page: whether it is noted outside of the record that it holds one article. */
async function isNoted(): Promise<boolean> {
  const { dataset } = await chrome.storage.local.get<{ dataset?: { kept: number } }>('dataset');
  return dataset?.kept === 1;
}

/** Runs in a page: keeps the record open, whoever wants to change or delete it. */
function hold(): void {
  const held: IDBDatabase = Reflect.get(globalThis, 'held');
  held.onversionchange = null;
}

/** Runs in a page: takes the record away, as a browser does that clears what it stored. */
async function lose(): Promise<void> {
  Reflect.get(globalThis, 'held')?.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase('on-record');
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
