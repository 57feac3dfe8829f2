import { differentName } from '../../messages/highlight-names.ts';
import type { HighlightStyles } from '../../messages/interaction-contract.ts';
import type { PageReading, UnderlinedWords } from '../../messages/page-reading.ts';
import { findAllOnPage } from './find-on-page.ts';

/** Underlines the quotations of the page that are on record in other words, or by another speaker. */
export class DifferentWordsMarks {
  readonly #styles: HighlightStyles;
  readonly #isTinted: boolean;
  readonly #signal: AbortSignal;
  #name: string | null = null;
  #words: readonly UnderlinedWords[] = [];
  /** How often marks were put in or taken away: only those that were asked for last are put in. */
  #turns = 0;

  /** @param isTinted whether the page's names are tinted instead of underlined */
  constructor(styles: HighlightStyles, isTinted: boolean, signal: AbortSignal) {
    this.#styles = styles;
    this.#isTinted = isTinted;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.clear());
  }

  /** What is underlined now, in the order of the article. */
  get words(): readonly UnderlinedWords[] {
    return this.#words;
  }

  /** Finds them on the page as it is now, in place of those before. One whose paragraph the page does not show in these words gets no mark. */
  async show({ text, quotations }: PageReading): Promise<void> {
    const stretches = quotations.flatMap(({ speaker, start: quotation, otherWords }) => {
      const entity = speaker?.entity;
      return entity && otherWords ? otherWords.places.map((place) => ({ ...place, speaker: entity, quotation })) : [];
    });
    const turn = ++this.#turns;
    const found = stretches.length > 0 ? await findAllOnPage(text, stretches, this.#signal) : [];
    if (turn !== this.#turns) return;
    this.clear();
    if (found.length === 0) return;
    this.#words = found;
    this.#name = differentName(this.#styles.put(this.#isTinted).mention);
    CSS.highlights.set(this.#name, new Highlight(...found.map(({ range }) => range)));
  }

  clear(): void {
    this.#turns++;
    if (this.#name) CSS.highlights.delete(this.#name);
    this.#name = null;
    this.#words = [];
  }
}
