import type { Ask } from '../ask.ts';

/** The names of the two highlights: another one on every page, so that no page's styles or scripts can reckon with it. */
export interface HighlightNames {
  readonly mention: string;
  readonly open: string;
}

/**
 * The highlights' styles in this frame, put there by the background. Best put there while the page is still coming: a
 * style for highlights has the browser look at all the elements there are. Until something is painted nothing shows them
 * to the page, which does not know their names.
 */
export type PaintStyles = (tint: boolean) => HighlightNames;

/**
 * Gives the names to paint under. What was put there for another look stays, under names that are not used any more.
 * `tint`: a tint instead of the underline.
 */
export function paintStyles(ask: Ask): PaintStyles {
  let names: HighlightNames | null = null;
  let asTint = false;
  return (tint) => {
    if (!names || tint !== asTint) {
      asTint = tint;
      names = { mention: highlightName(), open: highlightName() };
      ask('paintStyles', { ...names, tint: tint || !canUnderline() }).catch(() => {
        // Tried again with the next names to paint.
        names = null;
      });
    }
    return names;
  };
}

function highlightName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return `or-${Array.from(letters, (n) => String.fromCharCode(97 + (n % 26))).join('')}`;
}

/** Firefox underlines highlights from 146 on (docs/browser-bugs.md); nothing but its version tells. */
function canUnderline(): boolean {
  const version = /Firefox\/(\d+)/.exec(navigator.userAgent)?.[1];
  return !(Number(version) < 146);
}
