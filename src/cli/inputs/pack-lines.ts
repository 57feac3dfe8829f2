import { MAX_PACK_CHARS, PACK_FORMAT, PACK_VERSION, PackError } from '../../dataset/model/pack-format.ts';
import { readPack, readPackArticle, readPackCorrection, readPackLogEntry } from '../../dataset/model/read-pack.ts';
import type { Input } from './input.ts';
import { collect } from './open-file.ts';
import { readLines } from './read-lines.ts';

/** How a pack begins, whoever has laid it out; and how it does as we write it: its articles follow, a line each. */
const START = new RegExp(`^\\uFEFF?\\s*\\{\\s*"format"\\s*:\\s*"${PACK_FORMAT}"`);
const OWN_START = new RegExp(`^\\{"format":"${PACK_FORMAT}","version":(\\d+),"articles":\\[\\r?\\n`);

/** Whether a file that begins so is a pack. */
export const startsAsPack = (head: string): boolean => START.test(head);

/**
 * The articles and the log of a pack. One that is laid out as we write it is read line by line, whatever its size, and of one
 * that is damaged all that is whole is read; a pack in another layout is read as a whole or not at all.
 * @param head the pack's beginning, its first line at least
 */
export async function* readPackLines(
  chunks: AsyncIterable<Uint8Array>,
  head: string,
  shown: string,
): AsyncGenerator<Input> {
  const version = OWN_START.exec(head)?.[1];
  if (version === undefined) yield* wholePack(chunks, shown);
  else if (Number(version) > PACK_VERSION) yield problem(shown, 'The pack was made by a newer version of On Record.');
  else yield* ownPack(chunks, shown);
}

const problem = (shown: string, words: string): Input => ({ kind: 'problem', problem: `${shown}: ${words}` });

async function* ownPack(chunks: AsyncIterable<Uint8Array>, shown: string): AsyncGenerator<Input> {
  let isWhole = false;
  for await (const line of readLines(chunks)) {
    const where = `${shown}:${line.number}`;
    if ('problem' in line) yield problem(where, line.problem);
    else if (line.text.startsWith(']')) {
      isWhole = true;
      yield* entriesOf(line.text, where);
    } else if (line.number > 1 && line.text.trim() !== '') yield articleOf(line.text, where);
  }
  if (!isWhole) yield problem(shown, 'the pack ends in the middle: it was cut off');
}

function articleOf(line: string, where: string): Input {
  try {
    return { kind: 'packed', article: readPackArticle(JSON.parse(line.replace(/,$/, '')), 'The article') };
  } catch (error) {
    return problem(where, error instanceof PackError ? error.message : 'not a line of JSON');
  }
}

/** The log and the corrections, which the last line holds: `],"log":[…],"corrections":[…]}`. */
function* entriesOf(line: string, where: string): Generator<Input> {
  try {
    const end: unknown = JSON.parse(`{"articles":[${line}`);
    if (typeof end !== 'object' || end === null || !('log' in end) || !Array.isArray(end.log))
      throw new PackError('malformed', 'The pack is malformed: its log is missing.');
    const entries: readonly unknown[] = end.log;
    for (const [n, entry] of entries.entries())
      yield { kind: 'log', entry: readPackLogEntry(entry, `Log entry ${n + 1}`) };
    const corrections: readonly unknown[] =
      'corrections' in end && Array.isArray(end.corrections) ? end.corrections : [];
    for (const [n, one] of corrections.entries())
      yield { kind: 'correction', correction: readPackCorrection(one, `Correction ${n + 1}`) };
  } catch (error) {
    yield problem(where, error instanceof PackError ? error.message : 'the pack’s log is not valid JSON');
  }
}

async function* wholePack(chunks: AsyncIterable<Uint8Array>, shown: string): AsyncGenerator<Input> {
  const bytes = await collect(chunks, MAX_PACK_CHARS);
  if (!bytes) {
    yield problem(shown, 'larger than 256 MB, the most that a pack of another layout may be');
    return;
  }
  try {
    const { articles, log, corrections } = readPack(new TextDecoder('utf-8').decode(bytes));
    for (const article of articles) yield { kind: 'packed', article };
    for (const entry of log) yield { kind: 'log', entry };
    for (const correction of corrections) yield { kind: 'correction', correction };
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    yield problem(shown, error.message);
  }
}
