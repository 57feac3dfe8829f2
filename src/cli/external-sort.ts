import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readLines } from './inputs/read-lines.ts';

/** A value under the key it is sorted by. Neither may hold a tab or a line end; `JSON.stringify` writes none. */
export interface Keyed {
  readonly key: string;
  readonly value: string;
}

/** UTF-16 units that are held in memory, at most, before they are sorted and written to a file: a run. */
const RUN_CHARS = 8_000_000;
/** Runs of one size, from which they are merged to one of the next: so few files are open at a time. */
const MERGED_AT = 64;

/**
 * Sorts more than fits in memory: an external merge sort, with its runs in a folder under the system's temporary one, which goes
 * with this process. What it holds in memory is bounded, whatever is added. Order: by key, then by value, in UTF-16 units.
 */
export class ExternalSort {
  readonly #runChars: number;
  #held: Keyed[] = [];
  #heldChars = 0;
  /** Files of runs, by how often they were merged. */
  readonly #runs: string[][] = [];
  #folder: string | null = null;
  #made = 0;

  constructor(runChars = RUN_CHARS) {
    this.#runChars = runChars;
  }

  async add(entry: Keyed): Promise<void> {
    this.#held.push(entry);
    this.#heldChars += entry.key.length + entry.value.length;
    if (this.#heldChars < this.#runChars) return;
    await this.#keepRun(0, this.#takeHeld());
  }

  /** All that was added, in order. Nothing may be added after. */
  async *sorted(): AsyncGenerator<Keyed> {
    yield* merged([this.#takeHeld(), ...this.#runs.flat().map(readRun)]);
    this.#clear();
    process.off('exit', this.#clear);
  }

  readonly #clear = (): void => {
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  };

  #takeHeld(): Iterable<Keyed> {
    const held = this.#held.sort(compare);
    this.#held = [];
    this.#heldChars = 0;
    return held;
  }

  async #keepRun(level: number, entries: Iterable<Keyed> | AsyncIterable<Keyed>): Promise<void> {
    const file = join(this.#openFolder(), String(this.#made++));
    await writeRun(file, entries);
    const runs = this.#runs[level] ?? [];
    this.#runs[level] = runs;
    runs.push(file);
    if (runs.length < MERGED_AT) return;
    this.#runs[level] = [];
    await this.#keepRun(level + 1, merged(runs.map(readRun)));
    for (const old of runs) rmSync(old);
  }

  #openFolder(): string {
    if (this.#folder) return this.#folder;
    process.once('exit', this.#clear);
    this.#folder = mkdtempSync(join(tmpdir(), 'on-record-sort-'));
    return this.#folder;
  }
}

const compare = (a: Keyed, b: Keyed): number =>
  a.key < b.key ? -1 : a.key > b.key ? 1 : a.value < b.value ? -1 : a.value > b.value ? 1 : 0;

async function writeRun(file: string, entries: Iterable<Keyed> | AsyncIterable<Keyed>): Promise<void> {
  const out = createWriteStream(file);
  const failed = new Promise<never>((_, reject) => out.once('error', reject));
  failed.catch(() => {});
  for await (const { key, value } of entries)
    if (!out.write(`${key}\t${value}\n`)) await Promise.race([once(out, 'drain'), failed]);
  out.end();
  await Promise.race([once(out, 'close'), failed]);
}

async function* readRun(file: string): AsyncGenerator<Keyed> {
  for await (const line of readLines(createReadStream(file), Number.POSITIVE_INFINITY)) {
    if ('problem' in line) throw new Error(`A run could not be read back: ${line.problem}.`);
    const tab = line.text.indexOf('\t');
    yield { key: line.text.slice(0, tab), value: line.text.slice(tab + 1) };
  }
}

/** Sorted sequences as one. The next of each is in a list that stays sorted, the least one last. */
async function* merged(sequences: readonly (Iterable<Keyed> | AsyncIterable<Keyed>)[]): AsyncGenerator<Keyed> {
  const heads: { entry: Keyed; rest: AsyncIterator<Keyed> }[] = [];
  const put = async (rest: AsyncIterator<Keyed>): Promise<void> => {
    const next = await rest.next();
    if (next.done) return;
    const entry = next.value;
    let at = heads.length;
    while (at > 0 && compare(heads[at - 1]?.entry ?? entry, entry) < 0) at--;
    heads.splice(at, 0, { entry, rest });
  };
  for (const sequence of sequences) await put(inTurn(sequence));
  for (let least = heads.pop(); least; least = heads.pop()) {
    yield least.entry;
    await put(least.rest);
  }
}

async function* inTurn(sequence: Iterable<Keyed> | AsyncIterable<Keyed>): AsyncGenerator<Keyed> {
  yield* sequence;
}
