/**
 * As whose styles highlights are painted: in Firefox only a user's style reaches shadow trees, and Chromium paints no background of
 * a user's highlight (docs/browser-bugs.md). Only Chromium has offscreen documents.
 */
export const highlightOrigin = (): 'USER' | 'AUTHOR' => (chrome.offscreen ? 'AUTHOR' : 'USER');
