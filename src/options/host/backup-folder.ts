import { openDB } from 'idb';
import type { BackupPlace, OptionsHost } from './options-host.ts';

// The folder that backups go to, where the browser has the File System Access API (Chromium). The browser's handle of the folder
// can be stored in IndexedDB only; it has a database of its own, as the dataset's is written by the writer alone.

type BackupFolderHost = Pick<OptionsHost, 'backupPlace' | 'backupFolder' | 'chooseBackupFolder' | 'forgetBackupFolder'>;

/** What the File System Access API has besides what TypeScript knows of it. */
interface FolderHandle extends FileSystemDirectoryHandle {
  queryPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(of: { mode: 'readwrite' }): Promise<PermissionState>;
}
type ShowDirectoryPicker = (options: { id: string; mode: 'readwrite' }) => Promise<FolderHandle>;

declare global {
  interface Window {
    showDirectoryPicker?: ShowDirectoryPicker;
  }
}

const STORE = 'folder';

/** @param download saves a file among the downloads */
export function backupFolderHost(download: (file: Blob, name: string) => void): BackupFolderHost {
  const picker = pickerOf(window);
  const toDownloads: Omit<BackupPlace, 'why'> = { folder: null, save: async (file, name) => download(file, name) };
  return {
    async backupPlace() {
      const folder = await storedFolder();
      if (!folder) return toDownloads;
      if (!(await mayWrite(folder)))
        return { ...toDownloads, why: `The browser was not given leave to write into the folder “${folder.name}”.` };
      return { folder: folder.name, save: (file, name) => writeInto(folder, file, name) };
    },
    backupFolder: async () => (await storedFolder())?.name ?? null,
    chooseBackupFolder:
      picker &&
      (async () => {
        try {
          const folder = await picker({ id: 'on-record-backups', mode: 'readwrite' });
          await withStore((db) => db.put(STORE, folder, STORE));
          return true;
        } catch (error) {
          // The reader closed the browser's dialog.
          if (error instanceof DOMException && error.name === 'AbortError') return false;
          throw error;
        }
      }),
    async forgetBackupFolder() {
      await withStore((db) => db.delete(STORE, STORE));
    },
  };
}

/** The browser's dialog for choosing a folder; null where it has none. */
function pickerOf(scope: Window): ShowDirectoryPicker | null {
  const cannotChoose = async () => Promise.reject(new Error('The browser has no dialog for folders.'));
  // Looked up when it is called: a test puts another one in its place.
  return scope.showDirectoryPicker ? (options) => (scope.showDirectoryPicker ?? cannotChoose)(options) : null;
}

/** The folder that the reader chose; null where there is none, or it cannot be looked up. */
async function storedFolder(): Promise<FolderHandle | null> {
  try {
    const stored: unknown = await withStore((db) => db.get(STORE, STORE));
    return typeof FileSystemDirectoryHandle !== 'undefined' && stored instanceof FileSystemDirectoryHandle
      ? stored
      : null;
  } catch {
    return null;
  }
}

async function withStore<T>(work: (db: Awaited<ReturnType<typeof openFolderStore>>) => Promise<T>): Promise<T> {
  const db = await openFolderStore();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

const openFolderStore = () =>
  openDB<unknown>('on-record backup folder', 1, {
    upgrade(db) {
      db.createObjectStore(STORE);
    },
  });

async function mayWrite(folder: FolderHandle): Promise<boolean> {
  const as = { mode: 'readwrite' } as const;
  const now = (await folder.queryPermission?.(as)) ?? 'granted';
  if (now !== 'prompt') return now === 'granted';
  // Without a press of a button shortly before, the browser refuses to ask.
  return (await folder.requestPermission?.(as).catch(() => 'denied')) === 'granted';
}

/** Writes a file. The browser writes beside an older one of the name, and puts the new one in its place once it is whole. */
async function writeInto(folder: FolderHandle, file: Blob, name: string): Promise<void> {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writing.write(file);
  await writing.close();
}
