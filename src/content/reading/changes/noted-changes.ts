import { isHidden } from '../../shared/page-nodes.ts';
import type { ReadPage } from '../read-page.ts';
import type { Covered } from '../text/covered.ts';

/**
 * With more changes than this at once the whole page is walked instead; what was read twice before is not sent again. With more
 * texts than this taken away, the blocks are looked through and not the texts.
 */
export const MOST_CHANGES = 3_000;

/** What the page has changed and was not read since. */
export class NotedChanges {
  readonly added = new Set<Node>();
  readonly removed = new Set<Node>();
  readonly texts = new Set<Text>();
  /** Whether it was so much that the whole page is to be walked. */
  isFlood = false;
  readonly #page: ReadPage;
  readonly #covered: Covered;
  readonly #isOwn: (node: Node) => boolean;

  /** @param isOwn whether a node is ours, and no change of the page */
  constructor(page: ReadPage, covered: Covered, isOwn: (node: Node) => boolean) {
    this.#page = page;
    this.#covered = covered;
    this.#isOwn = isOwn;
  }

  get areAny(): boolean {
    return this.isFlood || this.removed.size > 0 || this.added.size > 0 || this.texts.size > 0;
  }

  note(records: readonly MutationRecord[]): void {
    const count = records.length + this.added.size + this.removed.size + this.texts.size;
    // So many take longer to look at, one by one, than a task of ours may. What is out of sight is not looked at for long. In
    // either case the page is walked, and nothing of it is to be held meanwhile.
    if (isHidden(document) || count > MOST_CHANGES) this.#flood();
    else {
      const passed = new Set<Element>();
      for (const record of records) this.#noteOne(record, passed);
    }
  }

  #flood(): void {
    this.isFlood = true;
    this.added.clear();
    this.removed.clear();
    for (const text of this.texts) this.#page.forget(text);
    this.texts.clear();
  }

  #noteOne(record: MutationRecord, passed: Set<Element>): void {
    const { target, addedNodes, removedNodes, previousSibling, nextSibling } = record;
    const box = this.#page.mentions?.dropChanged(target, passed);
    if (box) {
      this.#add(box);
      return;
    }
    if (addedNodes.length + removedNodes.length > MOST_CHANGES) {
      this.isFlood = true;
      return;
    }
    if (target instanceof Text) {
      this.texts.add(target);
      this.#covered.delete(target);
    }
    for (const node of addedNodes) if (this.#counts(node)) this.#add(node);
    for (const node of removedNodes) {
      if (!this.#counts(node)) continue;
      this.removed.add(node);
      // What stood in one line with what is gone is read again, with what it stands beside now.
      for (const beside of [previousSibling, nextSibling]) if (beside instanceof Text) this.#add(beside);
    }
  }

  #add(node: Node): void {
    this.added.add(node);
    // It may have been read with another's run since, but not as it is now.
    this.#covered.delete(node);
  }

  #counts(node: Node): boolean {
    return !this.#isOwn(node) && !(node instanceof Comment);
  }
}
