import type { DatasetDb } from '../read/dataset.ts';

/** Does some work when it is its turn. */
export type Turn = <T>(work: () => Promise<T>) => Promise<T>;

const last = new WeakMap<DatasetDb, Promise<unknown>>();

/**
 * Has writes follow one another: each sees what the one before has stored. Long work takes a turn for each of its slices, so
 * that what is short comes in between. A turn must not wait for another one.
 */
export function turnsOf(db: DatasetDb): Turn {
  return (work) => {
    const mine = (last.get(db) ?? Promise.resolve()).then(work, work);
    last.set(
      db,
      mine.catch(() => {}),
    );
    return mine;
  };
}
