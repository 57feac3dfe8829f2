// Hashes of words, by which the same words are recognised in other texts.

/**
 * The words of a text in lower case: letters and digits only, so that punctuation, quotation marks and line breaks do not count.
 */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * A whole number below 2⁵² for some words in their order: 32 bits of FNV-1a, and 20 bits of the same with another offset and
 * prime. Of a million different statements, the chance that any two share a number is one in 9,000.
 */
export function wordsHash(words: Iterable<string>): number {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (const word of words) {
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      low = Math.imul(low ^ unit, 0x01000193);
      high = Math.imul(high ^ unit, 0x85ebca6b);
    }
    // A space after each word, so that "on air" and "onair" differ.
    low = Math.imul(low ^ 0x20, 0x01000193);
    high = Math.imul(high ^ 0x20, 0x85ebca6b);
  }
  return (high >>> 12) * 2 ** 32 + (low >>> 0);
}
