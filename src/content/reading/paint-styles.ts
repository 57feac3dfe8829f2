import type { Ask, HighlightNames, HighlightStyles } from '../../messages/interaction-contract.ts';

/**
 * The highlights' styles in this frame, put there by the background. Best put there while the page is still coming: a
 * style for highlights has the browser look at all the elements there are. Until something is painted nothing shows them
 * to the page, which does not know their names.
 */
export class PaintStyles implements HighlightStyles {
  readonly #ask: Ask;
  #there: (HighlightNames & { readonly tint: boolean }) | null = null;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /**
   * Puts them there, should they not be, and gives the names to paint under.
   * @param wanted a tint instead of the underline
   */
  put(wanted: boolean): HighlightNames {
    const tint = wanted || !canUnderline();
    if (this.#there?.tint === tint) return this.#there;
    this.take();
    const there = { mention: highlightName(), open: highlightName(), tint };
    this.#there = there;
    this.#ask('paintStyles', there).catch(() => {
      // Tried again when there is something to paint next.
      if (this.#there === there) this.#there = null;
    });
    return there;
  }

  take(): void {
    if (this.#there) this.#ask('unpaintStyles', this.#there).catch(() => {});
    this.#there = null;
  }
}

const highlightName = (): string => `or-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

/** Firefox underlines highlights from 146 on (docs/browser-bugs.md); nothing but its version tells. */
function canUnderline(): boolean {
  const version = /Firefox\/(\d+)/.exec(navigator.userAgent)?.[1];
  return !(Number(version) < 146);
}
