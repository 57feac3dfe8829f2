import type { Correction } from '../model/corrections.ts';
import type { FullArticle, ImportResult, ImportState } from '../model/dataset-types.ts';
import type { ImportFileRow, ImportRow } from '../read/database-schema.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import type { LookedUp } from '../read/look-up-articles.ts';
import { rowsOfImport } from '../read/read-imports.ts';
import { putNewJob } from './job-lifecycle.ts';
import { JOB_ENDED_MESSAGE, stageBatch } from './stage-batch.ts';
import { writeQueueOf } from './write-queue.ts';
import { write } from './write-transaction.ts';

// Writes an import of files: the files that were given, how far it is, and what came of each item. The articles are staged by the
// import's job (`job-lifecycle.ts`), in the transaction that moves the import's cursor.

/** Nothing has come of anything yet. */
const NO_COUNTS = { taken: 0, held: 0, earlier: 0, failed: 0 } as const;

/** Stores files of an import, which begins with the first of them. Storing the same files again changes nothing. */
export function putImportFiles(
  db: DatasetDb,
  about: Pick<ImportRow, 'act' | 'at' | 'holdsMany'>,
  files: readonly ImportFileRow[],
): Promise<void> {
  return writeQueueOf(db)(() =>
    write(db, ['imports', 'importFiles', 'jobs'], async (tx) => {
      const imports = tx.objectStore('imports');
      const before = await imports.get(about.act);
      // The import is being read already: what is sent again was stored before.
      if (before && before.state !== 'given') return;
      const isNew = await Promise.all(
        files.map(async ({ act, n }) => (await tx.objectStore('importFiles').getKey([act, n])) === undefined),
      );
      const added = files.filter((_, i) => isNew[i]);
      await Promise.all(added.map((file) => tx.objectStore('importFiles').put(file)));
      const job =
        before?.job ??
        (await putNewJob(tx, { kind: 'import', source: '', fingerprint: about.act, total: null, startedAt: about.at }))
          .id;
      await imports.put({
        ...about,
        holdsMany: about.holdsMany || (before?.holdsMany ?? false),
        state: 'given',
        job,
        files: (before?.files ?? 0) + added.length,
        bytes: (before?.bytes ?? 0) + added.reduce((sum, { size }) => sum + size, 0),
        first: before?.first ?? files[0]?.path ?? '',
        columns: null,
        file: 0,
        item: 0,
        counts: NO_COUNTS,
      });
    }),
  );
}

/** Changes an import's state, if it is in one of the states given. Resolves to its row; null where it is not. */
export function moveImport(
  db: DatasetDb,
  act: string,
  from: readonly ImportState[],
  change: Partial<Pick<ImportRow, 'state' | 'columns' | 'problem' | 'corrections' | 'corrected'>>,
): Promise<ImportRow | null> {
  return writeQueueOf(db)(() =>
    write(db, ['imports'], async (tx) => {
      const { problem: _, ...row } = (await tx.objectStore('imports').get(act)) ?? { state: 'done' as const };
      if (!('act' in row) || !from.includes(row.state)) return null;
      const now = { ...row, ...change };
      await tx.objectStore('imports').put(now);
      return now;
    }),
  );
}

/** A part of an import that has been read. */
export interface ReadPart {
  readonly articles: readonly FullArticle[];
  readonly results: readonly ImportResult[];
  readonly corrections: readonly Correction[];
  /** The position in the import's files at which reading continues. */
  readonly file: number;
  readonly item: number;
  /** See `stageBatch`. */
  readonly lookedUp?: LookedUp | undefined;
}

/** Stages what was read of an import, and moves its cursor, in one transaction. Resolves to the import's row afterwards. */
export function stageImportPart(db: DatasetDb, row: ImportRow, part: ReadPart): Promise<ImportRow> {
  const { articles, results, corrections, file, item, lookedUp } = part;
  const counts = { ...row.counts };
  for (const { outcome } of results) counts[outcome]++;
  const done = (of: ImportRow['counts']): number => of.taken + of.held + of.earlier + of.failed;
  const given = [...(row.corrections ?? []), ...corrections];
  const now: ImportRow = { ...row, file, item, counts, ...(given.length > 0 && { corrections: given }) };
  return writeQueueOf(db)(async () => {
    await stageBatch(db, row.job, articles, done(counts), {
      lookedUp,
      along: {
        stores: ['imports', 'importResults'],
        write: async (tx) => {
          const before = await tx.objectStore('imports').get(row.act);
          if (!before) throw new Error(JOB_ENDED_MESSAGE);
          // Somebody may have stopped it meanwhile.
          await tx.objectStore('imports').put({ ...now, state: before.state });
          if (results.length > 0)
            await tx.objectStore('importResults').put({ act: row.act, n: done(row.counts), results });
        },
      },
    });
    return now;
  });
}

/** Files deleted in one transaction, at most. */
const MAX_DELETED_FILES = 200;

/** Deletes the files of an import, which are of no use any more. */
export async function dropImportFiles(db: DatasetDb, act: string): Promise<void> {
  const enqueue = writeQueueOf(db);
  for (;;) {
    const isDone = await enqueue(() =>
      write(db, ['importFiles'], async (tx) => {
        const keys = await tx.objectStore('importFiles').getAllKeys(rowsOfImport(act), MAX_DELETED_FILES);
        await Promise.all(keys.map((key) => tx.objectStore('importFiles').delete(key)));
        return keys.length < MAX_DELETED_FILES;
      }),
    );
    if (isDone) return;
  }
}

/** Deletes all that is known of an import. Its job must be finished or discarded before. */
export async function dropImport(db: DatasetDb, act: string): Promise<void> {
  await dropImportFiles(db, act);
  await writeQueueOf(db)(() =>
    write(db, ['imports', 'importResults'], async (tx) => {
      await tx.objectStore('imports').delete(act);
      await tx.objectStore('importResults').delete(rowsOfImport(act));
    }),
  );
}
