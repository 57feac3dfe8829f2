import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { copyText } from '../../ui/copy-text.ts';

/** Copies what a list is asked to copy, and says what came of it. */
interface Copying {
  /** What the list is in. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** @param what what the text is, as it is read out: "Quotation" */
  readonly copy: (text: string, what: string) => void;
  readonly status: string;
}

export function useCopying(): Copying {
  const place = useRef<HTMLDivElement>(null);
  const [status, setStatus] = useState('');
  return {
    place,
    status,
    copy(text, what) {
      if (place.current) setStatus(copyText(text, place.current) ? `${what} copied` : 'Could not copy');
    },
  };
}
