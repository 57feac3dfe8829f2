// The table of all stores. Creating, migrating, resetting and rebuilding the database follow this table alone.

/**
 * What kind of data a store holds, which decides how the store is treated:
 *
 * - `kept`: articles as the reader or the bundle gave them, which are never altered, and the reader's corrections.
 * - `log`: what the reader did, and what is needed to undo it.
 * - `reading`: made from one text by one version of engine and derivation. An article's row says which reading is shown.
 * - `derived`: made from all articles together. Each derived store exists twice in the database, so that the next generation
 *   can be built beside the one in use, and then swapped in by one small write.
 * - `job`: what an unfinished job has staged so far. Nobody else reads it.
 * - `meta`: the dataset's own state: revision, counts, bundle.
 */
export type StoreKind = 'kept' | 'log' | 'reading' | 'derived' | 'job' | 'meta';

export interface StoreDescription {
  readonly kind: StoreKind;
  /** The key path; null where rows do not contain their key. */
  readonly key: string | readonly string[] | null;
  /** The browser gives the keys, in order. */
  readonly autoIncrement?: true;
  /** Indexes, by the property they index; `many` where the property is an array whose values are indexed one by one. */
  readonly indexes?: Readonly<Record<string, 'one' | 'many'>>;
  /** The schema version that added the store. */
  readonly since: number;
}

export type StoreTable = Readonly<Record<string, StoreDescription>>;

/** Every store. A new one is a line here with the next schema version, and its type in `read/database-schema.ts`. */
export const STORES = {
  versions: { kind: 'kept', key: ['article', 'version'], since: 3 },
  texts: { kind: 'kept', key: ['article', 'version'], since: 1 },
  corrections: { kind: 'kept', key: 'id', indexes: { articles: 'many' }, since: 6 },
  log: { kind: 'log', key: null, autoIncrement: true, since: 1 },
  bin: { kind: 'log', key: 'act', since: 3 },
  readings: { kind: 'reading', key: ['article', 'version', 'made'], since: 3 },
  quotations: { kind: 'reading', key: ['article', 'version', 'made', 'chunk'], since: 3 },
  fingerprints: { kind: 'reading', key: ['article', 'version', 'made'], since: 5 },
  likenesses: {
    kind: 'reading',
    key: 'reading',
    indexes: { bands: 'many', words: 'many', shingles: 'many' },
    since: 8,
  },
  articles: { kind: 'derived', key: 'id', since: 3 },
  entities: { kind: 'derived', key: 'id', indexes: { words: 'many' }, since: 3 },
  tallies: { kind: 'derived', key: 'group', since: 3 },
  postings: { kind: 'derived', key: 'bucket', since: 3 },
  dictionary: { kind: 'derived', key: null, since: 3 },
  articleWords: { kind: 'derived', key: 'key', since: 7 },
  nameWords: { kind: 'derived', key: 'row', since: 7 },
  jobs: { kind: 'job', key: 'id', since: 1 },
  staged: { kind: 'job', key: ['job', 'article'], indexes: { article: 'one' }, since: 1 },
  imports: { kind: 'log', key: 'act', since: 4 },
  importFiles: { kind: 'job', key: ['act', 'n'], since: 4 },
  importResults: { kind: 'log', key: ['act', 'n'], since: 4 },
  looks: { kind: 'log', key: 'entity', since: 7 },
  bundle: { kind: 'meta', key: null, since: 1 },
  meta: { kind: 'meta', key: null, since: 1 },
} as const satisfies StoreTable;

/** A generation is a complete set of derived rows. Two sets of stores, A and B, hold the one in use and the next one. */
export type Generation = 'A' | 'B';
const GENERATIONS = ['A', 'B'] as const satisfies Generation[];
/** The one that is not in use while the given one is. */
export const otherGeneration = (generation: Generation): Generation => (generation === 'A' ? 'B' : 'A');

/** The name of a store in the database: that of a derived store ends with its generation, as in `articlesA`. */
export const physicalName = (table: StoreTable, store: string, generation: Generation): string =>
  table[store]?.kind === 'derived' ? `${store}${generation}` : store;

/** The names in the database of all stores of a table. */
export const physicalNames = (table: StoreTable): string[] =>
  Object.keys(table).flatMap((store) => [
    ...new Set(GENERATIONS.map((generation) => physicalName(table, store, generation))),
  ]);

/** The schema version of a table: the newest of its stores. */
export const schemaVersion = (table: StoreTable): number => Math.max(...Object.values(table).map(({ since }) => since));

/** The names of all stores of the given kinds, in the order of the table. */
export const storesOfKind = (table: StoreTable, ...kinds: readonly StoreKind[]): string[] =>
  Object.keys(table).filter((store) => kinds.some((kind) => table[store]?.kind === kind));
