/** Articles a batch: a few hundred records, asked for at once and held together. */
const BATCH = 100;

/** The items in batches, in order. */
export function* batches<Item>(items: readonly Item[], size = BATCH): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
