import { matches, rectOf, rootOf } from '../shared/page-nodes.ts';
import type { CardHost } from './host.ts';

/** How often a card is looked after while it is open, in ms: five times before what a page did to it counts as past. */
const LOOK_MS = 100;
/** So often a card is put back to what it was; then it is the page's will that there be none. */
const MOST_MENDS = 3;
/** How far from its edges a card is looked at, in px: corners are round. */
const INSET = 16;

/** What is told of a card on a page. */
export interface Guarded {
  /** Called at each look, to see after its place. */
  readonly look: () => void;
  /** Told at each look whether it is seen as it is, and at once where it is not. */
  readonly sight: (isSeen: boolean) => void;
  /** The page has taken it away, or will not have it. */
  readonly gone: () => void;
  readonly signal: AbortSignal;
}

/**
 * Looks after a card for as long as it is open: that it is on the page, on top, and as it was. Its styles are out of the page's
 * reach; its attributes and its place in the page are not.
 */
export class Guard {
  readonly #host: CardHost;
  readonly #told: Guarded;
  readonly #changes: MutationObserver;
  /** What Chromium says of it, some 100 ms after it was painted; Firefox does not. */
  #isVisible = true;
  #mends = 0;
  #timer = 0;

  constructor(host: CardHost, told: Guarded) {
    this.#host = host;
    this.#told = told;
    const { signal } = told;
    this.#changes = new MutationObserver(() => this.#putBack());
    this.#changes.observe(host.element, { attributes: true });
    if (CAN_TELL) this.#observe(host.addMark());
    // Neither bubbles; what is opened behind a card's back is seen on its way down.
    window.addEventListener('toggle', (event) => this.#opened(event), { capture: true, signal });
    window.addEventListener('fullscreenchange', () => this.#look(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#changes.disconnect();
    });
    this.#look();
  }

  /** What is painted over it, or makes it faint, small or blurred, only the browser can see. */
  #observe(mark: Element): void {
    // TypeScript does not know them yet.
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      threshold: [0, 1],
      trackVisibility: true,
      delay: LOOK_MS,
    };
    const observer = new IntersectionObserver((entries: readonly (IntersectionObserverEntry & Visible)[]) => {
      this.#isVisible = entries.at(-1)?.isVisible === true;
      this.#told.sight(entries.every(({ isVisible }) => isVisible));
    }, options);
    observer.observe(mark);
    this.#told.signal.addEventListener('abort', () => observer.disconnect());
  }

  #look(): void {
    clearTimeout(this.#timer);
    if (this.#told.signal.aborted) return;
    if (!this.#host.isShown) {
      this.#told.gone();
      return;
    }
    this.#told.look();
    const seen = pointsIn(this.#host.rect).map(([x, y]) => this.#host.isHit(x, y));
    this.#told.sight(this.#isVisible && !seen.includes(false) && !isInTransition());
    // None of it can be pointed at: behind a dialog that makes all else inert, or wholly covered.
    if (seen.length > 0 && !seen.includes(true)) this.#raise();
    this.#timer = window.setTimeout(() => this.#look(), LOOK_MS);
  }

  /** Brings it to the front again; what is inert stays so. */
  #raise(): void {
    if (this.#mends++ < MOST_MENDS) {
      this.#host.hide();
      this.#host.show();
      if (this.#host.isPointable) return;
    }
    this.#told.gone();
  }

  /** The page has opened something over it: hit-testing passes what takes no pointer, and the eye does not. */
  #opened(event: Event): void {
    const { target } = event;
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    if (!(target instanceof Element) || target === this.#host.element || !overlap(rectOf(target), this.#host.rect))
      return;
    this.#told.sight(false);
    this.#look();
    if (!this.#told.signal.aborted && this.#host.isShown) this.#raise();
  }

  #putBack(): void {
    this.#told.sight(false);
    if (this.#mends++ >= MOST_MENDS) {
      this.#told.gone();
      return;
    }
    this.#host.putBack();
    this.#changes.takeRecords();
    this.#look();
  }
}

/** The middle and the corners of a box, as far as they are in the window. */
function pointsIn({ left, top, right, bottom }: DOMRect): [x: number, y: number][] {
  const xs = [left + INSET, right - INSET];
  const ys = [top + INSET, bottom - INSET];
  const points: [number, number][] = xs.flatMap((x) => ys.map((y): [number, number] => [x, y]));
  points.push([(left + right) / 2, (top + bottom) / 2]);
  return points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

/** The page's own view transition is painted over the top layer, and in Firefox hit-testing goes through it. */
const isInTransition = (): boolean => CAN_MATCH && matches(rootOf(document), TRANSITION);

const TRANSITION = ':active-view-transition';
const CAN_MATCH = CSS.supports(`selector(${TRANSITION})`);

interface Visible {
  readonly isVisible?: boolean;
}

/** Chromium alone can. */
const CAN_TELL = 'trackVisibility' in IntersectionObserver.prototype;

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
