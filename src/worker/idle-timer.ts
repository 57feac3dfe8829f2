/** After this long without work, in ms, the writer ends, which frees its memory. */
const IDLE_MS = 30_000;

/**
 * Calls `idle` once no work has been under way for a while.
 * @returns a function to be called when work starts; it returns a function to be called when that work ends
 */
export function idleTimer(idle: () => void, afterMs = IDLE_MS): () => () => void {
  let running = 0;
  let timer = setTimeout(idle, afterMs);
  return () => {
    running++;
    clearTimeout(timer);
    return () => {
      if (--running > 0) return;
      timer = setTimeout(idle, afterMs);
    };
  };
}
