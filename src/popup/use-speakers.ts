import { useEffect, useState } from 'preact/hooks';
import type { SpeakersHere } from '../messages/page-reading.ts';
import type { PopupHost } from './popup-host.ts';

/**
 * Who speaks on the page in a tab. Null until the page has been read, and where it could not be.
 * @param tab null: not to be read
 * @param looks asks again whenever this changes
 */
export function useSpeakers(host: PopupHost, tab: number | null, looks: number): SpeakersHere | null {
  const [here, setHere] = useState<SpeakersHere | null>(null);
  useEffect(() => {
    if (tab === null) {
      setHere(null);
      return;
    }
    let isOver = false;
    host.speakers(tab).then(
      (found) => {
        if (!isOver) setHere(found);
      },
      // The page has no article for us, and the popup shows what it knows without.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [host, tab, looks]);
  return here;
}
