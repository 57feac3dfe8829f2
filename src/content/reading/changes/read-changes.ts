import { isConnected, parentElementOf, rootOf } from '../../shared/page-nodes.ts';
import { Slices } from '../../shared/slices.ts';
import type { ReadPage } from '../read-page.ts';
import type { Reader } from '../text/reader.ts';
import { outermost, type Surroundings } from '../text/surroundings.ts';
import type { Unseen } from '../text/unseen.ts';
import { runStart, wholePage } from '../text/walk.ts';
import { MOST_CHANGES, type NotedChanges } from './noted-changes.ts';
import { textsIn } from './texts-in.ts';

/** What has a page's changes read. */
export interface ChangesReader {
  readonly page: ReadPage;
  readonly reader: Reader;
  readonly unseen: Unseen;
  readonly signal: AbortSignal;
}

/**
 * Has what was noted read, and lets go of what has gone with it.
 * @param around looked at for nothing but these changes
 * @param done called before anything is read: what is noted from then on is for the next time
 */
export async function readChanges(
  noted: NotedChanges,
  around: Surroundings,
  done: () => void,
  { page, reader, unseen, signal }: ChangesReader,
): Promise<void> {
  const isFlood = noted.isFlood;
  noted.isFlood = false;
  await leaveGone();
  done();
  if (isFlood) reader.read(wholePage);
  for (const text of noted.texts) {
    page.forget(text);
    readAt(text);
  }
  for (const node of outermost(noted.added)) readAt(node);
  unseen.check();
  noted.added.clear();
  noted.texts.clear();

  /** Lets the blocks go that have lost something: of all of the page, where nobody can say what was taken away. */
  async function leaveGone(): Promise<void> {
    // What was put elsewhere is read there.
    for (const node of noted.removed) if (isConnected(node)) noted.removed.delete(node);
    const gone = isFlood ? null : textsIn(outermost(noted.removed), MOST_CHANGES);
    noted.removed.clear();
    const slices = new Slices();
    slices.begin();
    for (const left of page.mentions?.dropGone(gone) ?? []) {
      for (const text of left) readAt(text);
      if (!slices.left) await slices.next(signal);
    }
  }

  function readAt(node: Node): void {
    reader.read(() => {
      const parent = parentElementOf(node);
      // Where it came with the run of one before it, it is read.
      if (!isConnected(node) || !parent || reader.covered.has(node) || around.isNeverRead(parent)) return null;
      const box = around.boxOf(parent);
      if (!around.isRendered(box)) {
        unseen.watch(box);
        return null;
      }
      return { top: rootOf(document), from: runStart(node, around), run: node, around };
    });
  }
}
