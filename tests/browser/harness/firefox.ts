import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Bidi, bidiOf, closedRootOf, contextOf, windowOf } from './bidi.ts';
import type { Driver, Launch } from './driver.ts';
import { type EvaluateInCard, OPEN_HOST, Tab } from './tab.ts';
import { until } from './wait.ts';

/**
 * Firefox, driven by WebDriver BiDi. What that cannot say of an extension is asked in the browser's own context, which
 * `--remote-allow-system-access` opens to us.
 */
export async function launchFirefox({
  path,
  extension,
  proxyPort,
  downloads,
  headless,
  profile,
}: Launch): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: ['--remote-allow-system-access'],
    ...(profile && { userDataDir: profile }),
    extraPrefsFirefox: {
      ...PREFS,
      ...(profile && KEPT),
      ...(proxyPort && proxied(proxyPort)),
      ...(downloads && savedTo(downloads)),
    },
  });
  const id = await browser.installExtension(extension);
  const bidi = bidiOf(browser);
  const { privileged } = bidi;
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
  const host = String(await privileged(`${policy}.mozExtensionHostname`));
  const inCardFrame = cardFrameBy(bidi);
  const adopted = new WeakMap<Page, Tab>();
  const adopt = (page: Page): Tab => {
    const tab = adopted.get(page) ?? new Tab(page, inCardFrame);
    adopted.set(page, tab);
    return tab;
  };

  return {
    name: 'firefox',
    async open(url) {
      const tab = adopt(await browser.newPage());
      await tab.visit(url);
      return tab;
    },
    async openOwn(path) {
      const url = `moz-extension://${host}/${path}`;
      const known = new Set(await browser.pages());
      // With the extension's own group from the start, as its own tabs have: else the tab gets another context as it loads,
      // which BiDi does not always tell of, and is never found.
      await privileged(`void (gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        initialBrowsingContextGroupId: ${policy}.browsingContextGroupId }))`);
      return adopt(await pageAt(browser, (address, page) => address === url && !known.has(page), url));
    },
    ownTab: async (path) =>
      adopt(
        await pageAt(browser, (url) => new RegExp(`^moz-extension://${host}/.*${path.source}`).test(url), `${path}`),
      ),
    tab: async (address) => adopt(await pageAt(browser, (url) => address.test(url), `${address}`)),
    async stopBackground() {
      await endBackground();
      await until('the background to stop', async () => !(await runs()));
    },
    // Its background has it as a Worker. Whoever waits for an answer may start both again at once.
    killWriter: endBackground,
    backgroundRuns: runs,
    backgroundSession: () => Promise.reject(new Error('Firefox has no such protocol.')),
    async command(name) {
      const letter = keyOf(extension, name);
      const key = `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]')`;
      await until(`the keys of ${name}`, async () => privileged(`${key} !== null`));
      await privileged(`void ${key}.doCommand()`);
    },
    async allowFiles() {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        .ExtensionPermissions.add(${JSON.stringify(id)},
          { permissions: ['internal:fileSchemeAllowed'], origins: [], data_collection: [] }, ${policy}.extension)`);
    },
    async prefer(scheme, { page }) {
      await privileged(`Services.prefs.setIntPref('${COLOUR_PREF}', ${scheme === 'dark' ? 0 : 1})`);
      const query = `(prefers-color-scheme: ${scheme})`;
      await until(`${scheme} colours`, () => page.evaluate((media) => matchMedia(media).matches, query));
    },
    async ownErrors() {
      const lines = await privileged(
        `JSON.stringify(Services.console.getMessageArray().map(String).filter((line) => line.includes('${host}')))`,
      );
      const errors: string[] = JSON.parse(String(lines));
      return errors.filter((line) => !LEFT_WAITING.test(line));
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    close: () => browser.close(),
  };

  async function endBackground(): Promise<void> {
    await privileged(`${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`);
  }

  async function runs(): Promise<boolean> {
    return (await privileged(`${policy}.extension.backgroundState`)) === 'running';
  }
}

/**
 * What Firefox writes when a page goes while an answer is on its way to it, or while a script runs in it
 * (docs/browser-bugs.md). How long our scripts run in Firefox is measured by long-tasks.test.ts.
 */
const LEFT_WAITING = /Promise (resolved|rejected) after context unloaded|Script terminated by timeout/;

const COLOUR_PREF = 'layout.css.prefers-color-scheme.content-override';

const PREFS = {
  // Tests write to the clipboard and open tabs as a reader's click would.
  'browser.tabs.loadInBackground': false,
  'extensions.background.idle.timeout': 600_000,
  // Else a navigation cuts off whatever script is running, and writes "Script terminated by timeout", as a real hang does.
  'dom.ipc.cancel_content_js_when_navigating': false,
};

/** An extension that was put in for a test goes with the browser; what it stored is to be there for the next one. */
const KEPT = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const proxied = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
  'network.proxy.no_proxies_on': '',
});

const savedTo = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
});

/** The newest page at an address. Puppeteer goes on taking a tab that became one of the extension's own for about:blank. */
function pageAt(browser: Browser, fits: (url: string, page: Page) => boolean, what: string): Promise<Page> {
  return until(`a tab at ${what}`, async () => {
    for (const page of (await browser.pages()).reverse()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (fits(url, page)) return page;
    }
    return null;
  });
}

/** The letter of a command's keys, as in M of Alt+Shift+M. */
function keyOf(extension: string, command: string): string {
  const manifest: { commands?: Record<string, { suggested_key?: { default?: string } }> } = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  );
  const letter = manifest.commands?.[command]?.suggested_key?.default?.at(-1);
  if (!letter) throw new Error(`The manifest suggests no keys for ${command}.`);
  return letter;
}

/** BiDi hands out references to closed roots when asked for them with the node they hang on, and to the frames in them. */
function cardFrameBy(bidi: Bidi): EvaluateInCard {
  return async (page, source, json) => {
    const context = contextOf(page);
    try {
      const root = closedRootOf(await bidi.evaluate({ expression: OPEN_HOST, context }));
      if (root === null) return null;
      const frame = windowOf(
        await bidi.call({ declaration: "(root) => root.querySelector('iframe')?.contentWindow", node: root, context }),
      );
      if (frame === null) return null;
      const expression = `JSON.stringify((${source})(document, ...JSON.parse(${JSON.stringify(json)})) ?? null)`;
      const { value } = await bidi.evaluate({ expression, context: frame });
      return typeof value === 'string' ? value : null;
    } catch (error) {
      // The card may go between the two.
      if (error instanceof Error && /no such (node|frame)|stale|discarded/i.test(error.message)) return null;
      throw error;
    }
  };
}
