import { ENGLISH_WORDING } from './en/wording.ts';
import type { WordingLanguage } from './wording-language.ts';

/** The language whose quotations are compared. */
export const WORDING_LANGUAGE: WordingLanguage = ENGLISH_WORDING;
