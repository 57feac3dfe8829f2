import { parsePage } from '../../src/cli/inputs/parse-page.ts';
import type { DatasetDb } from '../../src/dataset/read/dataset-transaction.ts';
import { getImport } from '../../src/dataset/read/read-imports.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import { holdsMany } from '../../src/import/file-kind.ts';
import { importItems } from '../../src/import/import-items.ts';
import { refusalOf } from '../../src/import/import-limits.ts';
import { previewTable } from '../../src/import/preview-table.ts';
import { fileImporter } from '../../src/worker/import-files.ts';
import { type MutationQueue, mutationQueue } from '../../src/worker/mutation-queue.ts';
import { prepareDataset } from '../../src/worker/prepare-dataset.ts';
import { readArticle } from '../../src/worker/read-article.ts';
import { type BackupRestorer, backupRestorer } from '../../src/worker/restore-backup.ts';

/** The writer's parts, as `worker/main.ts` puts them together, on a database of the test's own. */
export interface FaultWriter {
  readonly db: DatasetDb;
  readonly queue: MutationQueue;
  readonly restorer: BackupRestorer;
  /** Imports files and resolves once all of them are in. Rejects with what the reader is told where they are not. */
  readonly importFiles: (act: string, at: string, files: ReadonlyMap<string, string>) => Promise<void>;
  /** What a writer does before anybody uses the dataset, and what it goes on with besides. */
  readonly prepare: () => Promise<void>;
}

export function startWriter(db: DatasetDb): FaultWriter {
  const queue = mutationQueue();
  const works: Promise<void>[] = [];
  const importer = fileImporter({
    queue,
    script: () => ({ importItems, previewTable, refusalOf, holdsMany }),
    tools: {
      extract: () => (html, address) => extractArticle(parsePage(html), address),
      readPdf: () => async () => '',
    },
    readers: () => ({ read: readArticle, end: () => {} }),
    announce: { begun: () => () => {}, changed: async () => {} },
    runInBackground: (work) => void works.push(work()),
    announceChange: async () => {},
  });
  const idle = async (): Promise<void> => {
    for (let done = 0; done < works.length; done++) await works[done];
  };
  return {
    db,
    queue,
    restorer: backupRestorer(queue),
    async importFiles(act, at, files) {
      const given = [...files].map(([path, text]) => ({ path, file: new Blob([text]) }));
      await importer.give(db, { act, at, from: 0, files: given });
      await importer.start(db, { act, columns: null });
      // One that has failed before waits for the reader, who has it go on.
      if ((await getImport(db, act))?.state === 'asking') await importer.answer(db, { act, what: 'go on' });
      await idle();
      const row = await getImport(db, act);
      if (row?.state !== 'done') throw new Error(row?.problem ?? 'The import is gone.');
    },
    async prepare() {
      await prepareDataset(db, queue);
      await importer.resume(db);
      await queue.run(async () => {});
      await idle();
    },
  };
}
