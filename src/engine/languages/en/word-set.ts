/** A set of the words in lists that are separated by white space. */
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.join(' ').match(/\S+/g));

/** Maps a word to a set of words. A map, not an object, as any word of a page may be looked up, "constructor" too. */
export const wordTable = (words: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(words).map(([word, others]) => [word, wordSet(others)]));
