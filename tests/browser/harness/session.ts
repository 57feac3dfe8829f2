import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect } from 'vitest';
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
}

const SITE = fileURLToPath(new URL('../site', import.meta.url));

/** Saved pages of other people's news, beside the project and never in it. */
export const SAVED_PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

/** The same tests in each browser. `session()` is there inside the tests and hooks. */
export function inBrowsers(tests: (session: () => Session) => void, options: SessionOptions = {}): void {
  const { extension = builtExtension, browsers = ['chromium', 'firefox'] } = options;
  describe.each(browsers)('in %s', (browser) => {
    let session: Session | undefined;
    beforeAll(async () => {
      const server = await serve({ 'gazette.test': SITE, 'saved.test': SAVED_PAGES });
      const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));
      const how = { extension: extension(browser), proxyPort: server.port, downloads, headless: true };
      session = { browser, driver: await launch(browser, how), server, downloads };
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

/** The page's own HTML is what it was before the extension came, and nothing was done to it in between. */
export async function expectUntouched(tab: Tab): Promise<void> {
  const { before, now, changes } = await tab.watched();
  expect(changes).toEqual([]);
  expect(before.length).toBeGreaterThan(100);
  expect(now === before, 'the HTML is byte for byte the same').toBe(true);
}
