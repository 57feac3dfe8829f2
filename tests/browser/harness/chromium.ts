import puppeteer, { type Browser, type CDPSession, type Page, TargetType } from 'puppeteer-core';
import { type Driver, type Launch, opensWelcome } from './driver.ts';
import { killProcess } from './kill-process.ts';
import { type EvaluateInCard, OPEN_HOST, Tab } from './tab.ts';
import { until } from './wait.ts';

/** Chromium, Chrome or Edge, driven by DevTools protocol over a pipe: the only way to load an extension into branded Chrome. */
export async function launchChromium({
  path,
  extension,
  proxyPort,
  downloads,
  headless,
  profile,
  keepsWelcome,
  unwatched = [],
}: Launch): Promise<Driver> {
  const hasWelcome = opensWelcome(extension, profile);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless,
    ...(profile && { userDataDir: profile }),
    pipe: true,
    enableExtensions: [extension],
    targetFilter: (target) => !unwatched.includes(target.url()),
    defaultViewport: headless ? { width: 1280, height: 800 } : null,
    args: [...ARGS, ...(proxyPort ? proxied(proxyPort) : []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    ...(downloads && { downloadBehavior: { policy: 'allow', downloadPath: downloads } }),
  });
  const id = new URL((await background(browser)).url()).host;
  const errors: string[] = [];
  const adopted = new WeakMap<Page, Tab>();
  const adopt = (page: Page): Tab => {
    const known = adopted.get(page);
    if (known) return known;
    const tab = new Tab(page, inCardFrame);
    page.on('pageerror', (error) => {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (words.includes(id)) errors.push(words);
    });
    page.on('console', (message) => {
      if (message.location().url?.includes(id)) errors.push(`${message.type()}: ${message.text()}`);
    });
    adopted.set(page, tab);
    return tab;
  };
  await listen(browser, errors);
  if (hasWelcome && !keepsWelcome) await (await waitForTab(/\/welcome\.html$/)).page.close();

  return {
    name: 'chromium',
    async open(url) {
      const tab = adopt(await browser.newPage());
      await tab.visit(url);
      return tab;
    },
    async openOwn(path) {
      const tab = adopt(await browser.newPage());
      await tab.page.goto(`chrome-extension://${id}/${path}`);
      return tab;
    },
    ownTab: (path) => waitForTab(new RegExp(`^chrome-extension://${id}/.*${path.source}`)),
    tab: waitForTab,
    async stopBackground() {
      await background(browser);
      // Meanwhile a page may have woken the background again, or it may have ended by itself.
      const ended = new Set<string>();
      await until('the background to stop', async () => {
        const target = running(browser);
        for (const one of await listed(browser)) ended.add(one);
        const worker = await target?.worker().catch(() => null);
        await worker?.close().catch(() => {});
        return !running(browser) || !(await isListed(browser));
      });
      await whenStopped(browser, id, ended);
    },
    async killWriter(whole) {
      const target = browser.targets().find((one) => one.url().endsWith('/writer.html'));
      // The background may be ending by itself.
      const page = await target?.asPage().catch(() => null);
      if (whole) await page?.close().catch(() => {});
      // Its readers, which are Workers of its own, end with it.
      else
        await page
          ?.workers()
          .find((one) => one.url().endsWith('/writer.js'))
          ?.close()
          .catch(() => {});
    },
    backgroundRuns: async () => running(browser) !== undefined && (await isListed(browser)),
    async backgroundSession() {
      const worker = await (await background(browser)).worker();
      if (!worker) throw new Error('The background does not run.');
      return worker.client;
    },
    async writerSession() {
      const target = browser.targets().find((one) => one.url().endsWith('/writer.html'));
      const workers = (await target?.asPage())?.workers() ?? [];
      const writer = workers.find((one) => one.url().endsWith('/writer.js'));
      if (!writer) throw new Error('No writer runs.');
      return writer.client;
    },
    async restartExtension() {
      const session = await browser.target().createCDPSession();
      await session.send('Extensions.loadUnpacked', { path: extension });
      await session.detach();
    },
    async command(name) {
      const worker = await (await background(browser)).worker();
      await worker?.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Chrome lets an extension dispatch its events itself. The listener gets the same call as when the keys are pressed.
        const event: unknown = chrome.commands.onCommand;
        (event as { dispatch(...args: unknown[]): void }).dispatch(command, tab);
      }, name);
    },
    async chooseInMenu(entry) {
      const worker = await (await background(browser)).worker();
      await worker?.evaluate(async (menuItemId) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const event: unknown = chrome.contextMenus.onClicked;
        (event as { dispatch(...args: unknown[]): void }).dispatch({ menuItemId, editable: false }, tab);
      }, entry);
    },
    // An unpacked extension may read files from the start.
    allowFiles: async () => {},
    async openPrivate(url) {
      const session = await browser.target().createCDPSession();
      const again = { path: extension, enableInIncognito: true };
      await session.send('Extensions.loadUnpacked', again);
      await session.detach();
      const page = await browser.newPage();
      // It starts again: until then its pages are not there.
      await until('the extension to be let into private windows', async () => {
        await page.goto(`chrome-extension://${id}/popup.html`).catch(() => {});
        return page.evaluate(() => chrome.extension.isAllowedIncognitoAccess()).catch(() => false);
      });
      await page.evaluate(async (address) => {
        await chrome.windows.create({ incognito: true, url: address });
      }, url);
      await page.close();
    },
    prefer: (scheme, tab) => tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    ownErrors: async () => errors,
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    kill: () => killProcess(browser),
    close: () => browser.close(),
  };

  async function waitForTab(address: RegExp): Promise<Tab> {
    const target = await browser.waitForTarget((t) => t.type() === TargetType.PAGE && address.test(t.url()));
    const page = await target.page();
    if (!page) throw new Error(`${target.url()} is no page.`);
    return adopt(page);
  }
}

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Loopback addresses go through the proxy too, so that the test sees every request of its browser.
const proxied = (port: number): string[] => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

const running = (browser: Browser) => browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);

/** Whether the browser lists a service worker as running. The driver's own list may still have one that has ended. */
const isListed = async (browser: Browser): Promise<boolean> => (await listed(browser)).length > 0;

/** The ids of the service workers that the browser lists as running. */
async function listed(browser: Browser): Promise<string[]> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.flatMap(({ type, targetId }) => (type === 'service_worker' ? [targetId] : []));
}

/**
 * Waits until the browser itself is no longer stopping the extension's service worker; a page may have woken the next one by then. It
 * is not listed some time before; what it is sent meanwhile neither reaches it nor starts another.
 */
async function whenStopped(browser: Browser, id: string, ended: ReadonlySet<string>): Promise<void> {
  const session = await browser.target().createCDPSession();
  // A page of the extension without a script: of its workers the browser tells only such a page.
  const url = `chrome-extension://${id}/manifest.json`;
  const { targetId } = await session.send('Target.createTarget', { url, background: true });
  const target = await browser.waitForTarget((one) => one.url() === url);
  const page = await target.createCDPSession();
  const versions = new Map<string, boolean>();
  page.on('ServiceWorker.workerVersionUpdated', ({ versions: all }) => {
    for (const { versionId, runningStatus, targetId: now = '' } of all)
      versions.set(versionId, runningStatus === 'stopped' || (runningStatus === 'running' && !ended.has(now)));
  });
  await page.send('ServiceWorker.enable');
  await until(
    'the browser to stop the background',
    async () => versions.size > 0 && [...versions.values()].every(Boolean),
  );
  await session.send('Target.closeTarget', { targetId });
  await session.detach();
}

const background = (browser: Browser) => browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);

/** Records what the background throws or writes to its console, also after it was ended and started again. */
async function listen(browser: Browser, errors: string[]): Promise<void> {
  const seen = new WeakSet<object>();
  const attach = async (): Promise<void> => {
    const target = running(browser);
    if (!target || seen.has(target)) return;
    seen.add(target);
    const worker = await target.worker().catch((error: unknown) => {
      // The background has ended before it could be listened to: there is nothing to record.
      if (browser.connected && running(browser) === target) errors.push(`Not heard: ${error}`);
      return null;
    });
    if (!worker) return;
    worker.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
      errors.push(exception?.description ?? text);
    });
    worker.client.on('Runtime.consoleAPICalled', ({ type, args }) => {
      errors.push(`${type}: ${args.map(({ value, description }) => value ?? description).join(' ')}`);
    });
  };
  browser.on('targetcreated', () => void attach());
  await attach();
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** DevTools protocol sees the inside of closed shadow roots and the frames in them; scripts of a page and its tests do not. */
const inCardFrame: EvaluateInCard = async (page, source, json) => {
  const session = await (sessions.get(page) ?? sessions.set(page, page.createCDPSession()).get(page));
  if (!session) return null;
  const { result: host } = await session.send('Runtime.evaluate', { expression: OPEN_HOST });
  if (!host.objectId) return null;
  try {
    const { node } = await session.send('DOM.describeNode', { objectId: host.objectId, depth: 2, pierce: true });
    const root = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === 'closed');
    const inner = root?.children?.find(({ localName }) => localName === 'iframe')?.contentDocument;
    if (!inner) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: inner.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      ...(object.objectId && { objectId: object.objectId }),
      functionDeclaration: `function (json) { return JSON.stringify((${source})(this, ...JSON.parse(json)) ?? null) }`,
      arguments: [{ value: json }],
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return typeof result.value === 'string' ? result.value : null;
  } catch (error) {
    // The card may be closed between two of these steps.
    if (error instanceof Error && /Could not find|Cannot find|does not belong|No node/.test(error.message)) return null;
    throw error;
  }
};
