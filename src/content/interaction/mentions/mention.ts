import type { EntityId } from '../../../messages/dataset-ids.ts';
import type { TextSegment } from '../../../messages/interaction-contract.ts';
import type { PageContext, PageEntity, PageMention } from '../../../messages/page-requests.ts';
import { segmentsOfBox } from '../../shared/box-segments.ts';
import { closest, isConnected, localNameOf } from '../../shared/page-nodes.ts';

// A mention on the page, and the block of text it is in.

/** Where a block is on the page. */
export interface MentionBlockInit {
  /** Its first segment. */
  readonly first: TextSegment;
  /** The nearest element around it that has a box. */
  readonly box: Element;
  /** How much of the page's text was read before it, in UTF-16 units: of blocks read in one walk, this is their order. */
  readonly at: number;
  /** The length of its text, in UTF-16 units. */
  readonly length: number;
  /** Null where the block is the whole text of its box: its segments can then be looked up later. */
  readonly segments: readonly TextSegment[] | null;
}

/** A block of the page that has mentions. */
export class MentionBlock {
  readonly first: TextSegment;
  readonly box: Element;
  readonly at: number;
  /** In the order of the text. */
  mentions: Mention[] = [];
  readonly #length: number;
  #segments: readonly TextSegment[] | null;
  readonly #onSegmentsKnown: (block: MentionBlock) => void;

  /** @param onSegmentsKnown called when the segments of a whole block have been looked up */
  constructor({ first, box, at, length, segments }: MentionBlockInit, onSegmentsKnown: (block: MentionBlock) => void) {
    this.first = first;
    this.box = box;
    this.at = at;
    this.#length = length;
    this.#segments = segments;
    this.#onSegmentsKnown = onSegmentsKnown;
  }

  /**
   * The segments of its text. Those of a whole block are looked up when they are first asked for: for most blocks, which no pointer
   * touches, that is never. Empty where the box has a text of another length by then, as when the page changed it while it was out
   * of the document; such a block is being read again.
   */
  get segments(): readonly TextSegment[] {
    if (!this.#segments) {
      const segments = segmentsOfBox(this.box);
      const last = segments.at(-1);
      this.#segments = last && last.at + last.length === this.#length ? segments : [];
      this.#onSegmentsKnown(this);
    }
    return this.#segments;
  }

  /** Whether it is the whole text of its box and its segments have not been looked up. It is valid until anything in the box changes. */
  get isWhole(): boolean {
    return this.#segments === null;
  }

  /** Whether all of its text is still in the document. */
  get isThere(): boolean {
    return this.#segments?.every(({ node }) => isConnected(node)) ?? isConnected(this.box);
  }
}

/** A mention on the page. Offsets are in its block's text, in UTF-16 units, `end` exclusive. */
export interface Mention {
  readonly block: MentionBlock;
  readonly start: number;
  readonly end: number;
  /** The key in the page's context that may say or revise who is meant; null for a full name, which never changes. */
  readonly key: string | null;
  /** The entity that is meant; null while that is not resolved. */
  entity: EntityId | null;
  /** The entities that may be meant; empty once the mention is resolved. */
  candidates: readonly EntityId[];
  /** Whether it is hidden until the page's context resolves it. */
  held: boolean;
  /** Absent for a name. Of underlined words, which are on record otherwise: where their quotation begins in the page's article. */
  readonly quotation?: number;
}

/** A mention as the background's reply gives it. */
export const mentionOf = (block: MentionBlock, found: PageMention): Mention => ({
  block,
  start: found.start,
  end: found.end,
  key: found.key ?? null,
  entity: found.entity,
  candidates: found.entity ? [] : (found.candidates ?? []),
  held: found.held === true,
});

/** Whether two objects are the same mention of the same entity: its text was read twice. */
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

/** Whether the reader can hover it: it is resolved, or has several candidates. */
export const isShown = ({ entity, candidates, held }: Mention): boolean =>
  !held && (entity !== null || candidates.length > 0);

/** Updates a mention by the page's context. Returns whether that changed it. */
export function resolveBy(mention: Mention, { names }: PageContext): boolean {
  const who = mention.key !== null && Object.hasOwn(names, mention.key) ? names[mention.key] : undefined;
  if (who === undefined || who === mention.entity) return false;
  if (who === 'other') {
    if (!isShown(mention)) return false;
    mention.entity = null;
    mention.candidates = [];
    return true;
  }
  // One short form may name a country here and a person there: the context is believed only where it names one of the candidates.
  if (mention.candidates.length > 0 && !mention.candidates.includes(who)) return false;
  mention.entity = who;
  mention.candidates = [];
  mention.held = false;
  return true;
}

/** Whether only an entity's first mention on a page is painted: a country's with nothing on record. */
export const isPaintedOnce = (entity: PageEntity | undefined): boolean =>
  entity?.kind === 'country' && entity.quotations === 0;

/** Landmarks of what a page has around its main text, and of the main text. */
const AROUND = 'nav,header,footer,aside,[role=navigation],[role=banner],[role=contentinfo],[role=complementary]';
const MAIN = 'main,article,[role=main],[role=article]';

/**
 * Whether a block stands in what is around a page's main text: its navigation, head, foot or margin. The head of an article, with
 * its title, is a part of the text.
 */
export function isAroundMainText({ box }: MentionBlock): boolean {
  const around = closest(box, AROUND);
  return around !== null && !(localNameOf(around) === 'header' && closest(around, MAIN));
}
