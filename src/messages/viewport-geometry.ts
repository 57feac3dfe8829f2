// Where things are in a frame's viewport, as the scripts of a page tell each other.

/** A box in the viewport, in CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A place in the viewport, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
