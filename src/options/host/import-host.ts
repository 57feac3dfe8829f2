import type { DatasetDb } from '../../dataset/read/dataset-transaction.ts';
import { importResults, listImports, partOf, progressOf } from '../../dataset/read/read-imports.ts';
import { IMPORTS_CHANNEL, type ImportNotice } from '../../messages/import-progress.ts';
import type { AskWriter } from '../../messages/writer-client.ts';
import type { OptionsHost } from './options-host.ts';

// What the options page asks about imports of files.

type ImportHost = Pick<
  OptionsHost,
  'previewTable' | 'importFiles' | 'latestImport' | 'importResults' | 'stopImport' | 'answerImport' | 'onImport'
>;

/** Files in one message: the writer stores them in one transaction, and the page says how many are given by now. */
const FILES_AT_ONCE = 200;

export function importHost(askWriter: AskWriter, db: () => Promise<DatasetDb>): ImportHost {
  return {
    previewTable: ({ path, file }) => askWriter('previewTable', { path, file }),
    async importFiles(files, columns, onGiven) {
      const act = crypto.randomUUID();
      const at = new Date().toISOString();
      for (let from = 0; from < files.length; from += FILES_AT_ONCE) {
        const some = files.slice(from, from + FILES_AT_ONCE).map(({ path, file }) => ({ path, file }));
        await askWriter('giveFiles', { act, at, from, files: some });
        onGiven(from + some.length);
      }
      await askWriter('startImport', { act, columns });
    },
    async latestImport() {
      const row = (await listImports(await db())).filter(({ state }) => state !== 'given').at(-1);
      if (!row) return null;
      // A writer that was ended goes on with it as soon as there is one again.
      if (row.state === 'reading' || row.state === 'finishing') askWriter('prepare', null).catch(() => {});
      return progressOf(row, { reading: '', part: partOf(row), secondsLeft: null });
    },
    importResults: async (act) => importResults(await db(), act),
    async stopImport(act) {
      await askWriter('stopImport', { act });
    },
    async answerImport(act, what) {
      await askWriter('answerImport', { act, what });
    },
    onImport(heard, signal) {
      const channel = new BroadcastChannel(IMPORTS_CHANNEL);
      channel.addEventListener('message', ({ data }: MessageEvent<ImportNotice>) => heard(data));
      signal.addEventListener('abort', () => channel.close());
    },
  };
}
