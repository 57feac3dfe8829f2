import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** A task of a page's main thread, as Chromium traced it. Times in ms. */
export interface Task {
  /** Since the document was ready (DOMContentLoaded). */
  readonly at: number;
  /** On the processor: a busy machine takes it away, which is no fault of the task's. A throttled one takes longer. */
  readonly cpu: number;
  /** What of it is the extension's: its scripts, what they make the browser do at once, and what it watches for them. */
  readonly ours: number;
  /** What of that is style and layout, which the page has made a frame need anyway and a look of ours has only come first. */
  readonly rendered: number;
}

/** What the page's main thread did since its document was there. */
export interface Trace {
  readonly tasks: readonly Task[];
  /** When its second frame since the load was done, since the document was ready: the page has no more to do of its own. */
  readonly settled: number;
  readonly cpu: number;
  /** Processor time of the extension's worker meanwhile. */
  readonly background: number;
}

/** The most of a task that was ours, in ms. */
export const longestOfOurs = ({ tasks }: Pick<Trace, 'tasks'>): number => Math.max(0, ...tasks.map(({ ours }) => ours));

export const sumOfOurs = ({ tasks }: Pick<Trace, 'tasks'>): number => tasks.reduce((sum, { ours }) => sum + ours, 0);

/**
 * What the page's total blocking time has become longer by through us, in ms: what is beyond 50 ms of each task, less what
 * would be without our part. Of what is rendered after the page's own first frames, all is our part.
 */
export const blockingOfOurs = ({ tasks, settled }: Trace): number =>
  tasks.reduce((sum, { at, cpu, ours }) => sum + beyond(cpu) - beyond(at > settled ? 0 : cpu - ours), 0);

const beyond = (cpu: number): number => Math.max(0, cpu - LONG_TASK_MS);

/** A task longer than this is one a reader can feel (W3C Long Tasks). */
export const LONG_TASK_MS = 50;

/** Traces a page while something is done. `address` is where that leads to; its document must not be there before. */
export async function traced(page: Page, address: string, act: () => Promise<void>): Promise<Trace> {
  return traceOf(await eventsOf(page, act), address);
}

/** What was ours, in ms, of the main thread of a page that is there already, while something is done. */
export const tracedWork = async (page: Page, act: () => Promise<void>): Promise<number> =>
  sumOfOurs({ tasks: await tracedTasks(page, act) });

/** The tasks of the main thread of a page that is there already, while something is done. */
export async function tracedTasks(page: Page, act: () => Promise<void>): Promise<readonly Task[]> {
  const events = await eventsOf(page, act);
  // The extension has documents of its own, as that of its writer: only its scripts of pages tell which thread is the page's.
  const any = events.find((one) => /-extension:\/\/[^/]+\/(content|interaction)\.js/.test(dataOf(one).url));
  if (!any) throw new Error('No script of ours is in the trace.');
  const main = events.filter(({ ph, pid, tid }) => ph !== 'M' && pid === any.pid && tid === any.tid);
  main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  return tasksOf(main, 0);
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
  const tasks = tasksOf(main, ready.ts);
  return {
    tasks,
    // A still page has no second one, and needs none.
    settled: framed ? (framed.ts - ready.ts) / 1000 : Number.POSITIVE_INFINITY,
    cpu: tasks.reduce((sum, { cpu }) => sum + cpu, 0),
    background: workers(events).reduce((sum, { ts, tdur }) => sum + (ts >= commit.ts ? tdur : 0), 0) / 1000,
  };
}

function tasksOf(main: readonly Event[], ready: number): Task[] {
  const tasks: { at: number; cpu: number; ours: number; rendered: number; end: number }[] = [];
  // Up to where the task's and our last piece of it reach.
  let end = 0;
  let rendered = 0;
  for (const event of main) {
    const task = tasks.at(-1);
    if (event.name === 'RunTask') {
      const { ts, dur, tdur } = event;
      tasks.push({ at: (ts - ready) / 1000, cpu: tdur / 1000, ours: 0, rendered: 0, end: ts + dur });
    } else if (task && event.ts < task.end && event.ts >= end && isOurs(event)) {
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

/** The made pages have no script, so that what runs as a promise's next step is ours as well. */
const isOurs = (event: Event): boolean =>
  event.ph === 'X' &&
  (dataOf(event).url.includes('-extension://') ||
    event.name === 'RunMicrotasks' ||
    event.name === 'IntersectionObserverController::computeIntersections');

function workers(events: readonly Event[]): Event[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'ServiceWorker thread')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events.filter(({ name, pid, tid }) => name === 'RunTask' && threads.has(`${pid} ${tid}`));
}
