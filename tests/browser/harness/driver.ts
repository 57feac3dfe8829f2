import type { CDPSession } from 'puppeteer-core';
import type { Tab } from './tab.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface Launch {
  /** The program to run. */
  readonly path: string;
  /** The built extension's folder. */
  readonly extension: string;
  /** The port of the server every request of the browser goes to; none: the browser is on its own. */
  readonly proxyPort?: number;
  /** Where what is saved lands. */
  readonly downloads?: string;
  readonly headless: boolean;
  /** Where the browser keeps what it stores; a new folder, gone with the browser, unless told. */
  readonly profile?: string;
}

/** A real browser with the extension in it: what a test can do is the same in both. */
export interface Driver {
  readonly name: BrowserName;
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension itself, as in `options.html#/articles`. */
  openOwn(path: string): Promise<Tab>;
  /** The tab of the extension's own that the extension opened, once it is there and `path` fits its address. */
  ownTab(path: RegExp): Promise<Tab>;
  /** Any tab whose address fits, once it is there. */
  tab(address: RegExp): Promise<Tab>;
  /** Ends the background as the browser does after some idle time. */
  stopBackground(): Promise<void>;
  /**
   * Ends the writer at once, whatever it is at; nothing where there is none.
   * @param whole with the document that holds it. Firefox has it end with its background, either way.
   */
  killWriter(whole: boolean): Promise<void>;
  /** Whether the background runs just now. */
  backgroundRuns(): Promise<boolean>;
  /** The protocol's session with the background that runs now, for what only Chromium can tell; rejects in Firefox. */
  backgroundSession(): Promise<CDPSession>;
  /** What pressing a command's keys does: headless browsers have no menu bar that would hear them. */
  command(name: string): Promise<void>;
  /** Lets the extension read files, as its switch on the browser's own page does. */
  allowFiles(): Promise<void>;
  /** Sets the colours pages are told the reader prefers. */
  prefer(scheme: 'light' | 'dark', tab: Tab): Promise<void>;
  /** Errors of the extension's scripts, wherever they run, so far. */
  ownErrors(): Promise<string[]>;
  /** Resolves when the browser is gone. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}
