import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportProgress } from '../../messages/import-progress.ts';
import type { PreviewedTable } from '../../messages/writer-requests.ts';
import { failureMessage } from '../host/failure-message.ts';
import { type ImportAnswer, type ImportFile, useHost } from '../host/options-host.ts';
import { takenArticles } from './taken-articles.ts';

/** A table among the files, of which the reader says what its columns hold. */
export interface TableToChoose {
  readonly name: string;
  readonly table: PreviewedTable;
}

/** An import, as the page shows it. */
export interface ImportHandle {
  /** How far it is, or how it went; null where there is none. */
  readonly progress: ImportProgress | null;
  /** While files are being given: how many of how many are. */
  readonly giving: { readonly given: number; readonly total: number } | null;
  readonly choosing: TableToChoose | null;
  readonly failure: string;
  /** Whether nothing more can be taken now. */
  readonly isBusy: boolean;
  readonly take: (files: readonly ImportFile[]) => void;
  /** Goes on with the files after the columns of a table were chosen; null gives the files up. */
  readonly chosen: (columns: Readonly<Record<string, string>> | null) => void;
  readonly stop: () => void;
  readonly answer: (what: ImportAnswer) => void;
  /** Deletes again what a finished import has added. */
  readonly undo: () => Promise<void>;
}

/** Files among which a table is looked for: a folder of ten thousand has none, or many alike. */
const MAX_LOOKED_AT = 50;
const TABLE = /\.(csv|tsv|jsonl|ndjson|json)$/i;

const CANNOT_GIVE = 'The files could not be handed over. Nothing was changed; try again.';

/** Takes files to be imported, and follows how that goes, whichever page has begun it. */
export function useImport(): ImportHandle {
  const host = useHost();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [giving, setGiving] = useState<ImportHandle['giving']>(null);
  const [choosing, setChoosing] = useState<TableToChoose | null>(null);
  const [failure, setFailure] = useState('');
  const waiting = useRef<readonly ImportFile[]>([]);
  const failed = (otherwise: string) => (error: unknown) => setFailure(failureMessage(error, otherwise));

  useEffect(() => {
    const gone = new AbortController();
    host.onImport((notice) => {
      if ('now' in notice) setProgress(notice.now);
      else if ('gone' in notice) setProgress((now) => (now?.act === notice.gone ? null : now));
    }, gone.signal);
    host.latestImport().then(
      // What was heard meanwhile is newer.
      (latest) => setProgress((now) => now ?? latest),
      () => {},
    );
    return () => gone.abort();
  }, [host]);

  const give = async (files: readonly ImportFile[], columns: Readonly<Record<string, string>> | null) => {
    setGiving({ given: 0, total: files.length });
    await host
      .importFiles(files, columns, (given) => setGiving({ given, total: files.length }))
      .catch(failed(CANNOT_GIVE));
    setGiving(null);
  };
  const isWorking = progress !== null && progress.state !== 'done';
  const isBusy = giving !== null || choosing !== null || isWorking;
  return {
    progress,
    giving,
    choosing,
    failure,
    isBusy,
    async take(files) {
      if (files.length === 0) return;
      if (isBusy) return setFailure('An import is under way. Add these when it is done.');
      setFailure('');
      const table = await firstTable(files, host.previewTable).catch(() => null);
      if (!table) return give(files, null);
      waiting.current = files;
      setChoosing(table);
    },
    chosen(columns) {
      setChoosing(null);
      if (columns) give(waiting.current, columns);
      waiting.current = [];
    },
    stop() {
      if (progress) host.stopImport(progress.act).catch(failed('It could not be stopped. Try again.'));
    },
    answer(what) {
      setFailure('');
      if (progress) host.answerImport(progress.act, what).catch(failed('That could not be done. Try again.'));
    },
    async undo() {
      if (!progress) return;
      await host.remove(takenArticles(await host.importResults(progress.act)));
      await host.answerImport(progress.act, 'forget');
    },
  };
}

/** The first table whose columns are to be chosen. JSON is asked about only where its names do not tell which holds the text. */
async function firstTable(
  files: readonly ImportFile[],
  preview: (file: ImportFile) => Promise<PreviewedTable | null>,
): Promise<TableToChoose | null> {
  for (const file of files.filter(({ path }) => TABLE.test(path)).slice(0, MAX_LOOKED_AT)) {
    const table = await preview(file);
    if (table && (/\.[ct]sv$/i.test(file.path) || table.likely.text === undefined)) return { name: file.path, table };
  }
  return null;
}
