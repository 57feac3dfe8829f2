import { DICTIONARY_VERSION, type DictionaryHead } from '../../engine/names/dictionary.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';

/** The dictionary's head as it is stored. */
export interface StoredHead extends DictionaryHead {
  /** The version of the code that made it. */
  readonly madeBy: string;
}

/** What tells a stored dictionary from one that another version of the extension has made. */
const MADE_BY = `${DICTIONARY_VERSION} ${ENGINE_VERSION}`;

export const stamped = (head: DictionaryHead): StoredHead => ({ ...head, madeBy: MADE_BY });

/** A stored head that this version of the extension can use; null for another. */
export const usableHead = (stored: object | undefined): stored is StoredHead =>
  stored !== undefined && 'madeBy' in stored && stored.madeBy === MADE_BY;
