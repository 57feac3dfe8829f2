import { isHidden } from '../../shared/page-nodes.ts';
import { after, afterFrame } from '../../shared/slices.ts';
import { addressOf } from '../address.ts';
import { Surroundings } from '../text/surroundings.ts';
import { NotedChanges } from './noted-changes.ts';
import { Pace } from './pace.ts';
import { type ChangesReader, readChanges } from './read-changes.ts';

/** What may have something come into sight without a change of the page's nodes. */
const SHOWING = ['transitionend', 'animationend', 'load', 'visibilitychange', 'click'];

/**
 * Keeps up with what the page changes, at a bounded cost however often it does.
 * @param isOwn whether a node is ours, and no change of the page
 */
export function followChanges(by: ChangesReader, isOwn: (node: Node) => boolean): void {
  const { page, reader, unseen, signal } = by;
  const noted = new NotedChanges(page, reader.covered, isOwn);
  const pace = new Pace();
  /** Whether what is noted will be read without more being done. */
  let due = false;
  let address = addressOf();

  const observer = new MutationObserver((records) => {
    noted.note(records);
    look();
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of SHOWING) window.addEventListener(type, look, { signal, capture: true });

  function look(): void {
    if (due || isHidden(document) || !(noted.areAny || unseen.waits)) return;
    due = true;
    // An abort is its only way to fail.
    pass(pace.waitFrom(performance.now())).catch(() => {});
  }

  async function pass(wait: number): Promise<void> {
    await after(wait, signal);
    await afterFrame(signal);
    if (isHidden(document)) {
      due = false;
      return;
    }
    const began = performance.now();
    // Another address is another article: who "the president" was there says nothing here.
    if (address !== addressOf()) page.context = { names: {} };
    address = addressOf();
    const done = (): void => {
      due = false;
    };
    await readChanges(noted, new Surroundings(), done, by);
    pace.read(began, performance.now());
    // What was taken away meanwhile may be of blocks that had been looked at.
    if (noted.isFlood || noted.removed.size) look();
  }
}
