import { useEffect, useState } from 'preact/hooks';

/** Long enough to be read out and seen. */
const STATUS_MS = 3000;

/** A word on what just happened, gone again after a moment. Said twice, it is announced twice. */
export function useStatus(): [string, (words: string) => void] {
  const [status, setStatus] = useState<{ words: string } | null>(null);
  useEffect(() => {
    if (!status) return;
    const over = setTimeout(() => setStatus(null), STATUS_MS);
    return () => clearTimeout(over);
  }, [status]);
  return [status?.words ?? '', (words) => setStatus({ words })];
}
