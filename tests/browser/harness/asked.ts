import type { Session } from './session.ts';

/** Code for a copy of the background: it records each request of a content script in storage.session, where the test reads it. */
export const NOTING = `{ let noted = Promise.resolve();
  const note = async (type, blocks) => {
    const { noted = [] } = await chrome.storage.session.get('noted');
    await chrome.storage.session.set({ noted: [...noted, { type, blocks }] });
  };
  chrome.runtime.onMessage.addListener(({ type, ask }, { url }) => {
    if (!url.startsWith(chrome.runtime.getURL(''))) noted = noted.then(() => note(type, ask?.blocks ?? []));
  });
}`;

/**
 * Code for a copy of the background: it records the files that it injects into pages in storage.session, where the test reads them.
 * @param first code that runs before each injection, inside an async function. `files` are the files; `times` counts how often
 *   these files have been injected, beginning with 1.
 */
export const PUTTING = (first = ''): string => `{ let noted = Promise.resolve();
  const times = new Map();
  const note = async (files) => {
    const { put = [] } = await chrome.storage.session.get('put');
    await chrome.storage.session.set({ put: [...put, ...files] });
  };
  const { scripting } = chrome;
  const execute = scripting.executeScript.bind(scripting);
  scripting.executeScript = async (injection) => {
    const { files } = injection;
    if (files) {
      const name = files.join();
      times.set(name, (times.get(name) ?? 0) + 1);
      noted = noted.then(() => note(files));
      await (async (files, times) => { ${first} })(files, times.get(name));
    }
    return execute(injection);
  };
}`;

/** A request of a content script. */
export interface Noted {
  readonly type: string;
  /** The texts to spot names in; empty for other requests than `spot`. */
  readonly blocks: readonly string[];
}

/** Reads what a background with `NOTING` has recorded since this was opened, and changes settings. */
export interface Notes {
  /** @param type none: of all types but `injectOnDemand`, which each frame asks for at its start, whatever is in it */
  asked(type?: string): Promise<Noted[]>;
  /** The files that a background with `PUTTING` has injected. */
  put(): Promise<string[]>;
  mark(marks: string, openOn?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the options page for this. Call it before opening the page under test: a tab opened later would cover that page. */
export async function openNotes({ driver }: Session): Promise<Notes> {
  const { page } = await driver.openOwn('options.html');
  // Waits for the bundled articles: when a first start has loaded them, every open page is read again, and would be recorded.
  await page.waitForSelector('.table, table');
  // A page that is looked at for some seconds asks for its reading, at a time that nobody here waits for.
  await page.evaluate(() => chrome.storage.local.set({ settings: { readsPages: false } }));
  await page.evaluate(() => chrome.storage.session.set({ noted: [], put: [] }));
  return {
    async asked(type) {
      const all = await page.evaluate(async () => {
        const { noted } = await chrome.storage.session.get<{ noted: Noted[] }>('noted');
        return noted;
      });
      return all.filter((one) => (type === undefined ? one.type !== 'injectOnDemand' : one.type === type));
    },
    put: () =>
      page.evaluate(async () => {
        const { put } = await chrome.storage.session.get<{ put: string[] }>('put');
        return put;
      }),
    mark: (marks, openOn = 'rest') =>
      page.evaluate((settings) => chrome.storage.local.set({ settings }), { marks, openOn, readsPages: false }),
    async close() {
      await page.evaluate(() => chrome.storage.local.remove('settings'));
      await page.close();
    },
  };
}
