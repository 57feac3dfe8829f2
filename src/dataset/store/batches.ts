/** Articles a batch: a few hundred records, asked for at once and held together. */
export const BATCH = 100;

/** Does something with each item, at once with those of a batch and batch after batch. Gives what came out, in order. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += BATCH)
    results.push(...(await Promise.all(items.slice(from, from + BATCH).map(work))));
  return results;
}
