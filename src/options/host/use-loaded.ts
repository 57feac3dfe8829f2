import { useEffect, useState } from 'preact/hooks';
import { throttle } from 'throttle-debounce';
import { failureMessage } from './failure-message.ts';
import { useHost } from './options-host.ts';

// Loads something from the dataset for a component, and keeps it up to date.

/** While the dataset changes again and again, it is read at most once in so many ms: an import makes hundreds of changes. */
const RELOAD_INTERVAL_MS = 250;

/** What was loaded. An earlier value stays while a newer one is being loaded, and also if that fails. */
export interface Loaded<T> {
  readonly value: T | undefined;
  /** Why loading failed, as a message for the reader; null where it did not fail. */
  readonly failure: string | null;
  readonly reload: () => void;
}

/** Loads something from the dataset, and loads it again whenever the dataset or one of `dependencies` changes. */
export function useLoaded<T>(load: () => Promise<T>, dependencies: readonly unknown[]): Loaded<T> {
  const host = useHost();
  const [{ value, failure }, setLoaded] = useState<Pick<Loaded<T>, 'value' | 'failure'>>({
    value: undefined,
    failure: null,
  });
  const [round, setRound] = useState(0);
  const reload = () => setRound((now) => now + 1);

  useEffect(() => {
    const unmounted = new AbortController();
    const loadAgain = throttle(RELOAD_INTERVAL_MS, reload);
    host.onChange(loadAgain, unmounted.signal);
    return () => {
      unmounted.abort();
      loadAgain.cancel();
    };
  }, [host]);

  useEffect(() => {
    let isOver = false;
    load().then(
      (now) => isOver || setLoaded({ value: now, failure: null }),
      (error: unknown) =>
        isOver ||
        setLoaded((before) => ({ value: before.value, failure: failureMessage(error, 'Nothing was changed.') })),
    );
    return () => {
      isOver = true;
    };
  }, [round, ...dependencies]);

  return { value, failure, reload };
}
