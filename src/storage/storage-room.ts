// What the browser says of the storage of our own pages: how much is used and free, and whether it has promised to keep it.

/** How much storage the extension uses, and how much more it may, in bytes; null where the browser does not say. */
export interface StorageRoom {
  readonly used: number | null;
  readonly free: number | null;
}

/**
 * With less than this many bytes free, the reader is warned: an article takes some 50 to 100 kB with all that is derived from it,
 * and what makes a record of ten thousand articles anew stands beside the old one for a while.
 */
const WARNING_BYTES = 200_000_000;

/** Asks the browser how much storage is used and free. Never rejects. */
export async function storageRoom(): Promise<StorageRoom> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return { used: usage ?? null, free: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)) };
  } catch {
    return { used: null, free: null };
  }
}

/** Whether so little storage is free that the reader should know. */
export const isNearlyFull = ({ free }: StorageRoom): boolean => free !== null && free < WARNING_BYTES;

/**
 * Asks the browser to promise that it never clears the storage by itself. Resolves to its answer; null where it gives none.
 * An extension with the permission `unlimitedStorage` is asked nothing of the reader: Firefox grants it without a prompt, Chromium
 * says no and exempts such extensions from clearing all the same.
 */
export async function askToKeepStorage(): Promise<boolean | null> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return null;
  }
}
