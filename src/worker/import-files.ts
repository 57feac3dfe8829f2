import { behindOwn } from '../dataset/model/corrections.ts';
import type { ImportState } from '../dataset/model/dataset-types.ts';
import type { ImportFileRow, ImportRow } from '../dataset/read/database-schema.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { readCorrections } from '../dataset/read/read-corrections.ts';
import { getImport, listImports } from '../dataset/read/read-imports.ts';
import { unfinishedJobs } from '../dataset/read/read-jobs.ts';
import { discardJob, finishJob } from '../dataset/write/job-lifecycle.ts';
import { dropImport, dropImportFiles, moveImport, putImportFiles } from '../dataset/write/write-imports.ts';
import type { ImportTools } from '../import/import-types.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import type { ImportAnnouncer } from './announce-import.ts';
import type { ImportScript } from './import-contract.ts';
import type { MutationQueue } from './mutation-queue.ts';
import { readImport } from './read-import.ts';
import type { ReaderPool } from './reader-pool.ts';

// Imports files: stores them, reads them as a job in the background, and carries out what the reader decides about it.

/** Files of up to this many bytes are stored as bytes; larger ones as Blobs, which the browser keeps in files of their own. */
const MAX_STORED_AS_BYTES = 64_000;

/** An import whose files are still incomplete after this many ms was abandoned. */
const MAX_GIVING_MS = 60 * 60 * 1000;

/** What imports need from the writer. */
interface ImportParts {
  readonly queue: MutationQueue;
  readonly script: () => ImportScript;
  readonly tools: ImportTools;
  /** Gives an import what reads its articles, which the import ends afterwards. */
  readonly readers: () => ReaderPool;
  readonly announce: ImportAnnouncer;
  /** Runs work in the background. The writer does not end while it runs. */
  readonly runInBackground: (work: () => Promise<void>) => void;
  /** Called when articles have become visible. */
  readonly announceChange: () => Promise<void>;
}

/** The writer's requests about imports. */
export interface FileImporter {
  readonly give: (db: DatasetDb, ask: WriterRequests['giveFiles']['ask']) => Promise<null>;
  readonly start: (db: DatasetDb, ask: WriterRequests['startImport']['ask']) => Promise<null>;
  readonly stop: (db: DatasetDb, ask: WriterRequests['stopImport']['ask']) => Promise<null>;
  readonly answer: (db: DatasetDb, ask: WriterRequests['answerImport']['ask']) => Promise<null>;
  /** Resumes the imports that an earlier writer did not finish. */
  readonly resume: (db: DatasetDb) => Promise<void>;
}

/** Serves the writer's requests about imports, of which it reads one at a time. */
export function fileImporter(parts: ImportParts): FileImporter {
  const { queue, script, tools, readers: startReaders, announce, announceChange } = parts;
  /** The import that is being read, and how to stop it. */
  let current: { readonly act: string; readonly stop: AbortController; readonly ended: Promise<unknown> } | null = null;
  let running: Promise<void> | null = null;

  /** Works through all pending imports, one after the other. */
  const run = (db: DatasetDb): void => {
    if (running) return;
    parts.runInBackground(() => {
      running = workOn(db).finally(() => {
        running = null;
      });
      return running;
    });
  };

  async function workOn(db: DatasetDb): Promise<void> {
    for (let row = await nextImport(db); row; row = await nextImport(db)) {
      try {
        await (row.state === 'reading' ? readFiles(db, row) : finish(db, row));
      } catch (error) {
        await giveUp(db, row, error);
      }
    }
  }

  async function readFiles(db: DatasetDb, row: ImportRow): Promise<void> {
    const stop = new AbortController();
    const onPart = announce.begun(row);
    const { importItems } = script();
    const readers = startReaders();
    const reading = readImport(db, row, { importItems, tools, read: readers.read, signal: stop.signal, onPart });
    current = { act: row.act, stop, ended: reading.catch(() => {}) };
    try {
      await reading;
    } finally {
      current = null;
      readers.end();
    }
    // If it was stopped meanwhile, it waits for the reader's answer.
    await moveImport(db, row.act, ['reading'], { state: stop.signal.aborted ? 'asking' : 'finishing' });
    await announce.changed(db, row.act);
  }

  async function finish(db: DatasetDb, { act, job, at, corrections: given = [] }: ImportRow): Promise<void> {
    await queue.run(async () => {
      const staged = (await unfinishedJobs(db)).find(({ id }) => id === job);
      // The job is gone if the writer before this one finished it.
      if (!staged) return;
      const corrections = behindOwn(given.length > 0 ? await readCorrections(db) : [], given);
      if (given.length > 0) {
        const inForce = given.filter(({ undone }) => !undone).length;
        const corrected = { taken: corrections.length, held: inForce - corrections.length };
        await moveImport(db, act, ['finishing'], { corrected });
      }
      const isAny = staged.articles + staged.earlier + corrections.length > 0;
      await (isAny ? finishJob(db, job, [], at, corrections) : discardJob(db, job));
    });
    await moveImport(db, act, ['finishing'], { state: 'done', ...(given.length > 0 && { corrections: [] }) });
    await announceChange();
    await announce.changed(db, act);
    await dropImportFiles(db, act);
  }

  /** Makes a failed import wait for the reader's answer. What it has read is still staged. */
  async function giveUp(db: DatasetDb, { act, job }: ImportRow, error: unknown): Promise<void> {
    const isThere = (await unfinishedJobs(db)).some(({ id }) => id === job);
    const problem = error instanceof Error ? error.message : String(error);
    if (isThere) await moveImport(db, act, ['reading', 'finishing'], { state: 'asking', problem });
    else if ((await getImport(db, act))?.state !== 'done') await dropImport(db, act);
    await announce.changed(db, act);
  }

  /** Stops reading an import, if it is being read, and waits for the end. */
  async function stopReading(act: string): Promise<void> {
    if (current?.act !== act) return;
    current.stop.abort();
    await current.ended;
  }

  return {
    async give(db, { act, at, from, files }) {
      const { refusalOf, holdsMany } = script();
      const rows = await Promise.all(
        files.map((file, n) => fileRow(act, from + n, file, refusalOf(file.path, file.file.size))),
      );
      await putImportFiles(db, { act, at, holdsMany: files.some(({ path }) => holdsMany(path)) }, rows);
      return null;
    },
    async start(db, { act, columns }) {
      for (const other of await listImports(db)) if (other.act !== act && isOver(other)) await forget(db, other);
      await moveImport(db, act, ['given'], { state: 'reading', columns });
      await announce.changed(db, act);
      run(db);
      return null;
    },
    async stop(db, { act }) {
      // First, as writing waits for the current transaction.
      await stopReading(act);
      await moveImport(db, act, ['reading'], { state: 'asking' });
      await announce.changed(db, act);
      return null;
    },
    async answer(db, { act, what }) {
      const row = await getImport(db, act);
      if (!row) return null;
      if (what === 'forget' && row.state === 'done') await dropImport(db, act);
      if (row.state === 'asking') {
        await stopReading(act);
        if (what === 'drop') await forget(db, row);
        else if (what !== 'forget') {
          const next: ImportState = what === 'keep' ? 'finishing' : 'reading';
          await moveImport(db, act, ['asking'], { state: next });
          run(db);
        }
      }
      await announce.changed(db, act);
      return null;
    },
    async resume(db) {
      if (await nextImport(db)) run(db);
    },
  };

  /** Deletes an import and what it has staged. */
  async function forget(db: DatasetDb, { act, job, state }: ImportRow): Promise<void> {
    await queue.run(async () => {
      if (state !== 'done' && (await unfinishedJobs(db)).some(({ id }) => id === job)) await discardJob(db, job);
    });
    await dropImport(db, act);
  }
}

const nextImport = async (db: DatasetDb): Promise<ImportRow | undefined> =>
  (await listImports(db)).find(({ state }) => state === 'reading' || state === 'finishing');

/** Whether an import may be replaced by the next: it is done, or was abandoned before all files were given. */
const isOver = ({ state, at }: ImportRow): boolean =>
  state === 'done' || (state === 'given' && Date.now() - Date.parse(at) > MAX_GIVING_MS);

async function fileRow(
  act: string,
  n: number,
  { path, file }: WriterRequests['giveFiles']['ask']['files'][number],
  why: string | null,
): Promise<ImportFileRow> {
  const { size } = file;
  if (why !== null) return { act, n, path, size: 0, content: null, why };
  if (size > MAX_STORED_AS_BYTES) return { act, n, path, size, content: file };
  try {
    return { act, n, path, size, content: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { act, n, path, size: 0, content: null, why: 'could not be read from the disk.' };
  }
}
