/**
 * The longest block, in UTF-16 units. A longer one is cut at the end of a sentence, or else at white space. There must be a limit
 * because a plain text file is a single text node of any length, and because a request must have room for a whole block.
 */
export const MAX_BLOCK_UNITS = 8_000;

/** A block of more elements than this is not read in one go (reading/text/plain-block-text.ts): it is walked, in time slices. */
export const MAX_INNER_ELEMENTS = 50;
