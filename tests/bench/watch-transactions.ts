/**
 * From now on measures every transaction that writes, from its first request to its end: what waits for it waits so long.
 * @returns the longest since it was last asked, in ms
 */
export function watchTransactions(): () => number {
  let longest = 0;
  const { put, delete: remove, clear } = IDBObjectStore.prototype;
  const begun = new WeakMap<IDBTransaction, number>();
  const note = (tx: IDBTransaction): void => {
    if (begun.has(tx)) return;
    const start = performance.now();
    begun.set(tx, start);
    tx.addEventListener('complete', ({ timeStamp }) => {
      // Whoever awaits the transaction may be told first, and goes on before this listener is called.
      longest = Math.max(longest, timeStamp - start);
    });
  };
  IDBObjectStore.prototype.put = function (...args) {
    note(this.transaction);
    return put.apply(this, args);
  };
  IDBObjectStore.prototype.delete = function (...args) {
    note(this.transaction);
    return remove.apply(this, args);
  };
  IDBObjectStore.prototype.clear = function () {
    note(this.transaction);
    return clear.apply(this);
  };
  return () => {
    const now = longest;
    longest = 0;
    return now;
  };
}
