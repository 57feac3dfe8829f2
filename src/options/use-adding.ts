import { useRef, useState } from 'preact/hooks';
import { type Adding, addAll, type Source } from './adding.ts';
import { useHost } from './host.ts';

export interface AddingHandle {
  /** Null before anything was added. */
  readonly adding: Adding | null;
  readonly start: (sources: readonly Source[]) => void;
  readonly stop: () => void;
  /** Takes out again what was added last. */
  readonly takeBack: () => Promise<void>;
  readonly forget: () => void;
}

/** Adding articles: one go at a time. */
export function useAdding(): AddingHandle {
  const host = useHost();
  const [adding, setAdding] = useState<Adding | null>(null);
  const running = useRef(new AbortController());
  return {
    adding,
    start(sources) {
      if (sources.length === 0 || adding?.state === 'running') return;
      running.current = new AbortController();
      addAll(host, sources, setAdding, running.current.signal);
    },
    stop: () => running.current.abort(),
    async takeBack() {
      if (!adding) return;
      await host.remove(adding.added);
      setAdding(null);
    },
    forget: () => setAdding(null),
  };
}
