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
 * The one element we ever put into a page: a popover with a closed root. All its styles stand in that root and are
 * important there, which no rule, inline style or animation of the page outdoes.
 */
export class CardHost {
  readonly element: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #rule: CSSStyleDeclaration;

  constructor() {
    this.element = document.createElement('div');
    this.element.popover = 'manual';
    this.#root = this.element.attachShadow({ mode: 'closed' });
    this.#rule = addStyle(this.#root);
  }

  /**
   * Puts the frame in. It has no address of its own: a blank page with an origin like no other, which inherits what the page
   * forbids itself, and to which nobody but this root has a reference.
   * @param name by which the background finds the frame, to put the card's script in
   */
  addFrame(name: string): HTMLIFrameElement {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', SANDBOX);
    frame.name = name;
    // In XML documents Firefox names a frame by its id.
    frame.id = name;
    frame.title = 'On Record';
    frame.style.visibility = 'hidden';
    this.#root.append(frame);
    return frame;
  }

  /** An element over the card, clear of its round corners: what is painted over that covers the card. */
  addMark(): Element {
    const mark = document.createElement('div');
    mark.className = 'mark';
    this.#root.append(mark);
    return mark;
  }

  set(property: string, value: string): void {
    this.#rule.setProperty(property, value, 'important');
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
    const style = document.createElement('style');
    style.textContent = STYLE;
    root.append(style);
    if (!style.sheet) throw new Error('No styles here.');
    sheet = style.sheet;
  }
  const rule = sheet.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) throw new Error('No styles here.');
  return rule.style;
}
