// A writer holds a lock, named after its life, from before it listens to its end. The browser lets go of it whatever that end
// was: so a held one says that a writer is there, and being given it that the writer is gone.

const PREFIX = 'on-record writer ';
/** Held by the one that lives: the next one begins when it is gone, so that two never write at once. */
const ALONE = 'on-record writes';

/** What of the browser's locks is used. */
export interface Locks {
  query(): Promise<{ held?: readonly { name?: string }[] }>;
  request<T>(name: string, options: { signal?: AbortSignal }, work: () => Promise<T>): Promise<T>;
}

/**
 * Begins a life: resolves once no other writer lives and the lock of this one is held. It is until `end` aborts, or the context
 * is no more.
 */
export const beginLife = (locks: Locks, life: string, end: AbortSignal): Promise<void> =>
  new Promise((begun, failed) => {
    const toTheEnd = () =>
      new Promise<void>((resolve) => {
        begun();
        end.addEventListener('abort', () => resolve());
      });
    const alone = () => locks.request(PREFIX + life, {}, toTheEnd);
    locks.request(ALONE, {}, alone).catch(failed);
  });

/** The life of the writer that listens now; null where none does. */
export async function currentLife(locks: Locks): Promise<string | null> {
  const { held = [] } = await locks.query();
  const lock = held.find(({ name }) => name?.startsWith(PREFIX))?.name;
  return lock?.slice(PREFIX.length) ?? null;
}

/** Resolves once the writer of this life is gone. Rejects where the signal aborts before. */
export const endOfLife = (locks: Locks, life: string, signal: AbortSignal): Promise<void> =>
  locks.request(PREFIX + life, { signal }, async () => {});
