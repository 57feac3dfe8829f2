import type { Anchor, CardCallbacks, CardOptions, OpenedCard } from '../../messages/card-contract.ts';
import type { FromCard, ToCard } from '../../messages/card-port.ts';
import type { KeepOutcome } from '../../messages/page-article.ts';
import type { Box, Point } from '../../messages/viewport-geometry.ts';
import { isIn, isOnTheWay, SLACK_PX } from '../shared/geometry.ts';
import {
  bodyOf,
  clientWidthOf,
  contains,
  elementAt,
  focusedIn,
  focusOn,
  isRendered,
  rootOf,
} from '../shared/page-nodes.ts';
import { CardGuard } from './card-guard.ts';
import type { CardHost } from './card-host.ts';
import { cardCorner, cardRoomIn, choosePlacement, frameSize, type Placement, type Size } from './card-placement.ts';
import { isLineClipped } from './overflow-clipping.ts';
import { colourSchemeAt, PREFERS_DARK } from './page-colours.ts';

const FADE_MS = 100;
/** That the pointer is not on a frame which became smaller under it is heard in the next frames, and so within this many ms. */
const SHRINK_MS = 250;
/** A line that has moved by this or less counts as not moved. */
const SAME_PLACE_PX = 2;

/**
 * An open card: keeps its frame at the mention while the page scrolls or changes, passes messages between the card in the frame
 * and whoever opened it, and closes with the mention.
 */
export class PlacedCard implements OpenedCard {
  readonly #host: CardHost;
  readonly #anchor: Anchor;
  readonly #options: CardOptions;
  readonly #callbacks: CardCallbacks;
  readonly #life = new AbortController();
  readonly #focused: Element | null = focusedIn(document);
  #port: MessagePort | null = null;
  #placement: Placement | null = null;
  /** The height of the card's content, in px; 0 before the card has painted anything. */
  #height = 0;
  #corner: { readonly left: number; readonly top: number } | null = null;
  /** Which of the mention's lines the card is at: the one that was under the pointer. */
  #lineNumber: number | null = null;
  /** How far along that line the pointer was when the card was first placed, in px. */
  #along: number | null = null;
  #line: Box | null = null;
  /** How the mention was when the card was first placed. */
  #shownAtFirst: { readonly isVisible: boolean; readonly isOnTop: boolean } | null = null;
  #isSeen = false;
  /** The animation frame in which the card is placed next; 0 when none is asked for. */
  #animation = 0;
  #isResized = false;
  /**
   * The card's box before it became smaller, as by *Wrong?* or a name in it: a pointer that was on what went away has not left the
   * card. Null once it has come onto the card, or out of this box.
   */
  #vacated: Box | null = null;
  /** When that was, in ms of `performance.now()`. */
  #shrunkAt = Number.NEGATIVE_INFINITY;

  constructor(
    host: CardHost,
    port: Promise<MessagePort>,
    anchor: Anchor,
    options: CardOptions,
    { gone, left }: CardCallbacks,
  ) {
    this.#host = host;
    this.#anchor = anchor;
    this.#options = options;
    // Called later, as whoever opens this card does not have it yet.
    this.#callbacks = { gone: () => queueMicrotask(gone), left };
    host.show();
    const { signal } = this.#life;
    const listening = { signal, capture: true, passive: true };
    window.addEventListener('scroll', () => this.#placeInNextFrame(), listening);
    window.addEventListener('resize', () => this.#placeInNextFrame({ isResize: true }), listening);
    this.#place();
    port.then(
      (opened) => this.#show(opened),
      () => this.#callbacks.gone(),
    );
  }

  get isPainted(): boolean {
    return this.#corner !== null;
  }

  isTowards(at: Point, from: Point | null): boolean {
    const { rect } = this.#host;
    if (this.#vacated && (isIn(at, rect) || !isIn(at, this.#vacated))) this.#vacated = null;
    return isIn(at, this.#vacated ?? rect) || (from !== null && isOnTheWay(at, from, rect));
  }

  close(): void {
    this.#life.abort();
    this.#port?.close();
    cancelAnimationFrame(this.#animation);
    const at = focusedIn(document);
    const hadFocus = this.#host.hasFocus;
    this.#host.remove();
    // The focus goes back to where it was, unless the reader has moved it meanwhile.
    if (!hadFocus && !(this.#options.keyboard && at === bodyOf(document))) return;
    if (this.#focused instanceof HTMLElement && this.#focused !== bodyOf(document))
      focusOn(this.#focused, { preventScroll: true });
  }

  #show(port: MessagePort): void {
    if (this.#life.signal.aborted) return;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromCard>) => this.#receive(data);
    const { subject, keyboard, colours } = this.#options;
    if (colours === 'page') this.#followPage();
    this.#send({ say: 'show', subject, keyboard, room: cardRoomIn(viewSize(), this.#placement) });
  }

  /** Has the card light or dark as the page is. A page may change with what the browser prefers. */
  #followPage(): void {
    const follow = (): void => {
      const scheme = colourSchemeAt(this.#anchor.box);
      this.#host.setScheme(scheme);
      this.#send({ say: 'scheme', scheme });
    };
    follow();
    PREFERS_DARK.addEventListener('change', follow, { signal: this.#life.signal });
  }

  #receive(message: FromCard): void {
    if (this.#life.signal.aborted) return;
    const { ask, askHere, close, goTo, keep, openOptions, pinned } = this.#options;
    if (message.say === 'height') this.#setHeight(message.height);
    else if (message.say === 'close') close();
    else if (message.say === 'pinned') pinned(message.pinned);
    else if (message.say === 'openOptions') openOptions(message.at);
    else if (message.say === 'keep') {
      const tell = (outcome: KeepOutcome | null) => this.#send({ say: 'kept', outcome });
      keep().then(tell, () => tell(null));
    } else if (message.say === 'goTo') {
      const tell = (isThere: boolean) => this.#send({ say: 'went', isThere });
      goTo(message.start).then(tell, () => tell(false));
    } else if (message.say === 'askHere') {
      askHere(message.entity).then(
        (quotations) => this.#send({ say: 'here', to: message.number, quotations }),
        () => {},
      );
    } else if (message.say === 'left') {
      if (performance.now() - this.#shrunkAt > SHRINK_MS) this.#callbacks.left();
    } else {
      const answer = (data: Awaited<ReturnType<typeof ask>> | null) =>
        this.#send({ say: 'answer', to: message.number, data });
      ask(message.entity).then(answer, () => answer(null));
    }
  }

  #send(message: ToCard): void {
    this.#port?.postMessage(message);
  }

  #setHeight(height: number): void {
    const isFirst = this.#height === 0;
    if (height < this.#height) {
      this.#vacated ??= this.#host.rect;
      this.#shrunkAt = performance.now();
    }
    this.#height = height;
    this.#place();
    if (!isFirst || !height || this.#life.signal.aborted) return;
    this.#host.reveal(matchMedia('(prefers-reduced-motion: no-preference)').matches ? FADE_MS : 0);
    // A frame can take the focus only when it is visible.
    if (this.#options.keyboard) {
      this.#host.focus();
      this.#send({ say: 'focus' });
    }
    new CardGuard(this.#host, {
      place: () => this.#place(),
      onSeen: (isSeen) => this.#reportSeen(isSeen),
      gone: this.#callbacks.gone,
      signal: this.#life.signal,
    });
  }

  #placeInNextFrame({ isResize = false } = {}): void {
    this.#isResized ||= isResize;
    this.#animation ||= requestAnimationFrame(() => {
      this.#animation = 0;
      this.#place();
    });
  }

  #place(): void {
    if (this.#life.signal.aborted) return;
    const lines = this.#anchor.lines();
    const { at } = this.#anchor;
    this.#lineNumber ??= at ? lines.findIndex((line) => isIn(at, line, SLACK_PX)) : 0;
    const line = lines[this.#lineNumber] ?? lines[0];
    const view = viewSize();
    const isOut = !line || line.bottom < 0 || line.top > view.height || line.right < 0 || line.left > view.width;
    const isHidden = line && !isOut && this.#isNewlyHidden(line);
    if (isOut || isHidden || isLineClipped(line, this.#anchor.box)) {
      this.#callbacks.gone();
      return;
    }
    this.#noticeMove(line);
    // Before the card has painted anything its height is not known, and no side can be chosen.
    if (this.#height > 0 && (!this.#placement || this.#isResized)) {
      this.#placement = choosePlacement(line, this.#height, view, this.#placement?.side ?? null);
      this.#isResized = false;
      this.#send({ say: 'room', room: cardRoomIn(view, this.#placement) });
    }
    if (!this.#height) return;
    const size = frameSize(this.#height, cardRoomIn(view, this.#placement));
    this.#along ??= at ? at.x - line.left : 0;
    const corner = cardCorner(line, size, view, this.#placement?.side ?? 'below', this.#along);
    this.#corner = corner;
    for (const [property, px] of Object.entries({ ...size, ...corner })) this.#host.set(property, `${px}px`);
  }

  /**
   * Whether the page has hidden the mention since the card was first placed: made it invisible, or put something over it. What was so
   * from the beginning, as a name under a transparent link is, was no hindrance then and is none now.
   */
  #isNewlyHidden(line: Box): boolean {
    const { box } = this.#anchor;
    const isVisible = isRendered(box, { opacityProperty: true, visibilityProperty: true });
    const hit = elementAt(document, (line.left + line.right) / 2, (line.top + line.bottom) / 2);
    const isOnTop = !hit || hit === this.#host.element || contains(box, hit);
    const was = this.#shownAtFirst;
    this.#shownAtFirst ??= { isVisible, isOnTop };
    return (was?.isVisible && !isVisible) || (was?.isOnTop && !isOnTop) || false;
  }

  /** Tells the card that it is seen when that is new, and each time that it is not. */
  #reportSeen(isSeen: boolean): void {
    if (!isSeen || !this.#isSeen) this.#send({ say: 'seen', isSeen });
    this.#isSeen = isSeen;
  }

  /** When the page moves the mention, the card moves with it: a click that was on its way would hit another part of the card. */
  #noticeMove(line: Box): void {
    const before = this.#line;
    this.#line = line;
    if (
      before &&
      (Math.abs(before.left - line.left) > SAME_PLACE_PX || Math.abs(before.top - line.top) > SAME_PLACE_PX)
    )
      this.#reportSeen(false);
  }
}

const viewSize = (): Size => ({ width: clientWidthOf(rootOf(document)) || innerWidth, height: innerHeight });
