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

/** What a block of tests uses: a server, and a real browser with the extension, which can reach only that server. */
export interface Session {
  readonly browser: BrowserName;
  readonly driver: Driver;
  readonly server: Server;
  /** The folder that downloads are saved in. */
  readonly downloads: string;
}

export interface SessionOptions {
  /** Gives the built extension's folder, where that is not the one in dist. */
  readonly extension?: (browser: BrowserName) => string;
  readonly browsers?: readonly BrowserName[];
  /** True where the extension of this test changes pages on purpose: then changes are no failure. */
  readonly changesPages?: boolean;
  /** True where the tab stays that opens after the installation. */
  readonly keepsWelcome?: boolean;
  /** Addresses whose pages the driver leaves to the browser. Not where the session is shared. */
  readonly unwatched?: readonly string[];
  /** True where other blocks of the file may use the same browser, because what this one leaves there does not disturb them. */
  readonly shared?: boolean;
}

const SITE = fileURLToPath(new URL('../site', import.meta.url));

/** A folder of saved news pages of others. It is beside the project and never a part of it. */
export const SAVED_PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

/**
 * Runs the same tests in each browser. Call `session()` inside of tests and hooks only. After each test, the HTML of every page that
 * it has opened must be byte for byte what it was; then the page is closed.
 */
export function inBrowsers(tests: (session: () => Session) => void, options: SessionOptions = {}): void {
  const { extension = builtExtension, browsers = BROWSERS, changesPages = false, shared = false } = options;
  describe.each(browsers)('in %s', (browser) => {
    let session: Session | undefined;
    const opened: Tab[] = [];
    beforeAll(async () => {
      const begun = await (shared ? sharedSession(browser, extension) : begin(browser, extension, options));
      session = { ...begun, driver: noting(begun.driver, opened) };
    });
    afterEach(async () => {
      for (const tab of opened.splice(0)) {
        if (tab.page.isClosed()) continue;
        if (!changesPages) await expectLeftAsItWas(tab);
        await tab.page.close();
      }
    });
    afterAll(async () => {
      if (session && !shared) await end(session);
    });
    tests(() => {
      if (!session) throw new Error('No browser runs yet.');
      return session;
    });
  });
}

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

async function begin(
  browser: BrowserName,
  extension: (browser: BrowserName) => string,
  { keepsWelcome = false, unwatched = [] }: SessionOptions = {},
): Promise<Session> {
  const server = await serve({ 'gazette.test': SITE, 'saved.test': SAVED_PAGES });
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));
  const how = {
    extension: extension(browser),
    proxyPort: server.port,
    downloads,
    headless: true,
    keepsWelcome,
    unwatched,
  };
  return { browser, driver: await launch(browser, how), server, downloads };
}

async function end({ driver, server, downloads }: Session): Promise<void> {
  await driver.close();
  await server.close();
  rmSync(downloads, { recursive: true, force: true });
}

const running = new Map<BrowserName, Map<(browser: BrowserName) => string, Promise<Session>>>();

/** The session that blocks of this file share for an extension. It begins at the first call. */
function sharedSession(browser: BrowserName, extension: (browser: BrowserName) => string): Promise<Session> {
  const known = running.get(browser) ?? new Map<(browser: BrowserName) => string, Promise<Session>>();
  running.set(browser, known);
  const session = known.get(extension) ?? begin(browser, extension);
  known.set(extension, session);
  return session;
}

// Each test file has its own copy of this module, so these are the sessions of one file.
afterAll(async () => {
  for (const sessions of running.values()) for (const session of sessions.values()) await end(await session);
});

/** The same driver, which also adds each page that it opens to `opened`. */
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

/** Expects that the page's HTML is what it was before any content script ran, and that it was not changed in between. */
export async function expectUntouched(tab: Tab): Promise<void> {
  const { before, now, changes } = await tab.watched();
  expect(changes).toEqual([]);
  expect(before.length).toBeGreaterThan(100);
  expect(now === before, 'the HTML is byte for byte the same').toBe(true);
}
