import { afterEach, expect, test, vi } from 'vitest';
import { joinOpenTabs } from '../../../src/background/join-open-tabs.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser with these tabs; the second one lets no extension in. */
function withTabs(): { readonly put: number[]; readonly asked: object[] } {
  const seen = { put: [] as number[], asked: [] as object[] };
  vi.stubGlobal('chrome', {
    tabs: {
      query: async (which: object) => {
        seen.asked.push(which);
        return [{ id: 1 }, { id: 2 }, {}, { id: 3 }];
      },
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 2) throw new Error('Cannot access contents of the page.');
        seen.put.push(target.tabId);
      },
    },
  });
  return seen;
}

test('the script is put into all open tabs that let it in, and into none that are asleep', async () => {
  const seen = withTabs();
  await joinOpenTabs();
  expect(seen.put).toEqual([1, 3]);
  expect(seen.asked).toEqual([{ url: ['http://*/*', 'https://*/*', 'file:///*'], discarded: false }]);
});

test('where the browser does that itself, as Firefox does, nothing is put in', async () => {
  const seen = withTabs();
  vi.stubGlobal('Worker', class {});
  await joinOpenTabs();
  expect(seen.put).toEqual([]);
});
