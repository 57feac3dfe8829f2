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
  /** The file's other blocks with the same extension may have its browser, too: what one leaves there is nothing to them. */
  readonly shared?: boolean;
}

const SITE = fileURLToPath(new URL('../site', import.meta.url));

/** Saved pages of other people's news, beside the project and never in it. */
export const SAVED_PAGES = fileURLToPath(new URL('../../../../shared/pages', import.meta.url));

/**
 * The same tests in each browser. `session()` is there inside the tests and hooks. After each test every page it opened
 * has to be byte for byte what it was, and is closed.
 */
export function inBrowsers(tests: (session: () => Session) => void, options: SessionOptions = {}): void {
  const { extension = builtExtension, browsers = BROWSERS, changesPages = false, shared = false } = options;
  describe.each(browsers)('in %s', (browser) => {
    let session: Session | undefined;
    const opened: Tab[] = [];
    beforeAll(async () => {
      const begun = await (shared ? sharedSession(browser, extension) : begin(browser, extension));
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

async function begin(browser: BrowserName, extension: (browser: BrowserName) => string): Promise<Session> {
  const server = await serve({ 'gazette.test': SITE, 'saved.test': SAVED_PAGES });
  const downloads = mkdtempSync(join(tmpdir(), 'on-record-downloads-'));
  const how = { extension: extension(browser), proxyPort: server.port, downloads, headless: true };
  return { browser, driver: await launch(browser, how), server, downloads };
}

async function end({ driver, server, downloads }: Session): Promise<void> {
  await driver.close();
  await server.close();
  rmSync(downloads, { recursive: true, force: true });
}

const running = new Map<BrowserName, Map<(browser: BrowserName) => string, Promise<Session>>>();

/** The file's session with an extension, begun when it is first asked for. */
function sharedSession(browser: BrowserName, extension: (browser: BrowserName) => string): Promise<Session> {
  const known = running.get(browser) ?? new Map<(browser: BrowserName) => string, Promise<Session>>();
  running.set(browser, known);
  const session = known.get(extension) ?? begin(browser, extension);
  known.set(extension, session);
  return session;
}

// Here it is the file's own: this module is another one in each of them.
afterAll(async () => {
  for (const sessions of running.values()) for (const session of sessions.values()) await end(await session);
});

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
