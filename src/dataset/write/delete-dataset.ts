import { deleteDB } from 'idb';
import { DATABASE_NAME } from '../read/open-for-reading.ts';

/**
 * Deletes the dataset with everything in it, in whatever state it is. Our own connections close for that; one of a page that does not
 * is waited for.
 * @param held called where such a page holds it
 */
export const deleteDataset = (held: () => void, name = DATABASE_NAME): Promise<void> =>
  deleteDB(name, { blocked: held });
