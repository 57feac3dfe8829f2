/** The most words, in UTF-16 units, that a place names: encoded they are nine times as long, and a place has its bound. */
const MAX_SEARCHED_UNITS = 100;

/** Half a character, as a cut or a page may leave it: it cannot be encoded. */
const LONE = /\p{Surrogate}/gu;

/** The place of the options page that shows what a search for some words finds. */
export const searchPlace = (words: string): string =>
  `#/search?q=${encodeURIComponent(words.slice(0, MAX_SEARCHED_UNITS).replace(LONE, ''))}`;
