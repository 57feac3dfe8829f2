import { litterAmong } from '../../import/file-kind.ts';
import type { ImportFile } from '../host/options-host.ts';

// The files that the reader chose or dropped, with those of folders, and without what systems and browsers put beside them.

/** Chosen files. Those of a chosen folder have their path in it. */
export const chosenFiles = (list: FileList | null): ImportFile[] =>
  withoutLitter([...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file })));

/** Dropped files, and those in dropped folders. Must be called while the event is being handled: later the browser has none. */
export async function droppedFiles(dropped: DataTransfer | null): Promise<ImportFile[]> {
  const entries = [...(dropped?.items ?? [])].map((item) => ({
    entry: item.kind === 'file' ? item.webkitGetAsEntry() : null,
    file: item.kind === 'file' ? item.getAsFile() : null,
  }));
  const files: ImportFile[] = [];
  for (const { entry, file } of entries) {
    if (entry) files.push(...(await filesIn(entry)));
    // A file that a script has put in has no entry.
    else if (file) files.push({ path: file.name, file });
  }
  return withoutLitter(files);
}

function withoutLitter(files: readonly ImportFile[]): ImportFile[] {
  const isLitter = litterAmong(files.map(({ path }) => path));
  return files.filter(({ path }) => !isLitter(path));
}

async function filesIn(entry: FileSystemEntry): Promise<ImportFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    return file ? [{ path, file }] : [];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: ImportFile[] = [];
  // The browser lists a hundred entries at a time, and none at the folder's end. What it cannot open it leaves out.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return files;
    for (const one of some) files.push(...(await filesIn(one)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
