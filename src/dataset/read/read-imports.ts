import type { ImportResult } from '../model/dataset-types.ts';
import type { ImportFileRow, ImportResultsRow, ImportRow } from './database-schema.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

// Reads how far imports of files are, and what came of them.

/** The imports that the dataset knows of, oldest first: the last one that is done, and those that are not. */
export const listImports = async (db: DatasetDb): Promise<ImportRow[]> =>
  (await read(db, ['imports'], (tx) => tx.objectStore('imports').getAll())).sort((a, b) => (a.at < b.at ? -1 : 1));

/** How far an import is; undefined where the dataset does not know of it. */
export const getImport = (db: DatasetDb, act: string): Promise<ImportRow | undefined> =>
  read(db, ['imports'], (tx) => tx.objectStore('imports').get(act));

/** The outcome of each item of an import, in the order in which the items were read. */
export async function importResults(db: DatasetDb, act: string): Promise<ImportResult[]> {
  const rows: ImportResultsRow[] = await read(db, ['importResults'], (tx) =>
    tx.objectStore('importResults').getAll(rowsOfImport(act)),
  );
  return rows.flatMap(({ results }) => results);
}

/** A file of an import. */
export const getImportFile = (db: DatasetDb, act: string, n: number): Promise<ImportFileRow | undefined> =>
  read(db, ['importFiles'], (tx) => tx.objectStore('importFiles').get([act, n]));

/** The key range of an import's files or results. In IndexedDB's order an array, [], sorts after every number. */
export const rowsOfImport = (act: string): IDBKeyRange => IDBKeyRange.bound([act], [act, []]);

/** How much of an import is read, by the number of its files: their sizes are not at hand. */
export const partOf = ({ state, file, files }: ImportRow): number =>
  state === 'finishing' || state === 'done' ? 1 : files > 0 ? file / files : 0;

/** How far an import is, by its row and by what only its writer knows. */
export function progressOf(
  row: ImportRow,
  more: { readonly reading: string; readonly part: number; readonly secondsLeft: number | null },
) {
  const { act, state, files, first, holdsMany, counts, corrected, problem } = row;
  const done = counts.taken + counts.held + counts.earlier + counts.failed;
  return {
    act,
    state,
    files,
    first,
    done,
    total: holdsMany ? null : files,
    counts,
    ...more,
    ...(corrected && { corrected }),
    ...(problem !== undefined && { problem }),
  };
}
