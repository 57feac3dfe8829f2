import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { temporary } from '../browser/harness/builds.ts';
import type { BrowserName, Driver } from '../browser/harness/driver.ts';
import { launch } from '../browser/harness/launch.ts';
import { type Server, serve } from '../browser/harness/server.ts';

/** Where the made pages seem to be. */
export const SITE = 'http://gazette.test';

/** A browser with an extension in it, and the pages it can open. */
export interface Bench {
  readonly driver: Driver;
  readonly server: Server;
  /** A page without the harness's own watching, which reads all of the HTML. */
  newPage(): Promise<Page>;
  /** How many mentions the popup is told of, once the page at an address is read. */
  known(address: string): Promise<number>;
  close(): Promise<void>;
}

export async function openBench(browser: BrowserName, extension: string): Promise<Bench> {
  const server = await serve({});
  const driver = await launch(browser, { extension, proxyPort: server.port, headless: true });
  // There before the page, which must not be covered by it; some extensions here have no page.
  const own = await driver.openOwn('options.html');
  return {
    driver,
    server,
    newPage: () => own.page.browser().newPage(),
    async known(address) {
      for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
        // Rarely: each answer is the page's work.
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
        const summary = v.parse(Summary, await own.page.evaluate(summaryOf, address));
        if (summary && !summary.reading) return summary.counts.reduce((sum, { mentions }) => sum + mentions, 0);
      }
      throw new Error(`${address} was not read within ${PATIENCE_MS / 1000} s.`);
    },
    async close() {
      await driver.close();
      await server.close();
    },
  };
}

const LOOK_MS = 500;
const PATIENCE_MS = 60_000;

const Summary = v.nullable(v.object({ reading: v.boolean(), counts: v.array(v.object({ mentions: v.number() })) }));

/** What the popup is told of a tab. Runs in a page of the extension. */
async function summaryOf(address: string): Promise<unknown> {
  const tab = (await chrome.tabs.query({})).findLast(({ url }) => url === address);
  if (tab?.id === undefined) return null;
  const ask = { type: 'summary', ask: null };
  const answer = await chrome.tabs.sendMessage(tab.id, ask, { frameId: 0 }).catch(() => null);
  return answer?.ok ? answer.reply : null;
}

/** An extension that does nothing: the same browser without us. */
export function inertExtension(): string {
  const folder = temporary();
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Inert',
    version: '1.0',
    background: { service_worker: 'background.js', scripts: ['background.js'] },
    browser_specific_settings: { gecko: { id: 'inert@on-record.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(join(folder, 'options.html'), '<!doctype html><title>Inert</title>');
  return folder;
}
