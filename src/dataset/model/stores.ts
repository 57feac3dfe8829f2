/**
 * What a store holds. What is made anew, cleared or brought to another schema is told by this alone:
 *
 * - `kept`: articles as the reader or the bundle gave them. Never altered.
 * - `log`: what the reader did, and what undoes it.
 * - `reading`: made of one text by one version of engine and derivation; an article's row says which is shown.
 * - `derived`: made of all articles together. There are two of each, so that the next generation is made beside the one that
 *   serves, and swapped in by one small write.
 * - `job`: what unfinished work has brought so far; nobody else sees it.
 * - `meta`: what the dataset knows of itself.
 */
export type StoreKind = 'kept' | 'log' | 'reading' | 'derived' | 'job' | 'meta';

export interface StoreFacts {
  readonly is: StoreKind;
  /** Where its key stands in a row; null: beside it. */
  readonly key: string | readonly string[] | null;
  /** Keys are given by the browser, in order. */
  readonly counted?: true;
  /** Indexes by the property they are of; `many`: of each of its values. */
  readonly indexes?: Readonly<Record<string, 'one' | 'many'>>;
  /** The schema's version that brought it. */
  readonly since: number;
}

export type StoreTable = Readonly<Record<string, StoreFacts>>;

/** Every store there is. A new one is a line here, with the next version. */
export const STORES = {
  versions: { is: 'kept', key: ['article', 'version'], since: 3 },
  texts: { is: 'kept', key: ['article', 'version'], since: 1 },
  log: { is: 'log', key: null, counted: true, since: 1 },
  bin: { is: 'log', key: 'act', since: 3 },
  readings: { is: 'reading', key: ['article', 'version', 'made'], since: 3 },
  quotations: { is: 'reading', key: ['article', 'version', 'made', 'chunk'], since: 3 },
  articles: { is: 'derived', key: 'id', indexes: { words: 'many' }, since: 3 },
  entities: { is: 'derived', key: 'id', indexes: { words: 'many' }, since: 3 },
  tallies: { is: 'derived', key: 'group', since: 3 },
  postings: { is: 'derived', key: 'bucket', since: 3 },
  dictionary: { is: 'derived', key: null, since: 3 },
  jobs: { is: 'job', key: 'id', since: 1 },
  staged: { is: 'job', key: ['job', 'article'], indexes: { article: 'one' }, since: 1 },
  bundle: { is: 'meta', key: null, since: 1 },
  meta: { is: 'meta', key: null, since: 1 },
} as const satisfies StoreTable;

/** The two places a generation may have. */
export type Generation = 'A' | 'B';
const GENERATIONS = ['A', 'B'] as const satisfies Generation[];
export const otherThan = (generation: Generation): Generation => (generation === 'A' ? 'B' : 'A');

/** What a store is called in the database: a derived one has its generation after its name. */
export const physicalName = (table: StoreTable, store: string, generation: Generation): string =>
  table[store]?.is === 'derived' ? `${store}${generation}` : store;

/** Every store of a table as the database has it. */
export const physicalNames = (table: StoreTable): string[] =>
  Object.keys(table).flatMap((store) => [...new Set(GENERATIONS.map((at) => physicalName(table, store, at)))]);

export const schemaVersion = (table: StoreTable): number => Math.max(...Object.values(table).map(({ since }) => since));

/** The stores of some kinds. */
export const storesThatAre = (table: StoreTable, ...kinds: readonly StoreKind[]): string[] =>
  Object.keys(table).filter((store) => kinds.some((kind) => table[store]?.is === kind));
