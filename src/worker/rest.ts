/** With nothing to do for so long, in ms, the writer ends: what it takes of memory is of use to others. */
const REST_MS = 30_000;

/**
 * Tells when nothing has been done for a while.
 * @returns to be called as something begins; what that gives back, as it is done
 */
export function rest(idle: () => void, after = REST_MS): () => () => void {
  let doing = 0;
  let timer = setTimeout(idle, after);
  return () => {
    doing++;
    clearTimeout(timer);
    return () => {
      if (--doing > 0) return;
      timer = setTimeout(idle, after);
    };
  };
}
