import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showWelcome } from '../../../src/background/show-welcome.ts';

let stored: Record<string, unknown> = {};
const create = vi.fn();
beforeEach(() => {
  stored = {};
  create.mockReset();
  vi.stubGlobal('chrome', {
    runtime: { getURL: (path: string) => `chrome-extension://x/${path}` },
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored[key] }),
        set: async (values: Record<string, unknown>) => Object.assign(stored, values),
      },
    },
    tabs: { create },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('the welcome page is opened once, however often the browser reports an installation', async () => {
  await showWelcome();
  await showWelcome();
  expect(create.mock.calls).toEqual([[{ url: 'chrome-extension://x/welcome.html' }]]);
});
