import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { builtExtension } from './builds.ts';
import type { BrowserName, Driver } from './driver.ts';
import { launch } from './launch.ts';
import { type Server, serve } from './server.ts';
import type { Tab } from './tab.ts';

/** What a block of tests has: a server, and a real browser with the extension that reaches nothing else. */
export interface Session {
  readonly browser: BrowserName;
  readonly driver: Driver;
  readonly server: Server;
  /** The folder in which saved files land. */
  readonly downloads: string;
}

export interface SessionOptions {
  /** The built extension's folder, where it is not the one in dist. */
  readonly extension?: (browser: BrowserName) => string;
  readonly browsers?: readonly BrowserName[];
  /** True where the extension was made to change pages: then they are not held against it. */
  readonly changesPages?: boolean;
}

const SITE = fileURLToPath(new URL('../site', import.meta.url));

/** Saved pages of other people's news, beside the project and never in it. */
export const SAVED_PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

/**
 * The same tests in each browser. `session()` is there inside the tests and hooks. After each test every page it opened
 * has to be byte for byte what it was, and is closed.
 */
export function inBrowsers(tests: (session: () => Session) => void, options: SessionOptions = {}): void {
  const { extension = builtExtension, browsers = ['chromium', 'firefox'], changesPages = false } = options;
  describe.each(browsers)('in %s', (browser) => {
    let session: Session | undefined;
    const opened: Tab[] = [];
    beforeAll(async () => {
      const server = await serve({ 'gazette.test': SITE, 'saved.test': SAVED_PAGES });
      const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));
      const how = { extension: extension(browser), proxyPort: server.port, downloads, headless: true };
      const driver = noting(await launch(browser, how), opened);
      session = { browser, driver, server, downloads };
    });
    afterEach(async () => {
      for (const tab of opened.splice(0)) {
        if (tab.page.isClosed()) continue;
        if (!changesPages) await expectLeftAsItWas(tab);
        await tab.page.close();
      }
    });
    afterAll(async () => {
      await session?.driver.close();
      await session?.server.close();
      if (session) rmSync(session.downloads, { recursive: true, force: true });
    });
    tests(() => {
      if (!session) throw new Error('No browser runs yet.');
      return session;
    });
  });
}

/** The same driver, keeping a list of the pages it opens. */
const noting = (driver: Driver, opened: Tab[]): Driver => ({
  ...driver,
  async open(url) {
    const tab = await driver.open(url);
    opened.push(tab);
    return tab;
  },
});

async function expectLeftAsItWas(tab: Tab): Promise<void> {
  await tab.page.bringToFront();
  await tab.press('Escape');
  await tab.noCard();
  await expectUntouched(tab);
}

/** The page's own HTML is what it was before the extension came, and nothing was done to it in between. */
export async function expectUntouched(tab: Tab): Promise<void> {
  const { before, now, changes } = await tab.watched();
  expect(changes).toEqual([]);
  expect(before.length).toBeGreaterThan(100);
  expect(now === before, 'the HTML is byte for byte the same').toBe(true);
}
