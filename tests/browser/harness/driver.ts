import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import type { Tab } from './tab.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Launch {
  /** The program to run. */
  readonly path: string;
  /** The built extension's folder. */
  readonly extension: string;
  /** The port of the proxy that all requests of the browser go to. Without it the browser uses the network as it is. */
  readonly proxyPort?: number;
  /** The folder that downloads are saved in. */
  readonly downloads?: string;
  readonly headless: boolean;
  /** The folder of the browser's profile. Without it a new one is made, and removed with the browser. */
  readonly profile?: string;
  /** Leaves the tab open that the extension opens after its installation. Otherwise it is waited for, and closed. */
  readonly keepsWelcome?: boolean;
  /** Addresses whose pages are left to the browser: the driver neither sees nor follows them. In Chromium only. */
  readonly unwatched?: readonly string[];
}

/**
 * Whether an extension is installed anew and so opens its welcome page, if it has one: those that others are measured against have
 * none, and a profile that was used before has seen it.
 */
export const opensWelcome = (extension: string, profile: string | undefined): boolean =>
  existsSync(join(extension, 'welcome.html')) &&
  (profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0);

/** A real browser with the extension in it. Tests use Chromium and Firefox by the same interface. */
export interface Driver {
  readonly name: BrowserName;
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension itself, as in `options.html#/articles`. */
  openOwn(path: string): Promise<Tab>;
  /** Waits for a tab that the extension has opened itself, whose address matches `path`. */
  ownTab(path: RegExp): Promise<Tab>;
  /** Waits for a tab whose address matches. */
  tab(address: RegExp): Promise<Tab>;
  /** Ends the background, as the browser does when it has been idle for a while. */
  stopBackground(): Promise<void>;
  /**
   * Ends the writer at once, in the middle of its work. Does nothing where none runs.
   * @param whole ends the document that holds the writer too. In Firefox the background holds it, and ends either way.
   */
  killWriter(whole: boolean): Promise<void>;
  /** Whether the background is running now. */
  backgroundRuns(): Promise<boolean>;
  /** A DevTools session with the running background, for what only Chromium can tell. Rejects in Firefox. */
  backgroundSession(): Promise<CDPSession>;
  /** A DevTools session with the running writer, for what only Chromium can tell. Rejects in Firefox, and where none runs. */
  writerSession(): Promise<CDPSession>;
  /** Ends the whole extension and starts it anew under the open pages, as an update does. */
  restartExtension(): Promise<void>;
  /** Does what the keys of a command do. A headless browser has no window that would get the keys. */
  command(name: string): Promise<void>;
  /**
   * Does what choosing one of our entries in the menu of a right click does, in the active tab. A driver cannot reach the menu
   * itself, so the browser's event for our listener is raised.
   */
  chooseInMenu(entry: string): Promise<void>;
  /** Lets the extension read `file:` pages, as the switch on the browser's page of extensions does. */
  allowFiles(): Promise<void>;
  /** Lets the extension into private windows, as the switch on the browser's page of extensions does, and opens a page in one. */
  openPrivate(url: string): Promise<void>;
  /** Sets the colour scheme that pages see as the reader's preference. */
  prefer(scheme: 'light' | 'dark', tab: Tab): Promise<void>;
  /** The errors of all scripts of the extension so far. */
  ownErrors(): Promise<string[]>;
  /** Ends the browser's own process and all of its others at once, as a crash does. Only its profile is left. */
  kill(): Promise<void>;
  /** Resolves when the browser has ended. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
