import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { copyText } from '../ui/copy-text.ts';

/** What was copied is said for so many ms, which is enough to read it. */
const SHOWN_MS = 4000;

/** Copies what a list is asked to copy, and says what came of it. */
interface Copying {
  /** What the list is in. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** @param what what the text is, as it is read out: "Quotation" */
  readonly copy: (text: string, what: string) => void;
  /** To be put into `place`: says what was copied, over the end of the window. */
  readonly status: ComponentChildren;
}

export function useCopying(): Copying {
  const place = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState<{ readonly words: string } | null>(null);
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return {
    place,
    status: (
      <p class="copied" role="status">
        {said?.words}
      </p>
    ),
    copy(text, what) {
      if (place.current) setSaid({ words: copyText(text, place.current) ? `${what} copied` : 'Could not copy' });
    },
  };
}
