import { useEffect, useState } from 'preact/hooks';

// A short-lived message as a Preact hook.

/** How long the message is shown, in ms: long enough to be read, or to be read out by a screen reader. */
const SHOWN_MS = 3000;

/** A message on what was just done, such as "Copied", which goes after a moment. The same message twice is announced twice. */
export function useStatusMessage(): [string, (words: string) => void] {
  const [status, setStatus] = useState<{ words: string } | null>(null);
  useEffect(() => {
    if (!status) return;
    const timer = setTimeout(() => setStatus(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [status]);
  return [status?.words ?? '', (words) => setStatus({ words })];
}
