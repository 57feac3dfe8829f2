import parts from '../ui/parts.css' with { type: 'text' };
import tokens from '../ui/tokens.css' with { type: 'text' };
import card from './card.css' with { type: 'text' };

/** Gives a shadow root the card's styles; the returned function takes them away. */
export function addStyles(root: ShadowRoot): () => void {
  const css = `${tokens}\n${parts}\n${card}`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return () => {
      root.adoptedStyleSheets = [];
    };
  } catch {
    // Firefox has refused sheets made in a content script's world (docs/browser-bugs.md).
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return () => style.remove();
  }
}
