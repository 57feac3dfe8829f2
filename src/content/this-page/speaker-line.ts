import type { Box } from '../../messages/viewport-geometry.ts';
import { appendTo, createElement, rootOf } from '../shared/page-nodes.ts';
import { addStyles } from '../shared/shadow-styles.ts';

// All nodes here but the document's root are our own, so their properties are read directly (shared/page-nodes.ts).

/** The line is as far from the words that it is about, and from the window's edges, in px. */
const GAP_PX = 2;
const MARGIN_PX = 8;
/** Above the words it has room where they are so far from the window's edge, in px. */
const ROOM_PX = 40;

/** Dark with light words and an edge of its own, so that it is read on any page. */
const STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  display: block !important;
  box-sizing: border-box !important;
  max-width: min(360px, calc(100vw - 16px)) !important;
  padding: 3px 8px !important;
  border: 1px solid #79818c !important;
  border-radius: 4px !important;
  background: #1f2226 !important;
  color: #eceef1 !important;
  font: 12.5px/16px system-ui, sans-serif !important;
  overflow-wrap: anywhere !important;
}
:host(:not(:popover-open)) {
  display: none !important;
}
@media print {
  :host {
    display: none !important;
  }
}`;

/**
 * The line beside a quotation that says who speaks: a popover with a closed root, in the page only while it is shown. All that it
 * says is taken from the page itself, as a page can measure it.
 */
export class SpeakerLine {
  readonly #element = createElement(document, 'div');
  readonly #words = createElement(document, 'span');
  readonly #rule: CSSStyleDeclaration;

  constructor() {
    this.#element.popover = 'manual';
    const root = this.#element.attachShadow({ mode: 'closed' });
    this.#rule = addStyles(root, STYLE);
    this.#words.dir = 'auto';
    this.#words.setAttribute('role', 'tooltip');
    root.append(this.#words);
  }

  get isShown(): boolean {
    return this.#element.isConnected;
  }

  /** @param line the box of the line of text that the pointer is on */
  show(words: string, line: Box): void {
    this.#words.textContent = words;
    if (!this.isShown) appendTo(rootOf(document), this.#element);
    this.#element.showPopover();
    // Undoes the CSS `zoom` of the page, which would enlarge and move the line.
    this.#set('zoom', '1');
    this.#set('zoom', `${1 / this.#element.currentCSSZoom}`);
    this.#set('left', '0px');
    const { width, height } = this.#element.getBoundingClientRect();
    const above = line.top - height - GAP_PX;
    this.#set('top', `${line.top < ROOM_PX ? line.bottom + GAP_PX : above}px`);
    this.#set('left', `${Math.max(MARGIN_PX, Math.min(line.left, innerWidth - width - MARGIN_PX))}px`);
  }

  hide(): void {
    this.#element.remove();
  }

  isOwn(node: unknown): boolean {
    return node === this.#element;
  }

  #set(property: string, value: string): void {
    this.#rule.setProperty(property, value, 'important');
  }
}
