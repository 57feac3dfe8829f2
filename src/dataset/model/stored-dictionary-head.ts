import { DICTIONARY_VERSION, type DictionaryHead } from '../../engine/dictionary/dictionary.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';

/** The head of the dictionary as it is stored: with the version of the code that made the dictionary. */
export interface StoredDictionaryHead extends DictionaryHead {
  readonly madeBy: string;
}

/** A stored dictionary with another value than this was made by another version of the extension, and is made again. */
const CURRENT_MAKER = `${DICTIONARY_VERSION} ${ENGINE_VERSION}`;

/** A head as it is stored, stamped as made by this version. */
export const stampedHead = (head: DictionaryHead): StoredDictionaryHead => ({ ...head, madeBy: CURRENT_MAKER });

/** Whether a stored row is a head that this version of the extension can use. */
export const isUsableHead = (stored: object | undefined): stored is StoredDictionaryHead =>
  stored !== undefined && 'madeBy' in stored && stored.madeBy === CURRENT_MAKER;
