import { matches, rectOf, rootOf } from '../shared/page-nodes.ts';
import type { CardHost } from './card-host.ts';

/** The time between two checks of an open card. The card ignores clicks for 500 ms, which is five checks, after one that fails. */
const CHECK_MS = 100;
/** After so many repairs the page is taken not to want the card, and the card closes. */
const MAX_REPAIRS = 3;
/** How far inside its edges a card is hit-tested, as its corners are round. */
const INSET_PX = 16;

/** What a guard calls. */
export interface CardGuardOptions {
  /** Called at each check, so that the card can follow its mention. */
  readonly place: () => void;
  /** Called at each check with whether the reader sees the card unaltered, and at once when they do not. */
  readonly onSeen: (isSeen: boolean) => void;
  /** Called when the page has removed the card, or keeps undoing its repairs. */
  readonly gone: () => void;
  readonly signal: AbortSignal;
}

/**
 * Guards an open card against its page: it checks that the card is in the document, in front and unaltered, and repairs it where
 * it is not. The page cannot reach the card's styles, but it can change the host element's attributes and move or cover it.
 */
export class CardGuard {
  readonly #host: CardHost;
  readonly #options: CardGuardOptions;
  readonly #attributes: MutationObserver;
  /** Chromium's own answer, some 100 ms after a paint. Firefox has none, so there it stays true. */
  #isVisible = true;
  #repairs = 0;
  #timer = 0;

  constructor(host: CardHost, options: CardGuardOptions) {
    this.#host = host;
    this.#options = options;
    const { signal } = options;
    this.#attributes = new MutationObserver(() => this.#repair());
    this.#attributes.observe(host.element, { attributes: true });
    if (TRACKS_VISIBILITY) this.#observeVisibility(host.addMark());
    // Neither event bubbles, so both are heard while they are captured.
    window.addEventListener('toggle', (event) => this.#onToggle(event), { capture: true, signal });
    window.addEventListener('fullscreenchange', () => this.#check(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#attributes.disconnect();
    });
    this.#check();
  }

  /** Has Chromium say when something is painted over the card, or makes it transparent, small or blurred: no script can see that. */
  #observeVisibility(mark: Element): void {
    // TypeScript does not know the last two yet.
    const observerOptions: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      threshold: [0, 1],
      trackVisibility: true,
      delay: CHECK_MS,
    };
    const observer = new IntersectionObserver((entries: readonly (IntersectionObserverEntry & VisibilityEntry)[]) => {
      this.#isVisible = entries.at(-1)?.isVisible === true;
      this.#options.onSeen(entries.every(({ isVisible }) => isVisible));
    }, observerOptions);
    observer.observe(mark);
    this.#options.signal.addEventListener('abort', () => observer.disconnect());
  }

  #check(): void {
    clearTimeout(this.#timer);
    if (this.#options.signal.aborted) return;
    // After an update of the extension there is nobody left whom the card could ask.
    if (!this.#host.isShown || !chrome.runtime?.id) {
      this.#options.gone();
      return;
    }
    this.#options.place();
    const hits = pointsIn(this.#host.rect).map(([x, y]) => this.#host.isHit(x, y));
    this.#options.onSeen(this.#isVisible && !hits.includes(false) && !isInTransition());
    // No point of the card can be clicked: it is wholly covered, or behind a modal dialog, which makes all else inert.
    if (hits.length > 0 && !hits.includes(true)) this.#raise();
    this.#timer = window.setTimeout(() => this.#check(), CHECK_MS);
  }

  /** Brings the card to the front again. Behind a modal dialog that does not help, and the card is given up. */
  #raise(): void {
    if (this.#repairs++ < MAX_REPAIRS) {
      this.#host.hide();
      this.#host.show();
      if (this.#host.isPointable) return;
    }
    this.#options.gone();
  }

  /** The page has opened a popover or dialog. Hit testing misses one with `pointer-events: none`, but the reader does not. */
  #onToggle(event: Event): void {
    const { target } = event;
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    if (!(target instanceof Element) || target === this.#host.element || !overlap(rectOf(target), this.#host.rect))
      return;
    this.#options.onSeen(false);
    this.#check();
    if (!this.#options.signal.aborted && this.#host.isShown) this.#raise();
  }

  /** Undoes a change of the host's attributes. */
  #repair(): void {
    this.#options.onSeen(false);
    if (this.#repairs++ >= MAX_REPAIRS) {
      this.#options.gone();
      return;
    }
    this.#host.restore();
    this.#attributes.takeRecords();
    this.#check();
  }
}

/** The middle and the four corners of a box: those that are inside the window. */
function pointsIn({ left, top, right, bottom }: DOMRect): [x: number, y: number][] {
  const xs = [left + INSET_PX, right - INSET_PX];
  const ys = [top + INSET_PX, bottom - INSET_PX];
  const points: [number, number][] = xs.flatMap((x) => ys.map((y): [number, number] => [x, y]));
  points.push([(left + right) / 2, (top + bottom) / 2]);
  return points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
}

/** Whether the page runs a view transition: it is painted over the top layer, and in Firefox hit testing goes through it. */
const isInTransition = (): boolean => KNOWS_TRANSITIONS && matches(rootOf(document), TRANSITION);

const TRANSITION = ':active-view-transition';
const KNOWS_TRANSITIONS = CSS.supports(`selector(${TRANSITION})`);

interface VisibilityEntry {
  readonly isVisible?: boolean;
}

/** Chromium alone does. */
const TRACKS_VISIBILITY = 'trackVisibility' in IntersectionObserver.prototype;

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
