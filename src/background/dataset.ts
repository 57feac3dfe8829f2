import type { Pack } from '../dataset/model/pack.ts';
import { loadBundle } from '../dataset/store/bundle.ts';
import { openDataset } from '../dataset/store/open.ts';
import type { DatasetDb } from '../dataset/store/schema.ts';

let opening: Promise<DatasetDb> | undefined;

/**
 * The dataset, opened once for the background's life, with the bundle in it. Opened anew after a failure, and after the
 * browser or a newer version of the extension has closed it.
 */
export function dataset(): Promise<DatasetDb> {
  opening ??= open().catch((error) => {
    forget();
    throw error;
  });
  return opening;
}

/** Brings the bundled dataset in; false where this very one is in already. */
export async function bringBundleIn(): Promise<boolean> {
  return loadBundle(await dataset(), await bundledPack());
}

async function open(): Promise<DatasetDb> {
  const db = await openDataset('on-record', { closed: forget });
  // The first start: whoever asks first, a page's content script even, waits for the bundle.
  if ((await db.count('bundle')) === 0) await loadBundle(db, await bundledPack());
  return db;
}

function forget(): void {
  opening = undefined;
}

/** Not checked as a pack from a file would be: it is part of the extension, and the build made it through the same model. */
async function bundledPack(): Promise<Pack> {
  const response = await fetch(chrome.runtime.getURL('bundled.json'));
  return response.json();
}
