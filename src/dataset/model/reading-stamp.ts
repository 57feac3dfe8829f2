/**
 * The version of all code in this folder that turns readings into rows. Raise it with every change that makes another row from
 * the same reading: the extension then derives all rows again, and readers see the old ones until that is done.
 */
const DERIVATION_VERSION = 17;

/** The versions of engine and derivation that made a reading, as "0.3.1 4". Two readings of one text differ in their stamps. */
export type ReadingStamp = string;

/** The stamp of a reading that this version of the derivation turns into rows. */
export const readingStamp = (engine: string): ReadingStamp => `${engine} ${DERIVATION_VERSION}`;

/** The stamp of a reading with corrections. @param digest a short word that stands for these corrections */
export const correctedStamp = (made: ReadingStamp, digest: string): ReadingStamp =>
  `${uncorrectedStamp(made)}${CORRECTED}${digest}`;

/** The stamp of the engine's own reading, from that of a reading with or without corrections. */
export const uncorrectedStamp = (made: ReadingStamp): ReadingStamp => made.split(CORRECTED, 1)[0] ?? made;

const CORRECTED = '~';

/** The version of the engine in a stamp. */
export const engineOfStamp = (made: ReadingStamp): string => made.slice(0, made.lastIndexOf(' '));
