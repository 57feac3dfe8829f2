import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';
import { bidiOf } from './bidi.ts';

/**
 * Profiles Firefox while `act` runs. `longest` is the longest time, in ms, for which our content scripts held a page's thread
 * without a break. `sampled` counts the samples with our scripts in them, so that an empty profile is not taken for a fast page.
 * Firefox's profiler takes a sample every millisecond; what the browser does for a script (computing a style, copying a message)
 * counts as that script's time.
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

/** Runs in the browser's own window. It is sent there as source, so it may use nothing from outside. */
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
    // Processor time, which the profile has in ns: waiting for a busy machine does not count.
    let stretch = 0;
    let delayBefore = 0;
    samples.data.forEach((_, row) => {
      // For how long an event would have waited by now grows while a task runs. Where it is less than at the sample before, the
      // thread was free in between, for too short a time to be sampled: our next task in a row is a task of its own.
      const delay = at(samples, row, 'eventDelay') ?? delayBefore;
      if (delay < delayBefore) stretch = 0;
      delayBefore = delay;
      if (isOurs(at(samples, row, 'stack'))) {
        sampled++;
        stretch += (at(samples, row, 'threadCPUDelta') ?? 0) / 1e6;
        longest = Math.max(longest, stretch);
      } else stretch = 0;
    });
  }
  return JSON.stringify({ longest, sampled });
}
