import { useState } from 'preact/hooks';
import type { FullArticle } from '../dataset/model/types.ts';
import { counted } from '../ui/counts.ts';
import { useHost } from './host.ts';
import type { Picked } from './use-picked.tsx';

export interface Deleting {
  readonly told: { readonly words: string; readonly bad: boolean } | null;
  /** Null where there is nothing to undo. */
  readonly undo: (() => Promise<void>) | null;
  readonly remove: () => Promise<void>;
  readonly busy: boolean;
}

/** Deleting what is picked, and undoing it as long as the page stays. */
export function useDeleting(picked: Picked): Deleting {
  const host = useHost();
  const [told, setTold] = useState<Deleting['told']>(null);
  const [gone, setGone] = useState<readonly FullArticle[]>([]);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<string>, failure: string) => {
    setBusy(true);
    try {
      setTold({ words: await work(), bad: false });
    } catch {
      setTold({ words: failure, bad: true });
    } finally {
      setBusy(false);
    }
  };
  const remove = () =>
    attempt(async () => {
      const removed = await host.remove([...picked.ids]);
      setGone(removed);
      picked.clear();
      const quotations = removed.reduce((sum, { meta }) => sum + meta.quotations, 0);
      return `${counted(removed.length, 'article')} and ${counted(quotations, 'quotation')} deleted.`;
    }, 'Deleting failed. What is still in the list was not deleted; try again.');
  const undo = () =>
    attempt(async () => {
      await host.putBack(gone);
      setGone([]);
      return `${counted(gone.length, 'article')} brought back.`;
    }, 'They could not be brought back. Try again before leaving this page.');
  return { told, busy, remove, undo: gone.length ? undo : null };
}
