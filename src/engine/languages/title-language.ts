import { englishNames } from './en/names.ts';
import type { NameLanguage } from './name-language.ts';

/** The language whose titles and suffixes are no part of a name. */
export const TITLE_LANGUAGE: Pick<NameLanguage, 'titles' | 'nameSuffixes' | 'possessive'> = englishNames;
