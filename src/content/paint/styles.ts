import type { Ask } from '../ask.ts';

/** Another name on every page, so that no page's own styles or scripts can reckon with it. */
export function highlightName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(16));
  return `or-${Array.from(letters, (n) => String.fromCharCode(97 + (n % 26))).join('')}`;
}

/** The highlights' styles in this frame, put there and taken out by the background. */
export class PaintStyles {
  readonly #names: { readonly mention: string; readonly open: string };
  readonly #ask: Ask;
  #there: { tint: boolean } | null = null;

  constructor(names: { readonly mention: string; readonly open: string }, ask: Ask) {
    this.#names = names;
    this.#ask = ask;
  }

  /** @param tint a tint instead of the underline */
  put(tint: boolean): void {
    const asTint = tint || !canUnderline();
    if (this.#there?.tint === asTint) return;
    this.take();
    this.#there = { tint: asTint };
    // Without its styles a highlight is not seen; there is nothing else to be done about it.
    this.#ask('paintStyles', { ...this.#names, tint: asTint }).catch(() => {});
  }

  take(): void {
    if (!this.#there) return;
    this.#ask('unpaintStyles', { ...this.#names, ...this.#there }).catch(() => {});
    this.#there = null;
  }
}

/** Firefox underlines highlights from 146 on (docs/browser-bugs.md); nothing but its version tells. */
function canUnderline(): boolean {
  const version = /Firefox\/(\d+)/.exec(navigator.userAgent)?.[1];
  return version === undefined || Number(version) >= 146;
}
