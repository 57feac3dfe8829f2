/** The longest a test waits for something that is to come: a cold browser on a small, busy machine. */
const PATIENCE_MS = 15_000;
/** How often it looks. */
const LOOK_MS = 40;

/**
 * Looks until there is something (neither null, undefined nor false), and gives it.
 * @param what In words, for the error when it never comes.
 */
export async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
