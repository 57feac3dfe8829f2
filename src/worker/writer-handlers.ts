import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { resetDataset } from '../dataset/write/reset-dataset.ts';
import { makeDictionary } from '../dataset/write/write-dictionary.ts';
import { putLook } from '../dataset/write/write-looks.ts';
import { bundledPack } from './bundled-pack.ts';
import { compareVersions } from './compare-versions.ts';
import { correct, correctArticleFacts, correctPeopleOf, part, setUndone } from './correct.ts';
import { bringBackArticles, removeArticles } from './delete-articles.ts';
import { factsOfText } from './facts-of-text.ts';
import type { FileImporter } from './import-files.ts';
import { changeDetails, keepPage, readPageOnly, undoKeep } from './keep-page.ts';
import { keepText } from './keep-text.ts';
import { loadExtraction } from './load-extraction.ts';
import { loadImport } from './load-import.ts';
import type { MutationQueue } from './mutation-queue.ts';
import { readThisPage } from './read-this-page.ts';
import { backupRestorer } from './restore-backup.ts';
import type { RequestHandlers } from './serve-requests.ts';
import { startAnew } from './start-anew.ts';

/** What the handlers need of the writer. */
interface WriterParts {
  readonly dataset: () => Promise<DatasetDb>;
  readonly queue: MutationQueue;
  readonly importer: FileImporter;
  /** Starts the maintenance, which goes on after the request was answered. */
  readonly startMaintenance: (db: DatasetDb) => void;
}

/** The handler of each request that the writer answers. */
export function writerHandlers({ dataset, queue, importer, startMaintenance }: WriterParts): RequestHandlers {
  const { restore, unfinished, answer } = backupRestorer(queue);
  return {
    async prepare() {
      await dataset();
      return null;
    },
    async upkeep() {
      startMaintenance(await dataset());
      return null;
    },
    keepText: async (ask) => keepText(await dataset(), ask),
    readPage: async (ask) => readPageOnly(await dataset(), loadExtraction(), ask),
    readThisPage: async (ask) => readThisPage(await dataset(), loadExtraction(), ask),
    keepPage: async (ask) => keepPage(await dataset(), loadExtraction(), ask),
    undoKeep: async (ask) => undoKeep(await dataset(), ask),
    changeDetails: async (ask) => changeDetails(await dataset(), ask),
    compareVersions: async (ask) => compareVersions(await dataset(), loadExtraction(), ask),
    correct: async (ask) => correct(await dataset(), queue, ask),
    correctPeople: async (ask) => correctPeopleOf(await dataset(), queue, ask),
    part: async (ask) => part(await dataset(), queue, ask),
    correctArticle: async (ask) => correctArticleFacts(await dataset(), queue, ask),
    setUndone: async (ask) => setUndone(await dataset(), queue, ask),
    async looked({ entity, at }) {
      await putLook(await dataset(), entity, at);
      return null;
    },
    remove: async (ask) => removeArticles(await dataset(), queue, ask),
    bringBack: async (ask) => bringBackArticles(await dataset(), queue, ask),
    restore: async (ask, context) => restore(await dataset(), ask, context),
    unfinished: async () => unfinished(await dataset()),
    answerRestore: async (ask) => answer(await dataset(), ask),
    giveFiles: async (ask) => importer.give(await dataset(), ask),
    startImport: async (ask) => importer.start(await dataset(), ask),
    stopImport: async (ask) => importer.stop(await dataset(), ask),
    answerImport: async (ask) => importer.answer(await dataset(), ask),
    previewTable: async ({ path, file }) => loadImport().previewTable({ path, blob: file }),
    factsOfText: ({ text }) => factsOfText(text),
    async reset({ at }) {
      const db = await dataset();
      await queue.run(async () => resetDataset(db, await bundledPack(), at));
      return null;
    },
    startAnew: () => startAnew(dataset),
    async makeDictionary({ anew }) {
      await makeDictionary(await dataset(), anew);
      return null;
    },
  };
}
