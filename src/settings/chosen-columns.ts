// Which columns of the tables the reader has chosen, in storage.local apart from the other settings: no page's script needs it.

const KEY = 'columns';

/** By the table's name, the labels of the columns that the reader has shown or hidden, against what is shown by itself. */
type TurnedColumns = Readonly<Record<string, readonly string[]>>;

/** The columns of a table that the reader has shown or hidden. What is malformed counts for nothing. */
export async function turnedColumns(table: string): Promise<readonly string[]> {
  return (await allTurned())[table] ?? [];
}

export async function turnColumns(table: string, columns: readonly string[]): Promise<void> {
  await chrome.storage.local.set({ [KEY]: { ...(await allTurned()), [table]: columns } });
}

async function allTurned(): Promise<TurnedColumns> {
  const held: unknown = (await chrome.storage.local.get(KEY))[KEY];
  const entries = Object.entries({ ...Object(held) }).map(([table, columns]) => [table, textsIn(columns)] as const);
  return Object.fromEntries(entries);
}

const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];
