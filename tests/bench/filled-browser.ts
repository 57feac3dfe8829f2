import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtExtension, TOP, temporary } from '../browser/harness/builds.ts';
import type { BrowserName, Driver } from '../browser/harness/driver.ts';
import { launch } from '../browser/harness/launch.ts';
import { type Server, serve } from '../browser/harness/server.ts';
import { pageScript } from './page-script.ts';

/** A real browser with the built extension, whose dataset is filled with so many made articles. */
export interface FilledBrowser {
  readonly driver: Driver;
  readonly server: Server;
  /** What filling took, in ms; null where it was filled on an earlier run. */
  readonly filled: Filled | null;
  close(): Promise<void>;
}

/** What staging took and what making it visible took, in ms. */
export interface Filled {
  readonly staged: number;
  readonly finished: number;
  /** The longest transaction of each. */
  readonly longestStaging: number;
  readonly longest: number;
}

/** How often a dataset that is being filled is looked at, in ms. */
const LOOK_INTERVAL_MS = 500;

/** What fills: with the store's own code. */
const SCRIPT = 'fill-dataset.ts';
const KEPT = join(TOP, 'dist/bench');

/**
 * Ten thousand articles take most of a minute to put in, so the browser's profile is kept in dist/bench and taken again as
 * long as what fills it, the store's code with it, is the same.
 * @param isChanged whether the dataset will be changed: then the browser has a copy of the profile, which goes with it
 */
export async function filledBrowser(name: BrowserName, articles: number, isChanged = false): Promise<FilledBrowser> {
  const script = await pageScript(SCRIPT);
  const hash = createHash('sha256')
    .update(`${builtExtension(name)} ${script}`)
    .digest('hex')
    .slice(0, 16);
  const kept = join(KEPT, `${name}-${articles}-${hash}`);
  const filled = existsSync(kept) ? null : await fill(name, articles, script, kept);
  if (!isChanged) return { ...(await opened(name, kept)), filled };
  const copy = temporary();
  cpSync(kept, copy, { recursive: true });
  const { driver, server, close } = await opened(name, copy);
  return {
    driver,
    server,
    filled,
    async close() {
      await close();
      rmSync(copy, { recursive: true });
    },
  };
}

async function fill(name: BrowserName, articles: number, script: string, kept: string): Promise<Filled> {
  const profile = temporary();
  const { driver, close } = await opened(name, profile);
  const filled = await fillDataset(driver, articles, script).finally(close);
  mkdirSync(KEPT, { recursive: true });
  // What an earlier store filled is of no use any more, and large.
  for (const stale of readdirSync(KEPT).filter((one) => one.startsWith(`${name}-${articles}-`)))
    rmSync(join(KEPT, stale), { recursive: true });
  cpSync(profile, kept, { recursive: true });
  rmSync(profile, { recursive: true });
  return filled;
}

async function opened(name: BrowserName, profile: string): Promise<Omit<FilledBrowser, 'filled'>> {
  const server = await serve({});
  const driver = await launch(name, {
    extension: await watchedExtension(name),
    proxyPort: server.port,
    headless: true,
    profile,
  });
  return {
    driver,
    server,
    async close() {
      await driver.close();
      await server.close();
    },
  };
}

/**
 * The built extension, whose writer says how long its transactions take. Always in the same folder: by that Chromium tells
 * whose the dataset is.
 */
async function watchedExtension(name: BrowserName): Promise<string> {
  const folder = join(KEPT, `extension-${name}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(builtExtension(name), folder, { recursive: true });
  appendFileSync(join(folder, 'writer.js'), `\n${await pageScript('writer-transactions.ts')}\n`);
  return folder;
}

/**
 * Fills the dataset of a browser with made articles, in a page of the extension.
 */
export async function fillDataset(driver: Driver, articles: number, script?: string): Promise<Filled> {
  const own = await driver.openOwn('options.html#/articles');
  await own.page.evaluate(script ?? (await pageScript(SCRIPT)));
  await own.page.evaluate((count) => Reflect.get(globalThis, 'beginFilling')(count), articles);
  for (;;) {
    const filled: Filled | { error: string } | null = await own.page.evaluate(() =>
      Reflect.get(globalThis, 'filling')(),
    );
    if (filled && 'error' in filled) throw new Error(`Filling failed: ${filled.error}`);
    if (filled) {
      await own.page.close();
      return filled;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_INTERVAL_MS));
  }
}
