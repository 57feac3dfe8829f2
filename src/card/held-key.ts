/**
 * Knows whether a key is held down in the card, so that an act can wait until the key is released. Closing has to wait: with the
 * frame gone at once, the page would get the key's repeats and its release.
 */
export class HeldKey {
  #isHeld = false;
  #then: (() => void) | null = null;

  constructor() {
    // In the capture phase, so that this comes before anything in the card acts on the key.
    window.addEventListener('keydown', () => this.#hold(), { capture: true });
    window.addEventListener('keyup', () => this.#release(), { capture: true });
    window.addEventListener('blur', () => this.#release());
  }

  /** Does something at once, or, while a key is held, as soon as it is released. */
  whenReleased(act: () => void): void {
    if (this.#isHeld) this.#then = act;
    else act();
  }

  #hold(): void {
    this.#isHeld = true;
  }

  #release(): void {
    this.#isHeld = false;
    const act = this.#then;
    this.#then = null;
    act?.();
  }
}
