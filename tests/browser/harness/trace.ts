import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** A task of a page's main thread, as Chromium traced it. Times in ms. */
export interface Task {
  /** When it began, counted from DOMContentLoaded. */
  readonly at: number;
  /** Processor time: waiting for a busy machine does not count. A throttled processor takes longer. */
  readonly cpu: number;
  /** The extension's part: its scripts, the work that they make the browser do at once, and the browser's observers for them. */
  readonly ours: number;
  /** The part of `ours` that is style and layout. The page needs it for its next frame anyway; our scripts only asked first. */
  readonly rendered: number;
}

/** What the page's main thread did after DOMContentLoaded. Times in ms. */
export interface Trace {
  readonly tasks: readonly Task[];
  /** The end of the second frame after the load event, counted from DOMContentLoaded: the page has no work of its own left. */
  readonly quietAt: number;
  readonly cpu: number;
  /** Processor time of the extension's background in the same time. */
  readonly background: number;
}

/** The extension's part of the task in which it is largest, in ms. */
export const longestOfOurs = ({ tasks }: Pick<Trace, 'tasks'>): number => Math.max(0, ...tasks.map(({ ours }) => ours));

export const sumOfOurs = ({ tasks }: Pick<Trace, 'tasks'>): number => tasks.reduce((sum, { ours }) => sum + ours, 0);

/**
 * How much total blocking time of the page is the extension's, in ms. Of each task, that is what exceeds 50 ms, minus what would
 * exceed 50 ms without our part. After the page has settled, all of a task counts as ours.
 */
export const blockingOfOurs = ({ tasks, quietAt }: Trace): number =>
  tasks.reduce((sum, { at, cpu, ours }) => sum + beyond(cpu) - beyond(at > quietAt ? 0 : cpu - ours), 0);

const beyond = (cpu: number): number => Math.max(0, cpu - LONG_TASK_MS);

/** A reader can feel a task longer than this (W3C Long Tasks). */
export const LONG_TASK_MS = 50;

/** Traces a page while `act` loads `address` in it. The address must not be loaded before. */
export async function traced(page: Page, address: string, act: () => Promise<void>): Promise<Trace> {
  return traceOf(await eventsOf(page, act), address);
}

/** The extension's part of the main thread of a loaded page while something is done, in ms. */
export const tracedWork = async (page: Page, act: () => Promise<void>): Promise<number> =>
  sumOfOurs({ tasks: await tracedTasks(page, act) });

/** The tasks of the main thread of a loaded page while something is done. */
export async function tracedTasks(page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  const events = await eventsOf(page, act);
  // The extension has documents of its own, such as the writer's. So the page's thread is the one that runs content scripts.
  const any = events.find((one) => /-extension:\/\/[^/]+\/(content|interaction)\.js/.test(dataOf(one).url));
  if (!any) throw new Error('No script of ours is in the trace.');
  const main = events.filter(({ ph, pid, tid }) => ph !== 'M' && pid === any.pid && tid === any.tid);
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  return tasksOf(main, 0, true);
}

async function eventsOf(page: Page, act: () => Promise<void>): Promise<Event[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await act();
  const json = await page.tracing.stop();
  if (!json) throw new Error('The browser gave no trace.');
  return v.parse(Events, JSON.parse(Buffer.from(json).toString())).traceEvents;
}

const CATEGORIES = [
  '-*',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8.execute',
  'blink',
  '__metadata',
];

const Event = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number(), 0),
  args: v.optional(v.record(v.string(), v.unknown()), {}),
});
const Events = v.object({ traceEvents: v.array(Event) });
type Event = v.InferOutput<typeof Event>;

const Data = v.object({ url: v.optional(v.string(), ''), name: v.optional(v.string(), '') });
const dataOf = ({ args }: Event) => {
  const data = v.safeParse(Data, args.data);
  return data.success ? data.output : { url: '', name: '' };
};

function traceOf(events: readonly Event[], address: string): Trace {
  const commit = events.find((one) => one.name === 'CommitLoad' && dataOf(one).url === address);
  if (!commit) throw new Error(`${address} is not in the trace.`);
  const main = events
    .filter(({ ph, pid, tid, ts }) => ph !== 'M' && pid === commit.pid && tid === commit.tid && ts >= commit.ts)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const ready = main.find(({ name }) => name === 'MarkDOMContent');
  const loaded = main.find(({ name }) => name === 'MarkLoad');
  const [, framed] = main.filter(({ name, ts }) => name === 'Commit' && loaded && ts > loaded.ts);
  if (!ready || !loaded) throw new Error(`${address} was not loaded within the trace.`);
  const tasks = tasksOf(main, ready.ts, false);
  return {
    tasks,
    // A page without changes has no second frame, and needs none.
    quietAt: framed ? (framed.ts - ready.ts) / 1000 : Number.POSITIVE_INFINITY,
    cpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
    background: workers(events).reduce((sum, { ts, tdur }) => sum + (ts >= commit.ts ? tdur : 0), 0) / 1000,
  };
}

/** @param isLoaded whether the page was loaded before the trace began */
function tasksOf(main: readonly Event[], ready: number, isLoaded: boolean): Task[] {
  const tasks: { at: number; cpu: number; ours: number; rendered: number; end: number }[] = [];
  // The ends of the task and of our last part in it.
  let end = 0;
  let rendered = 0;
  for (const event of main) {
    const task = tasks.at(-1);
    if (event.name === 'RunTask') {
      const { ts, dur, tdur } = event;
      tasks.push({ at: (ts - ready) / 1000, cpu: tdur / 1000, ours: 0, rendered: 0, end: ts + dur });
    } else if (task && event.ts < task.end && event.ts >= end && (isOurs(event) || (isLoaded && isPutIn(event)))) {
      task.ours += event.tdur / 1000;
      end = event.ts + event.dur;
    } else if (task && event.ts < end && event.ts >= rendered && RENDERING.has(event.name)) {
      task.rendered += event.tdur / 1000;
      rendered = event.ts + event.dur;
    }
  }
  return tasks;
}

const RENDERING: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout']);

/** The generated pages have no scripts, so microtasks of promises are the extension's as well. */
const isOurs = (event: Event): boolean =>
  event.ph === 'X' &&
  (dataOf(event).url.includes('-extension://') ||
    event.name === 'RunMicrotasks' ||
    event.name === 'IntersectionObserverController::computeIntersections');

/**
 * A function that the extension's background puts into the page has no address. Nor has what the driver puts into a page before it
 * loads, so that it counts in loaded pages alone.
 */
const isPutIn = (event: Event): boolean => event.name === 'EvaluateScript' && dataOf(event).url === '';

function workers(events: readonly Event[]): Event[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'ServiceWorker thread')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`));
}
