import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';
import { bidiOf } from './bidi.ts';

/**
 * The longest stretch, in ms, for which content.js held a page's thread in Firefox while something was done; and how often it
 * was met with at all, so that a profile of nothing is not taken for a fast one. Firefox's own profiler looks every
 * millisecond; what the browser does for a script (a style, a copy of a message) is that script's.
 */
export async function longestInFirefox(
  browser: Browser,
  act: () => Promise<void>,
): Promise<{ longest: number; sampled: number }> {
  const { privileged } = bidiOf(browser);
  await privileged(`Services.profiler.StartProfiler(4_000_000, 1, ['js', 'cpu'], ['GeckoMain']).then(() => true)`);
  await act();
  const told = await privileged(`(${longestOf.toString()})()`);
  await privileged('Services.profiler.StopProfiler().then(() => true)');
  return v.parse(Told, JSON.parse(String(told)));
}

const Told = v.object({ longest: v.number(), sampled: v.number() });

interface Table {
  readonly schema: Readonly<Record<string, number>>;
  readonly data: readonly (readonly number[])[];
}

interface Thread {
  readonly samples: Table;
  readonly stackTable: Table;
  readonly frameTable: Table;
  readonly stringTable: readonly string[];
}

declare const Services: { profiler: { getProfileDataAsync(): Promise<{ processes: { threads: Thread[] }[] }> } };

/** Runs in the browser's own window, where it is sent as its source. */
async function longestOf(): Promise<string> {
  const { processes } = await Services.profiler.getProfileDataAsync();
  let longest = 0;
  let sampled = 0;
  for (const { samples, stackTable, frameTable, stringTable } of processes.flatMap(({ threads }) => threads)) {
    const at = (table: Table, row: number, column: string): number | undefined =>
      table.data[row]?.[table.schema[column] ?? -1];
    const known = new Map<number, boolean>();
    const isOurs = (stack: number | null | undefined): boolean => {
      if (stack === null || stack === undefined) return false;
      const before = known.get(stack);
      if (before !== undefined) return before;
      const frame = at(stackTable, stack, 'frame') ?? -1;
      const location = stringTable[at(frameTable, frame, 'location') ?? -1] ?? '';
      const ours =
        /moz-extension:.*(content|interaction)\.js/.test(location) || isOurs(at(stackTable, stack, 'prefix'));
      known.set(stack, ours);
      return ours;
    };
    // Of the processor, told in ns: a busy machine that takes it away makes no stretch longer.
    let stretch = 0;
    samples.data.forEach((_, row) => {
      if (isOurs(at(samples, row, 'stack'))) {
        sampled++;
        stretch += (at(samples, row, 'threadCPUDelta') ?? 0) / 1e6;
        longest = Math.max(longest, stretch);
      } else stretch = 0;
    });
  }
  return JSON.stringify({ longest, sampled });
}
