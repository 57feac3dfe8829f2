import { useEffect, useState } from 'preact/hooks';
import { failureWords } from './failure.ts';
import { useHost } from './host.ts';

/** Changes that follow the last one this quickly are read together: an import makes hundreds. */
const TOGETHER_MS = 250;

/** What was loaded; the earlier value stays while a newer one is on its way or has failed. */
export interface Loaded<T> {
  readonly value: T | undefined;
  /** Why it could not be loaded, in words for the reader; null: it could. */
  readonly trouble: string | null;
  readonly again: () => void;
}

/** Loads something of the dataset, again after each change of it or of `on`. */
export function useLoaded<T>(load: () => Promise<T>, on: readonly unknown[]): Loaded<T> {
  const host = useHost();
  const [{ value, trouble }, setLoaded] = useState<Pick<Loaded<T>, 'value' | 'trouble'>>({
    value: undefined,
    trouble: null,
  });
  const [round, setRound] = useState(0);
  const again = () => setRound((now) => now + 1);

  useEffect(() => {
    const gone = new AbortController();
    let resting: ReturnType<typeof setTimeout> | undefined;
    let owed = false;
    const changed = () => {
      if (resting) {
        owed = true;
        return;
      }
      again();
      resting = setTimeout(() => {
        resting = undefined;
        if (owed) changed();
        owed = false;
      }, TOGETHER_MS);
    };
    host.onChange(changed, gone.signal);
    return () => {
      gone.abort();
      clearTimeout(resting);
    };
  }, [host]);

  useEffect(() => {
    let over = false;
    load().then(
      (now) => over || setLoaded({ value: now, trouble: null }),
      (error: unknown) =>
        over || setLoaded((before) => ({ value: before.value, trouble: failureWords(error, 'Nothing was changed.') })),
    );
    return () => {
      over = true;
    };
  }, [round, ...on]);

  return { value, trouble, again };
}
