import browser from 'webextension-polyfill';
import { askBackground } from '../../messages/send-request.ts';
import { writerClient } from '../../messages/writer-client.ts';
import { turnColumns, turnedColumns } from '../../settings/chosen-columns.ts';
import { changeSettings, onSettingsChanged, readSettings } from '../../settings/settings.ts';
import {
  forgetDataset,
  forgetLost,
  lastSeenDataset,
  lostDataset,
  onMarkerChanged,
} from '../../storage/dataset-marker.ts';
import { askToKeepStorage, storageRoom } from '../../storage/storage-room.ts';
import { backupFolderHost } from './backup-folder.ts';
import { datasetOptionsHost } from './dataset-options-host.ts';
import type { OptionsHost } from './options-host.ts';

// The options page's host in the real browser.

/** After so many ms, the browser has surely taken a file that was offered for saving, and its address is given up. */
const MAX_SAVING_MS = 60_000;

/** All that the options page asks for, done by the real browser and the real dataset. */
export function browserOptionsHost(): OptionsHost {
  const dataset = datasetOptionsHost(writerClient(() => askBackground('wakeWriter', null)));
  return {
    ...dataset,
    lastSeen: lastSeenDataset,
    async startAnew() {
      // First: else the new dataset would pass for one in the place of a lost one.
      await forgetDataset();
      await dataset.startAnew();
    },
    storage: storageRoom,
    keepsStorage: askToKeepStorage,
    lost: lostDataset,
    forgetLost,
    onLost: onMarkerChanged,
    ...backupFolderHost(saveAsDownload),
    turnedColumns,
    turnColumns,
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
      // Firefox has a function for this. Chrome has a page with an address instead.
      const commands: typeof browser.commands & { openShortcutSettings?: () => Promise<void> } = browser.commands;
      if (commands.openShortcutSettings) await commands.openShortcutSettings();
      else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    },
    save: saveAsDownload,
  };
}

function saveAsDownload(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MAX_SAVING_MS);
}
