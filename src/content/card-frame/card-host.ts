import type { ColourScheme } from '../../messages/card-contract.ts';
import { createElement, elementAt, rootNodeOf } from '../shared/page-nodes.ts';
import { addStyles } from '../shared/shadow-styles.ts';

// All nodes here but the document are our own, so their properties are read directly: no page can have clobbered them with the
// fields of a form (shared/page-nodes.ts).

/** The card's corners and shadow are styled here and not in the card, which cannot paint outside of its frame. */
const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 1px !important;
  height: 1px !important;
}
:host(:not(:popover-open)), :host::backdrop {
  display: none !important;
}
iframe {
  display: block;
  width: 100%;
  height: 100%;
  border: 0;
  border-radius: 12px;
  color-scheme: light dark;
  box-shadow:
    0 0 0 1px light-dark(rgb(20 24 30 / 0.1), rgb(255 255 255 / 0.12)),
    0 2px 4px light-dark(rgb(20 24 30 / 0.06), rgb(0 0 0 / 0.3)),
    0 12px 32px light-dark(rgb(20 24 30 / 0.14), rgb(0 0 0 / 0.48));
}
.mark {
  position: absolute;
  inset: 16px;
  pointer-events: none;
}
@media print {
  :host {
    display: none !important;
  }
}`;

/** The sandbox lets the card open a link in a new, ordinary tab, and nothing else. It runs no scripts but ours. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/**
 * The one element that is ever added to a page: a popover whose closed shadow root holds the card's frame. All styles are in
 * that root, and those of the element itself are `:host` rules marked `!important`: no rule, inline style or animation of the page
 * overrides such a rule.
 */
export class CardHost {
  readonly element = createElement(document, 'div');
  readonly #root = this.element.attachShadow({ mode: 'closed' });
  /** The `:host` rule. */
  readonly #rule = addStyles(this.#root, STYLE);
  #frame: HTMLIFrameElement | null = null;

  constructor() {
    this.element.popover = 'manual';
  }

  /**
   * Adds the card's frame: a blank page without an address, with an opaque origin and the page's own content security policy.
   * Nobody of the page has a reference to it.
   * @param name the background finds the frame by it, to load the card's script into it
   */
  addFrame(name: string): HTMLIFrameElement {
    const frame = createElement(document, 'iframe');
    if (!(frame instanceof HTMLIFrameElement)) throw new Error('This document has no frames.');
    frame.setAttribute('sandbox', SANDBOX);
    frame.name = name;
    // In XML documents Firefox names a frame by its id.
    frame.id = name;
    frame.title = 'On Record';
    frame.style.visibility = 'hidden';
    this.#root.append(frame);
    this.#frame = frame;
    return frame;
  }

  /** Sends one end of a port to the script in the frame. */
  handOver(port: MessagePort): void {
    // An opaque origin cannot be named as a target. Nobody else can be in the frame.
    this.#frame?.contentWindow?.postMessage(null, '*', [port]);
  }

  /** Gives the frame and its shadow the colours of a scheme. The card's document must have the same, or it is not see-through. */
  setScheme(scheme: ColourScheme): void {
    if (this.#frame) this.#frame.style.colorScheme = scheme;
  }

  /** Adds an element that lies over the card, clear of its round corners: whatever covers the element covers the card. */
  addMark(): Element {
    const mark = createElement(document, 'div');
    mark.className = 'mark';
    this.#root.append(mark);
    return mark;
  }

  set(property: string, value: string): void {
    this.#rule.setProperty(property, value, 'important');
  }

  show(): void {
    this.element.showPopover();
    // Undoes the CSS `zoom` of the page, which would enlarge and move the card.
    this.set('zoom', '1');
    this.set('zoom', `${1 / this.element.currentCSSZoom}`);
  }

  hide(): void {
    this.element.hidePopover();
  }

  remove(): void {
    this.element.remove();
  }

  /**
   * Makes the card visible, once it has its size.
   * @param fadeMs how long it fades in, in ms; 0: not at all
   */
  reveal(fadeMs: number): void {
    if (!this.#frame) return;
    this.#frame.style.visibility = 'visible';
    if (fadeMs) this.#frame.animate({ opacity: [0, 1] }, fadeMs);
  }

  focus(): void {
    this.#frame?.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  get isShown(): boolean {
    return this.element.isConnected && this.element.matches(':popover-open');
  }

  get rect(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  /** Whether a pointer at the middle of the card would hit it. */
  get isPointable(): boolean {
    const { left, top, width, height } = this.rect;
    return this.isHit(left + width / 2, top + height / 2);
  }

  /** Whether a pointer at a point of the viewport would hit the card. */
  isHit(x: number, y: number): boolean {
    const root = rootNodeOf(this.element);
    const hit =
      root instanceof Document
        ? elementAt(root, x, y)
        : root instanceof ShadowRoot
          ? root.elementFromPoint(x, y)
          : null;
    return hit === this.element;
  }

  /** Undoes what the page has done to the host element's attributes. */
  restore(): void {
    for (const { name } of [...this.element.attributes]) if (name !== 'popover') this.element.removeAttribute(name);
    this.element.popover = 'manual';
    if (this.element.isConnected && !this.isShown) this.show();
  }
}
