/**
 * The version of everything in this folder that turns readings into rows. Raise it with any change that would make another
 * row of the same reading: what another version derived is derived anew, while it goes on serving.
 */
const DERIVATION = 4;

/** What made a reading and its rows: the engine's version and the derivation's. Several readings of a text are told apart by it. */
export type Made = string;

export const madeBy = (engine: string): Made => `${engine} ${DERIVATION}`;

/** The engine that made a reading. */
export const engineOf = (made: Made): string => made.slice(0, made.lastIndexOf(' '));
