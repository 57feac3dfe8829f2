/**
 * The rows that have all of some words, as such or as the beginnings of words.
 * @param words folded
 * @param wordsOfRow the words that a row has, folded
 */
export function narrowRows<Row>(
  rows: readonly Row[],
  words: readonly string[],
  wordsOfRow: (row: Row) => readonly string[],
): readonly Row[] {
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const own = wordsOfRow(row);
    return words.every((one) => own.some((word) => word.startsWith(one)));
  });
}
