import parts from '../ui/parts.css' with { type: 'text' };
import tokens from '../ui/tokens.css' with { type: 'text' };
import card from './card.css' with { type: 'text' };

/** Gives a document, or a shadow root, the card's styles. */
export function addStyles(root: Document | ShadowRoot): void {
  const css = `${tokens}\n${parts}\n${card}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox has refused sheets made in a content script's world (docs/browser-bugs.md).
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.head : root).append(style);
  }
}
