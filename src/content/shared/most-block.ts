/**
 * The longest block, in UTF-16 units. A longer one is cut at the end of a sentence, else at a white space: a plain text file is
 * one node of any length, and a piece must hold a block.
 */
export const MOST_BLOCK = 8_000;
