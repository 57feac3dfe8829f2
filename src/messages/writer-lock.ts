// Tells, by the browser's Web Locks, whether a writer is running and when it ends.
//
// Each writer has a random id. It holds a lock named after this id from before it listens until it ends. The browser releases
// the lock however the writer ended, be it by `terminate()`, with its document, or with the whole process. So a lock that is held
// says that its writer is running, and whoever is granted a writer's lock knows that this writer has ended.

const LOCK_PREFIX = 'on-record writer ';
/** The lock that every writer holds: the next writer begins only when the last one has ended, so that two never write at once. */
const ONLY_WRITER_LOCK = 'on-record writes';

/** The part of the browser's lock manager that is used. */
export interface Locks {
  query(): Promise<{ held?: readonly { name?: string; mode?: 'exclusive' | 'shared' }[] }>;
  request<T>(name: string, options: { signal?: AbortSignal; mode?: 'shared' }, work: () => Promise<T>): Promise<T>;
}

/**
 * Waits until no other writer is running, then takes this writer's lock. Resolves as soon as the lock is held. The lock is
 * released when `end` aborts, or when the browser ends the context.
 */
export const holdWriterLock = (locks: Locks, writerId: string, end: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const untilEnd = () =>
      new Promise<void>((release) => {
        resolve();
        end.addEventListener('abort', () => release());
      });
    const onceAlone = () => locks.request(LOCK_PREFIX + writerId, {}, untilEnd);
    locks.request(ONLY_WRITER_LOCK, {}, onceAlone).catch(reject);
  });

/** The id of the writer that is running; null where none is. */
export async function findWriter(locks: Locks): Promise<string | null> {
  const { held = [] } = await locks.query();
  const lock = held.find(({ name, mode }) => mode === 'exclusive' && name?.startsWith(LOCK_PREFIX))?.name;
  return lock?.slice(LOCK_PREFIX.length) ?? null;
}

/**
 * Resolves when the writer with this id has ended. Rejects if the signal aborts first. It asks for the writer's lock in shared
 * mode: `findWriter` looks for exclusive locks only, so that nobody who waits here is taken for a writer.
 */
export const whenWriterEnds = (locks: Locks, writerId: string, signal: AbortSignal): Promise<void> =>
  locks.request(LOCK_PREFIX + writerId, { signal, mode: 'shared' }, async () => {});
