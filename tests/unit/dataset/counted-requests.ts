import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** What some work asks of the database. */
export interface AskedOfDatabase {
  readonly requests: number;
  /** How often it asks while nothing that it has asked for is still to come: each time costs a way to the browser's process and back. */
  readonly rounds: number;
}

const METHODS = ['get', 'getKey', 'getAll', 'getAllKeys', 'count', 'put', 'add', 'delete'] as const;

/** Runs some work and counts what it asks of the database. */
export async function askedOfDatabase(work: () => Promise<unknown>): Promise<AskedOfDatabase> {
  let requests = 0;
  let rounds = 0;
  let pending = 0;
  const count = (request: IDBRequest): void => {
    requests++;
    if (pending++ === 0) rounds++;
    // Before whoever waits for it: what they ask for next begins a round if nothing else is to come.
    const done = (): void => void pending--;
    request.addEventListener('success', done);
    request.addEventListener('error', done);
  };
  const restore = [IDBObjectStore.prototype, IDBIndex.prototype].flatMap((prototype) =>
    METHODS.map((method) => watchRequests(prototype, method, count)),
  );
  try {
    await work();
  } finally {
    for (const one of restore) one();
  }
  return { requests, rounds };
}

/** Returns a function that ends the watching. */
function watchRequests(prototype: object, method: string, onRequest: (request: IDBRequest) => void): () => void {
  const original: unknown = Reflect.get(prototype, method);
  if (typeof original !== 'function') return () => {};
  Reflect.set(prototype, method, function (this: unknown, ...args: unknown[]) {
    const request: IDBRequest = Reflect.apply(original, this, args);
    onRequest(request);
    return request;
  });
  return () => Reflect.set(prototype, method, original);
}
