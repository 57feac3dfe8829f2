import type { Ask, HighlightNames, HighlightStyles } from '../../messages/interaction-contract.ts';

/**
 * The styles of the highlights in this frame, which the background injects. They are best injected while the page is still loading:
 * a style for a highlight makes the browser look at every element there is. The highlights have random names, so that the page
 * notices nothing of the styles before something is painted.
 */
export class InjectedHighlightStyles implements HighlightStyles {
  readonly #ask: Ask;
  readonly #endIfOrphaned: () => void;
  #injected: (HighlightNames & { readonly tint: boolean }) | null = null;

  /** @param endIfOrphaned called again and again while something is painted: an update under an open page tells its script nothing */
  constructor(ask: Ask, endIfOrphaned: () => void) {
    this.#ask = ask;
    this.#endIfOrphaned = endIfOrphaned;
  }

  /**
   * Injects the styles, where they are not there, and returns the names of the highlights.
   * @param wanted whether mentions are tinted instead of underlined
   */
  put(wanted: boolean): HighlightNames {
    this.#endIfOrphaned();
    const tint = wanted || !canUnderline();
    if (this.#injected?.tint === tint) return this.#injected;
    this.clear();
    const injected = { mention: highlightName(), open: highlightName(), tint };
    this.#injected = injected;
    this.#ask('paintStyles', injected).catch(() => {
      // Tried again when something is painted next.
      if (this.#injected === injected) this.#injected = null;
    });
    return injected;
  }

  /** Removes the styles from the frame. */
  clear(): void {
    if (this.#injected) this.#ask('unpaintStyles', this.#injected).catch(() => {});
    this.#injected = null;
  }
}

const highlightName = (): string => `or-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

/** Firefox underlines highlights from version 146 on (docs/browser-bugs.md). Nothing but the version tells. */
function canUnderline(): boolean {
  const version = /Firefox\/(\d+)/.exec(navigator.userAgent)?.[1];
  return !(Number(version) < 146);
}
