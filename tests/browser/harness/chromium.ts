import puppeteer, { type Browser, type CDPSession, type Page, TargetType } from 'puppeteer-core';
import type { Driver, Launch } from './driver.ts';
import { type EvaluateInCard, OPEN_HOST, Tab } from './tab.ts';
import { until } from './wait.ts';

/** Chromium, Chrome or Edge, driven by its own protocol over a pipe: the one way branded Chrome takes an extension. */
export async function launchChromium({
  path,
  extension,
  proxyPort,
  downloads,
  headless,
  profile,
}: Launch): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: path,
    headless,
    ...(profile && { userDataDir: profile }),
    pipe: true,
    enableExtensions: [extension],
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
      // A page may have woken it again, or it may have ended by itself meanwhile.
      await until('the background to stop', async () => {
        const target = running(browser);
        const worker = await target?.worker().catch(() => null);
        await worker?.close().catch(() => {});
        return !running(browser);
      });
    },
    async killWriter(whole) {
      const target = browser.targets().find((one) => one.url().endsWith('/writer.html'));
      // It may be ending by itself.
      const page = await target?.asPage().catch(() => null);
      if (whole) await page?.close().catch(() => {});
      else for (const worker of page?.workers() ?? []) await worker.close().catch(() => {});
    },
    backgroundRuns: async () => running(browser) !== undefined,
    async backgroundSession() {
      const worker = await (await background(browser)).worker();
      if (!worker) throw new Error('The background does not run.');
      return worker.client;
    },
    async command(name) {
      const worker = await (await background(browser)).worker();
      await worker?.evaluate(async (command) => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        // Chrome's own events can be dispatched from inside: this is what reaches the listener when the keys are pressed.
        const event: unknown = chrome.commands.onCommand;
        (event as { dispatch(...args: unknown[]): void }).dispatch(command, tab);
      }, name);
    },
    // One loaded unpacked may from the start.
    allowFiles: async () => {},
    prefer: (scheme, tab) => tab.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
    ownErrors: async () => errors,
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
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

// Loopback addresses go through the proxy as well: what a test's browser asks for, the test sees.
const proxied = (port: number): string[] => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

const running = (browser: Browser) => browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);

const background = (browser: Browser) => browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);

/** Notes what the background throws or writes to its console, in each of its lives. */
async function listen(browser: Browser, errors: string[]): Promise<void> {
  const seen = new WeakSet<object>();
  const attach = async (): Promise<void> => {
    const target = running(browser);
    if (!target || seen.has(target)) return;
    seen.add(target);
    const worker = await target.worker().catch((error: unknown) => {
      // One that is gone before it is heard has nothing more to say.
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

/** The protocol sees into closed roots and the frames in them; a page, its tests and its accessibility checkers do not. */
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
    // The card may go between two of these steps.
    if (error instanceof Error && /Could not find|Cannot find|does not belong|No node/.test(error.message)) return null;
    throw error;
  }
};
