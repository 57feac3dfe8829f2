import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { buildPages } from './build.mjs';

/** The test pages in a headless Chromium, on an origin that is not secure, as many pages' are. */
export interface TestPages {
  /** Opens a page: `card.html?stage=person`. Fails the test on any error the page throws. */
  readonly open: (
    page: string,
    as?: { colorScheme?: 'light' | 'dark'; width?: number; height?: number },
  ) => Promise<Page>;
  readonly close: () => Promise<void>;
}

const ORIGIN = 'http://screens.example';
const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

export async function openTestPages(): Promise<TestPages> {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-pages-'));
  await buildPages(folder);
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  return {
    async open(page, { colorScheme = 'light', width = 1120, height = 880 } = {}) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height } });
      await context.route('**/*', async (route) => {
        const { origin, pathname } = new URL(route.request().url());
        const type = TYPES[pathname.split('.').pop() ?? ''];
        if (origin !== ORIGIN || !type) return route.abort();
        await route.fulfill({ body: readFileSync(join(folder, pathname)), contentType: `${type}; charset=utf-8` });
      });
      const opened = await context.newPage();
      opened.on('pageerror', (error) => {
        throw error;
      });
      await opened.goto(`${ORIGIN}/${page}`);
      return opened;
    },
    close: () => browser.close(),
  };
}
