import { englishPageLanguage } from './en/english-page-language.ts';
import type { PageLanguage } from './name-language.ts';

/** The language that pages are read in. Apart from `detect-language.ts`, which brings all of English. */
export const PAGE_LANGUAGE: PageLanguage = englishPageLanguage;
