/**
 * A key that is held down in the card. One that closes it closes it when it is let go: the frame would be gone before, and what is
 * left of the key, held on or let go, would be the page's.
 */
export class KeyHeld {
  #isHeld = false;
  #then: (() => void) | null = null;

  constructor() {
    // On its way down, so before anything in the card acts on it.
    window.addEventListener('keydown', () => this.#hold(), { capture: true });
    window.addEventListener('keyup', () => this.#release(), { capture: true });
    window.addEventListener('blur', () => this.#release());
  }

  /** Does something at once, or when the key that is held has been let go. */
  afterwards(act: () => void): void {
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
