import { datasetIdentity } from '../dataset/read/dataset-state.ts';
import { openForReading } from '../dataset/read/open-for-reading.ts';
import { markDataset } from '../storage/dataset-marker.ts';

/** Markings that were asked for: each reads the marker before it writes the next one. */
let last: Promise<unknown> = Promise.resolve();

/** Writes down what the dataset holds, outside of it, after a change. What cannot be read now is written down after the next one. */
export function noteDataset(): Promise<unknown> {
  last = last.then(note).catch(() => {});
  return last;
}

async function note(): Promise<void> {
  const db = await openForReading();
  try {
    const { id, kept } = await datasetIdentity(db);
    if (id !== undefined) await markDataset({ dataset: id, kept, at: new Date().toISOString() });
  } finally {
    db.idb.close();
  }
}
