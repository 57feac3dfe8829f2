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

/** What a content script asked. */
export interface Noted {
  readonly type: string;
  /** Of a `spot`. */
  readonly blocks: readonly string[];
}

/** What is asked of a background with `NOTING` in it, from here on, and the settings. */
export interface Notes {
  asked(type?: string): Promise<Noted[]>;
  mark(marks: string, openOn?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opened before the page that is read, which must not be covered by it. */
export async function openNotes({ driver }: Session): Promise<Notes> {
  const { page } = await driver.openOwn('options.html');
  await page.evaluate(() => chrome.storage.session.set({ noted: [] }));
  return {
    async asked(type) {
      const all = await page.evaluate(async () => {
        const { noted } = await chrome.storage.session.get<{ noted: Noted[] }>('noted');
        return noted;
      });
      return all.filter((one) => type === undefined || one.type === type);
    },
    mark: (marks, openOn = 'rest') =>
      page.evaluate((settings) => chrome.storage.local.set({ settings }), { marks, openOn }),
    async close() {
      await page.evaluate(() => chrome.storage.local.remove('settings'));
      await page.close();
    },
  };
}
