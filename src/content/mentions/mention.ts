import type { EntityId } from '../../messages/ids.ts';
import type { PageContext, PageEntity, PageMention } from '../../messages/page.ts';
import type { Segment } from '../text/blocks.ts';
import { segmentsIn } from '../text/whole.ts';

/** A block of the page with mentions in it. */
export class Block {
  /** In the order of the text. */
  readonly mentions: Mention[] = [];
  #segments: readonly Segment[] | null;
  readonly #looked: (block: Block) => void;

  /**
   * @param first its first stretch
   * @param box the element with a box that it stands in
   * @param at how much of the page's text had been read before it, in UTF-16 units: what is read in one go is in its order
   * @param segments null where it is all the text of its box
   * @param looked told when the segments of such a block are looked up
   */
  constructor(
    readonly first: Segment,
    readonly box: Element,
    readonly at: number,
    segments: readonly Segment[] | null,
    looked: (block: Block) => void,
  ) {
    this.#segments = segments;
    this.#looked = looked;
  }

  /** Looked up when first asked for, as most never are: a page of any size has few of its texts touched. */
  get segments(): readonly Segment[] {
    if (!this.#segments) {
      this.#segments = segmentsIn(this.box);
      this.#looked(this);
    }
    return this.#segments;
  }

  /** Whether its segments have not been looked up: it stands for as long as nothing in its box changes. */
  get isWhole(): boolean {
    return this.#segments === null;
  }

  /** Whether all of its text is still on the page. */
  get isThere(): boolean {
    return this.#segments?.every(({ node }) => node.isConnected) ?? this.box.isConnected;
  }
}

/** A mention on the page, as far as it is known who is meant. */
export interface Mention {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly key: string | null;
  entity: EntityId | null;
  /** Those it may name; empty where that is settled. */
  candidates: readonly EntityId[];
  /** Not to be shown until the page's context settles it. */
  held: boolean;
}

/** The mention as it is known from one reply. */
export const mentionOf = (block: Block, found: PageMention): Mention => ({
  block,
  start: found.start,
  end: found.end,
  key: found.key ?? null,
  entity: found.entity,
  candidates: found.entity ? [] : (found.candidates ?? []),
  held: found.held === true,
});

/** Whether two are one: read twice, and the same is meant. */
export const isSame = (a: Mention, b: Mention): boolean => {
  const [one, other] = [a.block.first, b.block.first];
  return (
    one.node === other.node &&
    one.from === other.from &&
    a.start === b.start &&
    a.end === b.end &&
    a.entity === b.entity
  );
};

/** Whether a reader can hover it: who is meant is settled, or open between several. */
export const isShown = ({ entity, candidates, held }: Mention): boolean =>
  !held && (entity !== null || candidates.length > 0);

/** Brings a mention in line with what the page has shown since; true where that changed it. */
export function settleBy(mention: Mention, { names }: PageContext): boolean {
  const who = mention.key !== null && Object.hasOwn(names, mention.key) ? names[mention.key] : undefined;
  if (who === undefined || who === mention.entity) return false;
  if (who === 'other') {
    if (!isShown(mention)) return false;
    mention.entity = null;
    mention.candidates = [];
    return true;
  }
  // The same short form may be a country's here and a person's there; only those it can name are believed.
  if (mention.candidates.length > 0 && !mention.candidates.includes(who)) return false;
  mention.entity = who;
  mention.candidates = [];
  mention.held = false;
  return true;
}

/** A country with nothing on record is painted once a page; everything else wherever it stands. */
export const isPaintedOnce = (entity: PageEntity | undefined): boolean =>
  entity?.kind === 'country' && entity.quotations === 0;
