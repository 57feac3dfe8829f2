import { useEffect, useState } from 'preact/hooks';
import { counted } from '../ui/counts.ts';
import { failureWords } from './failure.ts';
import { type Deleted, useHost } from './host.ts';
import type { Picked } from './use-picked.tsx';

export interface Deleting {
  readonly told: { readonly words: string; readonly bad: boolean } | null;
  /** Null where there is nothing to undo. `words`: what the button says. */
  readonly undo: { readonly words: string; readonly run: () => Promise<void> } | null;
  readonly remove: () => Promise<void>;
  readonly busy: boolean;
}

/** Deleting what is picked, and undoing what was deleted last, here or before this page was opened. */
export function useDeleting(picked: Picked): Deleting {
  const host = useHost();
  const [told, setTold] = useState<Deleting['told']>(null);
  const [gone, setGone] = useState<{ readonly last: Deleted; readonly isNews: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    host.lastDeleted().then(
      (last) => last && setGone((now) => now ?? { last, isNews: false }),
      // That it cannot be undone now is no news: the list says what cannot be read.
      () => {},
    );
  }, [host]);
  const attempt = async (work: () => Promise<string>, failure: string) => {
    setBusy(true);
    try {
      setTold({ words: await work(), bad: false });
    } catch (error) {
      setTold({ words: failureWords(error, failure), bad: true });
    } finally {
      setBusy(false);
    }
  };
  const remove = () =>
    attempt(async () => {
      const last = await host.remove([...picked.ids]);
      setGone({ last, isNews: true });
      picked.clear();
      return `${counted(last.articles, 'article')} and ${counted(last.quotations, 'quotation')} deleted.`;
    }, 'Deleting failed. What is still in the list was not deleted; try again.');
  const undo = ({ last, isNews }: NonNullable<typeof gone>): Deleting['undo'] => ({
    words: isNews ? 'Undo' : `Bring back ${counted(last.articles, 'deleted article')}`,
    run: () =>
      attempt(async () => {
        const articles = await host.bringBack(last.act);
        setGone(null);
        return `${counted(articles, 'article')} brought back.`;
      }, 'They could not be brought back. Try again.'),
  });
  return { told, busy, remove, undo: gone && gone.last.articles > 0 ? undo(gone) : null };
}
