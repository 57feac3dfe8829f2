import { describe, expect, test } from 'vitest';
import { inBrowsers } from './harness/session.ts';

const PAGE = 'http://gazette.test/joined-twice.html';

// As the extension is installed, a page that is just loading gets the reading script from the browser and, with all open tabs, from the
// background. Firefox puts it in by itself alone.

describe('a page that gets the reading script twice', () => {
  inBrowsers(
    (session) => {
      test('is read and painted by the first copy', async () => {
        const { driver, server } = session();
        server.page(PAGE, '<!doctype html><meta charset="utf-8"><title>Plain</title><p>Nobody is named here.</p>');
        const tab = await driver.open(PAGE);
        const background = await driver.backgroundSession();
        const { result } = await background.send('Runtime.evaluate', {
          expression: `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([{ id }]) => chrome.scripting.executeScript(
            { target: { tabId: id }, files: ['content.js'], injectImmediately: true })).then((all) => all.length)`,
          awaitPromise: true,
          returnByValue: true,
        });
        expect(result.value).toBe(1);
        await tab.page.evaluate(() => {
          document.querySelector('p')?.append(' Armenia waits.');
        });
        await tab.mention('Armenia');
      });
    },
    { browsers: ['chromium'], changesPages: true },
  );
});
