import { previousElementOf } from '../../shared/page-nodes.ts';
import type { MentionBlock } from '../mentions/mention.ts';

/**
 * A group counts as near within two screens of the viewport, and in anything that scrolls 2,000 px more, which is higher than most
 * groups: so the names that are scrolled to are painted already. The browser adds the second margin to the first for the page
 * itself, too. The second is in px because a percentage would be of the sum.
 */
const ROOT_MARGIN = '200% 0px';
const SCROLL_MARGIN = '2000px 0px';
/** The most blocks in a group, and the most text of the page, in UTF-16 units, that a group extends over. */
const MAX_GROUP_BLOCKS = 4;
const MAX_GROUP_UNITS = 4_000;
/**
 * Groups found within this time are given to the observer together, as the browser then looks at all watched boxes. That is dear on
 * a large page. With few groups it costs next to nothing, and a shorter wait has names painted sooner.
 */
const MANY_GROUPS_WAIT_MS = 500;
const FEW_GROUPS_WAIT_MS = 50;
const FEW_GROUPS = 100;

/**
 * The first groups of a page, and those in the first part of its text, in UTF-16 units, count as near until the browser says
 * otherwise. A front page has one group for each headline, and many of them in its first screen.
 */
const FIRST_GROUPS = 3;
const FIRST_UNITS = 4_000;

/** Blocks whose boxes are siblings, one directly after the other. Only the first box is watched. */
interface Group {
  /** The box of the group's first block: the one that is watched. */
  readonly lead: Element;
  /** Where the first block is in the page's text. */
  readonly at: number;
  readonly blocks: Set<MentionBlock>;
  /** Each other box, with the box that was before it when it joined: where another is there now, the page has moved one. */
  readonly behind: Map<Element, Element>;
  isNear: boolean;
}

/** The blocks of a page, and which of them are near the viewport. */
export interface ViewportBlocks {
  watch(block: MentionBlock): void;
  forget(block: MentionBlock): void;
  /** To be called when a watched block was read again: it may be elsewhere on the page. */
  again(block: MentionBlock): void;
  /** Whether a block is near. */
  has(block: MentionBlock): boolean;
}

/**
 * Reports which blocks come near the viewport and which leave it again. In each frame the browser looks at every watched box, which
 * takes some 0.7 µs each, so that blocks are watched in groups.
 * @param left `isAside`: the block is no further up or down than near ones, but hidden, or scrolled or moved sideways
 */
export function watchViewportBlocks(
  came: (block: MentionBlock) => void,
  left: (block: MentionBlock, isAside: boolean) => void,
  signal: AbortSignal,
): ViewportBlocks {
  const groups = new Map<MentionBlock, Group>();
  const groupsByLead = new Map<Element, Group>();
  /** Lead boxes that are still to be given to the observer. */
  const waiting = new Set<Element>();
  /** The group that the next block may join, and the box that this block's box must follow. */
  let last: Group | null = null;
  let lastBox: Element | null = null;
  let timer = 0;
  // With the document as root, `rootMargin` also counts in frames of other sites. TypeScript does not know `scrollMargin` yet.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    root: document,
    rootMargin: ROOT_MARGIN,
    scrollMargin: SCROLL_MARGIN,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const group = groupsByLead.get(target);
      if (!group) continue;
      // A lead that is aside says nothing about the boxes behind it. Two screens up or down are ROOT_MARGIN's.
      const isAside = !isIntersecting && box.bottom > -2 * innerHeight && box.top < 3 * innerHeight;
      if (isAside) breakUp(group);
      else breakUpIfMoved(group);
      group.isNear = isIntersecting;
      for (const block of group.blocks) (isIntersecting ? came : left)(block, isAside);
    }
  }, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  function watch(block: MentionBlock): void {
    const { box, at } = block;
    let group = groupsByLead.get(box) ?? null;
    if (group) breakUpIfMoved(group);
    // The next block may follow this one, but not the group that was begun last.
    if (group && group !== last) last = null;
    // Two boxes with anything between them make no group: nobody knows how high that is.
    const joinsLast =
      last &&
      last.blocks.size < MAX_GROUP_BLOCKS &&
      previousElementOf(box) === lastBox &&
      at - last.at < MAX_GROUP_UNITS;
    if (joinsLast && last && lastBox && !group) {
      group = last;
      group.behind.set(box, lastBox);
    }
    if (!group) {
      const isNear = groupsByLead.size < FIRST_GROUPS || at < FIRST_UNITS;
      last = group = { lead: box, at, blocks: new Set(), behind: new Map(), isNear };
      groupsByLead.set(box, group);
      waiting.add(box);
      timer ||= window.setTimeout(observe, groupsByLead.size < FEW_GROUPS ? FEW_GROUPS_WAIT_MS : MANY_GROUPS_WAIT_MS);
    }
    lastBox = box;
    group.blocks.add(block);
    groups.set(block, group);
    // Of a box that is near already the browser reports nothing.
    if (group.isNear) came(block);
  }

  /** Breaks a group up where the page has moved one of its boxes. */
  function breakUpIfMoved(group: Group): void {
    for (const [box, previous] of group.behind) if (previousElementOf(box) !== previous) breakUp(group);
  }

  /** Has each block of a group watched by its own box. */
  function breakUp(group: Group): void {
    group.behind.clear();
    for (const block of [...group.blocks]) {
      if (block.box === group.lead) continue;
      group.blocks.delete(block);
      last = null;
      watch(block);
    }
    last = null;
  }

  function observe(): void {
    timer = 0;
    for (const lead of waiting) observer.observe(lead);
    waiting.clear();
  }

  return {
    watch,
    forget(block) {
      const group = groups.get(block);
      if (!group) return;
      groups.delete(block);
      group.blocks.delete(block);
      const { lead } = group;
      // Mostly the first block is in the lead box: of the thousands that there may be, no copy is made.
      for (const { box } of group.blocks) if (box === lead) return;
      observer.unobserve(lead);
      waiting.delete(lead);
      groupsByLead.delete(lead);
      if (last === group) last = null;
      for (const other of [...group.blocks]) watch(other);
    },
    again(block) {
      const group = groups.get(block);
      if (group) breakUpIfMoved(group);
    },
    has: (block) => groups.get(block)?.isNear === true,
  };
}
