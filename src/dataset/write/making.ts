import type { Derived } from '../model/derive.ts';
import type { ArticleId } from '../model/types.ts';
import type { DatasetDb } from '../read/dataset.ts';

/** An act done to the generation that serves while the next one is made: it is done to that one too. */
export interface Noted {
  readonly in: Derived;
  readonly remove: readonly ArticleId[];
}

const makings = new WeakMap<DatasetDb, Noted[]>();

/** From now on acts are noted. Returns them, as they come. */
export function beginMaking(db: DatasetDb): Noted[] {
  const notes: Noted[] = [];
  makings.set(db, notes);
  return notes;
}

export function endMaking(db: DatasetDb): void {
  makings.delete(db);
}

export function noteAct(db: DatasetDb, act: Noted): void {
  makings.get(db)?.push(act);
}

/** Whether a generation is being made: what looks as if nobody needed it may be needed by that. */
export const isMaking = (db: DatasetDb): boolean => makings.has(db);
