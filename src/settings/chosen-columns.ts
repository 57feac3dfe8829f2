// Which columns of the tables the reader has chosen, in storage.local apart from the other settings: no page's script needs it.

/** Each table has a key of its own, so that a choice is stored without being read first: the page may be closed right after it. */
const keyOf = (table: string): string => `columns of ${table}`;

/**
 * The labels of the columns of a table that the reader has shown or hidden, against what is shown by itself. What is malformed counts
 * for nothing.
 */
export async function turnedColumns(table: string): Promise<readonly string[]> {
  const key = keyOf(table);
  const held: unknown = (await chrome.storage.local.get(key))[key];
  return Array.isArray(held) ? held.filter((one): one is string => typeof one === 'string') : [];
}

/** Remembers which columns of a table are shown or hidden, in place of what was remembered of it. */
export async function turnColumns(table: string, columns: readonly string[]): Promise<void> {
  await chrome.storage.local.set({ [keyOf(table)]: columns });
}
