import { differentName } from '../../messages/highlight-names.ts';
import type { HighlightStyles } from '../../messages/interaction-contract.ts';
import type { PageReading } from '../../messages/page-reading.ts';
import { findAllOnPage } from './find-on-page.ts';

/** Underlines the quotations of the page that are on record in other words, or by another speaker. */
export class DifferentWordsMarks {
  readonly #styles: HighlightStyles;
  readonly #isTinted: boolean;
  readonly #signal: AbortSignal;
  #name: string | null = null;
  /** How often the marks were taken away: those that were being looked for then are not put in afterwards. */
  #cleared = 0;

  /** @param isTinted whether the page's names are tinted instead of underlined */
  constructor(styles: HighlightStyles, isTinted: boolean, signal: AbortSignal) {
    this.#styles = styles;
    this.#isTinted = isTinted;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.clear());
  }

  /** Finds them on the page as it is now. One whose paragraph the page does not show in these words gets no mark. */
  async show({ text, quotations }: PageReading): Promise<void> {
    const places = quotations.flatMap(({ otherWords }) => otherWords?.places ?? []);
    if (places.length === 0) return;
    const before = this.#cleared;
    const ranges = await findAllOnPage(text, places, this.#signal);
    if (before !== this.#cleared || ranges.length === 0) return;
    this.#name = differentName(this.#styles.put(this.#isTinted).mention);
    CSS.highlights.set(this.#name, new Highlight(...ranges));
  }

  clear(): void {
    this.#cleared++;
    if (this.#name) CSS.highlights.delete(this.#name);
    this.#name = null;
  }
}
