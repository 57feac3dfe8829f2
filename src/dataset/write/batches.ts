/** Articles in one batch: a few hundred records, which are requested at once and held in memory together. */
const BATCH_ITEMS = 100;

/** Splits a list into batches, in order. */
export function* batches<Item>(items: readonly Item[], size = BATCH_ITEMS): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
