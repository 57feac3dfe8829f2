import type { Session } from './session.ts';

/** Planted in a background: it notes what it is asked where a page of ours can read it. */
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
 * Planted in a background: it notes which files it puts into pages where a page of ours can read it.
 * @param first run before each, with `files`, the how manieth time the same ones are put in as `times`, and in an async function
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

/** What a content script asked. */
export interface Noted {
  readonly type: string;
  /** Of a `spot`. */
  readonly blocks: readonly string[];
}

/** What is asked of a background with `NOTING` in it, from here on, and the settings. */
export interface Notes {
  asked(type?: string): Promise<Noted[]>;
  /** Which files were put into pages, with `PUTTING` in it. */
  put(): Promise<string[]>;
  mark(marks: string, openOn?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opened before the page that is read, which must not be covered by it. */
export async function openNotes({ driver }: Session): Promise<Notes> {
  const { page } = await driver.openOwn('options.html');
  // Once the record is there: what brings it in on a browser's first start has every page read anew.
  await page.waitForSelector('.table, table');
  await page.evaluate(() => chrome.storage.session.set({ noted: [], put: [] }));
  return {
    async asked(type) {
      const all = await page.evaluate(async () => {
        const { noted } = await chrome.storage.session.get<{ noted: Noted[] }>('noted');
        return noted;
      });
      return all.filter((one) => type === undefined || one.type === type);
    },
    put: () =>
      page.evaluate(async () => {
        const { put } = await chrome.storage.session.get<{ put: string[] }>('put');
        return put;
      }),
    mark: (marks, openOn = 'rest') =>
      page.evaluate((settings) => chrome.storage.local.set({ settings }), { marks, openOn }),
    async close() {
      await page.evaluate(() => chrome.storage.local.remove('settings'));
      await page.close();
    },
  };
}
