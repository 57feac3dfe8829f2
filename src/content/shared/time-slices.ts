// Yielding: long work is done in short slices, so that the page stays responsive, and waits for idle time or a rendered frame.

/** The longest we work before the page has its turn: a quarter of a frame. */
const SLICE_MS = 4;

/**
 * A time budget for work on the page's thread. Between two steps of the work, ask whether time is `left` in the slice; where it
 * is not, await `next`, which lets the page's own tasks run first.
 */
export class TimeSlices {
  #end = 0;

  /** Whether there is time left in the slice. */
  get left(): boolean {
    return performance.now() < this.#end;
  }

  /** Starts a slice without a wait: for a task in which nothing of ours has run yet. */
  begin(): void {
    this.#end = performance.now() + SLICE_MS;
  }

  /** Lets the page have its turn, then starts a slice. Rejects once the signal is aborted. */
  async next(signal: AbortSignal): Promise<void> {
    await yieldToPage();
    signal.throwIfAborted();
    this.begin();
  }
}

/** Resolves in a new task. The browser may handle input and render before it. */
function yieldToPage(): Promise<void> {
  const { scheduler } = window;
  // Not `scheduler.yield()`: that would go on before the page's other tasks, and nothing we do is that urgent.
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/**
 * Resolves right after a frame was rendered, when the browser has just computed styles and layout: to read them costs nothing then.
 * Rejects once the signal is aborted.
 */
export async function afterFrame(signal: AbortSignal): Promise<void> {
  await Promise.race([new Promise(requestAnimationFrame), after(MAX_FRAME_WAIT_MS, signal)]);
  await yieldToPage();
  signal.throwIfAborted();
}

/** Not waited longer for a frame: a page that is covered or throttled renders none. */
const MAX_FRAME_WAIT_MS = 500;

/** Resolves once the page is idle. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });

/** Resolves after `ms`. Rejects then if the signal has been aborted. */
export async function after(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
  signal.throwIfAborted();
}

declare global {
  interface Window {
    readonly scheduler?: {
      readonly postTask?: (work: () => void, options: { priority: 'user-visible' }) => Promise<void>;
    };
  }
}
