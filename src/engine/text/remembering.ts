/** Words that are remembered, at most: about those that ten thousand news articles have. Then it begins anew. */
const MAX_WORDS = 50_000;
/** Engines may keep a longer one as a piece of the text that it is from, all of which would stay in memory with it. */
const MAX_CHARS = 12;

/** The same function of a word, which remembers what it gave: texts have few words, and each of them often. */
export function remembering<Result>(of: (word: string) => Result): (word: string) => Result {
  const known = new Map<string, Result>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const result = of(word);
    if (word.length > MAX_CHARS) return result;
    if (known.size >= MAX_WORDS) known.clear();
    known.set(word, result);
    return result;
  };
}
