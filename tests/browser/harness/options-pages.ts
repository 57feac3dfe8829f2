import type { Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { openTestPages, type TestPages } from '../../pages/open.ts';

// The options page as a test page: in Chromium, over a dataset in memory (tests/pages/options.tsx).

/** Opens the page at a place, with the dataset in a stage. */
type OpenOptions = (place?: string, stage?: string, as?: Parameters<TestPages['open']>[1]) => Promise<Page>;

/** Has a browser for the tests of a file. Call it once, outside of tests. */
export function optionsPages(): OpenOptions {
  let pages: TestPages;
  beforeAll(async () => {
    pages = await openTestPages();
  });
  afterAll(() => pages.close());
  return (place = '', stage = 'normal', as = {}) => pages.open(`options.html?stage=${stage}${place}`, as);
}

/** What the page has asked of its dataset and its browser. */
export const heard = (page: Page): Promise<string[]> => page.evaluate(() => window.heard);

/** The label, or the words, of what has the focus. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null,
  );

/** The titles of the articles that are shown. */
export const titles = (page: Page): Promise<string[]> => page.locator('tbody th a').allTextContents();
