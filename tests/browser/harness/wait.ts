/** How long a test waits for something at most, in ms: enough for a cold browser on a small, busy machine. */
const PATIENCE_MS = 15_000;
/** The time between two looks, in ms. */
const LOOK_MS = 40;

/**
 * Calls a function until it gives something other than null, undefined or false, and returns that.
 * @param what what is waited for, in words, for the error if it never comes
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
