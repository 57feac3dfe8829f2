import { appendTo, createElement } from './page-nodes.ts';

/** Adds styles to a shadow root of our own, and returns their first rule, so that it can be changed. */
export function addStyles(root: ShadowRoot, css: string): CSSStyleDeclaration {
  let sheet: CSSStyleSheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox has refused sheets made in a content script's world (docs/browser-bugs.md).
    const style = createElement(document, 'style');
    appendTo(style, css);
    root.append(style);
    const own = root.styleSheets[0];
    if (!own) throw new Error('No styles here.');
    sheet = own;
  }
  const rule = sheet.cssRules[0];
  if (!(rule instanceof CSSStyleRule)) throw new Error('No styles here.');
  return rule.style;
}
