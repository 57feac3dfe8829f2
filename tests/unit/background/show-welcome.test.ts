import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showWelcome } from '../../../src/background/show-welcome.ts';

let stored: Record<string, unknown> = {};
const create = vi.fn();
/** The tabs that the browser lets an extension into. */
let open: readonly number[] = [];
beforeEach(() => {
  stored = {};
  open = [];
  create.mockReset();
  vi.stubGlobal('chrome', {
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: Record<string, unknown>) => Object.assign(stored, values),
      },
    },
    tabs: { create, query: async () => [{ id: 7 }] },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (!open.includes(target.tabId)) throw new Error('Cannot access contents of the page.');
        return [];
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the welcome page is opened once, however often the browser reports an installation', async () => {
  await showWelcome();
  await showWelcome();
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://x/welcome.html', active: true }]]);
});

test('it opens behind a page on which names are marked', async () => {
  open = [7];
  await showWelcome();
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://x/welcome.html', active: false }]]);
});
