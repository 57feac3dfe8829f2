/** Work that goes on until it is done, and before that ends when the signal aborts. True: it is done. */
export type SpareWork = (giveWay: AbortSignal) => Promise<boolean>;

export interface Acts {
  /** Does an act when those before it are done. */
  readonly act: <T>(work: () => Promise<T>) => Promise<T>;
  /** Does work of our own, which gives way as soon as an act is waiting and then goes on. */
  readonly spare: (work: SpareWork) => Promise<void>;
}

/**
 * Has acts that may change many articles follow one another: each derives all there is anew, and there is one place to do it.
 * What changes a few articles needs no turn here.
 */
export function acts(): Acts {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let giveWay = new AbortController();
  const queued = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
  return {
    act(work) {
      waiting++;
      giveWay.abort();
      return queued(() => {
        waiting--;
        return work();
      });
    },
    async spare(work) {
      const once = () => {
        giveWay = new AbortController();
        if (waiting > 0) giveWay.abort();
        return work(giveWay.signal);
      };
      while (!(await queued(once)));
    },
  };
}
