import { CARD, type CardOptions, type MountedCard } from '../../messages/card-contract.ts';
import type { Ask } from '../ask.ts';
import type { Box, Point } from '../hover/geometry.ts';
import { lineAt } from '../hover/hit.ts';
import type { Mention } from '../mentions/mention.ts';
import { isThere, linesOf } from '../mentions/range.ts';
import { addHost, moveTo, setRoom } from './host.ts';
import { type Berth, berthOf, cornerOf } from './place.ts';

/** A card on the page, at its mention until closed. */
export class OpenCard {
  readonly host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #mention: Mention;
  readonly #line: number;
  readonly #gone: () => void;
  readonly #life = new AbortController();
  readonly #focused: Element | null;
  readonly #keyboard: boolean;
  #mounted: MountedCard | null = null;
  #berth: Berth | null = null;
  #frame = 0;
  #resized = false;

  /** @param at where the pointer is: the card goes by the line of the mention it is on */
  constructor(mention: Mention, at: Point | null, options: CardOptions, ask: Ask, gone: () => void) {
    this.#mention = mention;
    // Later: whoever opens this card does not have it yet.
    this.#gone = () => queueMicrotask(gone);
    this.#keyboard = options.keyboard;
    this.#focused = document.activeElement;
    const lines = linesOf(mention);
    const line = at && lineAt(mention, at);
    this.#line = Math.max(0, line ? lines.findIndex(({ top, left }) => top === line.top && left === line.left) : 0);
    const { host, root } = addHost();
    this.host = host;
    this.#root = root;
    const { signal } = this.#life;
    const sizes = new ResizeObserver(() => this.#place());
    sizes.observe(host);
    signal.addEventListener('abort', () => sizes.disconnect());
    const always = { signal, capture: true, passive: true };
    window.addEventListener('scroll', () => this.#follow(), always);
    window.addEventListener('resize', () => this.#follow({ anew: true }), always);
    this.#place();
    this.#mount(options, ask).catch(this.#gone);
  }

  /** Where the card is; null before it has painted anything. */
  box(): Box | null {
    const { left, top, right, bottom } = this.host.getBoundingClientRect();
    return bottom > top ? { left, top, right, bottom } : null;
  }

  close(): void {
    this.#life.abort();
    cancelAnimationFrame(this.#frame);
    this.#mounted?.dispose();
    const hadFocus = document.activeElement === this.host;
    this.host.remove();
    if (!this.#keyboard && !hadFocus) return;
    if (this.#focused instanceof HTMLElement && this.#focused !== document.body)
      this.#focused.focus({ preventScroll: true });
  }

  async #mount(options: CardOptions, ask: Ask): Promise<void> {
    if (!window[CARD]) await ask('injectCard', null);
    if (this.#life.signal.aborted) return;
    this.#mounted = window[CARD]?.(this.#root, options) ?? null;
  }

  #follow({ anew = false } = {}): void {
    this.#resized ||= anew;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #place(): void {
    if (this.#life.signal.aborted) return;
    const lines = isThere(this.#mention) ? linesOf(this.#mention) : [];
    const line = lines[this.#line] ?? lines[0];
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    if (
      !line ||
      line.bottom < 0 ||
      line.top > view.height ||
      line.right < 0 ||
      line.left > view.width ||
      this.#isClipped(line)
    ) {
      this.#gone();
      return;
    }
    const size = this.host.getBoundingClientRect();
    // Until something is painted there is nothing to choose a side by.
    if (size.height > 0 && (!this.#berth || this.#resized)) {
      this.#berth = berthOf(line, size.height, view, this.#berth?.side ?? null);
      this.#resized = false;
      setRoom(this.host, this.#berth.room);
    }
    const { width, height } = this.host.getBoundingClientRect();
    moveTo(this.host, cornerOf(line, { width, height }, view, this.#berth?.side ?? 'below'));
  }

  /** Whether a box that scrolls has taken the line out of sight. */
  #isClipped(line: DOMRect): boolean {
    for (let box: Element | null = this.#mention.block.box; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const { top, bottom } = box.getBoundingClientRect();
      if (line.bottom <= top || line.top >= bottom) return true;
    }
    return false;
  }
}
