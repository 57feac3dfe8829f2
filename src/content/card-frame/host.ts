import { createElement, elementAt, rootNodeOf } from '../shared/page-nodes.ts';

// All nodes here but the document are our own: no page has put a field into them.

/** Corners and shadow are the frame's here, not the card's: what is outside of a frame's box is not the frame's to paint. */
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

/** What the sandbox lets the card do: open a link in a new tab that is an ordinary one. It has no scripts but ours. */
const SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/**
 * The one element we ever put into a page: a popover with a closed root, and in that the card's frame. All its styles stand in
 * the root and are important there, which no rule, inline style or animation of the page outdoes.
 */
export class CardHost {
  readonly element = createElement(document, 'div');
  readonly #root = this.element.attachShadow({ mode: 'closed' });
  readonly #rule = addStyle(this.#root);
  #frame: HTMLIFrameElement | null = null;

  constructor() {
    this.element.popover = 'manual';
  }

  /**
   * Puts the frame in. It has no address of its own: a blank page with an origin like no other, which inherits what the page
   * forbids itself, and to which nobody but this root has a reference.
   * @param name by which the background finds the frame, to put the card's script in
   */
  addFrame(name: string): void {
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
  }

  /** Gives what is in the frame one end of a port. Nobody else is told: only this root knows the frame. */
  handOver(port: MessagePort): void {
    // Its origin is like no other and cannot be named.
    this.#frame?.contentWindow?.postMessage(null, '*', [port]);
  }

  /** An element over the card, clear of its round corners: what is painted over that covers the card. */
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
    // What a page zooms itself by would make it larger, and move it.
    this.set('zoom', '1');
    this.set('zoom', `${1 / this.element.currentCSSZoom}`);
  }

  hide(): void {
    this.element.hidePopover();
  }

  remove(): void {
    this.element.remove();
  }

  /** Lets the card be seen, once it has its size. @param fadeMs how long it takes to, in ms; 0: at once */
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

  /** Whether its middle is what a pointer there would hit. */
  get isPointable(): boolean {
    const { left, top, width, height } = this.rect;
    return this.isHit(left + width / 2, top + height / 2);
  }

  /** Whether it is what a pointer at a place of the viewport would hit. */
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

  /** Undoes what a page has done to the element itself. */
  putBack(): void {
    for (const { name } of [...this.element.attributes]) if (name !== 'popover') this.element.removeAttribute(name);
    this.element.popover = 'manual';
    if (this.element.isConnected && !this.isShown) this.show();
  }
}

function addStyle(root: ShadowRoot): CSSStyleDeclaration {
  let sheet: CSSStyleSheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox has refused sheets made in a content script's world (docs/browser-bugs.md).
    const style = createElement(document, 'style');
    style.textContent = STYLE;
    root.append(style);
    const own = root.styleSheets[0];
    if (!own) throw new Error('No styles here.');
    sheet = own;
  }
  const rule = sheet.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) throw new Error('No styles here.');
  return rule.style;
}
