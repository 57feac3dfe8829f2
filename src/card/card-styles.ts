import parts from '../ui/parts.css' with { type: 'text' };
import tokens from '../ui/tokens.css' with { type: 'text' };
import card from './card.css' with { type: 'text' };

/** Puts the card's styles into a document or a shadow root. */
export function addCardStyles(root: Document | ShadowRoot): void {
  const css = `${tokens}\n${parts}\n${card}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox has refused stylesheets that a content script made (docs/browser-bugs.md).
    const style = document.createElement('style');
    style.textContent = css;
    (root instanceof Document ? root.head : root).append(style);
  }
}
