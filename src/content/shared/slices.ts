/** How long we work at a stretch before the page has its turn: a quarter of a frame. */
const SLICE_MS = 4;

/** Gives the page its turn whenever our slice is used up. */
export class Slices {
  #end = 0;

  /** True while there is time left in the slice. */
  get left(): boolean {
    return performance.now() < this.#end;
  }

  /** Starts a slice at once: the page has just had its turn. */
  begin(): void {
    this.#end = performance.now() + SLICE_MS;
  }

  /** Starts a new slice after the page had its turn. Rejects once the signal is aborted. */
  async next(signal: AbortSignal): Promise<void> {
    await turn();
    signal.throwIfAborted();
    this.begin();
  }
}

/** Resolves in a task of its own; input and rendering go first where the browser can say so. */
function turn(): Promise<void> {
  const { scheduler } = window;
  // Not `scheduler.yield()`: it goes on before the page's other tasks, and none of what we do is that urgent.
  if (scheduler?.postTask) return scheduler.postTask(() => {}, { priority: 'user-visible' });
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

/**
 * Resolves right after a frame was rendered, when styles and layout are clean: asking for them then costs nothing.
 * Rejects once the signal is aborted.
 */
export async function afterFrame(signal: AbortSignal): Promise<void> {
  await Promise.race([new Promise(requestAnimationFrame), after(FRAMELESS_MS, signal)]);
  await turn();
  signal.throwIfAborted();
}

/** A frame that has not come by then does not come: the page is covered or throttled. */
const FRAMELESS_MS = 500;

/** Resolves once the page is idle. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve());
  });

/** Resolves after a time; rejects where the signal was aborted by then. */
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
