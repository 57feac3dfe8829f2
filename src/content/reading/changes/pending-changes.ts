import { isHidden } from '../../shared/page-nodes.ts';
import type { PageState } from '../page-state.ts';
import type { AlreadyReadNodes } from '../text/already-read-nodes.ts';

/**
 * With more changed nodes than this the whole page is walked instead: blocks that are the same are not sent again. With more
 * removed text nodes than this, all blocks are looked through instead of the text nodes.
 */
export const MAX_CHANGES = 3_000;

/** The changes of the page that have not been read: added and removed nodes, and text nodes with another text. */
export class PendingChanges {
  readonly added = new Set<Node>();
  readonly removed = new Set<Node>();
  readonly texts = new Set<Text>();
  /** Whether there were so many changes that the whole page is to be walked. */
  isFlood = false;
  readonly #page: PageState;
  readonly #alreadyRead: AlreadyReadNodes;
  readonly #isOwn: (node: Node) => boolean;

  /** @param isOwn whether a node is ours, and its coming and going no change of the page */
  constructor(page: PageState, alreadyRead: AlreadyReadNodes, isOwn: (node: Node) => boolean) {
    this.#page = page;
    this.#alreadyRead = alreadyRead;
    this.#isOwn = isOwn;
  }

  get areAny(): boolean {
    return this.isFlood || this.removed.size > 0 || this.added.size > 0 || this.texts.size > 0;
  }

  add(records: readonly MutationRecord[]): void {
    const count = records.length + this.added.size + this.removed.size + this.texts.size;
    // To look at so many one by one would be a long task. A hidden page may stay hidden for long, and its removed nodes must not be
    // held for all that time. In both cases the whole page is walked later.
    if (isHidden(document) || count > MAX_CHANGES) this.#flood();
    else {
      const passed = new Set<Element>();
      for (const record of records) this.#addRecord(record, passed);
    }
  }

  #flood(): void {
    this.isFlood = true;
    this.added.clear();
    this.removed.clear();
    for (const text of this.texts) this.#page.forget(text);
    this.texts.clear();
  }

  #addRecord(record: MutationRecord, passed: Set<Element>): void {
    const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
    const box = this.#page.mentions?.dropChanged(target, passed);
    if (box) {
      this.#addNode(box);
      return;
    }
    if (addedNodes.length + removedNodes.length > MAX_CHANGES) {
      this.isFlood = true;
      return;
    }
    if (target instanceof Text) {
      this.texts.add(target);
      this.#alreadyRead.delete(target);
    }
    for (const node of addedNodes) if (this.#counts(node)) this.#addNode(node);
    for (const node of removedNodes) {
      if (!this.#counts(node)) continue;
      this.removed.add(node);
      // Text on either side of a removed node may be one word or sentence now.
      for (const beside of [previousSibling, nextSibling]) if (beside instanceof Text) this.#addNode(beside);
    }
  }

  #addNode(node: Node): void {
    this.added.add(node);
    // If it was read already in this pass, then as it was before this change.
    this.#alreadyRead.delete(node);
  }

  #counts(node: Node): boolean {
    return !this.#isOwn(node) && !(node instanceof Comment);
  }
}
