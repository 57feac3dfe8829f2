// Whether the reader has seen the card for long enough that a click in it is meant.

/** A click in the card counts only if the reader has seen it undisturbed for so many ms: deciding to click takes that long. */
const MIN_SEEN_MS = 500;

/** Knows for how long the reader has seen the card as it is. A page could move it under the pointer just before a click. */
export class CardVisibility {
  #isSeen = false;
  #disturbedAt = Number.NEGATIVE_INFINITY;

  get isSeenLongEnough(): boolean {
    return this.#isSeen && performance.now() - this.#disturbedAt >= MIN_SEEN_MS;
  }

  /** @param isSeen false when the page has covered, moved or changed the card, even if only for a moment */
  noteSeen(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (!isSeen) this.#disturbedAt = performance.now();
  }
}
