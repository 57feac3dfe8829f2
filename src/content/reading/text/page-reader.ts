import type { SentBlock } from '../../../messages/interaction-contract.ts';
import { type PageContext, PIECE_BLOCKS, PIECE_CHARS, type SpotReply } from '../../../messages/page-requests.ts';
import { segmentsOfBox } from '../../shared/box-segments.ts';
import { isConnected, rootOf } from '../../shared/page-nodes.ts';
import { after, afterFrame, TimeSlices } from '../../shared/time-slices.ts';
import type { BlockStatus, PageState } from '../page-state.ts';
import { AlreadyReadNodes } from './already-read-nodes.ts';
import { BlockWalker, type WalkListener, type WalkScope, wholePageScope } from './block-walker.ts';

/** The first piece is small, so that the first screen is painted before the rest is read: about two screens of text. */
const FIRST_PIECE_CHARS = 6_000;
/** The waits before a piece that failed is sent again: the background may be starting, updating, or out of memory. */
const RETRY_MS = [300, 2_000, 10_000];

/** Asks the background who is mentioned in some blocks. */
export type Spot = (blocks: readonly string[], context: PageContext) => Promise<SpotReply>;

/**
 * Reads parts of the page ("scopes") one after the other, in time slices, and sends their blocks to the background in pieces. One
 * piece is on its way at a time; the next is read meanwhile.
 */
export class PageReader {
  readonly alreadyRead = new AlreadyReadNodes();
  readonly #page: PageState;
  readonly #spot: Spot;
  readonly #signal: AbortSignal;
  readonly #told: Omit<WalkListener, 'read'>;
  readonly #waiting: (() => WalkScope | null)[] = [];
  readonly #slices = new TimeSlices();
  #maxChars = FIRST_PIECE_CHARS;
  /** The blocks to be sent next, and the length of their text. */
  #piece: SentBlock[] = [];
  #chars = 0;
  /** How much of the page's text was read so far, in UTF-16 units. */
  #units = 0;
  /** Resolves when the piece that is on its way was answered. */
  #flight: Promise<void> = Promise.resolve();
  #reading = false;
  /** Whether the first scope is still to be read: nothing is known of the page then. */
  #isFirst = true;
  /** Whether a reading of the whole page is waiting for its turn. */
  #isWholeWaiting = false;

  /** @param told told of what the walks pass. Shadow roots are read without its doing */
  constructor(page: PageState, spot: Spot, told: Omit<WalkListener, 'read'>, signal: AbortSignal) {
    this.#page = page;
    this.#spot = spot;
    this.#told = told;
    this.#signal = signal;
  }

  /** Whether anything is still to be read or answered. */
  get reading(): boolean {
    return this.#reading;
  }

  /**
   * Reads a scope, after those before it.
   * @param scope called when the scope's turn comes; null: there is nothing to read any more
   */
  read(scope: () => WalkScope | null): void {
    this.#waiting.push(scope);
    if (this.#reading) return;
    this.#reading = true;
    // It rejects only when it is aborted.
    this.#work().catch(() => {});
  }

  /**
   * Reads the whole page again, as when the dataset has changed.
   * @param only which of its blocks, where something new is known of these alone
   */
  readAgain(only?: (text: string) => boolean): void {
    if (only) {
      this.read(() => {
        const page = wholePageScope();
        return page && { ...page, only };
      });
      return;
    }
    this.#page.expire();
    if (this.#isWholeWaiting) return;
    this.#isWholeWaiting = true;
    this.read(() => {
      this.#isWholeWaiting = false;
      return wholePageScope();
    });
  }

  async #work(): Promise<void> {
    // The walk asks for each element's style. Right after a frame those are computed, so we do not pay for the page's own changes.
    await afterFrame(this.#signal);
    this.#slices.begin();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const scope = next();
      if (scope) await this.#walk(scope);
      else if (!this.#slices.left) await this.#slices.next(this.#signal);
      if (!this.#waiting.length) {
        await this.#send();
        await this.#flight;
      }
    }
    this.alreadyRead.clear();
    this.#reading = false;
  }

  async #walk(scope: WalkScope): Promise<void> {
    const { only } = scope;
    let status: BlockStatus = 'new';
    const walker = new BlockWalker(scope, {
      ...this.#told,
      read: (element) => {
        if (scope.run) this.alreadyRead.add(element);
      },
      shadow: (inner) => {
        if (only) return;
        this.#told.shadow(inner);
        this.read(() => (isConnected(inner.top) ? inner : null));
      },
    });
    for (let block = walker.next(); block !== undefined; block = walker.next()) {
      if (block && (!only || block.first.from > 0 || only(block.text))) {
        const { text, first, box } = block;
        // Of a text node that is cut into several blocks, either all blocks are new or none is.
        const goesOn = first.from > 0;
        // It is to be read though it has not changed.
        if (only && !goesOn) this.#page.unread(first.node, Infinity);
        // A block that may be known, or may replace others, needs its segments: both are told by its text nodes.
        const needsNone = this.#isFirst && !this.#page.isRead(first.node, Infinity);
        const segments = block.segments ?? (needsNone ? null : segmentsOfBox(box));
        if (!goesOn) status = this.#page.note(block, segments, this.#units);
        if (scope.run && segments) for (const { node } of segments) this.alreadyRead.add(node);
        if (status !== 'same') {
          if (this.#chars + text.length > this.#maxChars || this.#piece.length === PIECE_BLOCKS) await this.#send();
          this.#piece.push({ ...block, segments, at: this.#units, goesOn });
          this.#units += text.length;
          this.#chars += text.length;
        }
      }
      if (!this.#slices.left) await this.#slices.next(this.#signal);
    }
    this.#isFirst = false;
  }

  /** Sends the piece once the one before it was answered. Does not wait for its own answer. */
  async #send(): Promise<void> {
    if (!this.#piece.length) return;
    const piece = this.#piece;
    this.#piece = [];
    this.#chars = 0;
    this.#maxChars = PIECE_CHARS;
    await this.#flight;
    this.#flight = this.#answer(piece);
    // It rejects when it is aborted, and by then nobody may be waiting for it: that would be an error in the page's console.
    this.#flight.catch(() => {});
    await this.#slices.next(this.#signal);
  }

  async #answer(piece: readonly SentBlock[]): Promise<void> {
    const blocks = piece.map(({ text }) => text);
    for (const wait of [...RETRY_MS, null]) {
      try {
        const { context, revision } = this.#page;
        const reply = await this.#spot(blocks, context);
        this.#signal.throwIfAborted();
        for (const box of this.#page.take(piece, reply, context))
          this.read(() => (isConnected(box) ? { top: rootOf(document), from: box, run: box } : null));
        // The dataset has changed between two pieces.
        if (revision !== null && revision !== reply.revision) this.readAgain();
        return;
      } catch (error) {
        if (this.#signal.aborted) throw error;
        if (wait !== null) await after(wait, this.#signal);
      }
    }
    // Given up. Forgotten, these texts are read again when the page or the dataset changes.
    for (const { first, segments } of piece) for (const { node } of segments ?? [first]) this.#page.forget(node);
  }
}
