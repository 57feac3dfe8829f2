/**
 * A table for spreadsheets. It begins with a byte order mark, by which they recognize UTF-8. Further rows may be appended by
 * `csvRow`.
 */
export const csvTable = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(csvRow).join('')}`;

/** One row, with its line end. Cells are quoted where their text asks for it. */
export const csvRow = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

/**
 * A cell of CSV. What would begin a formula is kept from it by an apostrophe, as the words are others': at the cell's beginning, and
 * after a semicolon, where the spreadsheets of most of Europe begin a cell.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
function cell(text: string): string {
  const safe = text.replace(/^(?=[\t\r\n])/, "'").replace(/(^|;)(?=\s*[=+\-@＝＋－＠])/g, "$1'");
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
