import { DatasetError } from '../dataset/model/dataset-error.ts';
import { deleteDataset } from '../dataset/write/delete-dataset.ts';

/** After so many ms a deletion is taken to be held up by something that the browser does not say. A large dataset takes a second. */
const MAX_DELETING_MS = 20_000;

/**
 * Deletes the dataset, in whatever state it is, and makes a new one with the bundle in it. Asked for twice, it deletes a dataset that
 * nobody has added to. Rejects with a `DatasetError` where the deletion has to wait: the new dataset is made all the same once it can
 * be.
 * @param open makes and opens the dataset where there is none
 */
export function startAnew(open: () => Promise<unknown>, remove = deleteDataset): Promise<null> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new DatasetError('failed', NOT_YET)), MAX_DELETING_MS);
    remove(() => reject(new DatasetError('blocked', HELD)))
      .finally(() => clearTimeout(late))
      .then(open)
      .then(() => resolve(null), reject);
  });
}

const HELD =
  'Another page of On Record holds this record open. Close the other tabs of On Record: then it is deleted, and a new one begins.';
const NOT_YET =
  'The browser has not deleted the record yet. Close the other tabs of On Record, or start the browser anew and try again.';
