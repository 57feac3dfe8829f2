import browser from 'webextension-polyfill';
import { writerClient } from '../messages/ask-writer.ts';
import { askBackground } from '../messages/send.ts';
import { changeSettings, onSettingsChanged, readSettings } from '../settings/settings.ts';
import { datasetHost } from './dataset-host.ts';
import type { OptionsHost } from './host.ts';

/** Long enough for the browser to have taken the file. */
const SAVED_MS = 60_000;

/** The options page's host in the browser. */
export const browserHost = (): OptionsHost => ({
  ...datasetHost(writerClient(() => askBackground('wakeWriter', null))),
  used: async () => (await navigator.storage.estimate()).usage ?? null,
  settings: readSettings,
  changeSettings,
  onSettings: onSettingsChanged,
  async keys() {
    const commands = await browser.commands.getAll();
    return commands.map(({ name, description, shortcut }) => ({
      name: name === '_execute_action' ? 'Open the toolbar popup' : description || name || '',
      keys: shortcut ?? '',
    }));
  },
  async openKeys() {
    // Firefox's own; Chrome has a page with an address instead.
    const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
  save(file, name) {
    const address = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), SAVED_MS);
  },
});
