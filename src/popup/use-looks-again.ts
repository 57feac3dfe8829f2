import { useEffect, useState } from 'preact/hooks';
import type { PopupHost } from './popup-host.ts';

/**
 * A page learns by itself that the dataset has changed, and reads itself anew after that: what it knows is asked for again so many
 * ms after a change.
 */
const LOOK_AGAIN_MS = [300, 1_500, 4_000];

/** A number that rises each time that the page in the tab is to be asked again what it knows. */
export function useLooksAgain(host: PopupHost): number {
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    let timers: ReturnType<typeof setTimeout>[] = [];
    const forget = (): void => timers.forEach(clearTimeout);
    const stop = host.onDatasetChanged(() => {
      forget();
      timers = LOOK_AGAIN_MS.map((ms) => setTimeout(() => setLooks((now) => now + 1), ms));
    });
    return () => {
      stop();
      forget();
    };
  }, [host]);
  return looks;
}
