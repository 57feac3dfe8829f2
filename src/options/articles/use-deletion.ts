import { useEffect, useState } from 'preact/hooks';
import type { ArticleId } from '../../dataset/model/dataset-types.ts';
import { formatCount } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { type Deleted, useHost } from '../host/options-host.ts';

/** The articles that are to be deleted. */
interface Selected {
  readonly ids: readonly ArticleId[];
  readonly clear: () => void;
}

export interface Deletion {
  readonly result: { readonly words: string; readonly isFailure: boolean } | null;
  /** Undoes the last deletion; null where there is none to undo. `words` is the label of the button; `isRecent`: made on this page. */
  readonly undo: { readonly words: string; readonly isRecent: boolean; readonly run: () => Promise<void> } | null;
  readonly remove: () => Promise<void>;
  readonly busy: boolean;
}

/** Deletes the selected articles, and undoes the last deletion, even if that was before this page was opened. */
export function useDeletion(picked: Selected): Deletion {
  const host = useHost();
  const [result, setResult] = useState<Deletion['result']>(null);
  const [undoable, setUndoable] = useState<{ readonly last: Deleted; readonly isRecent: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    host.lastDeleted().then(
      (last) => last && setUndoable((now) => now ?? { last, isRecent: false }),
      // A failure is not shown here: the list of articles, which cannot be read then either, shows it.
      () => {},
    );
  }, [host]);
  const attempt = async (work: () => Promise<string>, failure: string) => {
    setBusy(true);
    try {
      setResult({ words: await work(), isFailure: false });
    } catch (error) {
      setResult({ words: failureMessage(error, failure), isFailure: true });
    } finally {
      setBusy(false);
    }
  };
  const remove = () =>
    attempt(async () => {
      const last = await host.remove(picked.ids);
      setUndoable({ last, isRecent: true });
      picked.clear();
      return `${formatCount(last.articles, 'article')} and ${formatCount(last.quotations, 'quotation')} deleted.`;
    }, 'Deleting failed. What is still in the list was not deleted; try again.');
  const undo = ({ last, isRecent }: NonNullable<typeof undoable>): Deletion['undo'] => ({
    isRecent,
    words: isRecent ? 'Undo' : `Bring back ${formatCount(last.articles, 'deleted article')}`,
    run: () =>
      attempt(async () => {
        const articles = await host.bringBack(last.act);
        setUndoable(null);
        return `${formatCount(articles, 'article')} brought back.`;
      }, 'They could not be brought back. Try again.'),
  });
  return { result, busy, remove, undo: undoable && undoable.last.articles > 0 ? undo(undoable) : null };
}
