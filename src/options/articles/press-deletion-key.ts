import { isTyped } from '../table/row-keys.ts';
import type { Deletion } from './use-deletion.ts';

interface DeletionKeys {
  /** How many articles are selected. */
  readonly selected: number;
  readonly deletion: Deletion;
}

/**
 * The keys of the list of articles that delete: Delete deletes what is selected, and Ctrl+Z undoes the deletion that was made last
 * here, and not what was corrected before it.
 */
export const pressDeletionKey =
  ({ selected, deletion: { busy, remove, undo } }: DeletionKeys) =>
  (event: KeyboardEvent): void => {
    const { target, key, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (event.defaultPrevented || busy || shiftKey || altKey || !(target instanceof Element) || isTyped(target)) return;
    const isControl = ctrlKey || metaKey;
    if (key === 'Delete' && !isControl && selected > 0) remove();
    else if (key.toLowerCase() === 'z' && isControl && undo?.isRecent) undo.run();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
