import type { Anchor, Box, CardOptions, CardTold, OpenedCard, Point } from '../../messages/card-contract.ts';
import type { FromCard, ToCard } from '../../messages/card-port.ts';
import { isIn, isOnTheWay, SLACK } from '../shared/geometry.ts';
import { bodyOf, clientWidthOf, focusedIn, focusOn, rootOf } from '../shared/page-nodes.ts';
import { isClipped } from './clipped.ts';
import { Guard } from './guard.ts';
import type { CardHost } from './host.ts';
import { type Berth, berthOf, cornerOf, frameSize, roomIn, type Size } from './place.ts';

/** How long a card takes to fade in, in ms. */
const FADE_MS = 100;
/** A line that has moved by less, in px, is where it was. */
const SAME_PX = 2;

/** A card on the page, at its mention until closed. */
export class PlacedCard implements OpenedCard {
  readonly #host: CardHost;
  readonly #anchor: Anchor;
  readonly #options: CardOptions;
  readonly #told: CardTold;
  readonly #life = new AbortController();
  readonly #focused: Element | null = focusedIn(document);
  #port: MessagePort | null = null;
  #berth: Berth | null = null;
  /** How high the card itself would be; 0 before it has painted anything. */
  #height = 0;
  #corner: { readonly left: number; readonly top: number } | null = null;
  /** Which of the mention's lines the card is at. */
  #nth: number | null = null;
  #line: Box | null = null;
  #isSeen = false;
  #animation = 0;
  #isResized = false;

  constructor(
    host: CardHost,
    port: Promise<MessagePort>,
    anchor: Anchor,
    options: CardOptions,
    { gone, left }: CardTold,
  ) {
    this.#host = host;
    this.#anchor = anchor;
    this.#options = options;
    // Later: whoever opens this card does not have it yet.
    this.#told = { gone: () => queueMicrotask(gone), left };
    host.show();
    const { signal } = this.#life;
    const always = { signal, capture: true, passive: true };
    window.addEventListener('scroll', () => this.#follow(), always);
    window.addEventListener('resize', () => this.#follow({ anew: true }), always);
    this.#place();
    port.then(
      (opened) => this.#show(opened),
      () => this.#told.gone(),
    );
  }

  get isPainted(): boolean {
    return this.#corner !== null;
  }

  isTowards(at: Point, from: Point | null): boolean {
    const { rect } = this.#host;
    return isIn(at, rect) || (from !== null && isOnTheWay(at, from, rect));
  }

  close(): void {
    this.#life.abort();
    this.#port?.close();
    cancelAnimationFrame(this.#animation);
    const at = focusedIn(document);
    const hadFocus = this.#host.hasFocus;
    this.#host.remove();
    // Where the reader has put it meanwhile it stays.
    if (!hadFocus && !(this.#options.keyboard && at === bodyOf(document))) return;
    if (this.#focused instanceof HTMLElement && this.#focused !== bodyOf(document))
      focusOn(this.#focused, { preventScroll: true });
  }

  #show(port: MessagePort): void {
    if (this.#life.signal.aborted) return;
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<FromCard>) => this.#hear(data);
    const { subject, keyboard } = this.#options;
    this.#say({ say: 'show', subject, keyboard, room: roomIn(viewSize(), this.#berth) });
  }

  #hear(said: FromCard): void {
    if (this.#life.signal.aborted) return;
    const { ask, close, openOptions, pinned } = this.#options;
    if (said.say === 'height') this.#grow(said.height);
    else if (said.say === 'close') close();
    else if (said.say === 'pinned') pinned(said.pinned);
    else if (said.say === 'openOptions') openOptions(said.at);
    else if (said.say === 'left') this.#told.left();
    else {
      const answer = (data: Awaited<ReturnType<typeof ask>> | null) =>
        this.#say({ say: 'answer', to: said.number, data });
      ask(said.entity).then(answer, () => answer(null));
    }
  }

  #say(message: ToCard): void {
    this.#port?.postMessage(message);
  }

  #grow(height: number): void {
    const isFirst = this.#height === 0;
    this.#height = height;
    this.#place();
    if (!isFirst || !height || this.#life.signal.aborted) return;
    this.#host.reveal(matchMedia('(prefers-reduced-motion: no-preference)').matches ? FADE_MS : 0);
    // What cannot be seen takes no focus.
    if (this.#options.keyboard) {
      this.#host.focus();
      this.#say({ say: 'focus' });
    }
    new Guard(this.#host, {
      look: () => this.#place(),
      sight: (isSeen) => this.#note(isSeen),
      gone: this.#told.gone,
      signal: this.#life.signal,
    });
  }

  #follow({ anew = false } = {}): void {
    this.#isResized ||= anew;
    this.#animation ||= requestAnimationFrame(() => {
      this.#animation = 0;
      this.#place();
    });
  }

  #place(): void {
    if (this.#life.signal.aborted) return;
    const lines = this.#anchor.lines();
    const { at } = this.#anchor;
    this.#nth ??= at ? lines.findIndex((line) => isIn(at, line, SLACK)) : 0;
    const line = lines[this.#nth] ?? lines[0];
    const view = viewSize();
    const isOut = !line || line.bottom < 0 || line.top > view.height || line.right < 0 || line.left > view.width;
    if (isOut || isClipped(line, this.#anchor.box)) {
      this.#told.gone();
      return;
    }
    this.#noteMoves(line);
    // Until something is painted there is nothing to choose a side by.
    if (this.#height > 0 && (!this.#berth || this.#isResized)) {
      this.#berth = berthOf(line, this.#height, view, this.#berth?.side ?? null);
      this.#isResized = false;
      this.#say({ say: 'room', room: roomIn(view, this.#berth) });
    }
    if (!this.#height) return;
    const size = frameSize(this.#height, roomIn(view, this.#berth));
    const corner = cornerOf(line, size, view, this.#berth?.side ?? 'below');
    this.#corner = corner;
    for (const [property, px] of Object.entries({ ...size, ...corner })) this.#host.set(property, `${px}px`);
  }

  /** Tells the card what is new to it: that it is seen, or each time that it was not. */
  #note(isSeen: boolean): void {
    if (!isSeen || !this.#isSeen) this.#say({ say: 'sight', isSeen });
    this.#isSeen = isSeen;
  }

  /** A page that moves a name moves its card: what was under the pointer is not any more. */
  #noteMoves(line: Box): void {
    const before = this.#line;
    this.#line = line;
    if (before && (Math.abs(before.left - line.left) > SAME_PX || Math.abs(before.top - line.top) > SAME_PX))
      this.#note(false);
  }
}

const viewSize = (): Size => ({ width: clientWidthOf(rootOf(document)) || innerWidth, height: innerHeight });
