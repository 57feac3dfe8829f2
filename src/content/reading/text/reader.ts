import type { SentBlock } from '../../../messages/interaction-contract.ts';
import { type PageContext, PIECE_BLOCKS, PIECE_CHARS, type SpotReply } from '../../../messages/page.ts';
import { isConnected, rootOf } from '../../shared/page-nodes.ts';
import { after, afterFrame, Slices } from '../../shared/slices.ts';
import { segmentsIn } from '../../shared/whole.ts';
import type { Noted, ReadPage } from '../read-page.ts';
import { Covered } from './covered.ts';
import { type Stretch, Walk, wholePage } from './walk.ts';

/** The first piece is small, so that the first screen is painted before the rest is read: about two screens of text. */
const FIRST_PIECE_CHARS = 6_000;
/** Waits before a piece that failed is sent again: a background may be starting, updating, or out of memory. */
const RETRY_MS = [300, 2_000, 10_000];

/** Asks who is mentioned in blocks of the page. */
export type Spot = (blocks: readonly string[], context: PageContext) => Promise<SpotReply>;

/** Reads stretches of the page one after the other, in slices, and has them spotted in pieces, one at a time. */
export class Reader {
  readonly covered = new Covered();
  readonly #page: ReadPage;
  readonly #spot: Spot;
  readonly #signal: AbortSignal;
  readonly #onUnseen: (element: Element) => void;
  readonly #waiting: (() => Stretch | null)[] = [];
  readonly #slices = new Slices();
  #most = FIRST_PIECE_CHARS;
  #piece: SentBlock[] = [];
  #chars = 0;
  /** How much of the page's text was read so far. */
  #units = 0;
  #flight: Promise<void> = Promise.resolve();
  #reading = false;
  /** Until the first stretch is read: nothing of the page is known before. */
  #isFirst = true;
  #anew = false;

  /** @param onUnseen told of elements whose text is not shown now, and so is not read */
  constructor(page: ReadPage, spot: Spot, onUnseen: (element: Element) => void, signal: AbortSignal) {
    this.#page = page;
    this.#spot = spot;
    this.#onUnseen = onUnseen;
    this.#signal = signal;
  }

  /** True while anything asked for is not yet read and spotted. */
  get reading(): boolean {
    return this.#reading;
  }

  /** Reads a stretch after those asked for before. It is asked for when its turn comes; null: not needed any more. */
  read(stretch: () => Stretch | null): void {
    this.#waiting.push(stretch);
    if (this.#reading) return;
    this.#reading = true;
    // Nothing awaits this: an abort is its only way to fail.
    this.#work().catch(() => {});
  }

  /** Reads the whole page anew, as when the dataset has changed. */
  readAnew(): void {
    this.#page.expire();
    if (this.#anew) return;
    this.#anew = true;
    this.read(() => {
      this.#anew = false;
      return wholePage();
    });
  }

  async #work(): Promise<void> {
    // Styles are asked for at each element: from clean ones, a first look makes no work that was the page's own.
    await afterFrame(this.#signal);
    this.#slices.begin();
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const stretch = next();
      if (stretch) await this.#walk(stretch);
      else if (!this.#slices.left) await this.#slices.next(this.#signal);
      if (!this.#waiting.length) {
        await this.#send();
        await this.#flight;
      }
    }
    this.covered.clear();
    this.#reading = false;
  }

  async #walk(stretch: Stretch): Promise<void> {
    let noted: Noted = 'new';
    const walk = new Walk(stretch, this.#onUnseen, (element) => stretch.run && this.covered.add(element));
    for (let block = walk.next(); block !== undefined; block = walk.next()) {
      if (block) {
        const { text, first, box } = block;
        // Of a text cut into several blocks all are new, or none.
        const goesOn = first.from > 0;
        if (!goesOn) noted = this.#page.note(block);
        // What stands where something may have stood before takes its place text by text.
        const isLeft = noted === 'same' ? !stretch.run : this.#isFirst && noted === 'new';
        const segments = block.segments ?? (isLeft ? null : segmentsIn(box));
        if (stretch.run && segments) for (const { node } of segments) this.covered.add(node);
        if (noted !== 'same') {
          if (this.#chars + text.length > this.#most || this.#piece.length === PIECE_BLOCKS) await this.#send();
          this.#piece.push({ ...block, segments, at: this.#units, goesOn });
          this.#units += text.length;
          this.#chars += text.length;
        }
      }
      if (!this.#slices.left) await this.#slices.next(this.#signal);
    }
    this.#isFirst = false;
  }

  /** Sends the piece once the one before is answered; does not wait for its own answer. */
  async #send(): Promise<void> {
    if (!this.#piece.length) return;
    const piece = this.#piece;
    this.#piece = [];
    this.#chars = 0;
    this.#most = PIECE_CHARS;
    await this.#flight;
    this.#flight = this.#answer(piece);
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
        // The dataset was changed between two pieces.
        if (revision !== null && revision !== reply.revision) this.readAnew();
        return;
      } catch (error) {
        if (this.#signal.aborted) throw error;
        if (wait !== null) await after(wait, this.#signal);
      }
    }
    // Given up: a change of the page or of the dataset has it read again.
    for (const { first, segments } of piece) for (const { node } of segments ?? [first]) this.#page.forget(node);
  }
}
