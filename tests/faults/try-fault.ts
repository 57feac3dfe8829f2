import { DatasetError } from '../../src/dataset/model/dataset-error.ts';
import { PackError } from '../../src/dataset/model/pack-format.ts';
import { STORES, type StoreTable, schemaVersion } from '../../src/dataset/model/stores.ts';
import type { DatasetDb } from '../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../src/dataset/read/export-pack.ts';
import { collectGarbage } from '../../src/dataset/write/garbage-collection.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { ARTICLE_STORES, rowsOf } from '../unit/dataset/dataset-helpers.ts';
import { copyOf, drop, type RawRows, rawRows } from './dataset-copies.ts';
import { startWriter } from './fault-writer.ts';
import { type FaultKind, plant } from './planted-faults.ts';
import type { Work } from './works.ts';
import type { World } from './world.ts';

// The law of every fault: a backup that is made afterwards is that of before or of after, to the letter; the dataset opens; what was
// asked again comes to what it would have without the fault; and what failed says so in words for the reader.

/** A work and what another tab asks for at the same time, if anything. */
interface Asked {
  readonly work: Work;
  readonly other: Work | null;
}

/** What works come to without a fault. */
interface Outcomes {
  readonly rows: RawRows;
  /** How many steps both take. */
  readonly steps: number;
  /** The backups of before, of one of the two alone, and of both in either order. */
  readonly before: string;
  readonly ofWork: string;
  readonly ofOther: string;
  readonly ofBoth: readonly [string, string];
  /** All rows of articles and what is derived of them, of both in either order. */
  readonly rowsOfBoth: readonly [string, string];
}

/** A fault that was tried. */
export interface Tried {
  readonly what: string;
  /** Whether the work was cut off or refused. */
  readonly struck: boolean;
  /** What is against the law. */
  readonly wrong: readonly string[];
}

export interface FaultTrials {
  /** How many steps a work takes. */
  steps(asked: Asked): Promise<number>;
  try(asked: Asked, kind: FaultKind, step: number): Promise<Tried>;
}

/** The stores as a later version has them. */
const LATER: StoreTable = { ...STORES, later: { kind: 'meta', key: 'id', since: schemaVersion(STORES) + 1 } };

/** Makes what tries faults on copies of a world. */
export function faultTrials(world: World): FaultTrials {
  const prepared = new Map<Work, Promise<RawRows>>();
  const outcomes = new Map<Work, Map<Work | null, Promise<Outcomes>>>();

  const rowsBefore = (work: Work): Promise<RawRows> => {
    const known = prepared.get(work) ?? prepare(world, work);
    prepared.set(work, known);
    return known;
  };
  const outcomesOf = ({ work, other }: Asked): Promise<Outcomes> => {
    const byOther = outcomes.get(work) ?? new Map<Work | null, Promise<Outcomes>>();
    outcomes.set(work, byOther);
    const known = byOther.get(other) ?? rowsBefore(work).then((rows) => withoutFault(world, rows, { work, other }));
    byOther.set(other, known);
    return known;
  };
  return {
    steps: async (asked) => (await outcomesOf(asked)).steps,
    try: async (asked, kind, step) => tryFault(world, asked, await outcomesOf(asked), kind, step),
  };
}

async function prepare(world: World, { prepare: before }: Work): Promise<RawRows> {
  if (!before) return world.rows;
  const db = await copyOf(world.rows);
  await before(startWriter(db), world);
  const rows = await rawRows(db.idb.name);
  await drop(db);
  return rows;
}

async function withoutFault(world: World, rows: RawRows, { work, other }: Asked): Promise<Outcomes> {
  const run = async (...works: readonly (Work | null)[]) => {
    const db = await copyOf(rows);
    const writer = startWriter(db);
    for (const one of works) await one?.run(writer, world);
    const made = { backup: await backupOf(db), rows: await articleRows(db) };
    await drop(db);
    return made;
  };
  const [none, one, two] = [await run(), await run(work), await run(other)];
  const [first, second] = other ? [await run(work, other), await run(other, work)] : [one, one];
  return {
    rows,
    steps: await stepsOf(world, rows, { work, other }),
    before: none.backup,
    ofWork: one.backup,
    ofOther: two.backup,
    ofBoth: [first.backup, second.backup],
    rowsOfBoth: [first.rows, second.rows],
  };
}

async function stepsOf(world: World, rows: RawRows, { work, other }: Asked): Promise<number> {
  const db = await copyOf(rows);
  const watched = plant(null);
  try {
    const writer = startWriter(db);
    await Promise.all([work.run(writer, world), other?.run(writer, world)]);
    return watched.steps();
  } finally {
    watched.end();
    await drop(db);
  }
}

async function tryFault(
  world: World,
  { work, other }: Asked,
  { rows, before, ofWork, ofOther, ofBoth, rowsOfBoth }: Outcomes,
  kind: FaultKind,
  step: number,
): Promise<Tried> {
  const what = `${work.name}${other ? ` while ${other.name}` : ''}, ${kind} at step ${step}`;
  const wrong: string[] = [];
  const say = (fault: string): void => void wrong.push(`${what}: ${fault}`);
  const db = await copyOf(rows);
  const { name } = db.idb;
  let updated: Promise<DatasetDb> | null = null;
  const watched = plant({ kind, step, update: () => (updated = openForWriting(name, { table: LATER })) });
  const writer = startWriter(db);
  const [done, otherDone] = await Promise.all([
    settled(() => work.run(writer, world)),
    settled(async () => other?.run(writer, world)),
  ]);
  watched.end();
  db.idb.close();

  // What was acknowledged is there; what was refused is not; what was cut off is one or the other.
  const allowed = new Set([
    ...(done.failed ? (otherDone.failed ? [before] : []) : []),
    ...(done.failed ? [ofOther] : []),
    ...(otherDone.failed ? [ofWork] : []),
    ...ofBoth,
  ]);
  const cutOff = kind === 'killed' || kind === 'updated';
  const refused = done.failed && !cutOff && !other;
  const later: DatasetDb | null = await updated;
  const now = later ?? (await openForWriting(name));
  const at = (when: string, backup: string): void => {
    if (!allowed.has(backup))
      say(`${when}, a backup is neither that of before nor of after: ${differences(backup, before, ofBoth[0])}`);
    // Later the next writer may have done what was asked for.
    if (refused && when === 'opened again' && backup !== before)
      say(`${when}, it is stored although the reader was told that it is not.`);
  };
  at('opened again', await backupOf(now));
  for (const { failed, error } of [done, otherDone])
    if (failed && kind !== 'killed' && !isSaidInWords(error)) say(`it is not said in words: ${error}`);

  if (later) {
    const before = JSON.stringify([...(await rawRows(name))]);
    const refusal = await openForWriting(name).catch((error: unknown) => error);
    if (!(refusal instanceof DatasetError && refusal.kind === 'newer')) say(`the older version says: ${refusal}`);
    if (JSON.stringify([...(await rawRows(name))]) !== before)
      say('the older version has changed what it cannot read.');
    await drop(later);
    return { what, struck: done.failed, wrong };
  }

  const next = startWriter(now);
  const again = await settled(async () => {
    await next.prepare();
    at('prepared', await backupOf(now));
    await work.run(next, world);
    await other?.run(next, world);
  });
  if (again.failed) say(`asked again: ${again.error}`);
  else {
    const backup = await backupOf(now);
    if (!ofBoth.includes(backup)) say(`asked again, it comes to something else: ${differences(backup, ...ofBoth)}`);
    else if (!rowsOfBoth.includes(await articleRows(now))) say('asked again, what is derived is not what it would be.');
  }
  await drop(now);
  return { what, struck: done.failed, wrong };
}

type Settled = { readonly failed: boolean; readonly error: unknown };

const settled = (work: () => Promise<unknown>): Promise<Settled> =>
  work().then(
    () => ({ failed: false, error: null }),
    (error: unknown) => ({ failed: true, error }),
  );

/** Whether an error has words for the reader. Elsewhere they are replaced by what failed (options/host/failure-message.ts). */
function isSaidInWords(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  const isSentence = /^[A-Z][^_{}<>]*[.!?]$/.test(error.message);
  const isTechnical = /transaction|IndexedDB|object store|database connection|undefined|\bnull\b/i.test(error.message);
  return (
    (error instanceof DatasetError || error instanceof PackError || error.constructor === Error) &&
    isSentence &&
    !isTechnical
  );
}

const backupOf = async (db: DatasetDb): Promise<string> => {
  const { file, missing } = await exportPack(db);
  return `${await file.text()}${missing ? ` ${missing} missing` : ''}`;
};

async function articleRows(db: DatasetDb): Promise<string> {
  await collectGarbage(db);
  return JSON.stringify(await rowsOf(db, ARTICLE_STORES));
}

/** The first lines of a backup that none of the others has, and those that all others have and it has not. */
function differences(backup: string, ...others: readonly string[]): string {
  const lines = (of: string): string[] => of.split('\n').flatMap((line) => line.split(/(?<=\}),(?=\{)/));
  const mine = new Set(lines(backup));
  const theirs = others.map((other) => new Set(lines(other)));
  const more = [...mine].filter((line) => theirs.every((other) => !other.has(line)));
  const less = [...(theirs[0] ?? [])].filter((line) => !mine.has(line) && theirs.every((other) => other.has(line)));
  const cut = (line: string): string => line.slice(0, 300);
  return `${mine.size} lines, ${theirs.map(({ size }) => size).join(' or ')}; +${more.slice(0, 3).map(cut).join(' +')} -${less.slice(0, 3).map(cut).join(' -')}`;
}
