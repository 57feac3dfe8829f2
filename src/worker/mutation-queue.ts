/** Long work that stops early when the signal aborts. Resolves to whether the work is done. */
export type InterruptibleWork = (signal: AbortSignal) => Promise<boolean>;

/** Runs mutations one after the other. */
export interface MutationQueue {
  /** Runs a mutation that was asked for, after those before it. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** Runs work that nobody waits for. It is interrupted as soon as a mutation is waiting, and called again afterwards. */
  readonly runInterruptible: (work: InterruptibleWork) => Promise<void>;
}

/**
 * Makes the queue for mutations that may change many articles. Each of them builds a generation, and there is one place to build
 * it in. Mutations of a few articles need not wait here: they only go through the dataset's write queue.
 */
export function mutationQueue(): MutationQueue {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let interruption = new AbortController();
  const enqueue = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work, work);
    last = result.catch(() => {});
    return result;
  };
  return {
    run(work) {
      waiting++;
      interruption.abort();
      return enqueue(() => {
        waiting--;
        return work();
      });
    },
    async runInterruptible(work) {
      const attempt = () => {
        interruption = new AbortController();
        if (waiting > 0) interruption.abort();
        return work(interruption.signal);
      };
      while (!(await enqueue(attempt)));
    },
  };
}
