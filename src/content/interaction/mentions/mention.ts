import type { EntityId } from '../../../messages/ids.ts';
import type { Segment } from '../../../messages/interaction-contract.ts';
import type { PageContext, PageEntity, PageMention } from '../../../messages/page.ts';
import { isConnected } from '../../shared/page-nodes.ts';
import { segmentsIn } from '../../shared/whole.ts';

/** Where a block stands. */
export interface BlockPlace {
  /** Its first stretch. */
  readonly first: Segment;
  /** The element with a box that it stands in. */
  readonly box: Element;
  /** How much of the page's text had been read before it, in UTF-16 units: what is read in one go is in its order. */
  readonly at: number;
  /** Of its text, in UTF-16 units. */
  readonly length: number;
  /** Null where it is all the text of its box. */
  readonly segments: readonly Segment[] | null;
}

/** A block of the page with mentions in it. */
export class Block {
  readonly first: Segment;
  readonly box: Element;
  readonly at: number;
  /** In the order of the text. */
  mentions: Mention[] = [];
  readonly #length: number;
  #segments: readonly Segment[] | null;
  readonly #looked: (block: Block) => void;

  /** @param looked told when the segments of a block that is all the text of its box are looked up */
  constructor({ first, box, at, length, segments }: BlockPlace, looked: (block: Block) => void) {
    this.first = first;
    this.box = box;
    this.at = at;
    this.#length = length;
    this.#segments = segments;
    this.#looked = looked;
  }

  /**
   * Looked up when first asked for, as most never are: a page of any size has few of its texts touched. None where its box has
   * another text by then, as when it was changed while it was taken out: it is being read again.
   */
  get segments(): readonly Segment[] {
    if (!this.#segments) {
      const segments = segmentsIn(this.box);
      const last = segments.at(-1);
      this.#segments = last && last.at + last.length === this.#length ? segments : [];
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
    return this.#segments?.every(({ node }) => isConnected(node)) ?? isConnected(this.box);
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
