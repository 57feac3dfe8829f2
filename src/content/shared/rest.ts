/**
 * A pointer must be at rest so long, in ms, before anything is done about it: early enough in a rest that a card is there when it
 * is to open, and not at once, as most pointers only pass.
 */
export const REST_MS = 100;
/** Hands tremble: less than this, in px, is no move. */
export const MOVED_PX = 4;
