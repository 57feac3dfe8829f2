import { describe, expect, test } from 'vitest';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';

/**
 * Waits until the extension's first start is over. A background that is ended by DevTools while it starts, with messages on their way to
 * it, may stay in Chromium's list of running ones without running: then only a page of the extension starts it again.
 */
async function started({ driver }: Session): Promise<void> {
  const { page } = await driver.openOwn('options.html');
  await page.waitForSelector('.table, table');
  await page.close();
}

describe('a background that the browser ended', () => {
  inBrowsers((session) => {
    test('is back for the next hover, knowing all it knew', async () => {
      const { driver } = session();
      await started(session());
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Azerbaijan');
      await driver.stopBackground();
      expect(await driver.backgroundRuns()).toBe(false);
      await tab.hover('Azerbaijan');
      await tab.cardWith('Baku');
      expect(await driver.backgroundRuns()).toBe(true);
    });

    test('reads a new page as well', async () => {
      const { driver } = session();
      await driver.stopBackground();
      const tab = await driver.open(`${GAZETTE}/sample.html`);
      await tab.mention('Ilham Aliyev');
      await tab.hover('Ilham Aliyev');
      await tab.cardWith('President of Azerbaijan');
      expect(await driver.ownErrors()).toEqual([]);
    });
  });
});
