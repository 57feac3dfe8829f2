import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { popupAbout } from './harness/popup.ts';
import { inBrowsers } from './harness/session.ts';

const FILE = pathToFileURL(fileURLToPath(new URL('site/sample.html', import.meta.url))).href;

describe('a page that is a file on this computer', () => {
  inBrowsers(
    (session) => {
      test('is not read until the reader allows it, and the popup says so', async () => {
        const { driver } = session();
        const tab = await driver.open(FILE);
        const popup = await popupAbout(session(), FILE);
        await popup.shows('The browser doesn’t let On Record read files yet.');
        expect(await tab.painted()).toEqual([]);
      });
    },
    { browsers: ['firefox'] },
  );

  inBrowsers((session) => {
    test('is read as any other', async () => {
      const { driver } = session();
      await driver.allowFiles();
      const tab = await driver.open(FILE);
      await tab.mention('Sergey Lavrov');
      await tab.hover('Sergey Lavrov');
      await tab.cardWith('Foreign Minister of Russia');
      const popup = await popupAbout(session(), FILE);
      expect(await popup.shows('Sergey Lavrov')).toContain('Files on this computer');
    });
  });
});
