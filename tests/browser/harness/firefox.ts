import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Bidi, bidiOf, closedRootOf, contextOf, windowOf } from './bidi.ts';
import { type Driver, type Launch, opensWelcome } from './driver.ts';
import { killProcess } from './kill-process.ts';
import { type EvaluateInCard, OPEN_HOST, Tab } from './tab.ts';
import { until } from './wait.ts';

/**
 * Firefox, driven by WebDriver BiDi. What BiDi cannot do with an extension is done by scripts in the browser's own context, which
 * `--remote-allow-system-access` allows.
 */
export async function launchFirefox({
  path,
  extension,
  proxyPort,
  downloads,
  headless,
  profile,
  keepsWelcome,
}: Launch): Promise<Driver> {
  const hasWelcome = opensWelcome(extension, profile);
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
  // A temporary extension's address is kept by the preferences, which the browser writes when it ends: one that is killed would lose
  // the address, and with it the storage, as no extension that is installed does.
  if (profile) await privileged('void Services.prefs.savePrefFile(null)');
  if (hasWelcome && !keepsWelcome) {
    const tab = `gBrowser.tabs.find((one) => one.linkedBrowser.currentURI.spec.endsWith('/welcome.html'))`;
    await until('the welcome page', () => privileged(`${tab} !== undefined`));
    await privileged(`void gBrowser.removeTab(${tab})`);
  }
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
      // The tab is opened in the extension's group of tabs from the start. Otherwise it gets another context while it loads,
      // BiDi does not always report that one, and the tab is never found.
      await privileged(`void (gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        initialBrowsingContextGroupId: ${policy}.browsingContextGroupId }))`);
      return ready(await pageAt(browser, (address, page) => address === url && !known.has(page), url));
    },
    ownTab: async (path) =>
      ready(
        await pageAt(browser, (url) => new RegExp(`^moz-extension://${host}/.*${path.source}`).test(url), `${path}`),
      ),
    tab: async (address) => adopt(await pageAt(browser, (url) => address.test(url), `${address}`)),
    async stopBackground() {
      await endBackground();
      await until('the background to stop', async () => !(await runs()));
    },
    // In Firefox the background holds the writer as a Worker. A page that waits for a reply may start both again at once.
    killWriter: endBackground,
    backgroundRuns: runs,
    writerSession: () => Promise.reject(new Error('Firefox has no such protocol.')),
    backgroundSession: () => Promise.reject(new Error('Firefox has no such protocol.')),
    async restartExtension() {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        .AddonManager.getAddonByID(${JSON.stringify(id)}).then((addon) => addon.reload()).then(() => true)`);
      await until('the extension to be there again', async () => privileged(`${policy}?.active === true`));
    },
    async command(name) {
      const letter = keyOf(extension, name);
      if (!letter) {
        const front = "Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab";
        await privileged(`void ${policy}.extension.shortcuts.onCommand(${JSON.stringify(name)}, ${front})`);
        return;
      }
      const key = `document.querySelector('keyset[id^="ext-keyset"] key[key="${letter}"]')`;
      await until(`the keys of ${name}`, async () => privileged(`${key} !== null`));
      await privileged(`void ${key}.doCommand()`);
    },
    async chooseInMenu(entry) {
      await privileged(`void ${policy}.extension.emit('webext-menu-menuitem-click',
        { menuItemId: ${JSON.stringify(entry)}, editable: false },
        Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab)`);
    },
    async allowFiles() {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        .ExtensionPermissions.add(${JSON.stringify(id)},
          { permissions: ['internal:fileSchemeAllowed'], origins: [], data_collection: [] }, ${policy}.extension)`);
    },
    async openPrivate(url) {
      await privileged(`ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
        .ExtensionPermissions.add(${JSON.stringify(id)},
          { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] }, ${policy}.extension)
        .then(() => ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
          .AddonManager.getAddonByID(${JSON.stringify(id)}))
        .then((addon) => addon.reload()).then(() => true)`);
      await until('the extension to be let into private windows', async () =>
        privileged(`${policy}?.privateBrowsingAllowed === true && ${policy}.active`),
      );
      await privileged(`void openTrustedLinkIn(${JSON.stringify(url)}, 'window', { private: true })`);
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
      return errors.filter(
        (line) => ![LEFT_WAITING, LAID_OUT_EARLY, CLOSED_WHILE_LOADING].some((known) => known.test(line)),
      );
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    kill: () => killProcess(browser),
    close: () => browser.close(),
  };

  /** Waits until an own page has its text and the extension's APIs: its address says so before either is there. */
  async function ready(page: Page): Promise<Tab> {
    await until(`${page.url()} to be read`, () =>
      page
        .evaluate(() => document.readyState !== 'loading' && document.body !== null && typeof chrome === 'object')
        .catch(() => false),
    );
    return adopt(page);
  }

  async function endBackground(): Promise<void> {
    await privileged(`${policy}.extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => true)`);
  }

  async function runs(): Promise<boolean> {
    return (await privileged(`${policy}.extension.backgroundState`)) === 'running';
  }
}

/**
 * What Firefox reports when a page is left while a reply is on its way to it, or while a script runs in it (docs/browser-bugs.md).
 * These are no faults of the extension. How long our scripts run in Firefox is measured in long-tasks.test.ts.
 */
const LEFT_WAITING =
  /Promise (resolved|rejected) (after context unloaded|while context is inactive)|Script terminated by timeout/;

/**
 * Firefox's words where it lays out a page by itself, as for a tab that comes to the front, before the page's styles are there. Line 0
 * says that no script asked for it: one that does is named with its line, and stays an error.
 */
const LAID_OUT_EARLY = /Layout was forced before the page was fully loaded.*line: 0\}/;

/** Firefox's own words, in its own script, where a tab with a page of an extension is closed before the page is set up. */
const CLOSED_WHILE_LOADING =
  /FrameData missing for \S+ page moz-extension:.*resource:\/\/gre\/modules\/ExtensionPageChild/;

const COLOUR_PREF = 'layout.css.prefers-color-scheme.content-override';

const PREFS = {
  // A tab that is opened comes to the front, as it does for a click of a reader.
  'browser.tabs.loadInBackground': false,
  'extensions.background.idle.timeout': 600_000,
  // Otherwise a navigation ends a running script with "Script terminated by timeout", the message of a real hang.
  'dom.ipc.cancel_content_js_when_navigating': false,
};

/** Firefox removes a temporary extension and its storage when it ends. This keeps the storage, for tests that start it again. */
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
  // The panel of downloads takes the focus, and no command of WebDriver closes it.
  'browser.download.alwaysOpenPanel': false,
});

/** The newest page at an address. Puppeteer still reports about:blank for a tab that became a page of the extension. */
function pageAt(browser: Browser, fits: (url: string, page: Page) => boolean, what: string): Promise<Page> {
  return until(`a tab at ${what}`, async () => {
    for (const page of (await browser.pages()).reverse()) {
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (fits(url, page)) return page;
    }
    return null;
  });
}

/** The letter of a command's keys: the M of Alt+Shift+M. Null where the manifest leaves them to the reader. */
function keyOf(extension: string, command: string): string | null {
  const manifest: { commands?: Record<string, { suggested_key?: { default?: string } }> } = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  );
  if (!manifest.commands?.[command]) throw new Error(`The manifest has no command ${command}.`);
  return manifest.commands[command].suggested_key?.default?.at(-1) ?? null;
}

/** BiDi gives references to closed shadow roots together with their hosts, and so to the frames in them. */
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
      // The card may be closed between the two steps.
      if (error instanceof Error && /no such (node|frame)|stale|discarded/i.test(error.message)) return null;
      throw error;
    }
  };
}
