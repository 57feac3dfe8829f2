import type { Anchor, Box, CardOptions, OpenedCard } from '../messages/card-contract.ts';
import { addHost, moveTo, setRoom } from './host.ts';
import { mount } from './mount.tsx';
import { type Berth, berthOf, cornerOf } from './place.ts';

/** A card on the page, at its mention until closed. */
export class PlacedCard implements OpenedCard {
  readonly host: HTMLElement;
  readonly #anchor: Anchor;
  readonly #gone: () => void;
  readonly #life = new AbortController();
  readonly #focused: Element | null;
  readonly #keyboard: boolean;
  readonly #unmount: () => void;
  #berth: Berth | null = null;
  #frame = 0;
  #resized = false;

  constructor(anchor: Anchor, options: CardOptions, gone: () => void) {
    this.#anchor = anchor;
    // Later: whoever opens this card does not have it yet.
    this.#gone = () => queueMicrotask(gone);
    this.#keyboard = options.keyboard;
    this.#focused = document.activeElement;
    const { host, root } = addHost();
    this.host = host;
    const { signal } = this.#life;
    const sizes = new ResizeObserver(() => this.#place());
    sizes.observe(host);
    signal.addEventListener('abort', () => sizes.disconnect());
    const always = { signal, capture: true, passive: true };
    window.addEventListener('scroll', () => this.#follow(), always);
    window.addEventListener('resize', () => this.#follow({ anew: true }), always);
    this.#place();
    this.#unmount = mount(root, options);
  }

  box(): Box | null {
    const { left, top, right, bottom } = this.host.getBoundingClientRect();
    return bottom > top ? { left, top, right, bottom } : null;
  }

  close(): void {
    this.#life.abort();
    cancelAnimationFrame(this.#frame);
    const at = document.activeElement;
    this.#unmount();
    this.host.remove();
    // Where the reader has put it meanwhile it stays.
    if (at !== this.host && !(this.#keyboard && at === document.body)) return;
    if (this.#focused instanceof HTMLElement && this.#focused !== document.body)
      this.#focused.focus({ preventScroll: true });
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
    const lines = this.#anchor.lines();
    const line = lines[this.#anchor.line] ?? lines[0];
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
    for (let box: Element | null = this.#anchor.box; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === 'visible') continue;
      const { top, bottom } = box.getBoundingClientRect();
      if (line.bottom <= top || line.top >= bottom) return true;
    }
    return false;
  }
}
