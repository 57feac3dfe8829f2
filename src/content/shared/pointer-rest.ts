/**
 * The time in ms without a move after which a pointer counts as resting on a mention, and its card is prepared. Long enough for
 * a pointer that only passes by, and short enough for the card to be ready when it opens (hover-machine.ts).
 */
export const REST_MS = 100;
/** A pointer that moved by less than this has not moved: hands tremble. */
export const MIN_MOVE_PX = 4;
