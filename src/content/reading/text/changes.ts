import {
  firstChildOf,
  isConnected,
  isHidden,
  nextSiblingOf,
  parentElementOf,
  rootOf,
  treeIn,
} from '../../shared/page-nodes.ts';
import { after, afterFrame, Slices } from '../../shared/slices.ts';
import { addressOf } from '../address.ts';
import type { PageMentions } from '../mentions/page-mentions.ts';
import type { Reader } from './reader.ts';
import { outermost, Surroundings } from './surroundings.ts';
import type { Unseen } from './unseen.ts';
import { runStart, wholePage } from './walk.ts';

/** Changes are read so long after the first of them: a page that builds itself makes many in a row. */
const FIRST_MS = 150;
/** A page that never stops changing is read at most so often. */
const SLOWEST_MS = 2_000;
/** How much longer each wait is while changes go on without a rest. */
const GROWTH = 1.5;
/** We use at most this part of the page's time for its changes. */
const SHARE = 0.1;
/**
 * With more changes than this at once the whole page is walked instead; what was read twice before is not sent again. With more
 * texts than this taken away, the blocks are looked through and not the texts.
 */
const MOST_CHANGES = 3_000;

/** Keeps up with what the page changes, at a bounded cost however often it does. Ignores nodes that are our `own`. */
export function followChanges(
  page: PageMentions,
  reader: Reader,
  unseen: Unseen,
  own: (node: Node) => boolean,
  signal: AbortSignal,
): void {
  const added = new Set<Node>();
  const removed = new Set<Node>();
  const texts = new Set<Text>();
  let flood = false;
  let due = false;
  let wait = FIRST_MS;
  let last = 0;
  let address = addressOf();

  // It may have been read with another's run since, but not as it is now.
  const add = (node: Node): void => {
    added.add(node);
    reader.covered.delete(node);
    reader.covered.delete(onlyChildOf(node) ?? node);
  };

  const counts = (node: Node): boolean => !own(node) && !(node instanceof Comment);

  const note = (all: readonly MutationRecord[]): void => {
    const passed = new Set<Element>();
    let records = all;
    // So many take longer to look at, one by one, than a task of ours may. What is out of sight is not looked at for long. In
    // either case the page is walked, and nothing of it is to be held meanwhile.
    if (isHidden(document) || records.length + added.size + removed.size + texts.size > MOST_CHANGES) {
      flood = true;
      added.clear();
      removed.clear();
      for (const text of texts) page.forget(text);
      texts.clear();
      records = [];
    }
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      const box = page.dropChanged(target, passed);
      if (box) {
        add(box);
        continue;
      }
      if (addedNodes.length + removedNodes.length > MOST_CHANGES) {
        flood = true;
        continue;
      }
      if (target instanceof Text) {
        texts.add(target);
        reader.covered.delete(target);
      }
      for (const node of addedNodes) if (counts(node)) add(node);
      for (const node of removedNodes) {
        if (!counts(node)) continue;
        removed.add(node);
        // What stood in one line with what is gone is read again, with what it stands beside now.
        for (const beside of [previousSibling, nextSibling]) if (beside instanceof Text) add(beside);
      }
    }
    look();
  };

  const look = (): void => {
    if (due || isHidden(document) || !(flood || removed.size || added.size || texts.size || unseen.waits)) return;
    due = true;
    if (performance.now() - last > 2 * wait) wait = FIRST_MS;
    pass().catch(() => {});
  };

  async function pass(): Promise<void> {
    await after(wait, signal);
    await afterFrame(signal);
    if (isHidden(document)) {
      due = false;
      return;
    }
    const start = performance.now();
    // Another address is another article: who "the president" was there says nothing here.
    if (address !== addressOf()) page.context = { names: {} };
    address = addressOf();
    const all = flood;
    flood = false;
    const around = new Surroundings();
    await leaveGone(all, around);
    due = false;
    readChanges(all, around);
    last = performance.now();
    wait = Math.min(SLOWEST_MS, Math.max(wait * GROWTH, (last - start) / SHARE));
    // What was taken away meanwhile may be of blocks that had been looked at.
    if (flood || removed.size) look();
  }

  /** Lets the blocks go that have lost something: of all of the page, where nobody can say what was taken away. */
  async function leaveGone(all: boolean, around: Surroundings): Promise<void> {
    // What was put elsewhere is read there.
    for (const node of removed) if (isConnected(node)) removed.delete(node);
    const gone = all ? null : textsIn(outermost(removed), MOST_CHANGES);
    removed.clear();
    const slices = new Slices();
    slices.begin();
    // Where so much was taken away, it is shorter to look what is still there.
    for (const block of gone?.flatMap((text) => page.blocksAt(text)) ?? page.blocks) {
      if (!slices.left) await slices.next(signal);
      if (block.isThere) continue;
      page.drop(block);
      // What is left of it is read again; one that is whole has gone with its box.
      if (!block.isWhole) for (const { node } of block.segments) readAt(node, around);
    }
  }

  function readChanges(all: boolean, around: Surroundings): void {
    if (all) reader.read(wholePage);
    for (const text of texts) {
      page.forget(text);
      readAt(text, around);
    }
    for (const node of outermost(added)) readAt(node, around);
    unseen.check();
    added.clear();
    texts.clear();
  }

  function readAt(node: Node, around: Surroundings): void {
    reader.read(() => {
      const parent = parentElementOf(node);
      if (!isConnected(node) || !parent || isAllRead(node) || around.isNeverRead(parent)) return null;
      const box = around.boxOf(parent);
      if (!around.isRendered(box)) {
        unseen.watch(box);
        return null;
      }
      return { top: rootOf(document), from: runStart(node, around), run: node, around };
    });
  }

  /** Whether a node came with the run of one before it. */
  function isAllRead(node: Node): boolean {
    return reader.covered.has(node) || reader.covered.has(onlyChildOf(node) ?? node);
  }

  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const type of ['transitionend', 'animationend', 'load', 'visibilitychange', 'click'])
    window.addEventListener(type, look, { signal, capture: true });
}

function onlyChildOf(node: Node): Node | null {
  const first = firstChildOf(node);
  return first && !nextSiblingOf(first) ? first : null;
}

/** All texts in some nodes; null where there are more than `most`. */
function textsIn(tops: Iterable<Node>, most: number): Text[] | null {
  const found: Text[] = [];
  for (const top of tops) {
    const texts = treeIn(document, top, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
    for (let node: Node | null = top; node; node = texts.nextNode()) {
      if (found.length === most) return null;
      if (node instanceof Text) found.push(node);
    }
  }
  return found;
}
