import { countsOf, DERIVED_ROWS, type NewRow, type RowsOf, type Whole, wholeOf } from '../model/generation.ts';
import type { ArticleRow } from '../model/rows.ts';
import { type Generation, otherThan, storesThatAre } from '../model/stores.ts';
import type { ArticleId, DatasetCounts } from '../model/types.ts';
import { begin, type DatasetDb, read, stateOf } from '../read/dataset.ts';
import type { Finishing, Job, ShownArticle } from '../read/schema.ts';
import { type Act, derivedOf, inTheEnd, keptSteps } from './act.ts';
import { batches } from './batches.ts';
import { beginMaking, endMaking, type Noted } from './making.ts';
import { DERIVED_STORES, merge, servingNow } from './merge.ts';
import { dropStaged, sweepArticles } from './sweep.ts';
import { raise, type WriteTx, write } from './transact.ts';
import { type Turn, turnsOf } from './turns.ts';

/** How long a slice is to take, in ms: a card that waits for one is hardly later. */
const SLICE_MS = 25;
/** Rows a slice begins with, and has at most. */
const FIRST_ROWS = 20;
const MOST_ROWS = 250;
/** Keys deleted in one transaction. */
const KEYS = 500;

/**
 * Does an act of many articles: derives all articles anew, in slices, into the generation that does not serve, and swaps in
 * one small write. What serves goes on meanwhile, and takes in other acts. Killed, it goes on from the slice it was at, unless
 * the dataset has changed since; failing, it leaves what serves. On the disk are at most twice the derived rows.
 * @param rowsOf what is in each derived store
 * @returns the new revision
 */
export async function makeGeneration(
  db: DatasetDb,
  job: FinishingJob,
  act: Act,
  rowsOf: Readonly<Record<string, RowsOf>> = DERIVED_ROWS,
): Promise<number> {
  for (;;) {
    const revision = await makeOnce(db, job, act, rowsOf);
    if (revision !== null) return revision;
  }
}

/** @returns null where it has to be made again */
async function makeOnce(
  db: DatasetDb,
  job: FinishingJob,
  act: Act,
  rowsOf: Readonly<Record<string, RowsOf>>,
): Promise<number | null> {
  const turn = turnsOf(db);
  const target = otherThan(db.generation);
  const { notes, made, from } = await turn(() => begun(db, job.id, target));
  const touched = [
    ...act.put.map(({ meta }) => meta.id),
    ...act.remove,
    ...(act.isReset ? from.map(({ id }) => id) : []),
  ];
  try {
    if (made.rows === 0) await clear(db, target, turn);
    const whole = await wholeAfter(db, act, from);
    await writeRows(db, { whole, rowsOf, target, job: job.id, made, turn });
    await keepAll(db, act, job.id, turn);
    // In one turn, so that nothing comes between the last note and the swap.
    const revision = await turn(async () => {
      touched.push(...notes.flatMap(idsOf));
      const counts = await takeIn(db, notes, target, countsOf(whole));
      return counts && swap(db, target, act, job.id, counts);
    });
    if (revision === null) return null;
  } catch (error) {
    // Room for what is kept counts for more than what could be saved of the work.
    await clear(db, target, turn).catch(() => {});
    await turn(() => write(db, ['jobs'], (tx) => putProgress(tx, job.id, { ...made, rows: 0 }))).catch(() => {});
    throw error;
  } finally {
    endMaking(db);
  }
  await turn(() => dropStaged(db, job.id));
  await clear(db, otherThan(target), turn);
  for (const batch of batches(touched)) await turn(() => sweepArticles(db, batch));
  return (await stateOf(db)).revision;
}

type FinishingJob = Job & { readonly finishing: Finishing };
type Made = NonNullable<Finishing['made']>;

const idsOf = (note: Noted): ArticleId[] => [...note.in.articles.map(({ meta }) => meta.id), ...note.remove];

/** Writes down that it is begun, or where it goes on. */
async function begun(
  db: DatasetDb,
  id: Job['id'],
  target: Generation,
): Promise<{ notes: Noted[]; made: Made; from: readonly ArticleRow[] }> {
  const { revision } = await stateOf(db);
  const made = await write(db, ['jobs'], async (tx) => {
    const before = (await tx.objectStore('jobs').get(id))?.finishing?.made;
    const isSame = before?.generation === target && before.revision === revision;
    const now = isSame ? before : { generation: target, revision, rows: 0, isKept: before?.isKept ?? false };
    await putProgress(tx, id, now);
    return now;
  });
  const from = await read(db, ['articles'], (tx) => tx.objectStore('articles').getAll());
  return { notes: beginMaking(db), made, from };
}

async function putProgress(tx: WriteTx, id: Job['id'], made: Made): Promise<void> {
  const jobs = tx.objectStore('jobs');
  const job = await jobs.get(id);
  if (!job?.finishing) throw new Error('The job was ended elsewhere.');
  await jobs.put({ ...job, finishing: { ...job.finishing, made } });
}

/** Everything derived of the articles as they are after an act. @param from as they are before it */
async function wholeAfter(db: DatasetDb, act: Act, from: readonly ArticleRow[]): Promise<Whole> {
  const after = new Map<ArticleId, ShownArticle>();
  const gone = new Set(act.remove);
  const held = new Map(from.map((row) => [row.id, row]));
  if (!act.isReset) for (const row of from) if (!gone.has(row.id)) after.set(row.id, row);
  for (const shown of act.put) after.set(shown.meta.id, shown);
  const sorted = [...after.values()].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  const derived = await derivedOf(db, sorted);
  const read = new Set(derived.articles.map(({ meta }) => meta.id));
  const unread = sorted.flatMap(({ meta }) => (read.has(meta.id) ? [] : (held.get(meta.id) ?? [])));
  return wholeOf(derived, unread);
}

interface Rows {
  readonly whole: Whole;
  readonly rowsOf: Readonly<Record<string, RowsOf>>;
  readonly target: Generation;
  readonly job: Job['id'];
  readonly made: Made;
  readonly turn: Turn;
}

async function writeRows(db: DatasetDb, { whole, rowsOf, target, job, made, turn }: Rows): Promise<void> {
  let passed = 0;
  let written = made.rows;
  for (const store of storesThatAre(db.table, 'derived')) {
    // The rows of another store are of another size.
    let size = FIRST_ROWS;
    let slice: NewRow[] = [];
    const write = async (): Promise<void> => {
      written += slice.length;
      const ms = await turn(() => writeSlice(db, store, slice, target, job, { ...made, rows: written }));
      size = Math.max(1, Math.min(MOST_ROWS, Math.round((slice.length * SLICE_MS) / Math.max(1, ms)), 2 * size));
      slice = [];
    };
    for (const row of rowsOf[store]?.(whole) ?? []) {
      if (passed++ < made.rows) continue;
      if (slice.push(row) >= size) await write();
    }
    if (slice.length > 0) await write();
  }
}

/** @returns how long it took, in ms */
async function writeSlice(
  db: DatasetDb,
  store: string,
  rows: readonly NewRow[],
  target: Generation,
  job: Job['id'],
  made: Made,
): Promise<number> {
  const start = performance.now();
  await write(
    db,
    [store, 'jobs'],
    async (tx) => {
      const to = tx.anyStore(store);
      await Promise.all([
        ...rows.map(({ key, value }) => (key === undefined ? to.put(value) : to.put(value, key))),
        putProgress(tx, job, made),
      ]);
    },
    target,
  );
  return performance.now() - start;
}

async function keepAll(db: DatasetDb, act: Act, job: Job['id'], turn: Turn): Promise<void> {
  const all = act.isReset ? await read(db, ['versions'], (tx) => tx.objectStore('versions').getAllKeys()) : [];
  let isNoted = false;
  for (const step of keptSteps(act, all))
    await turn(() =>
      write(db, ['versions', 'bin', 'jobs'], async (tx) => {
        if (!isNoted) await noteKept(tx, job);
        isNoted = true;
        await step(tx);
      }),
    );
}

async function noteKept(tx: WriteTx, id: Job['id']): Promise<void> {
  const job = await tx.objectStore('jobs').get(id);
  if (job?.finishing?.made) await putProgress(tx, id, { ...job.finishing.made, isKept: true });
}

/**
 * Does what was done meanwhile to the new generation as well.
 * @returns the counts then; null where a reading was replaced by another of the same make, so that what it gave is not known
 */
async function takeIn(
  db: DatasetDb,
  notes: Noted[],
  target: Generation,
  counts: DatasetCounts,
): Promise<DatasetCounts | null> {
  let now = counts;
  for (const note of notes.splice(0)) {
    const ids = idsOf(note);
    const rows = await heldRows(db, target, ids);
    if (note.in.articles.some(({ meta, made }) => rows.get(meta.id) === `${meta.version} ${made}`)) return null;
    const out = await servingNow(db, target, ids);
    const merged = await write(db, DERIVED_STORES, (tx) => merge(tx, { out, in: note.in }, note.remove), target);
    now = merged.counts(now);
  }
  return now;
}

async function heldRows(
  db: DatasetDb,
  target: Generation,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, string>> {
  const articles = begin(db, ['articles'], target, 'readonly').objectStore('articles');
  const rows = await Promise.all(ids.map((id) => articles.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, `${row.meta.version} ${row.made}`] as const] : [])));
}

async function swap(
  db: DatasetDb,
  target: Generation,
  act: Act,
  job: Job['id'],
  counts: DatasetCounts,
): Promise<number> {
  // Versions go by what is put, and texts when nothing refers to them.
  const emptied = act.isReset
    ? storesThatAre(db.table, 'kept', 'log').filter((store) => store !== 'versions' && store !== 'texts')
    : [];
  const revision = await write(db, ['meta', 'jobs', 'log', 'bin', 'bundle', ...emptied], async (tx) => {
    await inTheEnd(tx, act, job, emptied);
    return raise(tx, { counts: () => counts, named: true, generation: target });
  });
  db.generation = target;
  return revision;
}

/** Empties the derived stores of a generation, some keys at a time: nobody reads them. */
async function clear(db: DatasetDb, generation: Generation, turn: Turn): Promise<void> {
  for (const store of storesThatAre(db.table, 'derived')) {
    let isEmpty = false;
    while (!isEmpty)
      isEmpty = await turn(() =>
        write(
          db,
          [store],
          async (tx) => {
            const of = tx.anyStore(store);
            const keys = await of.getAllKeys(null, KEYS);
            if (keys.length > 0) await of.delete(IDBKeyRange.bound(keys[0], keys.at(-1)));
            return keys.length < KEYS;
          },
          generation,
        ),
      );
  }
}
