import { useEffect, useState } from 'preact/hooks';
import type { SpeakerHere, SpeakersHere } from '../messages/page-reading.ts';
import type { PopupHost } from './popup-host.ts';

/** A person whom the page quotes. `isOnRecord` holds now: the page's reading may be older than a Keep. */
export interface Speaker extends SpeakerHere {
  readonly isOnRecord: boolean;
}

/** Who speaks on the page, as the popup lists it. */
export interface Speakers extends SpeakersHere {
  readonly speakers: readonly Speaker[];
}

/**
 * Who speaks on the page in a tab. Null until the page has been read, and where it could not be.
 * @param tab null: not to be read
 * @param looks asks again whenever this changes
 */
export function useSpeakers(host: PopupHost, tab: number | null, looks: number): Speakers | null {
  const [here, setHere] = useState<Speakers | null>(null);
  useEffect(() => {
    if (tab === null) {
      setHere(null);
      return;
    }
    let isOver = false;
    speakersIn(host, tab).then(
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

/**
 * A page is read anew some time after the dataset has changed, and not before it is seen: whether its speakers are on record is asked
 * of the dataset itself.
 */
async function speakersIn(host: PopupHost, tab: number): Promise<Speakers | null> {
  const here = await host.speakers(tab);
  if (!here) return null;
  const onRecord = await host.onRecord(here.speakers.map(({ entity }) => entity)).then(
    (ids) => new Set(ids),
    () => null,
  );
  const isOnRecord = (one: SpeakerHere): boolean => onRecord?.has(one.entity) ?? one.onRecord !== null;
  return { ...here, speakers: here.speakers.map((one) => ({ ...one, isOnRecord: isOnRecord(one) })) };
}
