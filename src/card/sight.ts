/** What is done in a card counts only where it has been seen as it is for so long, in ms: as long as a decision to click takes. */
const CLEAR_MS = 500;

/** Whether the reader sees the card as it is, and has for long enough to mean what they do in it. */
export class Sight {
  #isSeen = false;
  #disturbedAt = Number.NEGATIVE_INFINITY;

  get isClear(): boolean {
    return this.#isSeen && performance.now() - this.#disturbedAt >= CLEAR_MS;
  }

  /** @param isSeen false also for a moment: the page has covered, moved or changed the card */
  note(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (!isSeen) this.#disturbedAt = performance.now();
  }
}
