import { previousElementOf } from '../../shared/page-nodes.ts';
import type { Block } from '../mentions/mention.ts';

/**
 * How far beyond the viewport a group's first block is looked out for, so that scrolling meets names painted: two screens,
 * and as far again, higher than most groups, in what scrolls. That is the page itself, too: the browser adds the second to the
 * first, and of percentages it would take those of the sum.
 */
const ROOT_MARGIN = '200% 0px';
const SCROLL_MARGIN = '2000px 0px';
/** A group is no more blocks than this, over no more UTF-16 units of the page's text. */
const MOST_BLOCKS = 4;
const MOST_UNITS = 4_000;
/**
 * Groups found within this time, in ms, are watched together: each time a frame is rendered. That is dear on a large page, and
 * next to nothing on one with few groups, where what is scrolled to should not wait for its names.
 */
const TOGETHER_MS = 500;
const SOON_MS = 50;
const FEW_GROUPS = 100;

/**
 * So many groups, and those in so much of the page's text from its beginning, are taken for near ones until the browser says
 * they are not: a front page has a group for each headline.
 */
const FIRST = 3;
const FIRST_UNITS = 4_000;

/** Blocks in boxes that stand one behind the other. */
interface Group {
  /** The box of its first block, which is watched for all of them. */
  readonly lead: Element;
  readonly at: number;
  readonly blocks: Set<Block>;
  /** Each box behind the lead, and which stood before it when it came in: the page may have put one elsewhere since. */
  readonly behind: Map<Element, Element>;
  isNear: boolean;
}

/** Which blocks are near the viewport. */
export interface Near {
  watch(block: Block): void;
  forget(block: Block): void;
  /** To be told of a block that is watched and was read again: it may stand elsewhere than it did. */
  again(block: Block): void;
  has(block: Block): boolean;
}

/**
 * Says which blocks come near the viewport, and which leave it again. In each frame the browser looks at every box that is
 * watched, at some 0.7 µs each: so not every block's is.
 * @param left told also whether it is aside: no further up or down than what is near, but hidden, or scrolled or moved sideways
 */
export function lookNear(
  came: (block: Block) => void,
  left: (block: Block, isAside: boolean) => void,
  signal: AbortSignal,
): Near {
  const groups = new Map<Block, Group>();
  const leads = new Map<Element, Group>();
  const waiting = new Set<Element>();
  let last: Group | null = null;
  let before: Element | null = null;
  let timer = 0;
  // `root: document` makes the margin count in frames of other sites too; `scrollMargin` in boxes that scroll.
  const options: IntersectionObserverInit & { scrollMargin: string } = {
    root: document,
    rootMargin: ROOT_MARGIN,
    scrollMargin: SCROLL_MARGIN,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const group = leads.get(target);
      if (!group) continue;
      // It says nothing then of those behind it. Two screens are ROOT_MARGIN's.
      const isAside = !isIntersecting && box.bottom > -2 * innerHeight && box.top < 3 * innerHeight;
      if (isAside) breakUp(group);
      else lookAfter(group);
      group.isNear = isIntersecting;
      for (const block of group.blocks) (isIntersecting ? came : left)(block, isAside);
    }
  }, options);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });

  function watch(block: Block): void {
    const { box, at } = block;
    let group = leads.get(box) ?? null;
    if (group) lookAfter(group);
    // What follows it goes on where it stands, not where the last group was begun.
    if (group && group !== last) last = null;
    // Where anything stands between two, nobody knows how high it is.
    const goesOn =
      last && last.blocks.size < MOST_BLOCKS && previousElementOf(box) === before && at - last.at < MOST_UNITS;
    if (goesOn && last && before && !group) {
      group = last;
      group.behind.set(box, before);
    }
    if (!group) {
      // The first screen's names need not wait for a frame; where they are far away, the next one tells.
      const isNear = leads.size < FIRST || at < FIRST_UNITS;
      last = group = { lead: box, at, blocks: new Set(), behind: new Map(), isNear };
      leads.set(box, group);
      waiting.add(box);
      timer ||= window.setTimeout(observe, leads.size < FEW_GROUPS ? SOON_MS : TOGETHER_MS);
    }
    before = box;
    group.blocks.add(block);
    groups.set(block, group);
    // Of a box that is near the browser says nothing anew.
    if (group.isNear) came(block);
  }

  /** Breaks a group up whose boxes do not stand one behind the other any more. */
  function lookAfter(group: Group): void {
    for (const [box, previous] of group.behind) if (previousElementOf(box) !== previous) breakUp(group);
  }

  /** Has the blocks in other boxes than the lead's watched by their own. */
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
      // Mostly the first, and a box may have thousands: none of them are copied.
      for (const { box } of group.blocks) if (box === lead) return;
      observer.unobserve(lead);
      waiting.delete(lead);
      leads.delete(lead);
      if (last === group) last = null;
      for (const other of [...group.blocks]) watch(other);
    },
    again(block) {
      const group = groups.get(block);
      if (group) lookAfter(group);
    },
    has: (block) => groups.get(block)?.isNear === true,
  };
}
